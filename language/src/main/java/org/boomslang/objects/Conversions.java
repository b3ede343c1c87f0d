package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.integer.PyIntObject;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrRepr;
import org.boomslang.objects.type.PyType;

/** Conversions of any object to truth values, numbers and strings, general path. */
public final class Conversions {
  private Conversions() {}

  /** {@code bool(o)}. */
  @TruffleBoundary
  public static boolean truth(Object o) {
    if (o instanceof Boolean b) {
      return b;
    }
    if (o == PyNone.NONE) {
      return false;
    }
    if (o instanceof Long l) {
      return l != 0;
    }
    if (o instanceof Double d) {
      return d != 0;
    }
    if (o instanceof TruffleString s) {
      return !s.isEmpty();
    }
    if (o instanceof BigInteger) {
      return true;
    }
    Object result = Calls.callSpecial(o, "__bool__");
    if (result != null) {
      if (result instanceof Boolean b) {
        return b;
      }
      throw PyErrors.typeError("__bool__ should return bool, returned %s", Types.nameOf(result));
    }
    return Types.of(o).lookup("__len__") == null || Items.length(o) != 0;
  }

  /** {@code operator.index(o)}: a {@code Long} or {@code BigInteger}. */
  @TruffleBoundary
  public static Object index(Object o) {
    Object value = indexOrNull(o);
    if (value == null) {
      throw PyErrors.typeError("'%s' object cannot be interpreted as an integer", Types.nameOf(o));
    }
    return value;
  }

  /** Whether an object has {@code __index__}; runs no Python code. */
  public static boolean hasIndex(Object o) {
    return isInt(o) || Types.of(o).lookup("__index__") != null;
  }

  /** As {@link #index}, but null for an object without {@code __index__}. */
  @TruffleBoundary
  public static Object indexOrNull(Object o) {
    if (o instanceof Long || o instanceof BigInteger) {
      return o;
    }
    if (o instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    if (o instanceof PyIntObject i) {
      return i.value();
    }
    Object result = Calls.callSpecial(o, "__index__");
    if (result == null || result instanceof Long || result instanceof BigInteger) {
      return result;
    }
    if (!Types.isInstance(result, BuiltinTypes.INT)) {
      throw PyErrors.typeError("__index__ returned non-int (type %s)", Types.nameOf(result));
    }
    Warnings.deprecated(
        "__index__ returned non-int (type %s).  The ability to return an instance of a strict"
            + " subclass of int is deprecated, and may be removed in a future version of Python.",
        Types.nameOf(result));
    return indexOrNull(result);
  }

  /** An int as Java long; OverflowError beyond. */
  public static long asLong(Object o) {
    if (o instanceof Long l) {
      return l;
    }
    return asLongSlow(o);
  }

  @TruffleBoundary
  private static long asLongSlow(Object o) {
    if (index(o) instanceof Long l) {
      return l;
    }
    throw PyErrors.overflowError("Python int too large to convert to C long");
  }

  /** An int as Java int; OverflowError beyond. */
  public static int asInt(Object o) {
    long value = asLong(o);
    if ((int) value != value) {
      throw PyErrors.overflowError(
          value < 0
              ? "signed integer is less than minimum"
              : "signed integer is greater than maximum");
    }
    return (int) value;
  }

  /**
   * An int as an index or size ({@code PyNumber_AsSsize_t}): IndexError beyond 64 bits; what no
   * container can hold is clipped to the range of Java's int.
   */
  @TruffleBoundary
  public static int asSize(Object o) {
    if (index(o) instanceof Long l) {
      return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, l));
    }
    throw PyErrors.indexError("cannot fit '%s' into an index-sized integer", Types.nameOf(o));
  }

  /** As {@link #asSize}, but values beyond are clipped to the range of Java's int. */
  @TruffleBoundary
  public static int asSizeClipped(Object o) {
    Object value = index(o);
    if (value instanceof Long l) {
      return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, l));
    }
    return ((BigInteger) value).signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
  }

  /** A number as Java double ({@code PyFloat_AsDouble}). */
  @TruffleBoundary
  public static double asDouble(Object o) {
    if (o instanceof Double d) {
      return d;
    }
    if (o instanceof Long l) {
      return l;
    }
    if (o instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (o instanceof BigInteger b) {
      double d = b.doubleValue();
      if (Double.isInfinite(d)) {
        throw PyErrors.overflowError("int too large to convert to float");
      }
      return d;
    }
    Object result = Calls.callSpecial(o, "__float__");
    if (result != null) {
      if (result instanceof Double d) {
        return d;
      }
      if (Types.isInstance(result, BuiltinTypes.FLOAT)) {
        Warnings.deprecated(
            "%s.__float__ returned non-float (type %s).  The ability to return an instance of a"
                + " strict subclass of float is deprecated, and may be removed in a future version"
                + " of Python.",
            Types.nameOf(o), Types.nameOf(result));
        return org.boomslang.objects.floating.Floats.of(result);
      }
      throw PyErrors.typeError(
          "%s.__float__ returned non-float (type %s)", Types.nameOf(o), Types.nameOf(result));
    }
    Object index = indexOrNull(o);
    if (index == null) {
      throw PyErrors.typeError("must be real number, not %s", Types.nameOf(o));
    }
    return asDouble(index);
  }

  /** {@code str(o)}. */
  @TruffleBoundary
  public static TruffleString str(Object o) {
    if (o instanceof TruffleString s) {
      return s;
    }
    PyType type = Types.of(o);
    Object result = Calls.call(Attributes.bind(type.lookup("__str__"), o, type));
    if (!PyStr.isStr(result)) {
      throw PyErrors.typeError("__str__ returned non-string (type %s)", Types.nameOf(result));
    }
    return PyStr.value(result);
  }

  /** {@code repr(o)}. */
  @TruffleBoundary
  public static TruffleString repr(Object o) {
    return PyStr.value(reprObject(o));
  }

  /**
   * {@code repr(o)} as {@code __repr__} gives it, which may be an instance of a subclass of str.
   */
  @TruffleBoundary
  public static Object reprObject(Object o) {
    PyType type = Types.of(o);
    Object result = Calls.call(Attributes.bind(type.lookup("__repr__"), o, type));
    if (!PyStr.isStr(result)) {
      throw PyErrors.typeError("__repr__ returned non-string (type %s)", Types.nameOf(result));
    }
    return result;
  }

  /** {@code ascii(o)}. */
  @TruffleBoundary
  public static TruffleString ascii(Object o) {
    TruffleString text = repr(o);
    if (PyStr.isAscii(text)) {
      return text;
    }
    return StrRepr.ascii(text);
  }

  /** {@code format(o, spec)}. */
  @TruffleBoundary
  public static TruffleString format(Object o, TruffleString spec) {
    if (spec.isEmpty()) {
      if (o instanceof TruffleString s) {
        return s;
      }
      if (o instanceof Long l) {
        return PyStr.of(Long.toString(l));
      }
    }
    Object result = Calls.callSpecial(o, "__format__", spec);
    if (result == null) {
      throw PyErrors.typeError("Type %s doesn't define __format__", Types.nameOf(o));
    }
    if (!PyStr.isStr(result)) {
      throw PyErrors.typeError("__format__ must return a str, not %s", Types.nameOf(result));
    }
    return PyStr.value(result);
  }

  /** Whether the value is an int (bool and subclasses included). */
  public static boolean isInt(Object o) {
    return o instanceof Long
        || o instanceof BigInteger
        || o instanceof Boolean
        || o instanceof PyIntObject;
  }
}
