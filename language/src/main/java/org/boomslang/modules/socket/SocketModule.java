package org.boomslang.modules.socket;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc;
import org.boomslang.modules.posix.Descriptors;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.NativeFile;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.modules.posix.UnwrittenFiles;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/** Module {@code _socket}. */
@PyBuiltins(module = "_socket", doc = "The socket interface of the operating system.")
public final class SocketModule {
  static final PyType GAIERROR = exception("socket.gaierror");
  private static final PyType HERROR = exception("socket.herror");
  private static final int HOST_NOT_FOUND = 1;
  private static final int AI_CANONNAME = 2;
  private static final int NI_NAMEREQD = 8;

  /** What {@code setdefaulttimeout} set, in nanoseconds. */
  private static final class State {
    volatile long defaultTimeout = PySocket.BLOCKING;
  }

  private static final ContextSlot<State> STATE = new ContextSlot<>(context -> new State());

  private SocketModule() {}

  static void initialize(PyContext context, PyModule module) {
    SocketConstants.addTo(module);
    module.setAttribute("has_ipv6", true);
    module.setAttribute("socket", PySocket.TYPE);
    module.setAttribute("SocketType", PySocket.TYPE);
    module.setAttribute("error", ExceptionTypes.OS_ERROR);
    module.setAttribute("timeout", ExceptionTypes.TIMEOUT_ERROR);
    module.setAttribute("gaierror", GAIERROR);
    module.setAttribute("herror", HERROR);
  }

  private static PyType exception(String name) {
    PyType base = ExceptionTypes.OS_ERROR;
    return PyType.builtin(name, base, base.layout(), TypeFlags.WITH_DICT, null);
  }

  static long defaultTimeoutNanos() {
    return STATE.get().defaultTimeout;
  }

