package org.boomslang.objects.set;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.boomslang.objects.BiasedObject;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Snapshot;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.Keys;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.StringHash;
import org.boomslang.runtime.Bias;

/**
 * What {@code set} and {@code frozenset} have in common: a table of elements. A frozenset changes
 * only while it is made.
 *
 * <p>Thread-safety: atomic. Writers own the set or hold the monitor, readers take one reference to
 * the table and no lock; no Python code runs under the monitor (see {@code PyDict}, which works the
 * same way).
 */
public abstract class PyAnySet extends BiasedObject implements Snapshot {
  private static final VarHandle TABLE;
  private static final int RESTART = -3;

  static {
    try {
      TABLE = MethodHandles.lookup().findVarHandle(PyAnySet.class, "table", SetTable.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private SetTable table = SetTable.EMPTY;

  protected PyAnySet(Shape shape) {
    super(shape);
  }

  final SetTable table() {
    if (CompilerDirectives.inInterpreter()) {
      SetTable current = table;
      VarHandle.acquireFence();
      return current;
    }
    return (SetTable) TABLE.getAcquire(this);
  }

  private void publish(SetTable next) {
    if (CompilerDirectives.inInterpreter()) {
      VarHandle.releaseFence();
      this.table = next;
    } else {
      TABLE.setRelease(this, next);
    }
  }

  public final int size() {
    return table().used();
  }

  public final boolean isEmpty() {
    return size() == 0;
  }

  /** The hash of an element; TypeError when it has none. */
  @TruffleBoundary
  public static long hash(Object element) {
    try {
      return Keys.hash(element);
    } catch (PyException e) {
      if (e.value().type() != ExceptionTypes.TYPE_ERROR) {
        throw e;
      }
      throw PyErrors.typeError(
          "cannot use '%s' as a set element (%s)",
          Types.of(element).fullName(), Conversions.str(e.value()));
    }
  }

  // ------------------------------------------------------------------ lookup

  public final boolean contains(Object element) {
    return contains(element, hash(element));
  }

  @TruffleBoundary
  final boolean contains(Object element, long hash) {
    int place = table().find(element, hash);
    if (place == SetTable.UNDECIDED) {
      do {
        place = search(table(), element, hash);
      } while (place == RESTART);
    }
    return place >= 0;
  }

  // ------------------------------------------------------------------ in compiled code
  //
  // What is commonest, in a form that partial evaluation can look into; PyDict has the functions
  // for hashes.

  /**
   * Whether a string is an element.
   *
   * @param singleThreaded whether the context has one thread, so that nothing need be ordered
   */
  public final boolean containsInline(
      TruffleString element, int hashCode, TruffleString.EqualNode equal, boolean singleThreaded) {
    long hash = StringHash.of(element, hashCode);
    int place = (singleThreaded ? table : table()).find(element, hash, equal);
    return place == SetTable.UNDECIDED ? contains(element, hash) : place >= 0;
  }

  /** Whether an int below the modulus of hashes is an element. */
  public final boolean containsInline(long element, boolean singleThreaded) {
    long hash = element == -1 ? -2 : element;
    int place = (singleThreaded ? table : table()).find(element, hash);
    return place == SetTable.UNDECIDED ? contains(element, hash) : place >= 0;
  }

  /** Adds a string without the lock, in a context with one thread. */
  final void addElementUnlocked(
      TruffleString element,
      int hashCode,
      TruffleString.EqualNode equal,
      Assumption singleThreaded) {
    long hash = StringHash.of(element, hashCode);
    SetTable current = table;
    int fill = current.fill();
    addElementUnlocked(
        current, fill, current.find(element, hash, equal), element, hash, singleThreaded);
  }

  /** Adds an int below the modulus of hashes without the lock, in a context with one thread. */
  final void addElementUnlocked(Long element, Assumption singleThreaded) {
    long hash = element == -1 ? -2 : element;
    SetTable current = table;
    int fill = current.fill();
    addElementUnlocked(
        current, fill, current.find((long) element, hash), element, hash, singleThreaded);
  }

  private void addElementUnlocked(
      SetTable current, int fill, int place, Object element, long hash, Assumption singleThreaded) {
    if (place >= 0) {
      return;
    }
    // The search is a loop, and compiled loops are safepoints: a second thread may have come, or a
    // signal handler may have changed this set. From here to the last store there is none.
    if (singleThreaded.isValid() && isUntouched(current, fill, place)) {
      addAtOnce(current, element, hash);
    } else {
      addElement(element, hash);
    }
  }

  /** Adds a string in place, if this thread owns the set. */
  final void addElementOwned(TruffleString element, int hashCode, TruffleString.EqualNode equal) {
    long hash = StringHash.of(element, hashCode);
    SetTable current = table();
    int fill = current.fill();
    addElementOwned(current, fill, current.find(element, hash, equal), element, hash);
  }

  /** Adds an int below the modulus of hashes in place, if this thread owns the set. */
  final void addElementOwned(Long element) {
    long hash = element == -1 ? -2 : element;
    SetTable current = table();
    int fill = current.fill();
    addElementOwned(current, fill, current.find((long) element, hash), element, hash);
  }

  private void addElementOwned(SetTable current, int fill, int place, Object element, long hash) {
    if (place >= 0) {
      return;
    }
    Bias bias = begin();
    if (bias != null) {
      try {
        if (isUntouched(current, fill, place)) {
          addAtOnce(current, element, hash);
          return;
        }
      } finally {
        bias.end();
      }
    }
    addElement(element, hash);
  }

  /** Whether an element that a search did not find is still not there, and there is room for it. */
  private boolean isUntouched(SetTable current, int fill, int place) {
    return place == SetTable.ABSENT
        && table == current
        && current.fill() == fill
        && current != SetTable.EMPTY
        && !current.isCrowded();
  }

  private void addAtOnce(SetTable current, Object element, long hash) {
    current.addAtOnce(element, hash);
    if (current.isCrowded()) {
      publish(current.grown());
    }
  }

  private int search(SetTable current, Object element, long hash) {
    SetTable.Probe probe = current.new Probe(hash);
    for (int place = probe.next(); place >= 0; place = probe.next()) {
      Object present = current.element(place);
      if (present == element) {
        return place;
      }
      if (present == null) {
        continue;
      }
      boolean equal = Comparisons.equal(present, element);
      if (table() != current || current.element(place) != present) {
        return RESTART;
      }
      if (equal) {
        return place;
      }
    }
    return SetTable.ABSENT;
  }

  /**
   * Looks an element up and acts on its place under the monitor, in one step as seen by other
   * threads.
   */
  private <T> T update(Object element, long hash, IntFunction<T> action) {
    prepareLock();
    synchronized (this) {
      int place = table.find(element, hash);
      if (place != SetTable.UNDECIDED) {
        return action.apply(place);
      }
    }
    while (true) {
      SetTable current = table();
      int fill = current.fill();
      int place = search(current, element, hash);
      if (place == RESTART) {
        continue;
      }
      prepareLock();
      synchronized (this) {
        if (table == current
            && (place >= 0 ? current.element(place) != null : current.fill() == fill)) {
          return action.apply(place);
        }
      }
    }
  }

  // ------------------------------------------------------------------ changes; public in PySet

  @TruffleBoundary
  final boolean addElement(Object element) {
    return addElement(element, hash(element));
  }

  @TruffleBoundary
  final boolean addElement(Object element, long hash) {
    return update(
        element,
        hash,
        place -> {
          if (place >= 0) {
            return false;
          }
          SetTable current = table;
          if (current == SetTable.EMPTY) {
            current = SetTable.largerThan(0);
            current.add(element, hash);
            publish(current);
            return true;
          }
          current.add(element, hash);
          if (current.isCrowded()) {
            publish(current.grown());
          }
          return true;
        });
  }

  /**
   * Gives an empty set the first of some elements, as many as can be hashed and compared without
   * Python code, all in one step.
   *
   * @return how many it has got; none when it is not empty any more
   */
  @TruffleBoundary
  final int fill(Object[] elements) {
    SetTable made = SetTable.largerThan(0);
    int count = 0;
    while (count < elements.length && Keys.isPlain(elements[count])) {
      Object element = elements[count];
      long hash = Keys.hash(element);
      if (made.find(element, hash) < 0) {
        made.add(element, hash);
        if (made.isCrowded()) {
          made = made.grown();
        }
      }
      count++;
    }
    if (count > 0) {
      prepareLock();
      synchronized (this) {
        if (table.used() > 0) {
          return 0;
        }
        publish(made);
      }
    }
    return count;
  }

  /** Removes an element; whether it was there. */
  @TruffleBoundary
  final boolean removeElement(Object element, long hash) {
    return update(
        element,
        hash,
        place -> {
          if (place < 0) {
            return false;
          }
          table.delete(place);
          return true;
        });
  }

  @TruffleBoundary
  final Object popElement() {
    prepareLock();
    synchronized (this) {
      return table.pop();
    }
  }

  @TruffleBoundary
  final void clearElements() {
    prepareLock();
    synchronized (this) {
      publish(SetTable.EMPTY);
    }
  }

  /** Takes the elements of another set over, replacing those here. */
  @TruffleBoundary
  final void takeFrom(PyAnySet other) {
    SetTable copy;
    other.prepareLock();
    synchronized (other) {
      copy = other.table.copy();
    }
    prepareLock();
    synchronized (this) {
      publish(copy);
    }
  }

  /** Adds all elements of another set ({@code set_merge}). */
  @TruffleBoundary
  final void merge(PyAnySet other) {
    if (other == this) {
      return;
    }
    SetTable source;
    other.prepareLock();
    synchronized (other) {
      source = other.table.copy();
    }
    if (source.used() == 0) {
      return;
    }
    prepareLock();
    synchronized (this) {
      if ((table.fill() + source.used()) * 5L >= (table.capacity() - 1) * 3L) {
        publish(table.resized((table.used() + source.used()) * 2));
      } else if (table == SetTable.EMPTY) {
        publish(SetTable.largerThan(0));
      }
      if (table.fill() == 0) {
        if (table.capacity() == source.capacity()) {
          publish(source);
        } else {
          for (int place = 0; place < source.capacity(); place++) {
            Object element = source.element(place);
            if (element != null) {
              table.add(element, source.hash(place));
            }
          }
        }
        return;
      }
    }
    for (int place = 0; place < source.capacity(); place++) {
      Object element = source.element(place);
      if (element != null) {
        addElement(element, source.hash(place));
      }
    }
  }

  /** The elements as they are at one moment. */
  @TruffleBoundary
  public final Object[] toArray() {
    prepareLock();
    synchronized (this) {
      SetTable current = table;
      Object[] result = new Object[current.used()];
      int n = 0;
      for (int place = 0; place < current.capacity(); place++) {
        Object element = current.element(place);
        if (element != null) {
          result[n++] = element;
        }
      }
      return result;
    }
  }

  @Override
  @TruffleBoundary
  public final Object[] elementsNow() {
    return Snapshot.iteratesAsBuiltin(type()) ? toArray() : null;
  }

  // ------------------------------------------------------------------ iteration

  /**
   * A walk over the elements; {@link #next} raises RuntimeError when the number of elements
   * changed. Thread-safety: {@link #nextElement} is compatible, the rest incompatible.
   */
  public static final class Cursor {
    private final PyAnySet set;
    private final int expected;
    private int place;
    private int seen;
    private Object element;
    private long hash;

    private Cursor(PyAnySet set) {
      this.set = set;
      this.expected = set.size();
    }

    /** Moves to the next element; false at the end. */
    public boolean next() {
      Object found = nextElement();
      element = found;
      return found != null;
    }

    /** Moves to the next element and gives it; null at the end. */
    @TruffleBoundary
    Object nextElement() {
      int at = place;
      if (at < 0) {
        return null;
      }
      if (set.size() != expected || at == Integer.MAX_VALUE) {
        // Stays an error for ever, even if the size comes back.
        place = Integer.MAX_VALUE;
        throw PyErrors.runtimeError("Set changed size during iteration");
      }
      SetTable current = set.table();
      while (at < current.capacity()) {
        Object found = current.element(at);
        if (found != null) {
          hash = current.hash(at);
          place = at + 1;
          seen++;
          return found;
        }
        at++;
      }
      place = -1;
      return null;
    }

    public Object element() {
      return element;
    }

    long hash() {
      return hash;
    }

    public int remaining() {
      return place < 0 || set.size() != expected ? 0 : Math.max(0, expected - seen);
    }
  }

  public final Cursor cursor() {
    return new Cursor(this);
  }

  /** Bytes of this object, for {@code __sizeof__}. */
  final long bytes() {
    return 72 + 16L * table().capacity();
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    for (Object each : toArray()) {
      visit.accept(each);
    }
  }
}
