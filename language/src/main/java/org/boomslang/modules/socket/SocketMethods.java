package org.boomslang.modules.socket;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code _socket.socket}. */
@PyBuiltins(type = "_socket.socket")
final class SocketMethods {
  private SocketMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    throw PyErrors.notImplementedError("sockets are not implemented yet");
  }
}
