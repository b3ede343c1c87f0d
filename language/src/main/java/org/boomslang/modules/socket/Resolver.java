package org.boomslang.modules.socket;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.str.PyStr;

/**
 * Names of hosts, services, protocols and interfaces, from the C library. Thread-safety: atomic;
 * functions that answer in static memory run under the class's monitor.
 */
final class Resolver {
  private static final int EAI_SYSTEM = -11;
  private static final int NAME_SIZE = 1025;
  private static final int SERVICE_SIZE = 64;
  private static final int LARGEST = 1 << 16;

  private static final Function GETADDRINFO = Function.ofInt("getaddrinfo");
  private static final Function FREEADDRINFO = Function.ofInt("freeaddrinfo");
  private static final Function GETNAMEINFO = Function.ofInt("getnameinfo");
  private static final Function GETHOSTNAME = Function.ofInt("gethostname");
  private static final Function GAI_STRERROR = Function.ofLong("gai_strerror");
  private static final Function GETSERVBYNAME = Function.ofLong("getservbyname");
  private static final Function GETSERVBYPORT = Function.ofLong("getservbyport");
  private static final Function GETPROTOBYNAME = Function.ofLong("getprotobyname");
  private static final Function IF_NAMETOINDEX = Function.ofInt("if_nametoindex");
  private static final Function IF_INDEXTONAME = Function.ofLong("if_indextoname");
  private static final Function IF_NAMEINDEX = Function.ofLong("if_nameindex");
  private static final Function IF_FREENAMEINDEX = Function.ofInt("if_freenameindex");
  private static final Function INET_PTON = Function.ofInt("inet_pton");
  private static final Function INET_NTOP = Function.ofLong("inet_ntop");
  private static final Function INET_ATON = Function.ofInt("inet_aton");

  private Resolver() {}

  /** One answer of {@code getaddrinfo}. */
  record Answer(int family, int kind, int protocol, String canonical, byte[] address) {}

  private static MemorySegment at(long address, long size) {
    return MemorySegment.ofAddress(address).reinterpret(size);
  }

  static String string(long address) {
    return address == 0 ? null : at(address, LARGEST).getString(0, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static PyException failure(int error) {
    return PyErrors.of(
        SocketModule.GAIERROR, (long) error, PyStr.of(string(GAI_STRERROR.raw(error))));
  }

  /** Asks for the addresses of a host; gaierror when there are none. */
  @TruffleBoundary
  static List<Answer> lookup(
      String host, String service, int family, int kind, int protocol, int flags) {
    NativeAccess.requireSockets();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment hints = arena.allocate(48, 8);
      hints.set(ValueLayout.JAVA_INT, 0, flags);
      hints.set(ValueLayout.JAVA_INT, 4, family);
      hints.set(ValueLayout.JAVA_INT, 8, kind);
      hints.set(ValueLayout.JAVA_INT, 12, protocol);
      MemorySegment list = arena.allocate(8, 8);
      int error =
          (int)
              GETADDRINFO.raw(
                  host == null ? 0 : Kernel.string(arena, bytes(host)),
                  service == null ? 0 : Kernel.string(arena, bytes(service)),
                  hints.address(),
                  list.address());
      if (error == EAI_SYSTEM) {
        throw SystemErrors.of(Errno.EIO);
      }
      if (error != 0) {
        throw failure(error);
      }
      long first = list.get(ValueLayout.JAVA_LONG, 0);
      try {
        List<Answer> result = new ArrayList<>();
        for (long next = first; next != 0; ) {
          MemorySegment info = at(next, 48);
          int length = info.get(ValueLayout.JAVA_INT, 16);
          byte[] address =
              at(info.get(ValueLayout.JAVA_LONG, 24), length).toArray(ValueLayout.JAVA_BYTE);
          result.add(
              new Answer(
                  info.get(ValueLayout.JAVA_INT, 4),
                  info.get(ValueLayout.JAVA_INT, 8),
                  info.get(ValueLayout.JAVA_INT, 12),
                  string(info.get(ValueLayout.JAVA_LONG, 32)),
                  address));
          next = info.get(ValueLayout.JAVA_LONG, 40);
        }
        return result;
      } finally {
        FREEADDRINFO.raw(first);
      }
    }
  }

  /** Host and service of an address; gaierror on failure. */
  @TruffleBoundary
  static String[] nameInfo(byte[] address, int flags) {
    NativeAccess.requireSockets();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment host = arena.allocate(NAME_SIZE);
      MemorySegment service = arena.allocate(SERVICE_SIZE);
      MemorySegment copy = arena.allocate(address.length, 8);
      MemorySegment.copy(address, 0, copy, ValueLayout.JAVA_BYTE, 0, address.length);
      int error =
          (int)
              GETNAMEINFO.raw(
                  copy.address(),
                  address.length,
                  host.address(),
                  NAME_SIZE,
                  service.address(),
                  SERVICE_SIZE,
                  flags);
      if (error != 0) {
        throw failure(error);
      }
      return new String[] {host.getString(0), service.getString(0)};
    }
  }

