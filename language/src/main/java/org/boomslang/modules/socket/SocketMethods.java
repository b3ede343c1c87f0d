package org.boomslang.modules.socket;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Readiness;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.NativeFile;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.modules.posix.UnwrittenFiles;
import org.boomslang.modules.time.Durations;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.Blocking;

/**
 * The builtins of {@code _socket.socket}, without those for ancillary data ({@link
 * SocketMessages}). Thread-safety: shared (stateless).
 */
@PyBuiltins(
    type = "_socket.socket",
    doc =
        "socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object\n"
            + "socket(family=-1, type=-1, proto=-1, fileno=None) -> socket object")
final class SocketMethods {
  private SocketMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PySocket(type.instanceShape());
  }

  @PyBuiltin(name = "__init__", sig = "($self, family=-1, type=-1, proto=-1, fileno=None)")
  @TruffleBoundary
  static void init(PySocket self, int family, int type, int proto, Object fileno) {
    NativeAccess.requireSockets();
    Audit.event("socket.__new__", self, (long) family, (long) type, (long) proto);
    try {
      if (fileno != PyNone.NONE) {
        adopt(self, family, type, proto, fileno);
        return;
      }
      int f = family == -1 ? Addresses.AF_INET : family;
      int t = type == -1 ? 1 : type;
      int p = proto == -1 ? 0 : proto;
      int kernel = check(UnwrittenFiles.retryingCall(() -> SocketCalls.socket(f, t, p)));
      self.attach(FileDescriptors.current().add(NativeFile.of(kernel)), f, t, p);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  private static void adopt(PySocket self, int family, int type, int proto, Object fileno)
      throws IOException {
    if (Floats.isFloat(fileno)) {
      throw PyErrors.typeError("integer argument expected, got float");
    }
    int fd = Conversions.asInt(fileno);
    if (fd < 0) {
      throw PyErrors.valueError("negative file descriptor");
    }
    int kernel = FileDescriptors.current().kernelDescriptor(fd);
    byte[][] address = new byte[1][];
    int result = SocketCalls.name(kernel, false, address);
    if (result < 0 && (family == -1 || result == -Errno.EBADF || result == -Errno.ENOTSOCK)) {
      throw SystemErrors.of(-result);
    }
    int f = family;
    if (f == -1) {
      f = ByteBuffer.wrap(address[0]).order(ByteOrder.nativeOrder()).getShort();
    }
    int[] value = new int[1];
    if (type == -1) {
      check(SocketCalls.intOption(kernel, SocketCalls.SOL_SOCKET, SocketCalls.SO_TYPE, value));
    }
    int t = type == -1 ? value[0] : type;
    if (proto == -1) {
      check(SocketCalls.intOption(kernel, SocketCalls.SOL_SOCKET, SocketCalls.SO_PROTOCOL, value));
    }
    self.attach(fd, f, t, proto == -1 ? value[0] : proto);
  }

  static int check(long result) {
    if (result < 0) {
      throw SystemErrors.of((int) -result);
    }
    return (int) result;
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PySocket self) {
    return "<socket object, fd=%d, family=%d, type=%d, proto=%d>"
        .formatted(self.fd(), self.family, self.kind, self.protocol);
  }

  @PyBuiltin(name = "family", kind = Kind.GETTER, doc = "the socket family")
  static long family(PySocket self) {
    return self.family;
  }

  @PyBuiltin(name = "type", kind = Kind.GETTER, doc = "the socket type")
  static long type(PySocket self) {
    return self.kind;
  }

  @PyBuiltin(name = "proto", kind = Kind.GETTER, doc = "the socket protocol")
  static long proto(PySocket self) {
    return self.protocol;
  }

  @PyBuiltin(name = "timeout", kind = Kind.GETTER, doc = "the socket timeout")
  static Object timeout(PySocket self) {
    return gettimeout(self);
  }

  @PyBuiltin(name = "fileno", sig = "($self, /)", doc = "The descriptor, -1 when closed.")
  static long fileno(PySocket self) {
    return self.fd();
  }

  @PyBuiltin(name = "detach", sig = "($self, /)", doc = "Gives up the descriptor, not closing it.")
  static long detach(PySocket self) {
    return self.detach();
  }

  /** Closes a socket that was dropped, with a ResourceWarning ({@code sock_finalize}). */
  @PyBuiltin(name = "__del__", sig = "($self, /)")
  static void finish(PySocket self) {
    if (self.fd() < 0) {
      return;
    }
    try {
      Warnings.warn(
          ExceptionTypes.RESOURCE_WARNING, 1, "unclosed %s", PyStr.toJava(Conversions.repr(self)));
    } catch (PyException e) {
      String text = PyStr.toJava(Conversions.repr(self));
      Unraisable.report(e, "Exception ignored while finalizing socket " + text, null);
    }
    self.close();
  }

  @PyBuiltin(name = "close", sig = "($self, /)", doc = "Closes the socket.")
  static void close(PySocket self) {
    self.close();
  }

  @PyBuiltin(name = "setblocking", sig = "($self, flag, /)", doc = "Blocking or not.")
  static void setblocking(PySocket self, boolean blocking) {
    self.setTimeout(blocking ? PySocket.BLOCKING : 0);
  }

  @PyBuiltin(name = "getblocking", sig = "($self, /)", doc = "Whether the socket may wait.")
  static boolean getblocking(PySocket self) {
    return self.timeout() != 0;
  }

  /** A timeout argument in nanoseconds, {@link PySocket#BLOCKING} for None. */
  static long timeoutNanos(Object value) {
    if (value == PyNone.NONE) {
      return PySocket.BLOCKING;
    }
    long nanos = Durations.nanos(value);
    if (nanos < 0) {
      throw PyErrors.valueError("Timeout value out of range");
    }
    return nanos;
  }

  static Object timeoutValue(long nanos) {
    return nanos < 0 ? PyNone.NONE : (Object) (nanos / 1e9);
  }

  @PyBuiltin(name = "settimeout", sig = "($self, timeout, /)", doc = "Sets the timeout.")
  static void settimeout(PySocket self, Object timeout) {
    self.setTimeout(timeoutNanos(timeout));
  }

  @PyBuiltin(name = "gettimeout", sig = "($self, /)", doc = "The timeout in seconds, or None.")
  static Object gettimeout(PySocket self) {
    return timeoutValue(self.timeout());
  }

  @PyBuiltin(name = "bind", sig = "($self, address, /)", doc = "Binds to a local address.")
  static void bind(PySocket self, Object address) {
    byte[] encoded = Addresses.encode(self.family, address, "bind");
    Audit.event("socket.bind", self, address);
    check(SocketCalls.bind(self.kernel(), encoded));
  }

  @PyBuiltin(name = "listen", sig = "($self, backlog=128, /)", doc = "Accepts connections.")
  static void listen(PySocket self, int backlog) {
    check(SocketCalls.listen(self.kernel(), Math.max(backlog, 0)));
  }

  @PyBuiltin(name = "_accept", sig = "($self, /)", doc = "Descriptor and peer of a connection.")
  @TruffleBoundary
  static PyTuple accept(PySocket self) {
    byte[][] address = new byte[1][];
    long kernel =
        self.run(Readiness.POLLIN, true, self.deadline(), fd -> SocketCalls.accept(fd, address));
    long fd = FileDescriptors.current().add(NativeFile.of((int) kernel));
    return PyTuple.of(fd, Addresses.decode(address[0]));
  }

  @PyBuiltin(name = "connect", sig = "($self, address, /)", doc = "Connects to a peer.")
  static void connect(PySocket self, Object address) {
    byte[] encoded = Addresses.encode(self.family, address, "connect");
    Audit.event("socket.connect", self, address);
    int error = connect(self, encoded);
    if (error == -1) {
      throw PySocket.timedOut();
    }
    if (error != 0) {
      throw SystemErrors.of(error);
    }
  }

  @PyBuiltin(
      name = "connect_ex",
      sig = "($self, address, /)",
      doc = "As connect, but returns the error number.")
  static long connectEx(PySocket self, Object address) {
    Audit.event("socket.connect", self, address);
    int error = connect(self, Addresses.encode(self.family, address, "connect_ex"));
    return error == -1 ? Errno.EAGAIN : error;
  }

  /** 0, an error number, or −1 when time is up. */
  @TruffleBoundary
  private static int connect(PySocket self, byte[] address) {
    int kernel = self.kernel();
    long timeout = self.timeout();
    boolean switched = timeout < 0 && Kernel.isBlocking(kernel);
    if (switched) {
      // The kernel must not wait where no signal reaches the thread.
      Kernel.setBlocking(kernel, false);
    }
    try {
      int result = SocketCalls.connect(kernel, address);
      if (result != -Errno.EINPROGRESS && result != -Errno.EINTR || timeout == 0) {
        if (!(result == -Errno.EAGAIN && timeout != 0)) {
          return -result;
        }
      }
      long deadline = self.deadline();
      while (result == -Errno.EAGAIN) {
        // The queue of a Unix domain listener is full, which cannot be waited for.
        if (System.nanoTime() - deadline >= 0 && deadline != Readiness.FOREVER) {
          return -1;
        }
        Blocking.sleep(1_000_000);
        result = SocketCalls.connect(kernel, address);
        if (result != -Errno.EAGAIN) {
          return -result;
        }
      }
      do {
        int ready = Readiness.await(kernel, Readiness.POLLOUT, deadline);
        if (ready <= 0) {
          return ready == 0 ? -1 : -ready;
        }
        // Asking again tells how it went and, other than reading SO_ERROR, leaves a socket that
        // was refused as a call that waits would: it can connect again.
        result = SocketCalls.connect(kernel, address);
      } while (result == -Errno.EALREADY || result == -Errno.EINPROGRESS || result == -Errno.EINTR);
      return result == -Errno.EISCONN ? 0 : -result;
    } finally {
      if (switched) {
        Kernel.setBlocking(kernel, true);
      }
    }
  }

  @PyBuiltin(name = "shutdown", sig = "($self, how, /)", doc = "Shuts down one or both sides.")
  static void shutdown(PySocket self, int how) {
    check(SocketCalls.shutdown(self.kernel(), how));
  }

  @TruffleBoundary
  private static Object name(PySocket self, boolean peer) {
    byte[][] address = new byte[1][];
    check(SocketCalls.name(self.kernel(), peer, address));
    return Addresses.decode(address[0]);
  }

  @PyBuiltin(name = "getsockname", sig = "($self, /)", doc = "The own address.")
  static Object getsockname(PySocket self) {
    return name(self, false);
  }

  @PyBuiltin(name = "getpeername", sig = "($self, /)", doc = "The peer's address.")
  static Object getpeername(PySocket self) {
    return name(self, true);
  }

  @PyBuiltin(
      name = "getsockopt",
      sig = "($self, level, option, buflen=0, /)",
      doc = "An option, an int or, with a length, bytes.")
  @TruffleBoundary
  static Object getsockopt(PySocket self, int level, int option, int buflen) {
    if (buflen == 0 && self.family == Addresses.AF_VSOCK) {
      byte[] value = new byte[8];
      check(SocketCalls.option(self.kernel(), level, option, value));
      return Integers.ofUnsigned(ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).getLong());
    }
    if (buflen == 0) {
      int[] value = new int[1];
      check(SocketCalls.intOption(self.kernel(), level, option, value));
      return (long) value[0];
    }
    if (buflen < 0 || buflen > 1024) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "getsockopt buflen out of range");
    }
    byte[] value = new byte[buflen];
    int length = check(SocketCalls.option(self.kernel(), level, option, value));
    return PyBytes.wrap(Arrays.copyOf(value, length));
  }

  @PyBuiltin(
      name = "setsockopt",
      sig = "($self, level, option, value, optlen=<unset>, /)",
      doc = "Sets an option.")
  @TruffleBoundary
  static void setsockopt(PySocket self, int level, int option, Object value, Object optlen) {
    if (optlen != null) {
      if (value != PyNone.NONE) {
        throw PyErrors.typeError(
            "setsockopt() argument 3 must be NoneType, not %s", Types.of(value).name());
      }
      check(SocketCalls.setOptionLength(self.kernel(), level, option, Conversions.asInt(optlen)));
      return;
    }
    byte[] bytes;
    if (self.family == Addresses.AF_VSOCK) {
      bytes = new byte[8];
      ByteBuffer.wrap(bytes)
          .order(ByteOrder.nativeOrder())
          .putLong(Integers.big(Conversions.index(value)).longValue());
    } else if (Integers.isInt(value)) {
      bytes = new byte[4];
      ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(Conversions.asInt(value));
    } else {
      bytes = Buffers.toArray(value);
    }
    check(SocketCalls.setOption(self.kernel(), level, option, bytes));
  }

  @TruffleBoundary
  private static int receive(
      PySocket self, byte[] target, int offset, int count, int flags, byte[][] address) {
    return (int)
        self.transfer(
            Readiness.POLLIN,
            self.deadline(),
            flags,
            (fd, all) -> SocketCalls.receive(fd, target, offset, count, all, address));
  }

  @TruffleBoundary
  private static byte[] receive(PySocket self, int count, int flags, byte[][] address) {
    byte[][] received = new byte[1][];
    self.transfer(
        Readiness.POLLIN,
        self.deadline(),
        flags,
        (fd, all) -> SocketCalls.receive(fd, received, count, all, address));
    return received[0];
  }

  @PyBuiltin(name = "recv", sig = "($self, buffersize, flags=0, /)", doc = "Receives bytes.")
  static Object recv(PySocket self, int size, int flags) {
    if (size < 0) {
      throw PyErrors.valueError("negative buffersize in recv");
    }
    return PyBytes.wrap(receive(self, size, flags, null));
  }

  @PyBuiltin(
      name = "recvfrom",
      sig = "($self, buffersize, flags=0, /)",
      doc = "Receives bytes and the sender's address.")
  static Object recvfrom(PySocket self, int size, int flags) {
    if (size < 0) {
      throw PyErrors.valueError("negative buffersize in recvfrom");
    }
    byte[][] address = new byte[1][];
    byte[] received = receive(self, size, flags, address);
    return PyTuple.of(PyBytes.wrap(received), Addresses.decode(address[0]));
  }

  private static int receiveInto(
      PySocket self, Object target, int nbytes, int flags, byte[][] address, String function) {
    if (nbytes < 0) {
      throw PyErrors.valueError("negative buffersize in %s", function);
    }
    Buffer buffer = Buffers.exportWritable(target);
    try {
      int size = nbytes == 0 ? buffer.byteLength() : nbytes;
      if (size > buffer.byteLength()) {
        throw PyErrors.valueError(
            address == null
                ? "buffer too small for requested bytes"
                : "nbytes is greater than the length of the buffer");
      }
      ByteSpan span = buffer.span();
      if (span != null) {
        return receive(self, span.array(), span.offset(), size, flags, address);
      }
      byte[] bytes = new byte[size];
      int count = receive(self, bytes, 0, size, flags, address);
      buffer.copyFrom(0, bytes, 0, count);
      return count;
    } finally {
      buffer.release();
    }
  }

  @PyBuiltin(
      name = "recv_into",
      sig = "($self, /, buffer, nbytes=0, flags=0)",
      doc = "Receives into a buffer.")
  static long recvInto(PySocket self, Object buffer, int nbytes, int flags) {
    return receiveInto(self, buffer, nbytes, flags, null, "recv_into");
  }

  @PyBuiltin(
      name = "recvfrom_into",
      sig = "($self, /, buffer, nbytes=0, flags=0)",
      doc = "Receives into a buffer; count and the sender's address.")
  static Object recvfromInto(PySocket self, Object buffer, int nbytes, int flags) {
    byte[][] address = new byte[1][];
    long count = receiveInto(self, buffer, nbytes, flags, address, "recvfrom_into");
    return PyTuple.of(count, Addresses.decode(address[0]));
  }

  @TruffleBoundary
  private static int send(
      PySocket self, ByteSpan data, int from, int flags, byte[] address, long deadline) {
    return (int)
        self.transfer(
            Readiness.POLLOUT,
            deadline,
            flags,
            (fd, all) ->
                SocketCalls.send(
                    fd, data.array(), data.offset() + from, data.length() - from, all, address));
  }

  /** Sends until all is gone; how much that was. */
  private static long sendAll(PySocket self, ByteSpan span, int flags) {
    long deadline = self.deadline();
    int done = 0;
    do {
      done += send(self, span, done, flags, null, deadline);
    } while (done < span.length());
    return done;
  }

  @PyBuiltin(name = "send", sig = "($self, data, flags=0, /)", doc = "Sends bytes; how many.")
  static long send(PySocket self, Object data, int flags) {
    ByteSpan span = Buffers.span(data);
    return self.sendsAll(flags)
        ? sendAll(self, span, flags)
        : send(self, span, 0, flags, null, self.deadline());
  }

  @PyBuiltin(name = "sendall", sig = "($self, data, flags=0, /)", doc = "Sends all bytes.")
  static void sendall(PySocket self, Object data, int flags) {
    sendAll(self, Buffers.span(data), flags);
  }

  @PyBuiltin(
      name = "sendto",
      sig = "($self, *args)",
      doc = "sendto(data[, flags], address) -> count: sends to an address.")
  static long sendto(PySocket self, Object[] args) {
    if (args.length < 2 || args.length > 3) {
      throw PyErrors.typeError("sendto() takes 2 or 3 arguments (%d given)", args.length);
    }
    ByteSpan data = Buffers.span(args[0]);
    int flags = args.length == 3 ? Conversions.asInt(args[1]) : 0;
    byte[] address = Addresses.encode(self.family, args[args.length - 1], "sendto");
    Audit.event("socket.sendto", self, args[args.length - 1]);
    return send(self, data, 0, flags, address, self.deadline());
  }

  @PyBuiltin(
      name = "sendmsg",
      sig = "($self, buffers, ancdata=(), flags=0, address=None, /)",
      doc = "Sends buffers and ancillary data.")
  static long sendmsg(PySocket self, Object buffers, Object ancdata, int flags, Object address) {
    Audit.event("socket.sendmsg", self, address);
    return SocketMessages.send(self, buffers, ancdata, flags, address);
  }

  @PyBuiltin(
      name = "recvmsg",
      sig = "($self, bufsize, ancbufsize=0, flags=0, /)",
      doc = "Receives bytes and ancillary data.")
  static Object recvmsg(PySocket self, int bufsize, int ancbufsize, int flags) {
    return SocketMessages.receive(self, bufsize, ancbufsize, flags);
  }

  @PyBuiltin(
      name = "recvmsg_into",
      sig = "($self, buffers, ancbufsize=0, flags=0, /)",
      doc = "Receives into buffers, and ancillary data.")
  static Object recvmsgInto(PySocket self, Object buffers, int ancbufsize, int flags) {
    return SocketMessages.receiveInto(self, buffers, ancbufsize, flags);
  }
}
