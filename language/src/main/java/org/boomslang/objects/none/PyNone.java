package org.boomslang.objects.none;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;

/** The type of {@code None}, and its only instance. Immutable. */
public final class PyNone extends PyObject {
  public static final PyNone NONE = new PyNone();

  /** The value, or None for null. */
  public static Object orNone(Object value) {
    return value == null ? NONE : value;
  }

  private PyNone() {
    super(BuiltinTypes.NONE_TYPE.instanceShape());
  }

  @Override
  public String toString() {
    return "None";
  }
}
