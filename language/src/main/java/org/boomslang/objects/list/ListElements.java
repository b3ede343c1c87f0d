package org.boomslang.objects.list;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.boomslang.objects.BiasedObject;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.Shape;

/**
 * The elements of a list, and what compiled code does with single ones in place: reading without a
 * lock, and changes for those who may make them without one, by the methods named {@code
 * …Unlocked}. The elements lie in a {@code long[]} while all are ints of that size, in a {@code
 * double[]} while all are floats, else in an {@code Object[]}; the array may be longer than the
 * list.
 *
 * <p>Thread-safety: reading is atomic, by the rules of {@link PyList}; changes are incompatible.
 */
abstract class ListElements extends BiasedObject {
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
      STORE = lookup.findVarHandle(ListElements.class, "store", Object.class);
      SIZE = lookup.findVarHandle(ListElements.class, "size", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  Object store = EMPTY;
  int size;

  ListElements(Shape shape) {
    super(shape);
  }

  /** Makes a new size known, and what was written before. */
  final void publishSize(int next) {
    if (CompilerDirectives.inInterpreter()) {
      VarHandle.releaseFence();
      this.size = next;
    } else {
      SIZE.setRelease(this, next);
    }
  }

  /** Makes another array known, and what was written to it. */
  final void publishStore(Object next) {
    if (CompilerDirectives.inInterpreter()) {
      VarHandle.releaseFence();
      this.store = next;
    } else {
      STORE.setRelease(this, next);
    }
  }

  // ------------------------------------------------------------------ reading

  public final int size() {
    return (int) SIZE.getOpaque(this);
  }

  private Object acquireStore() {
    if (CompilerDirectives.inInterpreter()) {
      Object current = store;
      VarHandle.acquireFence();
      return current;
    }
    return STORE.getAcquire(this);
  }

  /** The array in which the elements lie at this moment, for those who know the rules of it. */
  final Object elements() {
    return acquireStore();
  }

  /** Whether the elements lie in a {@code long[]} at this moment. */
  public final boolean hasLongs() {
    return acquireStore() instanceof long[];
  }

  /** Whether the elements lie in a {@code double[]} at this moment. */
  public final boolean hasDoubles() {
    return acquireStore() instanceof double[];
  }

  /** The element at an index from 0 up, or null when out of range. */
  public final Object getItem(int index) {
    Object array = acquireStore();
    if (index < 0 || index >= size) {
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
  public final Object getItemUnlocked(int index) {
    if (index < 0 || index >= size) {
      return null;
    }
    return ListArrays.box(store, index);
  }

  // For contexts with one thread, without ordering. Whether and what are asked separately, so that
  // compiled code goes on straight and leaves for anything else: what these methods read does not
  // change in a loop that writes to no list, and is read before it.

  /** Whether an int lies at an index, and {@link #knownLong} gives it. */
  public final boolean hasLongAt(long index) {
    return store instanceof long[] && Long.compareUnsigned(index, size) < 0;
  }

  public final long knownLong(long index) {
    return ((long[]) store)[(int) index];
  }

  /** Whether a float lies at an index, and {@link #knownDouble} gives it. */
  public final boolean hasDoubleAt(long index) {
    return store instanceof double[] && Long.compareUnsigned(index, size) < 0;
  }

  public final double knownDouble(long index) {
    return ((double[]) store)[(int) index];
  }

  /**
   * Whether an element of a list of objects lies at an index, and {@link #knownObject} gives it.
   */
  public final boolean hasObjectAt(long index) {
    return store instanceof Object[] && Long.compareUnsigned(index, size) < 0;
  }

  public final Object knownObject(long index) {
    return ((Object[]) store)[(int) index];
  }

  /** The size, without ordering: for contexts with one thread. */
  public final int sizeUnlocked() {
    return size;
  }

  /**
   * An int element; {@link #UNWRITTEN} when it is none, out of range or in doubt: then use {@link
   * #getItem}.
   */
  public final long longAt(int index) {
    return acquireStore() instanceof long[] longs
            && index >= 0
            && index < size
            && index < longs.length
        ? longs[index]
        : UNWRITTEN;
  }

  /**
   * A float element; {@link #UNWRITTEN_DOUBLE} when it is none, out of range or in doubt: see
   * {@link #isUnwritten}.
   */
  public final double doubleAt(int index) {
    return acquireStore() instanceof double[] doubles
            && index >= 0
            && index < size
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

  /** Whether there are elements, and they do not lie in an array of ints or floats. */
  public final boolean holdsObjects() {
    return size > 0 && store instanceof Object[];
  }

  // ------------------------------------------------------------------ changing in place

  public final void appendUnlocked(Object value) {
    Object array = store;
    int count = size;
    if (array instanceof Object[] objects) {
      if (count < objects.length) {
        VarHandle.releaseFence();
        objects[count] = value;
        publishSize(count + 1);
        return;
      }
    } else if (array instanceof long[] longs) {
      if (value instanceof Long l && count < longs.length) {
        longs[count] = l;
        publishSize(count + 1);
        return;
      }
    } else if (value instanceof Double d) {
      double[] doubles = (double[]) array;
      if (count < doubles.length) {
        doubles[count] = d;
        publishSize(count + 1);
        return;
      }
    }
    growAndAppend(value);
  }

  /**
   * Appends to a list of ints with room, without ordering; false when it is another. For lists that
   * no other thread knows, and contexts with one thread.
   */
  public final boolean appendToLongs(long value) {
    int count = size;
    if (store instanceof long[] longs && count < longs.length) {
      longs[count] = value;
      size = count + 1;
      return true;
    }
    return false;
  }

  /** As {@link #appendToLongs}, to a list of floats. */
  public final boolean appendToDoubles(double value) {
    int count = size;
    if (store instanceof double[] doubles && count < doubles.length) {
      doubles[count] = value;
      size = count + 1;
      return true;
    }
    return false;
  }

  /** As {@link #appendToLongs}, to a list of objects. */
  public final boolean appendToObjects(Object value) {
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
  public final void appendSlowly(Object value) {
    appendUnlocked(value);
  }

  @TruffleBoundary
  private void growAndAppend(Object value) {
    makeRoom(size + 1, value);
    set(size, value);
    publishSize(size + 1);
  }

  /** Sees to it that the array has that capacity and can hold the value. */
  final void makeRoom(int capacity, Object value) {
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
    publishStore(next);
  }

  /** Stores a value that the array accepts. */
  final void set(int index, Object value) {
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

  public final boolean setItemUnlocked(int index, Object value) {
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
  public final boolean setObjectUnlocked(long index, Object value) {
    if (store instanceof Object[] objects && Long.compareUnsigned(index, size) < 0) {
      objects[(int) index] = value;
      return true;
    }
    return false;
  }

  /** Replaces an int element; false when out of range or the list has other elements. */
  public final boolean setLongUnlocked(long index, long value) {
    if (store instanceof long[] longs && Long.compareUnsigned(index, size) < 0) {
      longs[(int) index] = value;
      return true;
    }
    return false;
  }

  /** Replaces a float element; false when out of range or the list has other elements. */
  public final boolean setDoubleUnlocked(long index, double value) {
    if (store instanceof double[] doubles && Long.compareUnsigned(index, size) < 0) {
      doubles[(int) index] = value;
      return true;
    }
    return false;
  }

  @TruffleBoundary
  private void generaliseAndSet(int index, Object value) {
    Object[] objects = ListArrays.boxed(store, 0, size, ListArrays.capacityOf(store));
    objects[index] = value;
    publishStore(objects);
  }

  /**
   * As {@link #popLast} in place, for the owner or in a context with one thread; null also where
   * the list is to shrink, which is left to {@link #popLast}.
   */
  public final Object popLastUnlocked() {
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
      publishSize(last);
      objects[last] = null;
      return value;
    }
    if (array instanceof long[] longs) {
      if (longs.length > 32 && last < longs.length / 4) {
        return null;
      }
      long value = longs[last];
      publishSize(last);
      longs[last] = UNWRITTEN;
      return value;
    }
    double[] doubles = (double[]) array;
    if (doubles.length > 32 && last < doubles.length / 4) {
      return null;
    }
    double value = doubles[last];
    publishSize(last);
    doubles[last] = UNWRITTEN_DOUBLE;
    return value;
  }

  /**
   * As {@link #popLastUnlocked}, from a list of ints, without ordering: for contexts with one
   * thread. {@link #UNWRITTEN} when the list is another one, empty or to shrink, or when in doubt.
   */
  public final long popLong() {
    int last = size - 1;
    if (last >= 0
        && store instanceof long[] longs
        && (longs.length <= 32 || last >= longs.length / 4)) {
      long value = longs[last];
      size = last;
      longs[last] = UNWRITTEN;
      return value;
    }
    return UNWRITTEN;
  }

  /** As {@link #popLong}, from a list of objects; null for a list that is another one. */
  public final Object popObject() {
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
}
