package org.boomslang.modules.queue;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.SyncObserver.Reason;
import org.boomslang.runtime.Synchronization;

/** {@code _queue.SimpleQueue}: an unbounded queue. Thread-safety: atomic. */
final class PySimpleQueue extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_queue.SimpleQueue",
          BuiltinTypes.OBJECT,
          Layout.of("SimpleQueue", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          SimpleQueueMethodsTable::new);

  private final LinkedBlockingQueue<Object> items = new LinkedBlockingQueue<>();

  PySimpleQueue(Shape shape) {
    super(shape);
  }

  @TruffleBoundary
  void put(Object item) {
    Synchronization.sending(this);
    items.add(item);
  }

  /** The next item, or null when there is none. */
  @TruffleBoundary
  Object poll() {
    return received(items.poll());
  }

  /** Waits for the next item. */
  @TruffleBoundary
  Object take() {
    Object item = items.poll();
    return received(item != null ? item : Blocking.call(Reason.QUEUE, this, items::take));
  }

  /** Waits for the next item for a limited time; null when the time is up. */
  @TruffleBoundary
  Object poll(long nanos) {
    long deadline = System.nanoTime() + nanos;
    return received(
        Blocking.call(
            Reason.QUEUE,
            this,
            () -> items.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)));
  }

  private Object received(Object item) {
    if (item != null) {
      Synchronization.received(this);
    }
    return item;
  }

  int size() {
    return items.size();
  }
}
