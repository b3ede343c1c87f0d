package org.boomslang.runtime;

/**
 * Who wants to know how threads wait for each other and hand things over: the race detector, the
 * lock profiler, the timeline. All methods are called by the thread that acts and run no Python
 * code. What is a lock or a channel is told by identity.
 *
 * <p>Thread-safety: implementations are atomic.
 */
public abstract class SyncObserver {
  /** What a thread waits for. */
  public enum Reason {
    LOCK("lock"),
    JOIN("join"),
    QUEUE("queue"),
    SLEEP("sleep"),
    OUTSIDE("waiting or I/O");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** A lock was made by the running code. */
  public void lockMade(Object lock) {}

  /** The thread has taken a lock. */
  public void acquired(Object lock) {}

  /** The thread is about to open a lock. */
  public void releasing(Object lock) {}

  /** The thread is about to hand something over through a channel. */
  public void sending(Object channel) {}

  /** The thread got something out of a channel. */
  public void received(Object channel) {}

  /** The thread is about to start the thread of a handle. */
  public void forking(Object handle) {}

  /** The thread of a handle begins. */
  public void started(Object handle) {}

  /** The thread of a handle has run its last statement. */
  public void ending(Object handle) {}

  /** The thread has seen that the thread of a handle is done. */
  public void joined(Object handle) {}

  /**
   * The thread begins to wait.
   *
   * @param on the lock, queue or handle, or null
   */
  public void waitBegins(Reason reason, Object on) {}

  /** The thread has waited; the parameters are those of the beginning. */
  public void waitEnds(Reason reason, Object on) {}
}
