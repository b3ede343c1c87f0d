package org.boomslang.modules.multiprocessing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Cleaner;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.Blocking;

/**
 * {@code _multiprocessing.SemLock}: a named semaphore of the system, shared by processes.
 *
 * <p>A wait inside the C library cannot be interrupted, so it is cut into short pieces; a post
 * still wakes it at once.
 *
 * <p>Thread-safety: atomic. Owner and count are guarded by the monitor, which no wait holds.
 */
final class PySemLock extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_multiprocessing.SemLock",
          BuiltinTypes.OBJECT,
          Layout.of("SemLock", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          SemLockMethodsTable::new);

  static final int RECURSIVE = 0;
  static final long FOREVER = Long.MAX_VALUE;

  private static final int O_CREAT_EXCL = 0300;
  private static final long SLICE = 20_000_000;
  private static final Cleaner CLEANER = Cleaner.create();

  private static final Function SEM_OPEN = Function.ofLong("sem_open");
  private static final Function SEM_CLOSE = Function.ofInt("sem_close");
  private static final Function SEM_UNLINK = Function.ofInt("sem_unlink");
  private static final Function SEM_POST = Function.ofInt("sem_post");
  private static final Function SEM_TRYWAIT = Function.ofInt("sem_trywait");
  private static final Function SEM_TIMEDWAIT = Function.ofInt("sem_timedwait");
  private static final Function SEM_GETVALUE = Function.ofInt("sem_getvalue");

  final int kind;
  final int maximum;
  final String name;
  private final long handle;
  private int count;
  private Thread owner;

  private PySemLock(Shape shape, int kind, int maximum, String name, long handle) {
    super(shape);
    this.kind = kind;
    this.maximum = maximum;
    this.name = name;
    this.handle = handle;
    CLEANER.register(this, () -> SEM_CLOSE.call(handle));
  }

  private static long open(String name, int flags, int value) {
    try (Arena arena = Arena.ofConfined()) {
      return check(
          SEM_OPEN.call(Kernel.string(arena, PathArgument.encode(name)), flags, 0600, value));
    }
  }

  /** {@code sem_open} fails with a null pointer. */
  private static long check(long handle) {
    if (handle == 0) {
      throw SystemErrors.of(Libc.errno());
    }
    if (handle < 0 && handle > -4096) {
      throw SystemErrors.of((int) -handle);
    }
    return handle;
  }

  @TruffleBoundary
  static PySemLock create(
      PyType type, int kind, int value, int maximum, String name, boolean unlink) {
    long handle = open(name, O_CREAT_EXCL, value);
    // An embedder's process starts no others that could open it by its name, nor the one that would
    // see to its end: pools of threads have such locks, too.
    boolean nameless = unlink || !NativeAccess.ownsProcess();
    if (nameless) {
      unlink(name);
    }
    return new PySemLock(type.instanceShape(), kind, maximum, nameless ? null : name, handle);
  }

  @TruffleBoundary
  static PySemLock rebuild(PyType type, int kind, int maximum, String name) {
    return new PySemLock(type.instanceShape(), kind, maximum, name, open(name, 0, 0));
  }

  @TruffleBoundary
  static void unlink(String name) {
    try (Arena arena = Arena.ofConfined()) {
      int result = (int) SEM_UNLINK.call(Kernel.string(arena, PathArgument.encode(name)));
      if (result < 0) {
        throw SystemErrors.of(-result);
      }
    }
  }

  long handle() {
    return handle;
  }

  synchronized int count() {
    return count;
  }

  synchronized boolean isMine() {
    return count > 0 && owner == Thread.currentThread();
  }

  synchronized boolean enterAgain() {
    if (kind == RECURSIVE && isMine()) {
      count++;
      return true;
    }
    return false;
  }

  synchronized void entered() {
    count++;
    owner = Thread.currentThread();
  }

  /** Leaves once; whether the semaphore itself is to be released. */
  synchronized boolean leave() {
    if (kind == RECURSIVE && count > 1) {
      count--;
      return false;
    }
    return true;
  }

  synchronized void left() {
    count--;
  }

  /**
   * Waits.
   *
   * @param deadline by {@link System#nanoTime}
   * @return whether the semaphore was taken
   */
  @TruffleBoundary
  boolean acquire(boolean block, long deadline) {
    int result = (int) SEM_TRYWAIT.call(handle);
    if (result == 0) {
      return true;
    }
    if (result != -Errno.EAGAIN && result != -Errno.EINTR) {
      throw SystemErrors.of(-result);
    }
    return block && Blocking.call(() -> await(deadline));
  }

  private boolean await(long deadline) throws InterruptedException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(16, 8);
      while (true) {
        long rest = deadline == FOREVER ? SLICE : deadline - System.nanoTime();
        if (rest <= 0) {
          return SEM_TRYWAIT.call(handle) == 0;
        }
        java.time.Instant until = java.time.Instant.now().plusNanos(Math.min(rest, SLICE));
        time.set(ValueLayout.JAVA_LONG, 0, until.getEpochSecond());
        time.set(ValueLayout.JAVA_LONG, 8, until.getNano());
        int result = (int) SEM_TIMEDWAIT.call(handle, time.address());
        if (result == 0) {
          return true;
        }
        if (result != -Errno.ETIMEDOUT && result != -Errno.EINTR) {
          throw SystemErrors.of(-result);
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    }
  }

  @TruffleBoundary
  void post() {
    int result = (int) SEM_POST.call(handle);
    if (result < 0) {
      throw SystemErrors.of(-result);
    }
  }

  @TruffleBoundary
  int value() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(4, 4);
      int result = (int) SEM_GETVALUE.call(handle, value.address());
      if (result < 0) {
        throw SystemErrors.of(-result);
      }
      return Math.max(0, value.get(ValueLayout.JAVA_INT, 0));
    }
  }
}
