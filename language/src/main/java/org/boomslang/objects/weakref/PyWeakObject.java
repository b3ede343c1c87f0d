package org.boomslang.objects.weakref;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;

/**
 * What weak references and weak proxies have in common: a referent that may go away, and a callback
 * that then runs once.
 *
 * <p>Thread-safety: atomic; the callback is taken by exactly one thread.
 */
public abstract class PyWeakObject extends PyObject {
  /** The Java reference; it is in the queue's hands only while its owner is alive. */
  static final class Link extends WeakReference<PyObject> {
    final PyWeakObject owner;

    Link(PyWeakObject owner, PyObject referent, ReferenceQueue<Object> queue) {
      super(referent, queue);
      this.owner = owner;
    }
  }

  private final Link link;
  private final AtomicReference<Object> callback;

  /**
   * @param callback {@code null} for none
   * @param queue where the reference arrives when the referent is gone; {@code null} without
   *     callback
   */
  PyWeakObject(Shape shape, PyObject referent, Object callback, ReferenceQueue<Object> queue) {
    super(shape);
    this.callback = new AtomicReference<>(callback);
    this.link = new Link(this, referent, queue);
  }

  /** The object referred to, {@code null} when it is gone. */
  public final Object referent() {
    return link.get();
  }

  /** The callback that has not run yet, or {@code null}. */
  public final Object callback() {
    return callback.get();
  }

  Object takeCallback() {
    return callback.getAndSet(null);
  }
}