  @PyBuiltin(name = "gethostname", sig = "()", doc = "The name of this host.")
  static String hostName() {
    Audit.event("socket.gethostname");
    if (NativeAccess.isUsable()) {
      return Resolver.hostName();
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @PyBuiltin(name = "sethostname", sig = "(name, /)", doc = "Sets the name of this host.")
  static void setHostName(Object name) {
    Audit.event("socket.sethostname", name);
    NativeAccess.requireSockets();
    byte[] bytes = Addresses.host(name);
    try (Arena arena = Arena.ofConfined()) {
      SocketMethods.check(
          Libc.Function.ofInt("sethostname").call(Kernel.string(arena, bytes), bytes.length));
    }
  }

  @PyBuiltin(name = "getdefaulttimeout", sig = "()")
  static Object defaultTimeout() {
    return SocketMethods.timeoutValue(STATE.get().defaultTimeout);
  }

  @PyBuiltin(name = "setdefaulttimeout", sig = "(timeout, /)")
  static void setDefaultTimeout(Object timeout) {
    STATE.get().defaultTimeout = SocketMethods.timeoutNanos(timeout);
  }

  @PyBuiltin(name = "close", sig = "(fd, /)", doc = "Closes a descriptor of a socket.")
  static void close(Object fd) {
    try {
      FileDescriptors.current().close(Conversions.asInt(fd));
    } catch (IOException e) {
      if (SystemErrors.errno(e) != Errno.ECONNRESET) {
        throw SystemErrors.of(e, null);
      }
    }
  }

  @PyBuiltin(name = "dup", sig = "(fd, /)", doc = "Another descriptor of the same socket.")
  static long dup(Object fd) {
    try {
      return FileDescriptors.current().duplicate(Descriptors.of(fd), 0);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(
      name = "socketpair",
      sig = "(family=1, type=1, proto=0, /)",
      doc = "Two sockets that are connected with each other.")
  static Object socketpair(int family, int type, int proto) {
    NativeAccess.requireSockets();
    int[] ends = new int[2];
    SocketMethods.check(
        UnwrittenFiles.retryingCall(() -> SocketCalls.pair(family, type, proto, ends)));
    Object[] result = new Object[2];
    try {
      for (int i = 0; i < 2; i++) {
        PySocket socket = new PySocket(PySocket.TYPE.instanceShape());
        int fd = FileDescriptors.current().add(NativeFile.of(ends[i]));
        socket.attach(fd, family, type, proto);
        result[i] = socket;
      }
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
    return PyTuple.of(result);
  }

  @PyBuiltin(
      name = "getaddrinfo",
      sig = "(host, port, family=0, type=0, proto=0, flags=0)",
      doc = "Addresses of a host and a service, in five-tuples.")
  static Object getaddrinfo(Object host, Object port, int family, int type, int proto, int flags) {
    String name = null;
    if (host != PyNone.NONE) {
      if (!PyStr.isStr(host) && !(host instanceof PyBytes)) {
        throw PyErrors.typeError("getaddrinfo() argument 1 must be string or None");
      }
      name = new String(Addresses.host(host), StandardCharsets.ISO_8859_1);
    }
    String service = null;
    if (port instanceof BigInteger) {
      service = port.toString(); // for the resolver to refuse
    } else if (Integers.isInt(port)) {
      service = Conversions.asLong(port) + "";
    } else if (PyStr.isStr(port)) {
      Object encoded = Calls.callMethod(port, "encode");
      service = new String(Buffers.toArray(encoded), StandardCharsets.ISO_8859_1);
    } else if (port instanceof PyBytes bytes) {
      service = new String(bytes.array(), StandardCharsets.ISO_8859_1);
    } else if (port != PyNone.NONE) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "Int or String expected");
    }
    Audit.event("socket.getaddrinfo", host, port, (long) family, (long) type, (long) proto);
    List<Object> result = new ArrayList<>();
    for (Resolver.Answer a : Resolver.lookup(name, service, family, type, proto, flags)) {
      result.add(
          PyTuple.of(
              (long) a.family(),
              (long) a.kind(),
              (long) a.protocol(),
              PyStr.of(a.canonical() == null ? "" : a.canonical()),
              Addresses.decode(a.address())));
    }
    return PyList.of(result.toArray());
  }

  @PyBuiltin(name = "getnameinfo", sig = "(sockaddr, flags, /)", doc = "Host and service.")
  static Object getnameinfo(Object address, int flags) {
    Audit.event("socket.getnameinfo", address);
    if (!(address instanceof PyTuple tuple)) {
      throw PyErrors.typeError("getnameinfo() argument 1 must be a tuple");
    }
    Object[] items = tuple.items();
    if (items.length < 2 || items.length > 4 || !PyStr.isStr(items[0])) {
      throw PyErrors.typeError("getnameinfo() argument 1 must be a tuple of host and port");
    }
    long flow = items.length > 2 ? Conversions.asLong(items[2]) : 0;
    if (flow < 0 || flow > 0xfffff) {
      throw PyErrors.overflowError("getnameinfo(): flowinfo must be 0-1048575.");
    }
    List<Resolver.Answer> answers =
        Resolver.lookup(
            PyStr.toJava(items[0]), Long.toString(Conversions.asLong(items[1])), 0, 2, 0, 4);
    if (answers.size() > 1) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "sockaddr resolved to multiple addresses");
    }
    if (answers.get(0).family() == Addresses.AF_INET && items.length != 2) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "IPv4 sockaddr must be 2 tuple");
    }
    byte[] encoded = answers.get(0).address();
    if (answers.get(0).family() == Addresses.AF_INET6) {
      ByteBuffer fields =
          ByteBuffer.wrap(encoded).order(ByteOrder.BIG_ENDIAN).putInt(4, (int) flow);
      if (items.length > 3) {
        fields.order(ByteOrder.nativeOrder()).putInt(24, (int) Conversions.asLong(items[3]));
      }
    }
    String[] names = Resolver.nameInfo(encoded, flags);
    return PyTuple.of(PyStr.of(names[0]), PyStr.of(names[1]));
  }

  private static List<Resolver.Answer> addresses(Object host, int flags) {
    String name = new String(Addresses.host(host), StandardCharsets.ISO_8859_1);
    if (name.equals("<broadcast>")) {
      name = "255.255.255.255";
    }
    return Resolver.lookup(name.isEmpty() ? "0.0.0.0" : name, null, Addresses.AF_INET, 1, 0, flags);
  }

  private static Object address(Resolver.Answer answer) {
    return ((PyTuple) Addresses.decode(answer.address())).items()[0];
  }

  @PyBuiltin(name = "gethostbyname", sig = "(host, /)", doc = "An IPv4 address of a host.")
  static Object gethostbyname(Object host) {
    Audit.event("socket.gethostbyname", host);
    return address(addresses(host, 0).get(0));
  }

  @PyBuiltin(
      name = "gethostbyname_ex",
      sig = "(host, /)",
      doc = "The name, other names and addresses of a host.")
  static Object gethostbynameEx(Object host) {
    Audit.event("socket.gethostbyname", host);
    List<Resolver.Answer> answers = addresses(host, AI_CANONNAME);
    String name = answers.get(0).canonical();
    return PyTuple.of(
        name == null ? host : PyStr.of(name),
        PyList.of(),
        PyList.of(answers.stream().map(SocketModule::address).toArray()));
  }

  @PyBuiltin(
      name = "gethostbyaddr",
      sig = "(host, /)",
      doc = "The name, other names and addresses of an address.")
  static Object gethostbyaddr(Object host) {
    Audit.event("socket.gethostbyaddr", host);
    String text = new String(Addresses.host(host), StandardCharsets.ISO_8859_1);
    Resolver.Answer answer = Resolver.lookup(text, null, 0, 1, 0, 0).get(0);
    String name;
    try {
      name = Resolver.nameInfo(answer.address(), NI_NAMEREQD)[0];
    } catch (PyException unknown) {
      throw PyErrors.of(HERROR, (long) HOST_NOT_FOUND, PyStr.constant("Unknown host"));
    }
    return PyTuple.of(PyStr.of(name), PyList.of(), PyList.of(address(answer)));
  }

  @PyBuiltin(
      name = "getservbyname",
      sig = "(servicename, protocolname=<unset>, /)",
      doc = "The port of a service.")
  static long getservbyname(String name, String protocol) {
    Audit.event(
        "socket.getservbyname", PyStr.of(name), protocol == null ? null : PyStr.of(protocol));
    NativeAccess.requireSockets();
    int port = Resolver.servicePort(name, protocol);
    if (port < 0) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "service/proto not found");
    }
    return port;
  }

  @PyBuiltin(
      name = "getservbyport",
      sig = "(port, protocolname=<unset>, /)",
      doc = "The service of a port.")
  static String getservbyport(int port, String protocol) {
    Audit.event("socket.getservbyport", (long) port, protocol == null ? null : PyStr.of(protocol));
    NativeAccess.requireSockets();
    if (port < 0 || port > 0xffff) {
      throw PyErrors.overflowError("getservbyport: port must be 0-65535.");
    }
    String name = Resolver.serviceName(port, protocol);
    if (name == null) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "port/proto not found");
    }
    return name;
  }

  @PyBuiltin(name = "getprotobyname", sig = "(name, /)", doc = "The number of a protocol.")
  static long getprotobyname(String name) {
    NativeAccess.requireSockets();
    int number = Resolver.protocol(name);
    if (number < 0) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "protocol not found");
    }
    return number;
  }

  @PyBuiltin(name = "if_nameindex", sig = "()", doc = "Index and name of every interface.")
  static Object interfaces() {
    NativeAccess.requireSockets();
    return PyList.of(
        Resolver.interfaces().stream()
            .map(i -> PyTuple.of((long) i.index(), PyStr.of(i.name())))
            .toArray());
  }

  @PyBuiltin(name = "if_nametoindex", sig = "(oname, /)", doc = "The index of an interface.")
  static long interfaceIndex(Object name) {
    NativeAccess.requireSockets();
    int index =
        Resolver.interfaceIndex(
            PathArgument.encode(PathArgument.of("if_nametoindex", "name", name).text()));
    if (index == 0) {
      throw SystemErrors.of(ENODEV);
    }
    return index;
  }

  @PyBuiltin(name = "if_indextoname", sig = "(if_index, /)", doc = "The name of an interface.")
  static String interfaceName(Object index) {
    NativeAccess.requireSockets();
    Object number = Conversions.index(index);
    if (!(number instanceof Long value) || value > 0xffffffffL) {
      throw PyErrors.overflowError("index is too large");
    }
    if (value < 0) {
      throw PyErrors.valueError("index must be positive");
    }
    String name = Resolver.interfaceName((int) (long) value);
    if (name == null) {
      throw SystemErrors.of(ENXIO);
    }
    return name;
  }

  private static final int ENXIO = 6;
  private static final int ENODEV = 19;

  private static PyException illegal(String function) {
    return PyErrors.raise(
        ExceptionTypes.OS_ERROR, "illegal IP address string passed to %s", function);
  }

  @PyBuiltin(name = "inet_aton", sig = "(ip_addr, /)", doc = "The four bytes of an address.")
  static Object inetAton(String address) {
    NativeAccess.require();
    byte[] bytes = Resolver.aton(address);
    if (bytes == null) {
      throw illegal("inet_aton");
    }
    return PyBytes.wrap(bytes);
  }

  @PyBuiltin(name = "inet_ntoa", sig = "(packed_ip, /)", doc = "The text of four bytes.")
  static String inetNtoa(Object packed) {
    byte[] b = Buffers.toArray(packed);
    if (b.length != 4) {
      throw PyErrors.raise(ExceptionTypes.OS_ERROR, "packed IP wrong length");
    }
    return (b[0] & 0xff) + "." + (b[1] & 0xff) + "." + (b[2] & 0xff) + "." + (b[3] & 0xff);
  }

  @PyBuiltin(name = "inet_pton", sig = "(address_family, ip_string, /)")
  static Object inetPton(int family, String address) {
    NativeAccess.require();
    byte[] bytes = Resolver.toBinary(family, address);
    if (bytes == null) {
      throw illegal("inet_pton");
    }
    if (bytes.length == 0) {
      throw SystemErrors.of(Errno.EAFNOSUPPORT);
    }
    return PyBytes.wrap(bytes);
  }

  @PyBuiltin(name = "inet_ntop", sig = "(address_family, packed_ip, /)")
  static String inetNtop(int family, Object packed) {
    NativeAccess.require();
    byte[] bytes = Buffers.toArray(packed);
    if (family != Addresses.AF_INET && family != Addresses.AF_INET6) {
      throw PyErrors.valueError("unknown address family %d", family);
    }
    if (bytes.length != (family == Addresses.AF_INET ? 4 : 16)) {
      throw PyErrors.valueError("invalid length of packed IP address string");
    }
    return Resolver.toText(family, bytes);
  }

  @PyBuiltin(name = "CMSG_LEN", sig = "(length, /)", doc = "The length of a control message.")
  static long cmsgLen(long length) {
    if (length < 0 || length > Integer.MAX_VALUE - SocketMessages.length(0)) {
      throw PyErrors.overflowError("CMSG_LEN() argument out of range");
    }
    return SocketMessages.length(length);
  }

  @PyBuiltin(name = "CMSG_SPACE", sig = "(length, /)", doc = "The room for a control message.")
  static long cmsgSpace(long length) {
    if (length < 0 || length > Integer.MAX_VALUE - SocketMessages.space(1)) {
      throw PyErrors.overflowError("CMSG_SPACE() argument out of range");
    }
    return SocketMessages.space(length);
  }

  @PyBuiltin(name = "htons", sig = "(integer, /)")
  static int hostToNetworkShort(Object value) {
    return networkShort(value);
  }

  @PyBuiltin(name = "ntohs", sig = "(integer, /)")
  static int networkToHostShort(Object value) {
    return networkShort(value);
  }

  private static int networkShort(Object value) {
    return Short.toUnsignedInt(Short.reverseBytes((short) unsigned(value, 16)));
  }

  /** An int that fits a number of bits; ValueError when negative, OverflowError when too large. */
  private static long unsigned(Object value, int bits) {
    Object index = Conversions.index(value);
    if (Integers.isNegative(index)) {
      throw PyErrors.valueError("Cannot convert negative int");
    }
    if (!(index instanceof Long number) || number >> bits != 0) {
      throw PyErrors.overflowError("Python int too large for C uint%d_t", bits);
    }
    return number;
  }

  @PyBuiltin(name = "htonl", sig = "(integer, /)")
  static long hostToNetworkLong(Object value) {
    return networkLong(value);
  }

  @PyBuiltin(name = "ntohl", sig = "(integer, /)")
  static long networkToHostLong(Object value) {
    return networkLong(value);
  }

  private static long networkLong(Object value) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) unsigned(value, 32)));
  }
}
