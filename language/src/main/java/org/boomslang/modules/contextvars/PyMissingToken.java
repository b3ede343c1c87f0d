package org.boomslang.modules.contextvars;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code Token.MISSING}: stands for "had no value". Immutable. */
final class PyMissingToken extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "Token.MISSING",
          BuiltinTypes.OBJECT,
          Layout.of("Token.MISSING", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          MissingTokenMethodsTable::new);

  static final PyMissingToken MISSING = new PyMissingToken();

  private PyMissingToken() {
    super(TYPE.instanceShape());
  }
}
