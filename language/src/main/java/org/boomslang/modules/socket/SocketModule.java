package org.boomslang.modules.socket;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/** Module {@code _socket}. */
@PyBuiltins(module = "_socket", doc = "Names and constants of the socket interface.")
public final class SocketModule {
  private static final PyType SOCKET =
      PyType.builtin(
          "_socket.socket",
          BuiltinTypes.OBJECT,
          Layout.of("_socket.socket", Layout.OBJECT, null),
          SocketMethodsTable::new);

  /** What {@code setdefaulttimeout} set; one reference, published by the volatile field. */
  private static final class State {
    volatile Object defaultTimeout = PyNone.NONE;
  }

  private static final ContextSlot<State> STATE = new ContextSlot<>(context -> new State());

  private SocketModule() {}

  static void initialize(PyContext context, PyModule module) {
    for (int i = 0; i < SocketConstants.ALL.length; i += 2) {
      module.setAttribute(SocketConstants.ALL[i], SocketConstants.ALL[i + 1]);
    }
    module.setAttribute("has_ipv6", false);
    module.setAttribute("socket", SOCKET);
    module.setAttribute("SocketType", SOCKET);
    module.setAttribute("error", ExceptionTypes.OS_ERROR);
    module.setAttribute("timeout", ExceptionTypes.TIMEOUT_ERROR);
    module.setAttribute("gaierror", exception("gaierror"));
    module.setAttribute("herror", exception("herror"));
  }

  private static PyType exception(String name) {
    PyType base = ExceptionTypes.OS_ERROR;
    PyType type =
        PyType.heap(BuiltinTypes.TYPE_SHAPE, name, new PyType[] {base}, base.layout(), true);
    type.setOwnAll(Map.of("__module__", PyStr.constant("socket")));
    return type;
  }

  @PyBuiltin(name = "gethostname", sig = "()", doc = "The name of this host.")
  static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @PyBuiltin(name = "getdefaulttimeout", sig = "()")
  static Object defaultTimeout() {
    return STATE.get().defaultTimeout;
  }

  @PyBuiltin(name = "setdefaulttimeout", sig = "(timeout, /)")
  static void setDefaultTimeout(Object timeout) {
    if (timeout == PyNone.NONE) {
      STATE.get().defaultTimeout = timeout;
      return;
    }
    double seconds = Conversions.asDouble(timeout);
    if (seconds < 0) {
      throw PyErrors.valueError("Timeout value out of range");
    }
    STATE.get().defaultTimeout = seconds;
  }

  @PyBuiltin(name = "htons", sig = "(integer, /)")
  static int hostToNetworkShort(int value) {
    return networkShort("htons", value);
  }

  @PyBuiltin(name = "ntohs", sig = "(integer, /)")
  static int networkToHostShort(int value) {
    return networkShort("ntohs", value);
  }

  private static int networkShort(String function, int value) {
    if (value < 0) {
      throw PyErrors.overflowError(
          "%s: can't convert negative Python int to C 16-bit unsigned integer", function);
    }
    if (value > 0xffff) {
      throw PyErrors.overflowError(
          "%s: Python int too large to convert to C 16-bit unsigned integer", function);
    }
    return Short.toUnsignedInt(Short.reverseBytes((short) value));
  }

  @PyBuiltin(name = "htonl", sig = "(integer, /)")
  static long hostToNetworkLong(long value) {
    return networkLong(value);
  }

  @PyBuiltin(name = "ntohl", sig = "(integer, /)")
  static long networkToHostLong(long value) {
    return networkLong(value);
  }

  private static long networkLong(long value) {
    if (value < 0) {
      throw PyErrors.overflowError("can't convert negative value to unsigned int");
    }
    if (value > 0xffff_ffffL) {
      throw PyErrors.overflowError("int larger than 32 bits");
    }
    return Integer.toUnsignedLong(Integer.reverseBytes((int) value));
  }
}
