package org.boomslang.objects.list;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.boomslang.objects.BiasedObject;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.Shape;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.runtime.Bias;

/**
 * A {@code list} or an instance of a subclass. The elements lie in a {@code long[]} while all are
 * ints of that size, in a {@code double[]} while all are floats, else in an {@code Object[]}; the
 * array may be longer than the list.
 *
 * <p>Thread-safety: atomic. Writers own the list or hold its monitor. Readers take no lock: they
 * read the size, then the array (never the other way round: the array is then at least as young as
 * the size), and check the index against both. Places of an array that were never written hold
 * {@link #UNWRITTEN} or null, so a reader that gets such a value looks again under the lock; any
 * other value was an element at this index at some moment of the read. With one thread in the
 * context, callers may use the methods named {@code …Unlocked}.
 */
public final class PyList extends BiasedObject {
  /** What {@link #longAt} gives when it cannot tell; it may also be an element. */
  public static final long UNWRITTEN = PyInstance.UNWRITTEN;

  /** The bits of what {@link #doubleAt} gives when it cannot tell: a NaN. */
  public static final double UNWRITTEN_DOUBLE = Double.longBitsToDouble(0x7ffc_dead_beef_5a5aL);

  private static final long UNWRITTEN_BITS = Double.doubleToRawLongBits(UNWRITTEN_DOUBLE);
  static final Object[] EMPTY = new Object[0];
  private static final int FIRST_CAPACITY = 4;
  private static final VarHandle STORE;
  private static final VarHandle SIZE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STORE = lookup.findVarHandle(PyList.class, "store", Object.class);
      SIZE = lookup.findVarHandle(PyList.class, "size", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Object store = EMPTY;
  private int size;

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

  public int size() {
    return (int) SIZE.getOpaque(this);
  }

  private int acquireSize() {
    return (int) SIZE.getAcquire(this);
  }

  private Object acquireStore() {
    return STORE.getAcquire(this);
  }

  /** Whether the elements lie in a {@code long[]} at this moment. */
  public boolean hasLongs() {
    return acquireStore() instanceof long[];
  }

  /** Whether the elements lie in a {@code double[]} at this moment. */
  public boolean hasDoubles() {
    return acquireStore() instanceof double[];
  }

  /** The element at an index from 0 up, or null when out of range. */
  public Object getItem(int index) {
    int count = acquireSize();
    Object array = acquireStore();
    if (index < 0 || index >= count) {
      return null;
    }
    if (array instanceof Object[] objects) {
      if (index < objects.length) {
        Object value = objects[index];
        if (value != null) {
          return value;
        }
      }
    } else if (array instanceof long[] longs) {
      if (index < longs.length) {
        long value = longs[index];
        if (value != UNWRITTEN) {
          return value;
        }
      }
    } else {
      double[] doubles = (double[]) array;
      if (index < doubles.length) {
        double value = doubles[index];
        if (Double.doubleToRawLongBits(value) != UNWRITTEN_BITS) {
          return value;
        }
      }
    }
    return getItemLocked(index);
  }

  /** As {@link #getItem}, without ordering: for contexts with one thread. */
  public Object getItemUnlocked(int index) {
    if (index < 0 || index >= size) {
      return null;
    }
    return ListArrays.box(store, index);
  }

  /** As {@link #longAt}, without ordering: for contexts with one thread. */
  public long longAtUnlocked(int index) {
    return store instanceof long[] longs && index >= 0 && index < size ? longs[index] : UNWRITTEN;
  }

  /** As {@link #doubleAt}, without ordering: for contexts with one thread. */
  public double doubleAtUnlocked(int index) {
    return store instanceof double[] doubles && index >= 0 && index < size
        ? doubles[index]
        : UNWRITTEN_DOUBLE;
  }

  /**
   * An element of a list of objects, null when the list is another or the index out of range;
   * without ordering: for contexts with one thread.
   */
  public Object objectAtUnlocked(int index) {
    return store instanceof Object[] objects && index >= 0 && index < size ? objects[index] : null;
  }

  /** The size, without ordering: for contexts with one thread. */
  public int sizeUnlocked() {
    return size;
  }

  /**
   * An int element; {@link #UNWRITTEN} when it is none, out of range or in doubt: then use {@link
   * #getItem}.
   */
  public long longAt(int index) {
    int count = acquireSize();
    return acquireStore() instanceof long[] longs
            && index >= 0
            && index < count
            && index < longs.length
        ? longs[index]
        : UNWRITTEN;
  }

  /**
   * A float element; {@link #UNWRITTEN_DOUBLE} when it is none, out of range or in doubt: see
   * {@link #isUnwritten}.
   */
  public double doubleAt(int index) {
    int count = acquireSize();
    return acquireStore() instanceof double[] doubles
            && index >= 0
            && index < count
            && index < doubles.length
        ? doubles[index]
        : UNWRITTEN_DOUBLE;
  }

  public static boolean isUnwritten(double value) {
    return Double.doubleToRawLongBits(value) == UNWRITTEN_BITS;
  }

  @TruffleBoundary
  private Object getItemLocked(int index) {
    prepareLock();
    synchronized (this) {
      return index < size ? ListArrays.box(store, index) : null;
    }
  }

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
    prepareLock();
    synchronized (this) {
      appendUnlocked(value);
    }
  }

