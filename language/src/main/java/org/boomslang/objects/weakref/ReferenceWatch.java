package org.boomslang.objects.weakref;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PendingCalls;
import org.boomslang.runtime.PyContext;

/**
 * Waits for weak references whose referents the Java collector has found dead, and has their
 * callbacks made. One daemon thread does so for all contexts; it runs no Python code.
 *
 * <p>Thread-safety: shared.
 */
public final class ReferenceWatch {
  static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();

  /** How long {@code gc.collect()} waits at most for the collector to report what it cleared. */
  private static final long LONGEST_WAIT_MILLIS = 500;

  private static final long QUIET_MILLIS = 1;

  /** How many references the thread has seen. */
  private static volatile long seen;

  private static boolean started;

  private ReferenceWatch() {}

  /** Garbage of our own: when the collector reports it, it also reports what else it found. */
  private static final class Marker extends WeakReference<Object> {
    final CountDownLatch found = new CountDownLatch(1);

    Marker() {
      super(new Object(), QUEUE);
    }
  }

  /** Where the callbacks of references made by the current thread are to be made. */
  static PendingCalls calls() {
    start();
    return PendingCalls.of(PyContext.get());
  }

  /** Makes sure that somebody watches. */
  public static synchronized void start() {
    if (!started) {
      started = true;
      Thread.ofPlatform().daemon().name("weak references").start(ReferenceWatch::watch);
    }
  }

  private static void watch() {
    while (true) {
      try {
        Reference<?> next = QUEUE.remove();
        seen++;
        if (next instanceof PyWeakObject.Link link) {
          if (link.isFinal()) {
            link.calls.add(() -> WeakReferences.runCallback(link.owner));
          }
        } else if (next instanceof WatchedReference<?> watched) {
          watched.cleared();
        } else if (next instanceof Marker marker) {
          marker.found.countDown();
        }
      } catch (InterruptedException e) {
        // Nobody has a reason to stop this thread.
      }
    }
  }

  /**
   * Collects garbage and waits until the callbacks of the references that this clears are pending.
   * The collector hands cleared references over in no particular order some time after it is done,
   * so after the marker the others get a moment.
   */
  @TruffleBoundary
  public static void collect() {
    start();
    Marker marker = new Marker();
    System.gc();
    Blocking.run(() -> marker.found.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS));
    long before;
    do {
      before = seen;
      Blocking.run(() -> Thread.sleep(QUIET_MILLIS));
    } while (seen != before);
  }
}
