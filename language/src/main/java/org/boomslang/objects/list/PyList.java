package org.boomslang.objects.list;

import static org.boomslang.objects.QuietEquality.DIFFERENT;
import static org.boomslang.objects.QuietEquality.EQUAL;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Identity;
import org.boomslang.objects.QuietEquality;
import org.boomslang.objects.Shape;
import org.boomslang.objects.range.PyRange;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.runtime.Bias;

/**
 * A {@code list} or an instance of a subclass: what is done with a whole list. Single elements are
 * {@link ListElements}.
 *
 * <p>Thread-safety: atomic. Writers own the list or hold its monitor. Readers take no lock: they
 * read the array, then the size, and check the index against both. Places of an array that hold no
 * element, or none any more, hold {@link #UNWRITTEN} or null, so a reader that gets such a value
 * looks again under the lock; any other value was an element at this index at some moment of the
 * read, also where the size is younger than the array. Only the array is read with acquire
 * semantics: each such read makes compiled code forget what it knows of memory. With one thread in
 * the context, callers may use the methods named {@code …Unlocked}.
 */
public final class PyList extends ListElements {
  private static final long LONGEST_RANGE = 1L << 26;
  private static final long LARGEST_IN_RANGE = 1L << 61;

  public PyList() {
    super(BuiltinTypes.LIST.instanceShape());
  }

  /** An empty list of a subclass. */
  public PyList(Shape shape) {
    super(shape);
  }

  /** A list of the given elements, which are copied. */
  public static PyList of(Object... items) {
    PyList list = new PyList();
    list.fill(items, items.length);
    return list;
  }

  public static PyList of(List<?> items) {
    return of(items.toArray());
  }

  /** A list of the numbers of a range that {@link #isPlain}. */
  static PyList of(PyRange range) {
    long[] numbers = new long[(int) range.longLength()];
    long number = range.longStart();
    for (int i = 0; i < numbers.length; i++, number += range.longStep()) {
      numbers[i] = number;
    }
    PyList list = new PyList();
    if (numbers.length > 0) {
      list.store = numbers;
      list.size = numbers.length;
    }
    return list;
  }

  /** Whether a range is short enough to be made at once, and its numbers mean only themselves. */
  static boolean isPlain(PyRange range) {
    return range.isSmall()
        && range.longLength() <= LONGEST_RANGE
        && Math.abs(range.longStart()) < LARGEST_IN_RANGE
        && Math.abs(range.longStep()) < LARGEST_IN_RANGE / LONGEST_RANGE;
  }

  /** A list over an array that is given away. */
  public static PyList wrap(Object[] items, int size) {
    PyList list = new PyList();
    list.store = items;
    list.size = size;
    return list;
  }

  public static PyList ofLongs(long[] items) {
    PyList list = new PyList();
    list.store = items;
    list.size = items.length;
    return list;
  }

  public static PyList ofDoubles(double[] items) {
    PyList list = new PyList();
    list.store = items;
    list.size = items.length;
    return list;
  }

  /** An empty list with room for that many objects. */
  @TruffleBoundary
  public static PyList withRoom(int capacity) {
    PyList list = new PyList();
    if (capacity > 0) {
      list.store = new Object[capacity];
    }
    return list;
  }

  private void fill(Object[] items, int count) {
    store = ListArrays.compact(items, count);
    size = count;
  }

  // ------------------------------------------------------------------ reading

  /** The elements as they are at one moment, in a fresh array. */
  @TruffleBoundary
  public Object[] toArray() {
    prepareLock();
    synchronized (this) {
      return ListArrays.boxed(store, 0, size, size);
    }
  }

  /** The elements from one index to another, clipped to the list. */
  @TruffleBoundary
  public Object[] toArray(int from, int to) {
    prepareLock();
    synchronized (this) {
      int end = Math.min(to, size);
      int begin = Math.min(from, end);
      return ListArrays.boxed(store, begin, end, end - begin);
    }
  }

  /** A list with the elements from one index to another, clipped to this list. */
  @TruffleBoundary
  public PyList copy(int from, int to) {
    PyList copy = new PyList();
    prepareLock();
    synchronized (this) {
      int end = Math.min(to, size);
      int begin = Math.min(from, end);
      if (begin < end) {
        copy.store = ListArrays.copyOfRange(store, begin, end);
        copy.size = end - begin;
      }
    }
    return copy;
  }

