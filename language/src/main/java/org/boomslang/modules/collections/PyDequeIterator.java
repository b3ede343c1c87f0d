package org.boomslang.modules.collections;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.iterator.PySizedIterator;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An iterator over a deque, forwards or backwards; it ends with an error when the deque changes.
 * Thread-safety: compatible.
 */
final class PyDequeIterator extends PySizedIterator {
  static final PyType FORWARD =
      PyType.builtin(
          "collections._deque_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("_deque_iterator", Layout.OBJECT, null),
          TypeFlags.FINAL,
          DequeIteratorMethodsTable::new);
  static final PyType REVERSE =
      PyType.builtin(
          "collections._deque_reverse_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("_deque_reverse_iterator", Layout.OBJECT, null),
          TypeFlags.FINAL,
          DequeReverseIteratorMethodsTable::new);

  private final PyDeque deque;
  private final long state;
  private final int size;

  /** How many elements were handed out. */
  private int done;

  PyDequeIterator(PyType type, PyDeque deque) {
    super(type.instanceShape());
    this.deque = deque;
    synchronized (deque) {
      state = deque.state();
      size = deque.size();
    }
  }

  /** Skips elements, for unpickling. */
  void skip(long count) {
    done = (int) Math.min(size, Math.max(0, count));
  }

  @Override
  public Object next() {
    int index = done;
    boolean end = index >= size;
    if (end && deque.state() == state) {
      return null;
    }
    // Behind the last element, too, a deque that has changed is refused.
    Object value = end ? null : deque.get(type() == FORWARD ? index : size - 1 - index, state);
    if (value == null) {
      done = size;
      throw PyErrors.runtimeError("deque mutated during iteration");
    }
    done = index + 1;
    return value;
  }

  @Override
  public Object lengthHint() {
    return (long) (size - done);
  }

  @Override
  public Object reduce() {
    return PyTuple.of(type(), PyTuple.of(deque, (long) done));
  }
}
