package org.boomslang.modules.heapq;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.function.Supplier;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.list.NumberHeap;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.tuple.PyTuple;

/**
 * A heap in a list, with its least or its greatest element first. Every operation first plans: it
 * finds by comparisons alone which elements have to move, and then moves them at once.
 *
 * <p>Thread-safety: atomic. As long as all elements looked at are builtin values, whose comparison
 * runs no Python code, an operation holds the list's monitor from beginning to end. Otherwise it
 * compares without a lock, and takes it to move elements, after checking that they are still those
 * it compared; where they are not it starts again, and where the list has another size it raises
 * RuntimeError as CPython does.
 */
final class Heap {
  /** Nesting of tuples whose elements are looked at. */
  private static final int DEPTH = 3;

  private final PyList list;
  private final boolean max;

  Heap(PyList list, boolean max) {
    this.list = list;
    this.max = max;
  }

  /** Says that a comparison would run Python code, which must not be under the lock. */
  private static final class NeedsPython extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final NeedsPython INSTANCE = new NeedsPython();

    private NeedsPython() {
      super(null, null, false, false);
    }
  }

  private static boolean isPlain(Object value, int depth) {
    if (value instanceof Long
        || value instanceof Double
        || value instanceof TruffleString
        || value instanceof BigInteger
        || value instanceof Boolean
        || (value instanceof PyBytes bytes && bytes.type() == BuiltinTypes.BYTES)) {
      return true;
    }
    if (depth == 0 || !(value instanceof PyTuple tuple) || tuple.type() != BuiltinTypes.TUPLE) {
      return false;
    }
    for (int i = 0; i < tuple.length(); i++) {
      if (!isPlain(tuple.get(i), depth - 1)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where a new element goes when elements move along a path in the heap.
   *
   * @param path from the place where the hole starts; the element at each place moves to the one
   *     before it
   * @param moved the elements at {@code path}, without the first
   * @param count of the places in use
   */
  private record Plan(int[] path, Object[] moved, int count) {}

  private boolean before(Object a, Object b) {
    return max ? Comparisons.lessThan(b, a) : Comparisons.lessThan(a, b);
  }

  /** Under the monitor, where comparing the value must not run Python code. */
  private static void checkPlain(Object value) {
    if (!isPlain(value, DEPTH)) {
      throw NeedsPython.INSTANCE;
    }
  }

  /** The element at an index, which is to be compared. */
  private Object at(int index, boolean locked) {
    Object value = at(index);
    if (locked) {
      checkPlain(value);
    }
    return value;
  }

  private Object at(int index) {
    Object value = list.getItem(index);
    if (value == null) {
      throw changed();
    }
    return value;
  }

  private static RuntimeException changed() {
    return PyErrors.runtimeError("list changed size during iteration");
  }

  /** An element rises from a hole at the end towards the root. */
  private Plan planRise(Object item, int end, boolean locked) {
    int[] path = new int[33];
    Object[] moved = new Object[33];
    path[0] = end;
    int count = 1;
    if (locked) {
      checkPlain(item);
    }
    for (int pos = end; pos > 0; ) {
      int parent = (pos - 1) >> 1;
      Object other = at(parent, locked);
      if (!before(item, other)) {
        break;
      }
      path[count] = parent;
      moved[count++] = other;
      pos = parent;
    }
    return new Plan(path, moved, count);
  }

  /**
   * An element sinks from a hole: the hole goes down to a leaf along the first of each two
   * children, from where the element rises again (compare {@code siftup}).
   */
  private Plan planSink(Object item, int start, int end, boolean locked) {
    int[] path = new int[34];
    Object[] moved = new Object[34];
    path[0] = start;
    int count = 1;
    int limit = end >> 1;
    if (locked) {
      checkPlain(item);
    }
    for (int pos = start; pos < limit; ) {
      int child = 2 * pos + 1;
      Object chosen = at(child, locked);
      if (child + 1 < end) {
        Object right = at(child + 1, locked);
        if (!before(chosen, right)) {
          chosen = right;
          child++;
        }
      }
      path[count] = child;
      moved[count++] = chosen;
      pos = child;
    }
    while (count > 1 && before(item, moved[count - 1])) {
      count--;
    }
    return new Plan(path, moved, count);
  }

  /** Under the monitor: whether the elements are those that the plan was made from. */
  private boolean holds(Plan plan) {
    for (int i = 1; i < plan.count; i++) {
      Object now = list.getItem(plan.path[i]);
      if (now == null || !Identity.identical(now, plan.moved[i])) {
        return false;
      }
    }
    return true;
  }

  /** Under the monitor. */
  private void move(Plan plan, Object item) {
    for (int i = 1; i < plan.count; i++) {
      list.setItem(plan.path[i - 1], plan.moved[i]);
    }
    list.setItem(plan.path[plan.count - 1], item);
  }

  /**
   * Under the monitor until that needs Python code, then again without.
   *
   * @param sample one of the elements to compare, or null: if it is not plain there is no need to
   *     try under the monitor
   */
  private <T> T perform(Object sample, Supplier<T> locked, Supplier<T> unlocked) {
    if (sample == null || isPlain(sample, DEPTH)) {
      try {
        list.prepareLock();
        synchronized (list) {
          return locked.get();
        }
      } catch (NeedsPython e) {
        // Begin again.
      }
    }
    while (true) {
      T result = unlocked.get();
      if (result != null) {
        return result;
      }
    }
  }

  @TruffleBoundary
  void push(Object item) {
    perform(
        item,
        () -> {
          if (NumberHeap.push(list, item, max)) {
            return item;
          }
          int size = list.size();
          Plan plan = planRise(item, size, true);
          list.append(item);
          move(plan, item);
          return item;
        },
        () -> {
          int size = list.size();
          Plan plan = planRise(item, size, false);
          list.prepareLock();
          synchronized (list) {
            checkSize(size);
            if (!holds(plan)) {
              return null;
            }
            list.append(item);
            move(plan, item);
          }
          return item;
        });
  }

  private void checkSize(int expected) {
    if (list.size() != expected) {
      throw changed();
    }
  }

  /** Removes the first element; IndexError when there is none. */
  @TruffleBoundary
  Object pop() {
    return perform(
        list.getItem(0),
        () -> {
          Object first = NumberHeap.pop(list, max);
          return first != null ? first : popOnce(true);
        },
        () -> popOnce(false));
  }

  private Object popOnce(boolean locked) {
    int size = list.size();
    if (size == 0) {
      throw PyErrors.indexError("index out of range");
    }
    Object last = at(size - 1);
    Object first = at(0);
    Plan plan = planSink(last, 0, size - 1, locked);
    list.prepareLock();
    synchronized (list) {
      checkSize(size);
      if (!Identity.identical(at(size - 1), last)
          || !Identity.identical(at(0), first)
          || !holds(plan)) {
        return null;
      }
      list.popLast();
      if (size > 1) {
        move(plan, last);
      }
    }
    return first;
  }

  /** Exchanges the first element for another one. */
  @TruffleBoundary
  Object replace(Object item) {
    return perform(
        item,
        () -> {
          Object first = NumberHeap.replace(list, item, max);
          return first != null ? first : replaceOnce(item, true);
        },
        () -> replaceOnce(item, false));
  }

  private Object replaceOnce(Object item, boolean locked) {
    int size = list.size();
    if (size == 0) {
      throw PyErrors.indexError("index out of range");
    }
    Object first = at(0);
    Plan plan = planSink(item, 0, size, locked);
    list.prepareLock();
    synchronized (list) {
      checkSize(size);
      if (!Identity.identical(at(0), first) || !holds(plan)) {
        return null;
      }
      move(plan, item);
    }
    return first;
  }

  /** Adds an element, then removes the first. */
  @TruffleBoundary
  Object pushPop(Object item) {
    return perform(item, () -> pushPopOnce(item, true), () -> pushPopOnce(item, false));
  }

  private Object pushPopOnce(Object item, boolean locked) {
    Object first = list.getItem(0);
    if (first != null && locked) {
      checkPlain(first);
      checkPlain(item);
    }
    if (first == null || !before(first, item)) {
      return item;
    }
    if (list.size() == 0) {
      throw PyErrors.indexError("index out of range");
    }
    return replaceOnce(item, locked);
  }

  @TruffleBoundary
  void heapify() {
    perform(
        list.getItem(0),
        () -> {
          if (!NumberHeap.heapify(list, max)) {
            heapify(true);
          }
          return list;
        },
        () -> {
          heapify(false);
          return list;
        });
  }

  private void heapify(boolean locked) {
    int size = list.size();
    for (int i = size / 2 - 1; i >= 0; ) {
      Object item = at(i);
      Plan plan = planSink(item, i, size, locked);
      list.prepareLock();
      synchronized (list) {
        checkSize(size);
        if (Identity.identical(at(i), item) && holds(plan)) {
          move(plan, item);
          i--;
        }
      }
    }
  }
}