  public PyList copy() {
    return copy(0, Integer.MAX_VALUE);
  }

  /** Under the monitor, or in a context with one thread: what a slice selects, in a new list. */
  PyList select(PySlice.Bounds bounds) {
    PySlice.Indices indices = bounds.adjust(size);
    int count = indices.count();
    PyList selected = new PyList();
    if (count > 0) {
      int from = indices.start();
      selected.store =
          bounds.step() == 1
              ? ListArrays.copyOfRange(store, from, from + count)
              : ListArrays.selected(store, from, bounds.step(), count);
      selected.size = count;
    }
    return selected;
  }

  // ------------------------------------------------------------------ writing

  public void append(Object value) {
    Bias bias = begin();
    if (bias != null) {
      try {
        appendUnlocked(value);
        return;
      } finally {
        bias.end();
      }
    }
    appendLocked(value);
  }

  @TruffleBoundary
  private void appendLocked(Object value) {
    prepareLock();
    synchronized (this) {
      appendUnlocked(value);
    }
  }

  /** Replaces the element at an index from 0 up; false when out of range. */
  public boolean setItem(int index, Object value) {
    Bias bias = begin();
    if (bias != null) {
      try {
        return setItemUnlocked(index, value);
      } finally {
        bias.end();
      }
    }
    prepareLock();
    synchronized (this) {
      return setItemUnlocked(index, value);
    }
  }

  public boolean setLong(long index, long value) {
    Bias bias = begin();
    if (bias != null) {
      try {
        return setLongUnlocked(index, value);
      } finally {
        bias.end();
      }
    }
    prepareLock();
    synchronized (this) {
      return setLongUnlocked(index, value);
    }
  }

  public boolean setDouble(long index, double value) {
    Bias bias = begin();
    if (bias != null) {
      try {
        return setDoubleUnlocked(index, value);
      } finally {
        bias.end();
      }
    }
    prepareLock();
    synchronized (this) {
      return setDoubleUnlocked(index, value);
    }
  }

  /** Inserts before an index, clipped to the list; negative ones count from the end. */
  @TruffleBoundary
  public void insert(int index, Object value) {
    prepareLock();
    synchronized (this) {
      int count = size;
      int at = index < 0 ? Math.max(0, index + count) : Math.min(index, count);
      makeRoom(count + 1, value);
      if (at < count) {
        // The last element first, so that no reader finds an unwritten place below the new size.
        System.arraycopy(store, at, store, at + 1, count - at);
      }
      set(at, value);
      publishSize(count + 1);
    }
  }

  /** Removes and returns the element at an index from 0 up; null when out of range. */
  @TruffleBoundary
  public Object pop(int index) {
    prepareLock();
    synchronized (this) {
      if (index < 0 || index >= size) {
        return null;
      }
      Object value = ListArrays.box(store, index);
      removeRange(index, index + 1);
      return value;
    }
  }

  /** Removes and returns the last element; null when there is none. */
  public Object popLast() {
    Bias bias = begin();
    if (bias != null) {
      Object value;
      try {
        value = popLastUnlocked();
      } finally {
        bias.end();
      }
      if (value != null) {
        return value;
      }
    }
    return popLastLocked();
  }

  @TruffleBoundary
  private Object popLastLocked() {
    prepareLock();
    synchronized (this) {
      return pop(size - 1);
    }
  }

  /** Under the monitor: removes the elements from one index to another, both in range. */
  void removeRange(int from, int to) {
    int count = size;
    int next = count - (to - from);
    if (to < count) {
      System.arraycopy(store, to, store, from, count - to);
    }
    publishSize(next);
    ListArrays.forget(store, next, count);
    int capacity = ListArrays.capacityOf(store);
    if (capacity > 32 && next < capacity / 4) {
      publishStore(next == 0 ? EMPTY : ListArrays.resized(store, next, capacity / 2));
    }
  }

  @TruffleBoundary
  public void extend(Object[] items) {
    prepareLock();
    synchronized (this) {
      extendUnlocked(items, items.length);
    }
  }

  private void extendUnlocked(Object[] items, int count) {
    if (count == 0) {
      return;
    }
    int before = size;
    if (before == 0 && ListArrays.capacityOf(store) < count) {
      publishStore(ListArrays.compact(items, count));
      publishSize(count);
      return;
    }
    makeRoom(Math.addExact(before, count), items[0]);
    for (int i = 0; i < count; i++) {
      appendUnlocked(items[i]);
    }
  }

