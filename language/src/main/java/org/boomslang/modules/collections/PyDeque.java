package org.boomslang.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Snapshot;
import org.boomslang.objects.races.ObservedCollection;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.Bias;

/**
 * {@code collections.deque}: a ring of elements, with a greatest length or without. Every change
 * counts up {@link #state()}, by which iterators notice it.
 *
 * <p>Thread-safety: atomic. Every operation holds the monitor, but for single elements before there
 * is a second thread; none runs Python code.
 */
public final class PyDeque extends PyObject implements ObservedCollection, Snapshot {
  public static final PyType TYPE =
      PyType.builtin(
          "collections.deque",
          BuiltinTypes.OBJECT,
          Layout.of("deque", Layout.OBJECT, null),
          TypeFlags.SEQUENCE,
          DequeMethodsTable::new);

  /** No greatest length. */
  static final int UNLIMITED = -1;

  private static final int FIRST_CAPACITY = 8;

  private Object[] ring = new Object[FIRST_CAPACITY];

  /** The index of the leftmost element. The length of the ring is a power of two. */
  private int left;

  private int size;
  private long state;
  private volatile int maxLength = UNLIMITED;

  PyDeque(Shape shape) {
    super(shape);
  }

  int maxLength() {
    return maxLength;
  }

  void setMaxLength(int length) {
    maxLength = length;
  }

  int size() {
    return Bias.isNeeded() ? sizeLocked() : size;
  }

  @TruffleBoundary
  private synchronized int sizeLocked() {
    return size;
  }

  long state() {
    return Bias.isNeeded() ? stateLocked() : state;
  }

  @TruffleBoundary
  private synchronized long stateLocked() {
    return state;
  }

  private int slot(int index) {
    return (left + index) & (ring.length - 1);
  }

  private void makeRoom() {
    if (size == ring.length) {
      Object[] larger = new Object[2 * size];
      copyTo(larger, 0);
      ring = larger;
      left = 0;
    }
  }

  private void copyTo(Object[] target, int at) {
    int first = Math.min(size, ring.length - left);
    System.arraycopy(ring, left, target, at, first);
    System.arraycopy(ring, 0, target, at + first, size - first);
  }

  void append(Object value) {
    if (!Bias.isNeeded() && maxLength == UNLIMITED && size < ring.length) {
      ring[slot(size)] = value;
      size++;
      state++;
    } else {
      appendLocked(value);
    }
  }

  @TruffleBoundary
  private synchronized void appendLocked(Object value) {
    if (maxLength == 0) {
      state++;
      return;
    }
    makeRoom();
    ring[slot(size)] = value;
    size++;
    state++;
    if (maxLength > 0 && size > maxLength) {
      popLeft();
    }
  }

  /** Adds elements on the right, in one step for other threads. */
  @TruffleBoundary
  synchronized void appendAll(Object[] values) {
    for (Object value : values) {
      appendLocked(value);
    }
  }

  @TruffleBoundary
  synchronized void appendLeft(Object value) {
    if (maxLength == 0) {
      state++;
      return;
    }
    makeRoom();
    left = (left - 1) & (ring.length - 1);
    ring[left] = value;
    size++;
    state++;
    if (maxLength > 0 && size > maxLength) {
      pop();
    }
  }

  /** Removes the rightmost element; null when there is none. */
  Object pop() {
    return Bias.isNeeded() ? popLocked() : popUnlocked();
  }

  @TruffleBoundary
  private synchronized Object popLocked() {
    return popUnlocked();
  }

  private Object popUnlocked() {
    if (size == 0) {
      return null;
    }
    int slot = slot(size - 1);
    Object value = ring[slot];
    ring[slot] = null;
    size--;
    state++;
    return value;
  }

  /** Removes the leftmost element; null when there is none. */
  Object popLeft() {
    return Bias.isNeeded() ? popLeftLocked() : popLeftUnlocked();
  }

  @TruffleBoundary
  private synchronized Object popLeftLocked() {
    return popLeftUnlocked();
  }

  private Object popLeftUnlocked() {
    if (size == 0) {
      return null;
    }
    Object value = ring[left];
    ring[left] = null;
    left = (left + 1) & (ring.length - 1);
    size--;
    state++;
    return value;
  }

  /** The element at an index from 0 up; null when out of range. */
  Object get(int index) {
    return Bias.isNeeded() ? getLocked(index) : getUnlocked(index);
  }

  @TruffleBoundary
  private synchronized Object getLocked(int index) {
    return getUnlocked(index);
  }

