package org.boomslang.modules.socket;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.lang.ref.Cleaner;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.PatientWait;
import org.boomslang.modules.libc.Readiness;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code _socket.socket}: a descriptor of a socket with a timeout. As in CPython, a socket with a
 * timeout is non-blocking for the kernel. An operation is tried without waiting, and when it would
 * wait the thread waits for readiness, where signals and cancellation reach it.
 *
 * <p>Thread safety: atomic; several threads may use one socket at once.
 */
final class PySocket extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_socket.socket",
          BuiltinTypes.OBJECT,
          Layout.of("_socket.socket", Layout.OBJECT, PySocket::new),
          SocketMethodsTable::new);

  /** Only the kernel waits. */
  static final long BLOCKING = -1;

  private static final Cleaner CLEANER = Cleaner.create();

  /** The descriptor as the cleaner needs it, without the socket object. */
  private static final class Handle implements Runnable {
    private final FileDescriptors table;
    private int fd;

    Handle(FileDescriptors table, int fd) {
      this.table = table;
      this.fd = fd;
    }

    synchronized int take() {
      int taken = fd;
      fd = -1;
      return taken;
    }

    @Override
    public void run() {
      int taken = take();
      if (taken >= 0) {
        try {
          table.close(taken);
        } catch (IOException lost) {
          // nobody is left to tell
        }
      }
    }
  }

  private volatile Handle handle;
  private volatile int fd = -1;
  private volatile int kernel = -1;
  volatile int family;
  volatile int kind;
  volatile int protocol;

  /** In nanoseconds; {@link #BLOCKING} for none, 0 for a non-blocking socket. */
  private volatile long timeout = BLOCKING;

  PySocket(Shape shape) {
    super(shape);
  }

  /** Takes over a descriptor of the context. */
  @TruffleBoundary
  void attach(int descriptor, int family, int kind, int protocol) throws IOException {
    FileDescriptors table = FileDescriptors.current();
    kernel = table.kernelDescriptor(descriptor);
    fd = descriptor;
    this.family = family;
    this.kind = kind & ~(SocketCalls.SOCK_NONBLOCK | SocketCalls.SOCK_CLOEXEC);
    this.protocol = protocol;
    Handle owned = new Handle(table, descriptor);
    handle = owned;
    CLEANER.register(this, owned);
    if ((kind & SocketCalls.SOCK_NONBLOCK) != 0) {
      timeout = 0;
    } else {
      long standard = SocketModule.defaultTimeoutNanos();
      timeout = standard;
      if (standard >= 0) {
        Kernel.setBlocking(kernel, false);
      }
    }
  }

  int fd() {
    return fd;
  }

  /** The kernel's descriptor; −1, which the kernel refuses, when the socket is closed. */
  int kernel() {
    return kernel;
  }

  long timeout() {
    return timeout;
  }

  @TruffleBoundary
  void setTimeout(long nanos) {
    int error = Kernel.setBlocking(kernel, nanos < 0);
    if (error < 0) {
      throw SystemErrors.of(-error);
    }
    timeout = nanos < 0 ? BLOCKING : nanos;
  }

  /** Gives up the descriptor without closing it. */
  int detach() {
    Handle owned = handle;
    int taken = owned == null ? -1 : owned.take();
    handle = null;
    fd = -1;
    kernel = -1;
    return taken;
  }

  @TruffleBoundary
  void close() {
    FileDescriptors table = FileDescriptors.current();
    int taken = detach();
    if (taken >= 0) {
      try {
        table.close(taken);
      } catch (IOException e) {
        if (SystemErrors.errno(e) != Errno.ECONNRESET) {
          throw SystemErrors.of(e, null);
        }
      }
    }
  }

  /** A system call on a socket: its result, or a negative error number. */
  @FunctionalInterface
  interface Operation {
    long run(int kernel);
  }

  boolean isStream() {
    return kind == SocketCalls.SOCK_STREAM;
  }

  /** Whether a call that sends returns only when all is sent: the kernel's rule for streams. */
  boolean sendsAll(int flags) {
    return isStream() && timeout < 0 && (flags & SocketCalls.MSG_DONTWAIT) == 0;
  }

  long deadline() {
    long nanos = timeout;
    return nanos < 0 ? Readiness.FOREVER : deadline(nanos);
  }

  static long deadline(long nanos) {
    return nanos > Readiness.FOREVER / 2 ? Readiness.FOREVER : System.nanoTime() + nanos;
  }

  static PyException timedOut() {
    return PyErrors.of(ExceptionTypes.TIMEOUT_ERROR, PyStr.constant("timed out"));
  }

  /**
   * Runs an operation that does not wait by itself, until it succeeds, fails, or time is up.
   *
   * @param events what to wait for when it would wait
   * @param waitFirst whether the operation could wait by itself after all
   */
  @TruffleBoundary
  long run(int events, boolean waitFirst, long deadline, Operation operation) {
    return run(events, waitFirst, timeout != 0, deadline, operation);
  }

  /** A system call that takes flags on a socket: its result, or a negative error number. */
  @FunctionalInterface
  interface Transfer {
    long run(int kernel, int flags);
  }

  /**
   * Sends or receives. A blocking socket waits here, not in the kernel, unless the caller's flags
   * ask not to wait: then it fails at once, as a socket with a timeout does not.
   */
  @TruffleBoundary
  long transfer(int events, long deadline, int flags, Transfer operation) {
    if (timeout >= 0) {
      return run(events, false, deadline, fd -> operation.run(fd, flags));
    }
    boolean waits = (flags & SocketCalls.MSG_DONTWAIT) == 0;
    int all = flags | SocketCalls.MSG_DONTWAIT;
    return run(events, false, waits, deadline, fd -> operation.run(fd, all));
  }

  private long run(
      int events, boolean waitFirst, boolean waits, long deadline, Operation operation) {
    boolean wait = waitFirst && waits;
    while (true) {
      if (wait) {
        int ready = PatientWait.await(kernel, events, deadline);
        if (ready < 0) {
          throw SystemErrors.of(-ready);
        }
        if (ready == 0) {
          throw timedOut();
        }
      }
      long result = operation.run(kernel);
      if (result == -Errno.EINTR) {
        continue;
      }
      if (result == -Errno.EAGAIN && waits) {
        wait = true;
        continue;
      }
      if (result < 0) {
        throw SystemErrors.of((int) -result);
      }
      return result;
    }
  }
}