  public void appendUnlocked(Object value) {
    Object array = store;
    int count = size;
    if (array instanceof Object[] objects) {
      if (count < objects.length) {
        VarHandle.releaseFence();
        objects[count] = value;
        SIZE.setRelease(this, count + 1);
        return;
      }
    } else if (array instanceof long[] longs) {
      if (value instanceof Long l && count < longs.length) {
        longs[count] = l;
        SIZE.setRelease(this, count + 1);
        return;
      }
    } else if (value instanceof Double d) {
      double[] doubles = (double[]) array;
      if (count < doubles.length) {
        doubles[count] = d;
        SIZE.setRelease(this, count + 1);
        return;
      }
    }
    growAndAppend(value);
  }

  /**
   * Appends to a list of ints with room, without ordering; false when it is another. For lists that
   * no other thread knows, and contexts with one thread.
   */
  public boolean appendToLongs(long value) {
    int count = size;
    if (store instanceof long[] longs && count < longs.length) {
      longs[count] = value;
      size = count + 1;
      return true;
    }
    return false;
  }

  /** As {@link #appendToLongs}, to a list of floats. */
  public boolean appendToDoubles(double value) {
    int count = size;
    if (store instanceof double[] doubles && count < doubles.length) {
      doubles[count] = value;
      size = count + 1;
      return true;
    }
    return false;
  }

  /** As {@link #appendToLongs}, to a list of objects. */
  public boolean appendToObjects(Object value) {
    int count = size;
    if (store instanceof Object[] objects && count < objects.length) {
      objects[count] = value;
      size = count + 1;
      return true;
    }
    return false;
  }

  /** Appends to a list that is full or of another kind, where {@link #appendUnlocked} may. */
  @TruffleBoundary
  public void appendSlowly(Object value) {
    appendUnlocked(value);
  }

  /** Whether there are elements, and they do not lie in an array of ints or floats. */
  public boolean holdsObjects() {
    return size > 0 && store instanceof Object[];
  }

  @TruffleBoundary
  private void growAndAppend(Object value) {
    makeRoom(size + 1, value);
    set(size, value);
    SIZE.setRelease(this, size + 1);
  }

  /** Sees to it that the array has that capacity and can hold the value. */
  private void makeRoom(int capacity, Object value) {
    Object array = store;
    int present = ListArrays.capacityOf(array);
    int wanted = capacity;
    if (capacity > present) {
      wanted =
          (int)
              Math.min(
                  Integer.MAX_VALUE - 8, Math.max(capacity + (capacity >> 1) + 2L, FIRST_CAPACITY));
    } else {
      wanted = present;
    }
    if (capacity > wanted || capacity < 0) {
      throw PyErrors.memoryError("list too long");
    }
    Object next;
    if (size == 0) {
      if (ListArrays.accepts(array, value) && capacity <= present) {
        return;
      }
      next =
          value instanceof Long
              ? ListArrays.unwrittenLongs(wanted, 0)
              : value instanceof Double
                  ? ListArrays.unwrittenDoubles(wanted, 0)
                  : new Object[wanted];
    } else if (!ListArrays.accepts(array, value)) {
      next = ListArrays.boxed(array, 0, size, wanted);
    } else if (capacity > present) {
      next = ListArrays.resized(array, size, wanted);
    } else {
      return;
    }
    STORE.setRelease(this, next);
  }

