package org.boomslang.modules.contextvars;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code contextvars.ContextVar}: a name and a default; the values lie in contexts. Immutable. */
public final class PyContextVar extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "_contextvars.ContextVar",
          BuiltinTypes.OBJECT,
          Layout.of("ContextVar", Layout.OBJECT, null),
          TypeFlags.FINAL,
          ContextVarMethodsTable::new);

  final Object name;

  /** The default value, {@code null} for none. */
  final Object defaultValue;

  PyContextVar(Object name, Object defaultValue) {
    super(TYPE.instanceShape());
    this.name = name;
    this.defaultValue = defaultValue;
  }

  /** A variable for a module in Java. */
  public static PyContextVar named(Object name) {
    return new PyContextVar(name, null);
  }

  /** The value in the current context, or null. */
  public Object valueOrNull() {
    return PyContextObject.current().get(this);
  }

  public void setValue(Object value) {
    PyContextObject.current().set(this, value);
  }
}
