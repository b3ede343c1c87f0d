package org.boomslang.objects.dict;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.str.PyStr;

/**
 * Hashing and comparing keys. Plain values (str, int, float, bool) compare without Python code, so
 * tables look them up under a lock. Thread-safety: shared (stateless).
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
