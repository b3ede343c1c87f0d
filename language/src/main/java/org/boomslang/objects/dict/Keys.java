package org.boomslang.objects.dict;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Hashing and comparing keys. Plain values (str, int, float, bool) and tuples of them compare
 * without Python code, so tables look them up under a lock. Thread-safety: shared (stateless).
 */
public final class Keys {
  /** The modulus of the hashes of numbers: below it an int is its own hash, except -1. */
  static final long MODULUS = (1L << 61) - 1;

  private Keys() {}

  /** Whether a key compares with other plain keys without running Python code. */
  public static boolean isPlain(Object key) {
    return key instanceof TruffleString
        || key instanceof Long
        || key instanceof Boolean
        || key instanceof Double
        || key instanceof BigInteger;
  }

  /** What {@link #compare} answers. */
  public static final int DIFFERENT = 0;

  public static final int EQUAL = 1;

  /** Only Python code can tell. */
  public static final int UNKNOWN = -1;

  /**
   * Whether two keys are equal, as far as that can be told without running Python code: of plain
   * keys, and of tuples of such.
   */
  public static int compare(Object a, Object b) {
    if (a == b) {
      return EQUAL;
    }
    if (isPlain(a)) {
      if (isPlain(b)) {
        return plainEqual(a, b) ? EQUAL : DIFFERENT;
      }
      return isTuple(b) ? DIFFERENT : UNKNOWN;
    }
    if (!isTuple(a)) {
      return UNKNOWN;
    }
    if (!isTuple(b)) {
      return isPlain(b) ? DIFFERENT : UNKNOWN;
    }
    Object[] left = ((PyTuple) a).items();
    Object[] right = ((PyTuple) b).items();
    if (left.length != right.length) {
      return DIFFERENT;
    }
    for (int i = 0; i < left.length; i++) {
      int answer = compare(left[i], right[i]);
      if (answer != EQUAL) {
        return answer;
      }
    }
    return EQUAL;
  }

  private static boolean isTuple(Object key) {
    return key instanceof PyTuple tuple && tuple.type() == BuiltinTypes.TUPLE;
  }

  /** Whether two plain keys are equal. */
  public static boolean plainEqual(Object a, Object b) {
    if (a instanceof TruffleString s) {
      return b instanceof TruffleString t && PyStr.equal(s, t);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    return !(b instanceof TruffleString) && Comparisons.equal(a, b);
  }

  /** Python's hash of a key; the raw error of an unhashable one passes through. */
  public static long hash(Object key) {
    if (key instanceof TruffleString s) {
      return PyStr.hash(s);
    }
    if (key instanceof Long l) {
      long value = l;
      if (value >= 0 && value < MODULUS) {
        return value;
      }
    }
    return Comparisons.hash(key);
  }
}
