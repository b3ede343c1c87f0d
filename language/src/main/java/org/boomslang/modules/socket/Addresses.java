package org.boomslang.modules.socket;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Socket addresses between Python values and {@code struct sockaddr}. Compare CPython
 * socketmodule.c: getsockaddrarg and makesockaddr. Stateless.
 */
final class Addresses {
  static final int AF_UNSPEC = 0;
  static final int AF_UNIX = 1;
  static final int AF_INET = 2;
  static final int AF_INET6 = 10;
  private static final int AF_NETLINK = 16;
  static final int AF_VSOCK = 40;
  private static final int UNIX_PATH = 108;

  private Addresses() {}

  /** Encodes an address for a socket of a family. */
  @TruffleBoundary
  static byte[] encode(int family, Object address, String caller) {
    return switch (family) {
      case AF_UNIX -> unix(address);
      case AF_INET -> inet(address, caller);
      case AF_INET6 -> inet6(address, caller);
      case AF_NETLINK -> {
        Object[] pair = tuple(address, "AF_NETLINK", caller);
        yield buffer(12, family)
            .putShort((short) 0)
            .putInt((int) Conversions.asLong(pair[0]))
            .putInt((int) Conversions.asLong(pair[1]))
            .array();
      }
      case AF_VSOCK -> {
        Object[] pair = tuple(address, "AF_VSOCK", caller);
        yield buffer(16, family)
            .putShort((short) 0)
            .putInt((int) Conversions.asLong(pair[1]))
            .putInt((int) Conversions.asLong(pair[0]))
            .array();
      }
      default -> throw PyErrors.of(ExceptionTypes.OS_ERROR, PyStr.of(caller + "(): bad family"));
    };
  }