  /** Adds the elements of another list as they are at one moment. */
  @TruffleBoundary
  public void extend(PyList other) {
    adopt(other.copy());
  }

  /** Adds the elements of a list that nobody else knows, which is given away. */
  @TruffleBoundary
  void adopt(PyList copy) {
    prepareLock();
    synchronized (this) {
      int count = copy.size;
      if (count == 0) {
        return;
      }
      if (size == 0) {
        publishStore(copy.store);
        publishSize(count);
      } else if (store.getClass() == copy.store.getClass()) {
        makeRoom(Math.addExact(size, count), ListArrays.box(copy.store, 0));
        System.arraycopy(copy.store, 0, store, size, count);
        publishSize(size + count);
      } else {
        extendUnlocked(ListArrays.boxed(copy.store, 0, count, count), count);
      }
    }
  }

  /**
   * A list with the elements of this one several times over; this one is not seen by other threads.
   */
  PyList repeat(int count) {
    PyList result = new PyList();
    int total = size * count;
    Object repeated = ListArrays.resized(store, size, total);
    for (int done = size; done < total; done += Math.min(done, total - done)) {
      System.arraycopy(repeated, 0, repeated, done, Math.min(done, total - done));
    }
    result.store = repeated;
    result.size = total;
    return result;
  }

  /**
   * Removes the first element that is identical or equal to a value: at one moment, where that can
   * be told without running Python code. Else elements are compared one after the other, and if the
   * one that is equal is gone by then, removed by its {@code __eq__} or by another thread, that
   * will do ({@code list_remove_impl}). False when there is none.
   */
  @TruffleBoundary
  public boolean removeEqual(Object value) {
    prepareLock();
    synchronized (this) {
      if (store instanceof long[] numbers && value instanceof Long number) {
        return removeNumber(numbers, number);
      }
      int known = DIFFERENT;
      for (int i = 0; i < size && known == DIFFERENT; i++) {
        known = QuietEquality.compare(ListArrays.box(store, i), value);
        if (known == EQUAL) {
          removeRange(i, i + 1);
          return true;
        }
      }
      if (known == DIFFERENT) {
        return false;
      }
    }
    for (int i = 0; ; i++) {
      Object element = getItem(i);
      if (element == null) {
        return false;
      }
      if (Comparisons.equal(element, value)) {
        removeIdentical(i, element);
        return true;
      }
    }
  }

