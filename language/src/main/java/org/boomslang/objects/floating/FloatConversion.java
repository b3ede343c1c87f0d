package org.boomslang.objects.floating;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.integer.IntegerText;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** How {@code float(x)} makes a float. Compare CPython abstract.c: PyNumber_Float. */
public final class FloatConversion {
  private FloatConversion() {}

  @TruffleBoundary
  public static double toFloat(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    PyType type = Types.of(value);
    if (type.lookup("__float__") != null || type.lookup("__index__") != null) {
      return Conversions.asDouble(value);
    }
    String text;
    if (PyStr.isStr(value)) {
      text = PyStr.toJava(value);
    } else {
      ByteSpan bytes = Buffers.spanOrNull(value);
      if (bytes == null) {
        throw PyErrors.typeError(
            "float() argument must be a string or a real number, not '%s'", type.name());
      }
      text = IntegerText.ofBytes(bytes.toArray());
    }
    Double result = FloatText.parse(text);
    if (result == null) {
      throw PyErrors.valueError(
          "could not convert string to float: %s", PyStr.toJava(Conversions.repr(value)));
    }
    return result;
  }
}