  private static ByteBuffer buffer(int size, int family) {
    return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder()).putShort((short) family);
  }

  private static byte[] unix(Object address) {
    byte[] path;
    if (PyStr.isStr(address)) {
      path = PathArgument.encode(PyStr.toJava(address));
    } else if (Buffers.isBytesLike(address)) {
      path = Buffers.toArray(address);
    } else {
      throw PyErrors.typeError(
          "a bytes-like object is required, not '%s'", Types.of(address).name());
    }
    boolean named = path.length > 0 && path[0] != 0;
    if (path.length > UNIX_PATH - (named ? 1 : 0)) {
      throw PyErrors.of(ExceptionTypes.OS_ERROR, PyStr.constant("AF_UNIX path too long"));
    }
    return buffer(2 + path.length + (named ? 1 : 0), AF_UNIX).put(path).array();
  }

  private static Object[] tuple(Object address, String family, String caller) {
    if (!(address instanceof PyTuple tuple)) {
      throw PyErrors.typeError(
          "%s(): %s address must be tuple, not %s", caller, family, Types.of(address).name());
    }
    return tuple.items();
  }

  private static int port(Object value, String caller) {
    Object index = Conversions.index(value);
    if (!(index instanceof Long port) || port < 0 || port > 0xffff) {
      throw PyErrors.overflowError("%s(): port must be 0-65535.", caller);
    }
    return (int) (long) port;
  }

  private static byte[] inet(Object address, String caller) {
    Object[] pair = tuple(address, "AF_INET", caller);
    if (pair.length != 2) {
      throw PyErrors.typeError("%s(): wrong format for AF_INET address", caller);
    }
    byte[] host = host(pair[0]);
    int port = port(pair[1], caller);
    return internet(AF_INET, host, port, 0, 0);
  }

  private static byte[] inet6(Object address, String caller) {
    Object[] items = tuple(address, "AF_INET6", caller);
    if (items.length < 2 || items.length > 4) {
      throw PyErrors.typeError("%s(): wrong format for AF_INET6 address", caller);
    }
    byte[] host = host(items[0]);
    int port = port(items[1], caller);
    long flow = items.length > 2 ? Conversions.asLong(items[2]) : 0;
    long scope = items.length > 3 ? Conversions.asLong(items[3]) : 0;
    if (flow < 0 || flow > 0xfffff) {
      throw PyErrors.overflowError("%s(): flowinfo must be 0-1048575.", caller);
    }
    return internet(AF_INET6, host, port, (int) flow, (int) scope);
  }

  /** A host name as bytes; a str that is not ASCII as IDNA has it. */
  static byte[] host(Object value) {
    if (PyStr.isStr(value)) {
      String text = PyStr.toJava(value);
      if (text.indexOf('\0') >= 0) {
        throw PyErrors.valueError("embedded null character");
      }
      if (isPlain(text)) {
        return text.getBytes(StandardCharsets.US_ASCII);
      }
      Object encoded =
          org.boomslang.objects.Calls.callMethod(value, "encode", PyStr.constant("idna"));
      return Buffers.toArray(encoded);
    }
    if (value instanceof PyBytes || value instanceof org.boomslang.objects.bytes.PyByteArray) {
      return Buffers.toArray(value);
    }
    throw PyErrors.typeError("str, bytes or bytearray expected, not %s", Types.of(value).name());
  }

  private static boolean isPlain(String text) {
    int label = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      label = c == '.' ? 0 : label + 1;
      if (c >= 0x80 || label > 63) {
        return false;
      }
    }
    return true;
  }

  private static byte[] internet(int family, byte[] host, int port, int flow, int scope) {
    byte[] address = resolve(family, new String(host, StandardCharsets.ISO_8859_1));
    if (family == AF_INET) {
      return buffer(16, family)
          .order(ByteOrder.BIG_ENDIAN)
          .putShort((short) port)
          .put(address, 4, 4)
          .array();
    }
    ByteBuffer result =
        buffer(28, family).order(ByteOrder.BIG_ENDIAN).putShort((short) port).putInt(flow);
    result.put(address, 8, 16).order(ByteOrder.nativeOrder());
    int own = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder()).getInt(24);
    return result.putInt(scope != 0 ? scope : own).array();
  }

  /** The {@code sockaddr} of a host, with port 0. */
  private static byte[] resolve(int family, String host) {
    if (host.isEmpty()) {
      return buffer(family == AF_INET ? 16 : 28, family).array();
    }
    if (family == AF_INET && host.equals("<broadcast>")) {
      return buffer(16, family).putShort((short) 0).putInt(-1).array();
    }
    return Resolver.lookup(host, null, family, 0, 0, 0).get(0).address();
  }

  /** The Python value of a {@code sockaddr}; None for an empty one. */
  @TruffleBoundary
  static Object decode(byte[] address) {
    if (address.length < 2) {
      return PyNone.NONE;
    }
    ByteBuffer b = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder());
    int family = b.getShort(0) & 0xffff;
    ByteBuffer big = ByteBuffer.wrap(address).order(ByteOrder.BIG_ENDIAN);
    switch (family) {
      case AF_INET -> {
        String host =
            (address[4] & 0xff)
                + "."
                + (address[5] & 0xff)
                + "."
                + (address[6] & 0xff)
                + "."
                + (address[7] & 0xff);
        return PyTuple.of(PyStr.of(host), (long) (big.getShort(2) & 0xffff));
      }
      case AF_INET6 -> {
        return PyTuple.of(
            PyStr.of(Resolver.toText(AF_INET6, Arrays.copyOfRange(address, 8, 24))),
            (long) (big.getShort(2) & 0xffff),
            (long) big.getInt(4) & 0xfffff,
            (long) b.getInt(24) & 0xffffffffL);
      }
      case AF_UNIX -> {
        if (address.length == 2) {
          return PyStr.of("");
        }
        byte[] path = Arrays.copyOfRange(address, 2, address.length);
        if (path[0] == 0) {
          return PyBytes.wrap(path);
        }
        int end = 0;
        while (end < path.length && path[end] != 0) {
          end++;
        }
        return PyStr.of(PathArgument.decode(Arrays.copyOf(path, end)));
      }
      case AF_NETLINK -> {
        return PyTuple.of(b.getInt(4) & 0xffffffffL, b.getInt(8) & 0xffffffffL);
      }
      case AF_VSOCK -> {
        return PyTuple.of(b.getInt(8) & 0xffffffffL, b.getInt(4) & 0xffffffffL);
      }
      default -> {
        return PyTuple.of(
            (long) family, PyBytes.wrap(Arrays.copyOfRange(address, 2, address.length)));
      }
    }
  }
}