  /** Under the monitor. */
  private boolean removeNumber(long[] numbers, long number) {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == number) {
        removeRange(i, i + 1);
        return true;
      }
    }
    return false;
  }

  /** Removes the element at an index if it is still that one; otherwise its first occurrence. */
  private void removeIdentical(int index, Object element) {
    prepareLock();
    synchronized (this) {
      if (index < size && Identity.identical(ListArrays.box(store, index), element)) {
        removeRange(index, index + 1);
        return;
      }
      for (int i = 0; i < size; i++) {
        if (Identity.identical(ListArrays.box(store, i), element)) {
          removeRange(i, i + 1);
          return;
        }
      }
    }
  }

  @TruffleBoundary
  public void clear() {
    prepareLock();
    synchronized (this) {
      publishSize(0);
      publishStore(EMPTY);
    }
  }

  /**
   * Replaces the elements from one index to another, clipped, by others ({@code list[from:to] =
   * items}).
   */
  @TruffleBoundary
  public void replaceRange(int from, int to, Object[] items) {
    prepareLock();
    synchronized (this) {
      int begin = Math.min(from, size);
      int end = Math.max(begin, Math.min(to, size));
      if (items.length == 0) {
        removeRange(begin, end);
        return;
      }
      if (items.length == end - begin) {
        for (int i = 0; i < items.length; i++) {
          setItemUnlocked(begin + i, items[i]);
        }
        return;
      }
      int count = size - (end - begin) + items.length;
      Object fresh = ListArrays.compact(items, items.length);
      if (fresh.getClass() == store.getClass()) {
        replaceStore(
            ListArrays.replaced(store, begin, fresh, items.length, end, size - end), count);
        return;
      }
      Object[] next = new Object[count];
      System.arraycopy(ListArrays.boxed(store, 0, begin, begin), 0, next, 0, begin);
      System.arraycopy(items, 0, next, begin, items.length);
      int rest = size - end;
      System.arraycopy(
          ListArrays.boxed(store, end, size, rest), 0, next, begin + items.length, rest);
      replaceAll(next, next.length);
    }
  }

  /**
   * Under the monitor, or in a context with one thread: assigns the elements of another list, which
   * nobody changes meanwhile, to a slice.
   *
   * @return how many elements the slice has when these are too many or too few for it, else -1
   */
  int assign(PySlice.Bounds bounds, PyList other) {
    PySlice.Indices indices = bounds.adjust(size);
    int step = bounds.step();
    int begin = indices.start();
    int end = step == 1 ? Math.max(begin, indices.stop()) : begin;
    int count = other.size;
    boolean sameCount = count == (step == 1 ? end - begin : indices.count());
    if (step != 1 && !sameCount) {
      return indices.count();
    }
    Object from = other.store;
    if (count == 0) {
      if (begin < end) {
        removeRange(begin, end);
      }
    } else if (from.getClass() == store.getClass()) {
      if (sameCount) {
        ListArrays.scatter(from, count, store, begin, step);
      } else {
        replaceStore(
            ListArrays.replaced(store, begin, from, count, end, size - end),
            size - (end - begin) + count);
      }
    } else if (step == 1) {
      replaceRange(begin, end, ListArrays.boxed(from, 0, count, count));
    } else {
      for (int i = 0; i < count; i++) {
        setItemUnlocked(indices.at(i), ListArrays.box(from, i));
      }
    }
    return -1;
  }

  /** Under the monitor: gives the list other elements. */
  void replaceAll(Object[] items, int count) {
    replaceStore(ListArrays.compact(items, count), count);
  }

  private void replaceStore(Object next, int count) {
    if (count < size) {
      publishSize(count);
      publishStore(next);
    } else {
      publishStore(next);
      publishSize(count);
    }
  }

  @TruffleBoundary
  public void reverse() {
    prepareLock();
    synchronized (this) {
      // Readers without lock see the old order or the new one.
      Object reversed = ListArrays.resized(store, size, ListArrays.capacityOf(store));
      ListArrays.reverse(reversed, size);
      publishStore(reversed);
    }
  }

  // ------------------------------------------------------------------ sorting

  /**
   * Takes the elements out for sorting; meanwhile the list is empty. The marker goes to {@link
   * #endSort}.
   */
  @TruffleBoundary
  Object[] beginSort(Object[] marker) {
    prepareLock();
    synchronized (this) {
      Object[] items = toArray();
      publishSize(0);
      publishStore(marker);
      return items;
    }
  }

  /** Puts the elements back; whether the list was left alone meanwhile. */
  @TruffleBoundary
  boolean endSort(Object[] marker, Object[] items) {
    prepareLock();
    synchronized (this) {
      boolean untouched = store == marker && size == 0;
      replaceAll(items, items.length);
      return untouched;
    }
  }

  /**
   * Sorts a list that holds nothing but ints, or nothing but floats among which there is neither a
   * NaN nor a negative zero; false when it may hold others.
   */
  @TruffleBoundary
  boolean sortNumbers(boolean reverse) {
    prepareLock();
    synchronized (this) {
      // Readers without lock see the old order or the new one.
      Object sorted;
      if (store instanceof long[] longs) {
        long[] copy = longs.clone();
        Arrays.sort(copy, 0, size);
        sorted = copy;
      } else if (store instanceof double[] doubles && ListArrays.isOrdered(doubles, size)) {
        double[] copy = doubles.clone();
        Arrays.sort(copy, 0, size);
        sorted = copy;
      } else {
        return false;
      }
      if (reverse) {
        ListArrays.reverse(sorted, size);
      }
      publishStore(sorted);
      return true;
    }
  }

  /** Sorts stably by {@code <}, as {@code list.sort()}. */
  @TruffleBoundary
  public void sort() {
    ListSort.sort(this, null, false);
  }

  /** Bytes of this object, for {@code __sizeof__}. */
  long bytes() {
    return 40 + 8L * ListArrays.capacityOf(store);
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    for (Object each : toArray()) {
      visit.accept(each);
    }
  }
}
