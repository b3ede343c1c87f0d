package org.boomslang.modules.collections;

import static org.boomslang.objects.QuietEquality.DIFFERENT;
import static org.boomslang.objects.QuietEquality.EQUAL;
import static org.boomslang.objects.QuietEquality.UNKNOWN;

import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.QuietEquality;

/**
 * Searching a deque by {@code ==}: at one moment where no Python code has to be asked; else the
 * deque may change under the search, which then ends with an error. Thread-safety: shared
 * (stateless).
 */
final class DequeSearch {
  /** Only Python code can tell the index. */
  private static final int UNKNOWN_INDEX = -2;

  private DequeSearch() {}

  /** Under the monitor: the first index of a value in a range, -1, or {@link #UNKNOWN_INDEX}. */
  private static int quietIndexOf(PyDeque deque, Object sought, int from, int end) {
    for (int i = from; i < end; i++) {
      int known = QuietEquality.compare(deque.get(i), sought);
      if (known != DIFFERENT) {
        return known == EQUAL ? i : UNKNOWN_INDEX;
      }
    }
    return -1;
  }

  /**
   * The first index of a value in a range, or -1; RuntimeError when the deque changes meanwhile.
   */
  static int indexOf(PyDeque deque, Object sought, int from, int to) {
    long state;
    int end;
    synchronized (deque) {
      state = deque.state();
      end = Math.min(to, deque.size());
      int index = quietIndexOf(deque, sought, from, end);
      if (index != UNKNOWN_INDEX) {
        return index;
      }
    }
    for (int i = from; i < end; i++) {
      if (matches(deque, i, state, sought)) {
        return i;
      }
    }
    return -1;
  }

  static int count(PyDeque deque, Object sought) {
    long state;
    int end;
    synchronized (deque) {
      state = deque.state();
      end = deque.size();
      int known = DIFFERENT;
      int equal = 0;
      for (int i = 0; i < end && known != UNKNOWN; i++) {
        known = QuietEquality.compare(deque.get(i), sought);
        equal += known == EQUAL ? 1 : 0;
      }
      if (known != UNKNOWN) {
        return equal;
      }
    }
    int count = 0;
    for (int i = 0; i < end; i++) {
      if (matches(deque, i, state, sought)) {
        count++;
      }
    }
    return count;
  }

  private static boolean matches(PyDeque deque, int index, long state, Object sought) {
    Object element = deque.get(index, state);
    boolean equal = element != null && Comparisons.equal(element, sought);
    if (element == null || deque.state() != state) {
      throw PyErrors.runtimeError("deque mutated during iteration");
    }
    return equal;
  }

  static void remove(PyDeque deque, Object sought) {
    long state;
    int end;
    synchronized (deque) {
      state = deque.state();
      end = deque.size();
      int index = quietIndexOf(deque, sought, 0, end);
      if (index >= 0) {
        deque.remove(index);
        return;
      }
      if (index == -1) {
        throw notInDeque();
      }
    }
    for (int i = 0; i < end; i++) {
      Object element = deque.get(i, state);
      boolean equal = element != null && Comparisons.equal(element, sought);
      synchronized (deque) {
        if (element == null || deque.state() != state) {
          throw PyErrors.indexError("deque mutated during remove().");
        }
        if (equal) {
          deque.remove(i);
          return;
        }
      }
    }
    throw notInDeque();
  }

  private static PyException notInDeque() {
    return PyErrors.valueError("deque.remove(x): x not in deque");
  }
}
