package org.boomslang.objects.set;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Shape;

/** A {@code set} or an instance of a subclass. Thread-safety: atomic, see {@link PyAnySet}. */
public final class PySet extends PyAnySet {
  public PySet() {
    super(BuiltinTypes.SET.instanceShape());
  }

  /** An empty set of a subclass. */
  public PySet(Shape shape) {
    super(shape);
  }

  public static PySet of(Object... elements) {
    PySet set = new PySet();
    for (Object element : elements) {
      set.add(element);
    }
    return set;
  }

  /** Adds an element; whether it was not there before. TypeError for unhashable ones. */
  public boolean add(Object element) {
    return addElement(element);
  }

  /** Adds a string without the lock, in a context with one thread. */
  public void addUnlocked(
      TruffleString element,
      int hashCode,
      TruffleString.EqualNode equal,
      Assumption singleThreaded) {
    addElementUnlocked(element, hashCode, equal, singleThreaded);
  }

  /** Adds an int below the modulus of hashes without the lock, in a context with one thread. */
  public void addUnlocked(Long element, Assumption singleThreaded) {
    addElementUnlocked(element, singleThreaded);
  }

  /** Adds a string, in place if this thread owns the set. */
  public void addOwned(TruffleString element, int hashCode, TruffleString.EqualNode equal) {
    addElementOwned(element, hashCode, equal);
  }

  /** Adds an int below the modulus of hashes, in place if this thread owns the set. */
  public void addOwned(Long element) {
    addElementOwned(element);
  }

  /** Removes an element; whether it was there. */
  public boolean remove(Object element) {
    return removeElement(element, hash(element));
  }

  /** Removes some element; null when there is none. */
  public Object pop() {
    return popElement();
  }

  public void clear() {
    clearElements();
  }
}
