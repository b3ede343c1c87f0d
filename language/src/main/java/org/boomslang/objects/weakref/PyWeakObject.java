package org.boomslang.objects.weakref;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.finalizer.Guard;
import org.boomslang.runtime.PendingCalls;

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

    /** Where callbacks are made; null without callback. */
    final PendingCalls calls;

    /** The finaliser that runs before the referent is gone for good, or null. */
    private final Guard.Entry finalizer;

    Link(PyWeakObject owner, PyObject referent, PendingCalls calls) {
      super(referent, calls == null ? null : ReferenceWatch.QUEUE);
      this.owner = owner;
      this.calls = calls;
      this.finalizer = Finalizers.pending(referent);
    }

    /**
     * Whether the referent is gone. The collector clears a reference before the referent's
     * finaliser runs, after which the owner gets a new link: the object may live on.
     */
    boolean isFinal() {
      return owner.link == this && (finalizer == null || finalizer.isSpent());
    }
  }

  private volatile Link link;
  private final AtomicReference<Object> callback;

  /**
   * @param callback {@code null} for none
   */
  PyWeakObject(Shape shape, PyObject referent, Object callback) {
    super(shape);
    this.callback = new AtomicReference<>(callback);
    PendingCalls calls = callback == null ? null : ReferenceWatch.calls();
    this.link = new Link(this, referent, calls);
  }

  /** The referent is about to be finalised, for which it is alive once more. */
  void revive(PyObject referent) {
    link = new Link(this, referent, link.calls);
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
