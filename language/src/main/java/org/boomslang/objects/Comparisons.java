package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Comparison and hashing of any objects, general path (object.c: {@code PyObject_RichCompare}). */
public final class Comparisons {
  private static final Object NOT_IMPLEMENTED = PyNotImplemented.NOT_IMPLEMENTED;
  private static final Object[] NO_ARGUMENTS = {};

  private Comparisons() {}

  /** A rich comparison; the result is whatever the special method gives. */
  @TruffleBoundary
  public static Object compare(CompareOp op, Object a, Object b) {
    PyType left = Types.of(a);
    PyType right = Types.of(b);
    boolean reflectedTried = false;
    if (left != right && right.isSubtype(left)) {
      Object reflected = right.lookup(op.swapped().method());
      if (reflected != null) {
        reflectedTried = true;
        Object result = Calls.callBound(reflected, b, right, new Object[] {a}, Calls.NO_NAMES);
        if (result != NOT_IMPLEMENTED) {
          return result;
        }
      }
    }
    Object result = Calls.callSpecial(a, op.method(), b);
    if (result != null && result != NOT_IMPLEMENTED) {
      return result;
    }
    if (!reflectedTried) {
      result = Calls.callSpecial(b, op.swapped().method(), a);
      if (result != null && result != NOT_IMPLEMENTED) {
        return result;
      }
    }
    return switch (op) {
      case EQ -> Identity.identical(a, b);
      case NE -> !Identity.identical(a, b);
      default ->
          throw PyErrors.typeError(
              "'%s' not supported between instances of '%s' and '%s'",
              op.symbol(), left.name(), right.name());
    };
  }

  /** Whether two objects are identical or equal, as containers ask. */
  @TruffleBoundary
  public static boolean equal(Object a, Object b) {
    if (Identity.identical(a, b)) {
      return true;
    }
    if (a instanceof TruffleString x && b instanceof TruffleString y) {
      return PyStr.equal(x, y);
    }
    if (a instanceof Long && b instanceof Long) {
      return false;
    }
    if (a instanceof PyTuple x && b instanceof PyTuple y && areTuples(x, y)) {
      return x.length() == y.length() && firstDifference(x, y) < 0;
    }
    Object result = compare(CompareOp.EQ, a, b);
    return result instanceof Boolean r ? r : Conversions.truth(result);
  }

  private static boolean areTuples(PyTuple a, PyTuple b) {
    return a.type() == BuiltinTypes.TUPLE && b.type() == BuiltinTypes.TUPLE;
  }

  /** The first index in both where the elements are not equal, -1 when there is none. */
  private static int firstDifference(PyTuple a, PyTuple b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (!equal(a.get(i), b.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** {@code a < b} as a truth value: what sorting asks. */
  @TruffleBoundary
  public static boolean lessThan(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x < y;
    }
    if (a instanceof TruffleString x && b instanceof TruffleString y) {
      return PyStr.compare(x, y) < 0;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x < y;
    }
    if (a instanceof PyTuple x && b instanceof PyTuple y && areTuples(x, y)) {
      int at = firstDifference(x, y);
      return at < 0 ? x.length() < y.length() : lessThan(x.get(at), y.get(at));
    }
    Object result = compare(CompareOp.LT, a, b);
    return result instanceof Boolean r ? r : Conversions.truth(result);
  }

  /** {@code hash(o)}. TypeError for unhashable objects. */
  @TruffleBoundary
  public static long hash(Object o) {
    if (o instanceof TruffleString s) {
      return PyStr.hash(s);
    }
    if (o instanceof Long || o instanceof BigInteger) {
      return Integers.hash(o);
    }
    if (o instanceof PyTuple tuple && tuple.type() == BuiltinTypes.TUPLE) {
      return tuple.hash();
    }
    PyType type = Types.of(o);
    Object method = type.lookup("__hash__");
    if (method == null || method == PyNone.NONE) {
      throw PyErrors.typeError("unhashable type: '%s'", type.name());
    }
    if (method instanceof PyWrapperDescriptor wrapper && wrapper.owner() == BuiltinTypes.OBJECT) {
      return identityHash(o);
    }
    Object result = Calls.callBound(method, o, type, NO_ARGUMENTS, Calls.NO_NAMES);
    if (result instanceof Long l) {
      return l == -1 ? -2 : l;
    }
    if (result instanceof BigInteger) {
      return Integers.hash(result);
    }
    if (Types.isInstance(result, BuiltinTypes.INT)) {
      return hash(Conversions.index(result));
    }
    throw PyErrors.typeError("__hash__ method should return an integer");
  }

  /** {@code a is b}. */
  public static boolean identical(Object a, Object b) {
    return Identity.identical(a, b);
  }

  /** The hash of an object by identity ({@code object.__hash__}). */
  @TruffleBoundary
  public static long identityHash(Object o) {
    if (o instanceof Double || o instanceof Long || o instanceof Boolean) {
      // Values are identical when they are equal.
      return o.hashCode();
    }
    return System.identityHashCode(o);
  }
}
