package org.boomslang.modules.queue;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.thread.Timeouts;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _queue.SimpleQueue}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_queue.SimpleQueue", doc = "Simple, unbounded, reentrant FIFO queue.")
final class SimpleQueueMethods {
  private SimpleQueueMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /)")
  static Object create(PyType type) {
    return new PySimpleQueue(type.instanceShape());
  }

  @PyBuiltin(
      name = "put",
      sig = "($self, /, item, block=True, timeout=None)",
      doc = "Put the item on the queue; block and timeout are ignored.")
  static void put(PySimpleQueue self, Object item, boolean block, Object timeout) {
    self.put(item);
  }

  @PyBuiltin(
      name = "put_nowait",
      sig = "($self, /, item)",
      doc = "Put an item into the queue without blocking.")
  static void putNowait(PySimpleQueue self, Object item) {
    self.put(item);
  }

  @PyBuiltin(
      name = "get",
      sig = "($self, /, block=True, timeout=None)",
      doc = "Remove and return an item from the queue, waiting for one if asked to.")
  static Object get(PySimpleQueue self, boolean block, Object timeout) {
    Object item;
    if (!block) {
      item = self.poll();
    } else if (timeout == PyNone.NONE) {
      item = self.take();
    } else {
      long nanos = Timeouts.nanos(timeout);
      if (nanos < 0) {
        throw PyErrors.valueError("'timeout' must be a non-negative number");
      }
      item = self.poll(nanos);
    }
    return orEmpty(item);
  }

  @PyBuiltin(
      name = "get_nowait",
      sig = "($self, /)",
      doc = "Remove and return an item from the queue without blocking.")
  static Object getNowait(PySimpleQueue self) {
    return orEmpty(self.poll());
  }

  private static Object orEmpty(Object item) {
    if (item == null) {
      throw PyErrors.of(QueueModule.EMPTY);
    }
    return item;
  }

  @PyBuiltin(
      name = "empty",
      sig = "($self, /)",
      doc = "Return True if the queue is empty, False otherwise (not reliable!).")
  static boolean empty(PySimpleQueue self) {
    return self.size() == 0;
  }

  @PyBuiltin(
      name = "qsize",
      sig = "($self, /)",
      doc = "Return the approximate size of the queue (not reliable!).")
  static int qsize(PySimpleQueue self) {
    return self.size();
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(PyType type, Object argument) {
    return new PyGenericAlias(type, argument);
  }
}