  private Object getUnlocked(int index) {
    return index < 0 || index >= size ? null : ring[slot(index)];
  }

  /**
   * The element at an index if the deque is in that state still; null otherwise or when out of
   * range.
   */
  Object get(int index, long expected) {
    if (Bias.isNeeded()) {
      return getLocked(index, expected);
    }
    return state == expected ? getUnlocked(index) : null;
  }

  @TruffleBoundary
  private synchronized Object getLocked(int index, long expected) {
    return state == expected ? getUnlocked(index) : null;
  }

  /** Replaces an element; false when out of range. */
  @TruffleBoundary
  synchronized boolean set(int index, Object value) {
    if (index < 0 || index >= size) {
      return false;
    }
    ring[slot(index)] = value;
    return true;
  }

  /** Removes an element; null when out of range. */
  @TruffleBoundary
  synchronized Object remove(int index) {
    if (index < 0 || index >= size) {
      return null;
    }
    Object value = ring[slot(index)];
    // What moves is the shorter side.
    if (index < size / 2) {
      for (int i = index; i > 0; i--) {
        ring[slot(i)] = ring[slot(i - 1)];
      }
      ring[left] = null;
      left = (left + 1) & (ring.length - 1);
    } else {
      for (int i = index; i < size - 1; i++) {
        ring[slot(i)] = ring[slot(i + 1)];
      }
      ring[slot(size - 1)] = null;
    }
    size--;
    state++;
    return value;
  }

  /** Inserts before an index, clipped to the deque; false when full. */
  @TruffleBoundary
  synchronized boolean insert(int index, Object value) {
    if (size == maxLength) {
      return false;
    }
    int at = index < 0 ? Math.max(0, index + size) : Math.min(index, size);
    makeRoom();
    if (at < size / 2) {
      left = (left - 1) & (ring.length - 1);
      for (int i = 0; i < at; i++) {
        ring[slot(i)] = ring[slot(i + 1)];
      }
    } else {
      for (int i = size; i > at; i--) {
        ring[slot(i)] = ring[slot(i - 1)];
      }
    }
    ring[slot(at)] = value;
    size++;
    state++;
    return true;
  }

  /** Moves the elements to the right, those that fall off coming back on the left. */
  @TruffleBoundary
  synchronized void rotate(long steps) {
    if (size <= 1) {
      return;
    }
    int shift = (int) Math.floorMod(steps, (long) size);
    if (shift == 0) {
      return;
    }
    // The shorter way round, one element after the other.
    if (shift <= size / 2) {
      for (int i = 0; i < shift; i++) {
        turnRight();
      }
    } else {
      for (int i = shift; i < size; i++) {
        turnLeft();
      }
    }
    state++;
  }

  /** Moves the rightmost element to the left end. */
  private void turnRight() {
    int last = slot(size - 1);
    Object value = ring[last];
    ring[last] = null;
    left = (left - 1) & (ring.length - 1);
    ring[left] = value;
  }

  /** Moves the leftmost element to the right end. */
  private void turnLeft() {
    Object value = ring[left];
    ring[left] = null;
    left = (left + 1) & (ring.length - 1);
    ring[slot(size - 1)] = value;
  }

  @TruffleBoundary
  synchronized void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      Object swapped = ring[slot(i)];
      ring[slot(i)] = ring[slot(j)];
      ring[slot(j)] = swapped;
    }
  }

  @TruffleBoundary
  synchronized void clear() {
    if (size > 0) {
      ring = new Object[FIRST_CAPACITY];
      left = 0;
      size = 0;
      state++;
    }
  }

  /** The elements as they are at one moment. */
  @TruffleBoundary
  synchronized Object[] toArray() {
    Object[] items = new Object[size];
    copyTo(items, 0);
    return items;
  }

  @Override
  @TruffleBoundary
  public Object[] elementsNow() {
    return Snapshot.iteratesAsBuiltin(type()) ? toArray() : null;
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    for (Object each : toArray()) {
      visit.accept(each);
    }
  }

  /** Replaces all elements. */
  @TruffleBoundary
  synchronized void replaceAll(Object[] items) {
    int capacity = FIRST_CAPACITY;
    while (capacity < items.length) {
      capacity <<= 1;
    }
    ring = Arrays.copyOf(items, capacity, Object[].class);
    left = 0;
    size = items.length;
    state++;
  }

  synchronized long bytes() {
    return 64 + 8L * ring.length;
  }
}
