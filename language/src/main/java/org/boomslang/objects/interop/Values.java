package org.boomslang.objects.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.foreign.HostAdapters;
import org.boomslang.objects.foreign.PyForeign;
import org.boomslang.objects.foreign.PyForeignException;
import org.boomslang.objects.foreign.PyHostInstance;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * Values on their way between Python and the host or another language. Floats, booleans and strings
 * are the same on both sides; ints leave as {@code Integer}, {@code Long} or {@link BigInt}, the
 * smallest that holds them. What is no Python value is wrapped on the way in ({@link PyForeign})
 * and unwrapped on the way out. Thread-safety: shared (stateless).
 */
public final class Values {
  private Values() {}

  /** A Python value for the other side. */
  public static Object toForeign(Object value) {
    if (value instanceof Long l) {
      // Java code that takes any object expects an Integer where one does.
      return (int) (long) l == l ? (Object) (int) (long) l : l;
    }
    if (value instanceof PyForeign foreign) {
      return foreign.delegate();
    }
    if (value instanceof PyForeignException exception) {
      return exception.original();
    }
    if (value instanceof PyHostInstance instance) {
      return instance.adapter();
    }
    return value instanceof BigInteger big ? new BigInt(big) : value;
  }

  /** The values, each for the other side. */
  public static Object[] toForeign(Object[] values) {
    Object[] result = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = toForeign(values[i]);
    }
    return result;
  }

  /** A value from the other side as a Python value. */
  public static Object toPython(Object value) {
    if (value instanceof PyObject
        || value instanceof Long
        || value instanceof Double
        || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Integer i) {
      return (long) i;
    }
    return convert(value);
  }

  /** The values, each as a Python value. */
  public static Object[] toPython(Object[] values) {
    Object[] result = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = toPython(values[i]);
    }
    return result;
  }

  @TruffleBoundary
  private static Object convert(Object value) {
    return switch (value) {
      case null -> PyNone.NONE;
      case TruffleString s -> s.switchEncodingUncached(PyStr.ENCODING);
      case String s -> PyStr.of(s);
      case Character c -> PyStr.of(c.toString());
      case Byte b -> (long) b;
      case Short s -> (long) s;
      case Float f -> (double) f;
      case BigInt big -> big.value();
      case PyException e -> e.value();
      case NamespaceScope scope -> scope.toPython();
      case ValueView view -> view.value();
      default -> foreign(value);
    };
  }

  private static Object foreign(Object value) {
    InteropLibrary interop = InteropLibrary.getUncached(value);
    if (interop.isNull(value)) {
      return PyNone.NONE;
    }
    try {
      if (interop.isString(value)) {
        return interop.asTruffleString(value).switchEncodingUncached(PyStr.ENCODING);
      }
    } catch (UnsupportedMessageException e) {
      // No string after all.
    }
    PyHostInstance instance = HostAdapters.instance(value);
    if (instance != null) {
      return instance;
    }
    if (interop.isException(value)) {
      return PyForeignException.of(value);
    }
    return PyForeign.of(value);
  }
}
