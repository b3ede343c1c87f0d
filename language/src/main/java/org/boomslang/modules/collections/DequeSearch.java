package org.boomslang.modules.collections;

import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;

/**
 * Searching a deque by {@code ==}, which may change the deque under the search. Thread-safety:
 * shared (stateless).
 */
final class DequeSearch {
  private DequeSearch() {}

  /**
   * The first index of a value in a range, or -1; RuntimeError when the deque changes meanwhile.
   */
  static int indexOf(PyDeque deque, Object sought, int from, int to) {
    long state;
    int end;
    synchronized (deque) {
      state = deque.state();
      end = Math.min(to, deque.size());
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
    throw PyErrors.valueError("deque.remove(x): x not in deque");
  }
}