  static String hostName() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(NAME_SIZE);
      long result = GETHOSTNAME.call(name.address(), NAME_SIZE - 1);
      if (result < 0) {
        throw SystemErrors.of((int) -result);
      }
      return name.getString(0);
    }
  }

  /** The port of a service; −1 when it is unknown. */
  static synchronized int servicePort(String name, String protocol) {
    try (Arena arena = Arena.ofConfined()) {
      long entry =
          GETSERVBYNAME.raw(
              Kernel.string(arena, bytes(name)),
              protocol == null ? 0 : Kernel.string(arena, bytes(protocol)));
      return entry == 0
          ? -1
          : Short.toUnsignedInt(
              Short.reverseBytes((short) at(entry, 32).get(ValueLayout.JAVA_INT, 16)));
    }
  }

  static synchronized String serviceName(int port, String protocol) {
    try (Arena arena = Arena.ofConfined()) {
      long entry =
          GETSERVBYPORT.raw(
              Short.toUnsignedInt(Short.reverseBytes((short) port)),
              protocol == null ? 0 : Kernel.string(arena, bytes(protocol)));
      return entry == 0 ? null : string(at(entry, 32).get(ValueLayout.JAVA_LONG, 0));
    }
  }

  static synchronized int protocol(String name) {
    try (Arena arena = Arena.ofConfined()) {
      long entry = GETPROTOBYNAME.raw(Kernel.string(arena, bytes(name)));
      return entry == 0 ? -1 : at(entry, 24).get(ValueLayout.JAVA_INT, 16);
    }
  }

  static int interfaceIndex(byte[] name) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) IF_NAMETOINDEX.raw(Kernel.string(arena, name));
    }
  }

  static String interfaceName(int index) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(64);
      return IF_INDEXTONAME.raw(index, name.address()) == 0 ? null : name.getString(0);
    }
  }

  /** Index and name of every interface. */
  record Interface(int index, String name) {}

  static List<Interface> interfaces() {
    long list = IF_NAMEINDEX.raw();
    List<Interface> result = new ArrayList<>();
    if (list != 0) {
      for (long entry = list; ; entry += 16) {
        MemorySegment m = at(entry, 16);
        if (m.get(ValueLayout.JAVA_INT, 0) == 0) {
          break;
        }
        result.add(
            new Interface(m.get(ValueLayout.JAVA_INT, 0), string(m.get(ValueLayout.JAVA_LONG, 8))));
      }
      IF_FREENAMEINDEX.raw(list);
    }
    return result;
  }

  /** The bytes of a numeric address; null when the text is none, empty for an unknown family. */
  static byte[] toBinary(int family, String text) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment target = arena.allocate(16, 4);
      long result = INET_PTON.raw(family, Kernel.string(arena, bytes(text)), target.address());
      if (result < 0) {
        return new byte[0];
      }
      int size = family == Addresses.AF_INET ? 4 : 16;
      return result == 0 ? null : target.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
    }
  }

  static String toText(int family, byte[] address) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment source = arena.allocate(Math.max(16, address.length), 4);
      MemorySegment.copy(address, 0, source, ValueLayout.JAVA_BYTE, 0, address.length);
      MemorySegment target = arena.allocate(64);
      return INET_NTOP.raw(family, source.address(), target.address(), 64) == 0
          ? null
          : target.getString(0);
    }
  }

  /** As {@code inet_aton}, which takes more forms; null when the text is none. */
  static byte[] aton(String text) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment target = arena.allocate(4, 4);
      return INET_ATON.raw(Kernel.string(arena, bytes(text)), target.address()) == 0
          ? null
          : target.toArray(ValueLayout.JAVA_BYTE);
    }
  }
}
