package org.boomslang.objects.list;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.IntBinaryOperator;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Sorts by keys that are all ints, all floats or all strings, or tuples or lists that begin so: the
 * order is worked out on an array of longs, without a call for each comparison. A string's long is
 * its beginning; where two are the same, the strings are compared, and so are tuples and lists.
 *
 * <p>Thread-safety: incompatible; one instance per sort.
 */
final class KeySort {
  private static final int SMALL = 12;

  /** Characters of a Latin-1 string that a long holds, in the order of their code points. */
  private static final int PREFIX = 7;

  private final long[] keys;

  /**
   * Negative when of two keys whose longs are the same the first is less; null when those are the
   * same too. May run Python code, which may raise.
   */
  private final IntBinaryOperator ties;

  private KeySort(long[] keys, IntBinaryOperator ties) {
    this.keys = keys;
    this.ties = ties;
  }

  /** The sort for these keys; null when only Python code, or a slower way, can order them. */
  static KeySort of(Object[] keys) {
    if (keys.length == 0) {
      return null;
    }
    return switch (keys[0]) {
      case Long _, Boolean _ -> ofInts(keys);
      case Double _ -> ofFloats(keys);
      case TruffleString _ -> ofStrings(keys);
      case PyTuple _, PyList _ -> ofSequences(keys);
      default -> null;
    };
  }

  private static KeySort ofInts(Object[] keys) {
    long[] longs = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] instanceof Long key) {
        longs[i] = key;
      } else if (keys[i] instanceof Boolean key) {
        longs[i] = key ? 1 : 0;
      } else {
        return null;
      }
    }
    return new KeySort(longs, null);
  }

  private static KeySort ofFloats(Object[] keys) {
    long[] longs = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (!(keys[i] instanceof Double key) || key.isNaN()) {
        return null;
      }
      // The sum makes both zeros the same.
      long bits = Double.doubleToRawLongBits(key + 0.0);
      longs[i] = bits ^ (bits >> 63) >>> 1;
    }
    return new KeySort(longs, null);
  }

  private static KeySort ofStrings(Object[] keys) {
    long[] longs = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (!(keys[i] instanceof TruffleString key)) {
        return null;
      }
      CodePoints text = CodePoints.of(key);
      if (!text.isLatin1() && text.length() > 0) {
        return null;
      }
      // The last byte tells whether there is more, and puts a string before its extensions.
      int length = Math.min(text.length(), PREFIX);
      long prefix = 0;
      for (int at = 0; at < PREFIX; at++) {
        prefix = prefix << 8 | (at < length ? text.at(at) : 0);
      }
      longs[i] = (prefix << 8 | Math.min(text.length(), PREFIX + 1)) ^ Long.MIN_VALUE;
    }
    return new KeySort(
        longs,
        (a, b) ->
            (longs[a] & 0xff) <= PREFIX
                ? 0
                : PyStr.compare((TruffleString) keys[a], (TruffleString) keys[b]));
  }

  /** By the first elements; where those are the same, the tuples or lists are compared. */
  private static KeySort ofSequences(Object[] keys) {
    Object[] firsts = new Object[keys.length];
    boolean tuples = keys[0] instanceof PyTuple;
    for (int i = 0; i < keys.length; i++) {
      Object first = tuples ? firstOfTuple(keys[i]) : firstOfList(keys[i]);
      if (first == null) {
        return null;
      }
      firsts[i] = first;
    }
    KeySort byFirst = of(firsts);
    return byFirst == null
        ? null
        : new KeySort(byFirst.keys, (a, b) -> Comparisons.lessThan(keys[a], keys[b]) ? -1 : 0);
  }

  private static Object firstOfTuple(Object key) {
    return key instanceof PyTuple tuple && tuple.type() == BuiltinTypes.TUPLE && tuple.length() > 0
        ? tuple.get(0)
        : null;
  }

  private static Object firstOfList(Object key) {
    return key instanceof PyList list && list.type() == BuiltinTypes.LIST ? list.getItem(0) : null;
  }

  /** The items in the order of their keys; those with equal keys in the order they had. */
  Object[] sorted(Object[] items) {
    int[] order = order();
    Object[] result = new Object[items.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = items[order[i]];
    }
    return result;
  }

  /** The indices of the keys in ascending order. */
  private int[] order() {
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    sort(order, order.clone(), 0, order.length);
    return order;
  }

  private boolean isLess(int a, int b) {
    long x = keys[a];
    long y = keys[b];
    return x != y ? x < y : ties != null && ties.applyAsInt(a, b) < 0;
  }

  /** Sorts a range of {@code order}, of which {@code spare} holds a copy. */
  private void sort(int[] order, int[] spare, int from, int to) {
    if (to - from <= SMALL) {
      insert(order, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(spare, order, from, middle);
    sort(spare, order, middle, to);
    if (!isLess(spare[middle], spare[middle - 1])) {
      System.arraycopy(spare, from, order, from, to - from);
      return;
    }
    int i = from;
    int j = middle;
    for (int at = from; at < to; at++) {
      if (j >= to || i < middle && !isLess(spare[j], spare[i])) {
        order[at] = spare[i++];
      } else {
        order[at] = spare[j++];
      }
    }
  }

  private void insert(int[] order, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int index = order[i];
      int at = i;
      while (at > from && isLess(index, order[at - 1])) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = index;
    }
  }
}
