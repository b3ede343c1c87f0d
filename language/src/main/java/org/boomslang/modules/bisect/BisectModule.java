package org.boomslang.modules.bisect;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;

/** Module {@code _bisect}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "_bisect", doc = "Bisection algorithms.")
public final class BisectModule {
  private BisectModule() {}

  /** The end of the range to search; -1 for the length of the sequence. */
  private static long end(Object hi) {
    if (hi == PyNone.NONE) {
      return -1;
    }
    if (!Conversions.hasIndex(hi)) {
      throw PyErrors.typeError("argument should be integer or None, not '%s'", Types.nameOf(hi));
    }
    return place(hi);
  }

  private static long place(Object value) {
    if (Conversions.index(value) instanceof Long l) {
      return l;
    }
    throw PyErrors.overflowError("Python int too large to convert to C ssize_t");
  }

  /**
   * The index that splits a sorted sequence: everything before it is less than {@code x}, or with
   * {@code right} not greater.
   */
  private static long split(Object a, Object x, long lo, long hi, Object key, boolean right) {
    if (lo < 0) {
      throw PyErrors.valueError("lo must be non-negative");
    }
    long low = lo;
    long high = hi == -1 ? Items.longLength(a) : hi;
    while (low < high) {
      long middle = (low + high) >>> 1;
      Object item = item(a, middle);
      if (key != PyNone.NONE) {
        item = Calls.call(key, item);
      }
      if (right) {
        if (Comparisons.lessThan(x, item)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      } else if (Comparisons.lessThan(item, x)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Object item(Object a, long index) {
    if (a instanceof PyList list && list.type() == BuiltinTypes.LIST && index < Integer.MAX_VALUE) {
      Object value = list.getItem((int) index);
      if (value != null) {
        return value;
      }
    }
    return Items.get(a, index);
  }

  private static void insert(Object a, Object x, long lo, long hi, Object key, boolean right) {
    Object sought = key == PyNone.NONE ? x : Calls.call(key, x);
    long index = split(a, sought, lo, hi, key, right);
    if (a instanceof PyList list && list.type() == BuiltinTypes.LIST) {
      list.insert((int) Math.min(index, Integer.MAX_VALUE), x);
    } else {
      Calls.callMethod(a, "insert", index, x);
    }
  }

  @PyBuiltin(
      name = "bisect_left",
      sig = "(a, x, lo=0, hi=None, *, key=None)",
      doc =
          "Return the index where to insert item x in list a, assuming a is sorted.\n\nEverything before the index is < x, everything from it on >= x.")
  static long bisectLeft(Object a, Object x, Object lo, Object hi, Object key) {
    return split(a, x, place(lo), end(hi), key, false);
  }

  @PyBuiltin(
      name = "bisect_right",
      sig = "(a, x, lo=0, hi=None, *, key=None)",
      doc =
          "Return the index where to insert item x in list a, assuming a is sorted.\n\nEverything before the index is <= x, everything from it on > x.")
  static long bisectRight(Object a, Object x, Object lo, Object hi, Object key) {
    return split(a, x, place(lo), end(hi), key, true);
  }

  @PyBuiltin(
      name = "insort_left",
      sig = "(a, x, lo=0, hi=None, *, key=None)",
      doc =
          "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, it goes to the left of the leftmost x.")
  static void insortLeft(Object a, Object x, Object lo, Object hi, Object key) {
    insert(a, x, place(lo), end(hi), key, false);
  }

  @PyBuiltin(
      name = "insort_right",
      sig = "(a, x, lo=0, hi=None, *, key=None)",
      doc =
          "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, it goes to the right of the rightmost x.")
  static void insortRight(Object a, Object x, Object lo, Object hi, Object key) {
    insert(a, x, place(lo), end(hi), key, true);
  }
}
