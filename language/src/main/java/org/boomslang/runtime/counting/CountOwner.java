package org.boomslang.runtime.counting;

import java.util.ArrayDeque;

/**
 * A thread as the owner of count records, and the queue of those whose last foreign reference was
 * given up by another thread, so that the owner has to add the halves up.
 *
 * <p>Thread-safety: atomic. {@link #mergeQueued} is called by the owning thread, {@link #end} too,
 * or by another once the thread is gone.
 */
public final class CountOwner {
  private final Runnable wake;
  private final ArrayDeque<ReferenceCount> queue = new ArrayDeque<>();
  private boolean ended;

  /**
   * @param wake asks the thread to call {@link #mergeQueued} soon; called by other threads
   */
  public CountOwner(Runnable wake) {
    this.wake = wake;
  }

  /** Queues a record; false when the thread has ended: then the caller merges it. */
  boolean queue(ReferenceCount count) {
    synchronized (this) {
      if (ended) {
        return false;
      }
      queue.add(count);
    }
    wake.run();
    return true;
  }

  /** Merges what others have queued; how many holds ended with it. */
  public int mergeQueued() {
    int released = 0;
    for (ReferenceCount next = poll(); next != null; next = poll()) {
      if (next.mergeQueued()) {
        released++;
      }
    }
    return released;
  }

  private synchronized ReferenceCount poll() {
    return queue.poll();
  }

  /** The thread counts no more: what is queued merges now, and what comes later at once. */
  public int end() {
    synchronized (this) {
      ended = true;
    }
    return mergeQueued();
  }
}
