package org.boomslang.objects.weakref;

import java.lang.ref.WeakReference;

/**
 * A reference whose clearing {@link ReferenceWatch} notices. Thread-safety: as {@link
 * WeakReference}.
 */
public abstract class WatchedReference<T> extends WeakReference<T> {
  protected WatchedReference(T referent) {
    super(referent, ReferenceWatch.QUEUE);
  }

  /** The referent is gone; runs in the watching thread, which runs no Python code. */
  protected abstract void cleared();
}