  /** Stores a value that the array accepts. */
  private void set(int index, Object value) {
    Object array = store;
    if (array instanceof Object[] objects) {
      VarHandle.releaseFence();
      objects[index] = value;
    } else if (array instanceof long[] longs) {
      longs[index] = (Long) value;
    } else {
      ((double[]) array)[index] = (Double) value;
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

  public boolean setItemUnlocked(int index, Object value) {
    if (index < 0 || index >= size) {
      return false;
    }
    Object array = store;
    if (array instanceof Object[] objects) {
      VarHandle.releaseFence();
      objects[index] = value;
    } else if (array instanceof long[] longs && value instanceof Long l) {
      longs[index] = l;
    } else if (array instanceof double[] doubles && value instanceof Double d) {
      doubles[index] = d;
    } else {
      generaliseAndSet(index, value);
    }
    return true;
  }

  /**
   * Replaces an element of a list of objects, without ordering; false when out of range or the list
   * is another. Only for contexts with one thread.
   */
  public boolean setObjectUnlocked(int index, Object value) {
    if (store instanceof Object[] objects && index >= 0 && index < size) {
      objects[index] = value;
      return true;
    }
    return false;
  }

  /** Replaces an int element; false when out of range or the list has other elements. */
  public boolean setLongUnlocked(int index, long value) {
    if (store instanceof long[] longs && index >= 0 && index < size) {
      longs[index] = value;
      return true;
    }
    return false;
  }

  /** Replaces a float element; false when out of range or the list has other elements. */
  public boolean setDoubleUnlocked(int index, double value) {
    if (store instanceof double[] doubles && index >= 0 && index < size) {
      doubles[index] = value;
      return true;
    }
    return false;
  }

  public boolean setLong(int index, long value) {
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

  public boolean setDouble(int index, double value) {
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

  @TruffleBoundary
  private void generaliseAndSet(int index, Object value) {
    Object[] objects = ListArrays.boxed(store, 0, size, ListArrays.capacityOf(store));
    objects[index] = value;
    STORE.setRelease(this, objects);
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
      SIZE.setRelease(this, count + 1);
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

  /**
   * As {@link #popLast} in place, for the owner or in a context with one thread; null also where
   * the list is to shrink, which is left to {@link #popLast}.
   */
  public Object popLastUnlocked() {
    Object array = store;
    int last = size - 1;
    if (last < 0) {
      return null;
    }
    if (array instanceof Object[] objects) {
      if (objects.length > 32 && last < objects.length / 4) {
        return null;
      }
      Object value = objects[last];
      SIZE.setRelease(this, last);
      objects[last] = null;
      return value;
    }
    if (array instanceof long[] longs) {
      if (longs.length > 32 && last < longs.length / 4) {
        return null;
      }
      SIZE.setRelease(this, last);
      return longs[last];
    }
    double[] doubles = (double[]) array;
    if (doubles.length > 32 && last < doubles.length / 4) {
      return null;
    }
    SIZE.setRelease(this, last);
    return doubles[last];
  }

  /**
   * As {@link #popLastUnlocked}, from a list of ints, without ordering: for contexts with one
   * thread. {@link #UNWRITTEN} when the list is another one, empty or to shrink, or when in doubt.
   */
  public long popLong() {
    int last = size - 1;
    if (last >= 0
        && store instanceof long[] longs
        && (longs.length <= 32 || last >= longs.length / 4)) {
      size = last;
      return longs[last];
    }
    return UNWRITTEN;
  }

  /** As {@link #popLong}, from a list of objects; null for a list that is another one. */
  public Object popObject() {
    int last = size - 1;
    if (last >= 0
        && store instanceof Object[] objects
        && (objects.length <= 32 || last >= objects.length / 4)) {
      Object value = objects[last];
      size = last;
      objects[last] = null;
      return value;
    }
    return null;
  }

  /** Under the monitor: removes the elements from one index to another, both in range. */
  void removeRange(int from, int to) {
    int count = size;
    int next = count - (to - from);
    if (to < count) {
      System.arraycopy(store, to, store, from, count - to);
    }
    SIZE.setRelease(this, next);
    if (store instanceof Object[] objects) {
      Arrays.fill(objects, next, count, null);
    }
    int capacity = ListArrays.capacityOf(store);
    if (capacity > 32 && next < capacity / 4) {
      STORE.setRelease(this, next == 0 ? EMPTY : ListArrays.resized(store, next, capacity / 2));
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
      STORE.setRelease(this, ListArrays.compact(items, count));
      SIZE.setRelease(this, count);
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
    PyList copy = other.copy();
    prepareLock();
    synchronized (this) {
      int count = copy.size;
      if (count == 0) {
        return;
      }
      if (size == 0) {
        STORE.setRelease(this, copy.store);
        SIZE.setRelease(this, count);
      } else if (store.getClass() == copy.store.getClass()) {
        makeRoom(Math.addExact(size, count), ListArrays.box(copy.store, 0));
        System.arraycopy(copy.store, 0, store, size, count);
        SIZE.setRelease(this, size + count);
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
   * Removes the element at an index if it is still that one; otherwise its first occurrence, if
   * any.
   */
  @TruffleBoundary
  void removeAt(int index, Object element) {
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
      SIZE.setRelease(this, 0);
      STORE.setRelease(this, EMPTY);
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
      SIZE.setRelease(this, count);
      STORE.setRelease(this, next);
    } else {
      STORE.setRelease(this, next);
      SIZE.setRelease(this, count);
    }
  }

  @TruffleBoundary
  public void reverse() {
    prepareLock();
    synchronized (this) {
      Object[] items = toArray();
      for (int i = 0, j = items.length - 1; i < j; i++, j--) {
        Object swapped = items[i];
        items[i] = items[j];
        items[j] = swapped;
      }
      replaceAll(items, items.length);
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
      SIZE.setRelease(this, 0);
      STORE.setRelease(this, marker);
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

  /** Sorts a list that holds nothing but ints; false when it may hold others. */
  @TruffleBoundary
  boolean sortLongs(boolean reverse) {
    prepareLock();
    synchronized (this) {
      if (!(store instanceof long[] longs)) {
        return false;
      }
      // Readers without lock see the old order or the new one.
      long[] sorted = longs.clone();
      Arrays.sort(sorted, 0, size);
      if (reverse) {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
          long swapped = sorted[i];
          sorted[i] = sorted[j];
          sorted[j] = swapped;
        }
      }
      STORE.setRelease(this, sorted);
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
}
