package org.boomslang.modules.fcntl;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.Descriptors;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.NativeFile;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code fcntl}. Locks that have to be waited for are asked for again and again, as a wait
 * inside the kernel could not be interrupted.
 */
@PyBuiltins(module = "fcntl", doc = "Control of descriptors and files.")
public final class FcntlModule {
  private static final int LIMIT = 1024;
  private static final int LOCK_SH = 1;
  private static final int LOCK_EX = 2;
  private static final int LOCK_NB = 4;
  private static final int LOCK_UN = 8;
  private static final int F_SETFD = 2;
  private static final int F_SETLK = 6;
  private static final int F_RDLCK = 0;
  private static final int F_WRLCK = 1;
  private static final int F_UNLCK = 2;
  private static final int FLOCK_SIZE = 32;
  private static final long LONGEST_PAUSE = 20_000_000;

  private static final Function FLOCK = Function.ofInt("flock");
  private static final Function IOCTL = Function.ofInt("ioctl");

  private FcntlModule() {}

  static void initialize(PyContext context, PyModule module) {
    FcntlConstants.addTo(module);
  }

  private static int kernel(Object fd) {
    NativeAccess.require();
    try {
      return FileDescriptors.current().kernelDescriptor(Descriptors.of(fd));
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  private static long check(long result) {
    if (result < 0) {
      throw SystemErrors.of((int) -result);
    }
    return result;
  }

  private static byte[] bytes(Object value) {
    return PyStr.isStr(value) ? PathArgument.encode(PyStr.toJava(value)) : Buffers.toArray(value);
  }

  private static void setInheritable(int fd, boolean inheritable) {
    try {
      FileDescriptors.current().setInheritable(fd, inheritable);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(name = "fcntl", sig = "(fd, cmd, arg=0, /)", doc = "Performs an operation.")
  @TruffleBoundary
  static Object fcntl(Object file, int command, Object argument) {
    int fd = Descriptors.of(file);
    Audit.event("fcntl.fcntl", (long) fd, (long) command, argument);
    int kernel = kernel((long) fd);
    if (Integers.isInt(argument)) {
      long result = check(Kernel.control(kernel, command, Conversions.asLong(argument)));
      boolean duplicate = command == Kernel.F_DUPFD || command == Kernel.F_DUPFD_CLOEXEC;
      if (duplicate) {
        FileDescriptors table = FileDescriptors.current();
        int added = table.add(NativeFile.of((int) result));
        setInheritable(added, command == Kernel.F_DUPFD);
        return (long) added;
      }
      if (command == F_SETFD) {
        setInheritable(fd, (Conversions.asLong(argument) & Kernel.FD_CLOEXEC) == 0);
      }
      return result;
    }
    byte[] data = bytes(argument);
    if (data.length > LIMIT) {
      throw PyErrors.valueError("fcntl argument 3 is too long");
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(LIMIT, 8);
      MemorySegment.copy(data, 0, memory, ValueLayout.JAVA_BYTE, 0, data.length);
      check(Kernel.control(kernel, command, memory.address()));
      return PyBytes.wrap(memory.asSlice(0, data.length).toArray(ValueLayout.JAVA_BYTE));
    }
  }

  @PyBuiltin(
      name = "ioctl",
      sig = "(fd, request, arg=0, mutate_flag=True, /)",
      doc = "Performs an operation on a device.")
  @TruffleBoundary
  static Object ioctl(Object fd, Object request, Object argument, boolean mutate) {
    int kernel = kernel(fd);
    long code = Conversions.asLong(request) & 0xffffffffL;
    Audit.event("fcntl.ioctl", fd, code, argument);
    if (Integers.isInt(argument)) {
      return check(IOCTL.call(kernel, code, Conversions.asLong(argument)));
    }
    byte[] data = bytes(argument);
    boolean writable = !PyStr.isStr(argument) && !(argument instanceof PyBytes) && mutate;
    if (!writable && data.length > LIMIT) {
      throw PyErrors.valueError("ioctl argument 3 is too long");
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(Math.max(LIMIT, data.length), 8);
      MemorySegment.copy(data, 0, memory, ValueLayout.JAVA_BYTE, 0, data.length);
      long result = check(IOCTL.call(kernel, code, memory.address()));
      byte[] changed = memory.asSlice(0, data.length).toArray(ValueLayout.JAVA_BYTE);
      if (writable) {
        Buffer buffer = Buffers.export(argument);
        try {
          if (!buffer.isReadOnly()) {
            buffer.copyFrom(0, changed, 0, changed.length);
            return result;
          }
        } finally {
          buffer.release();
        }
      }
      return PyBytes.wrap(changed);
    }
  }

  /** Something that fails with EAGAIN or EACCES while another holds the lock. */
  @FunctionalInterface
  private interface Attempt {
    long run();
  }

  private static void lock(boolean wait, Attempt attempt) {
    long pause = 100_000;
    while (true) {
      long result = attempt.run();
      if (wait && (result == -Errno.EAGAIN || result == -Errno.EACCES)) {
        Blocking.sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
        continue;
      }
      check(result);
      return;
    }
  }

  @PyBuiltin(name = "flock", sig = "(fd, operation, /)", doc = "Locks an open file.")
  static void flock(Object fd, int operation) {
    Audit.event("fcntl.flock", fd, (long) operation);
    int kernel = kernel(fd);
    lock((operation & LOCK_NB) == 0, () -> FLOCK.call(kernel, operation | LOCK_NB));
  }

  @PyBuiltin(
      name = "lockf",
      sig = "(fd, cmd, len=0, start=0, whence=0, /)",
      doc = "Locks part of a file for the process.")
  static void lockf(Object fd, int command, long length, long start, int whence) {
    Audit.event("fcntl.lockf", fd, (long) command, length, start, (long) whence);
    int kernel = kernel(fd);
    int kind;
    if (command == LOCK_UN) {
      kind = F_UNLCK;
    } else if ((command & LOCK_SH) != 0) {
      kind = F_RDLCK;
    } else if ((command & LOCK_EX) != 0) {
      kind = F_WRLCK;
    } else {
      throw PyErrors.valueError("unrecognized lockf argument");
    }
    lock(
        (command & LOCK_NB) == 0,
        () -> {
          try (Arena arena = Arena.ofConfined()) {
            MemorySegment m = arena.allocate(FLOCK_SIZE, 8);
            m.set(ValueLayout.JAVA_SHORT, 0, (short) kind);
            m.set(ValueLayout.JAVA_SHORT, 2, (short) whence);
            m.set(ValueLayout.JAVA_LONG, 8, start);
            m.set(ValueLayout.JAVA_LONG, 16, length);
            return Kernel.control(kernel, F_SETLK, m.address());
          }
        });
  }
}
