package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.none.PyNone;

/**
 * Iterables and iterators. Interop asks whether there is a next element before it takes it, Python
 * has only {@code next()}: the element that the question brought is kept with the iterator until it
 * is taken. Thread-safety: atomic; no element is lost or given twice.
 */
final class Iterators {
  private static final HiddenKey AHEAD = new HiddenKey("elements read ahead");

  private Iterators() {}

  static boolean isIterable(PyObject object) {
    Object method = object.type().lookup("__iter__");
    return method != null && method != PyNone.NONE
        || method == null
            && object.type().isHeapType()
            && object.type().lookup("__getitem__") != null;
  }

  static Object iterator(PyObject object) throws UnsupportedMessageException {
    if (!isIterable(object)) {
      throw UnsupportedMessageException.create();
    }
    return Values.toForeign(Entry.run(() -> Iteration.iter(object)));
  }

  static boolean isIterator(PyObject object) {
    return Iteration.isIterator(object);
  }

  @SuppressWarnings("unchecked")
  private static ConcurrentLinkedQueue<Object> ahead(PyObject iterator) {
    Object queue = iterator.getAttribute(AHEAD);
    if (queue == null) {
      queue = iterator.setAttributeIfAbsent(AHEAD, new ConcurrentLinkedQueue<>());
    }
    return (ConcurrentLinkedQueue<Object>) queue;
  }

  static boolean hasNext(PyObject iterator) throws UnsupportedMessageException {
    if (!isIterator(iterator)) {
      throw UnsupportedMessageException.create();
    }
    ConcurrentLinkedQueue<Object> ahead = ahead(iterator);
    if (!ahead.isEmpty()) {
      return true;
    }
    Object next = Entry.run(() -> Iteration.next(iterator));
    if (next == null) {
      return false;
    }
    ahead.add(next);
    return true;
  }

  static Object next(PyObject iterator) throws UnsupportedMessageException, StopIterationException {
    if (!isIterator(iterator)) {
      throw UnsupportedMessageException.create();
    }
    Object next = ahead(iterator).poll();
    if (next == null) {
      next = Entry.run(() -> Iteration.next(iterator));
    }
    if (next == null) {
      throw StopIterationException.create();
    }
    return Values.toForeign(next);
  }
}
