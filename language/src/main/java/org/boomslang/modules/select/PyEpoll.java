package org.boomslang.modules.select;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.libc.PatientWait;
import org.boomslang.modules.libc.Readiness;
import org.boomslang.modules.libc.Scratch;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeFile;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code select.epoll}: the kernel's object. An event carries the number that the program gave, so
 * numbers of the context come back also where they are not the kernel's.
 *
 * <p>Thread safety: atomic.
 */
final class PyEpoll extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "select.epoll",
          BuiltinTypes.OBJECT,
          Layout.of("epoll", Layout.OBJECT, null),
          EpollMethodsTable::new);

  static final int ADD = 1;
  static final int DELETE = 2;
  static final int MODIFY = 3;

  private static final Function CREATE = Function.ofInt("epoll_create1");
  private static final Function CONTROL = Function.ofInt("epoll_ctl");
  private static final Function WAIT = Function.ofInt("epoll_wait");

  /** {@code struct epoll_event} is packed on x86-64 alone. */
  private static final int DATA_OFFSET = System.getProperty("os.arch").equals("amd64") ? 4 : 8;

  /** Events taken in one call; those that are left are there for the next. */
  private static final int MOST_AT_ONCE = 4096;

  private static final int EVENT_SIZE = DATA_OFFSET + 8;

  private final int kernel;
  private volatile int fd;

  private PyEpoll(Shape shape, int fd, int kernel) {
    super(shape);
    this.fd = fd;
    this.kernel = kernel;
  }

  @TruffleBoundary
  static PyEpoll create(PyType type) {
    int kernel = (int) CREATE.call(Kernel.O_CLOEXEC);
    if (kernel < 0) {
      throw SystemErrors.of(-kernel);
    }
    return new PyEpoll(
        type.instanceShape(), FileDescriptors.current().add(NativeFile.of(kernel)), kernel);
  }

  /** An epoll object of a descriptor that is one. */
  @TruffleBoundary
  static PyEpoll of(PyType type, int fd) {
    try {
      return new PyEpoll(type.instanceShape(), fd, FileDescriptors.current().kernelDescriptor(fd));
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  boolean isClosed() {
    return fd < 0;
  }

  int fileno() {
    int current = fd;
    if (current < 0) {
      throw PyErrors.valueError("I/O operation on closed epoll object");
    }
    return current;
  }

  @TruffleBoundary
  synchronized void close() {
    int current = fd;
    fd = -1;
    if (current >= 0) {
      try {
        FileDescriptors.current().close(current);
      } catch (IOException e) {
        throw SystemErrors.of(e, null);
      }
    }
  }

  @TruffleBoundary
  void control(int operation, int target, long events) {
    fileno();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment event = arena.allocate(EVENT_SIZE, 8);
      event.set(ValueLayout.JAVA_INT_UNALIGNED, 0, (int) events);
      event.set(ValueLayout.JAVA_LONG_UNALIGNED, DATA_OFFSET, target);
      int result =
          (int)
              CONTROL.call(
                  kernel,
                  operation,
                  FileDescriptors.current().kernelDescriptor(target),
                  event.address());
      if (result < 0) {
        throw SystemErrors.of(-result);
      }
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  /**
   * Waits; pairs of descriptor and events. There may be none before the deadline: {@link
   * PatientWait#awaitForLoop}.
   */
  @TruffleBoundary
  List<Object> poll(long deadline, int limit) {
    fileno();
    List<Object> result = new ArrayList<>();
    if (!take(result, limit)
        && (deadline == Readiness.FOREVER || deadline - System.nanoTime() > 0)) {
      int ready = PatientWait.awaitForLoop(kernel, Readiness.POLLIN, deadline);
      if (ready < 0) {
        throw SystemErrors.of(-ready);
      }
      if (ready > 0) {
        take(result, limit);
      }
    }
    return result;
  }

  private boolean take(List<Object> result, int limit) {
    int most = Math.min(limit, MOST_AT_ONCE);
    MemorySegment events = Scratch.of(EVENT_SIZE * most);
    int count = (int) WAIT.call(kernel, events.address(), most, 0);
    if (count < 0) {
      throw SystemErrors.of(-count);
    }
    for (int i = 0; i < count; i++) {
      long at = (long) EVENT_SIZE * i;
      result.add(
          PyTuple.of(
              (long) events.get(ValueLayout.JAVA_INT_UNALIGNED, at + DATA_OFFSET),
              events.get(ValueLayout.JAVA_INT_UNALIGNED, at) & 0xffffffffL));
    }
    return count > 0;
  }
}
