package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.type.PyType;

/** The Python type of any value. */
public final class Types {
  private Types() {}

  /** {@code type(value)}. */
  public static PyType of(Object value) {
    if (value instanceof PyObject object) {
      return object.type();
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return BuiltinTypes.INT;
    }
    if (value instanceof TruffleString) {
      return BuiltinTypes.STR;
    }
    if (value instanceof Boolean) {
      return BuiltinTypes.BOOL;
    }
    if (value instanceof Double) {
      return BuiltinTypes.FLOAT;
    }
    throw notAPythonValue(value);
  }

  @TruffleBoundary
  private static RuntimeException notAPythonValue(Object value) {
    return new IllegalStateException(
        "not a Python value: " + (value == null ? "null" : value.getClass().getName()));
  }

  /**
   * Whether the value's real type is the given one or derives from it (no {@code
   * __instancecheck__}).
   */
  public static boolean isInstance(Object value, PyType type) {
    return of(value).isSubtype(type);
  }

  /** The name of the value's type, for error messages ({@code tp_name}). */
  public static String nameOf(Object value) {
    return of(value).name();
  }
}
