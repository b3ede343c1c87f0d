package org.boomslang.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import java.util.Arrays;
import java.util.function.Consumer;
import org.boomslang.runtime.SyncObserver.Reason;

/**
 * Where locks, queues and threads report what they do. While nobody ever asked to observe anything
 * in this process, one assumption makes all of it vanish from compiled code.
 *
 * <p>Thread-safety: atomic. Observers are added before a context has a second thread.
 */
public final class Synchronization {
  private static final Assumption UNOBSERVED =
      Truffle.getRuntime().createAssumption("nobody observes synchronisation");

  private static final SyncObserver[] NOBODY = {};

  private static final ContextSlot<Synchronization> SLOT =
      new ContextSlot<>(context -> new Synchronization());

  private volatile SyncObserver[] observers = NOBODY;

  private Synchronization() {}

  /** From now on an observer is told what happens in a context. */
  public static void observe(PyContext context, SyncObserver observer) {
    Synchronization state = SLOT.get(context);
    synchronized (state) {
      SyncObserver[] next = Arrays.copyOf(state.observers, state.observers.length + 1);
      next[next.length - 1] = observer;
      state.observers = next;
    }
    UNOBSERVED.invalidate();
  }

  private static boolean isObserved() {
    return !UNOBSERVED.isValid();
  }

  public static void lockMade(Object lock) {
    if (isObserved()) {
      tell(observer -> observer.lockMade(lock));
    }
  }

  public static void acquired(Object lock) {
    if (isObserved()) {
      tell(observer -> observer.acquired(lock));
    }
  }

  public static void releasing(Object lock) {
    if (isObserved()) {
      tell(observer -> observer.releasing(lock));
    }
  }

  public static void sending(Object channel) {
    if (isObserved()) {
      tell(observer -> observer.sending(channel));
    }
  }

  public static void received(Object channel) {
    if (isObserved()) {
      tell(observer -> observer.received(channel));
    }
  }

  public static void forking(Object handle) {
    if (isObserved()) {
      tell(observer -> observer.forking(handle));
    }
  }

  public static void started(Object handle) {
    if (isObserved()) {
      tell(observer -> observer.started(handle));
    }
  }

  public static void ending(Object handle) {
    if (isObserved()) {
      tell(observer -> observer.ending(handle));
    }
  }

  public static void joined(Object handle) {
    if (isObserved()) {
      tell(observer -> observer.joined(handle));
    }
  }

  public static void waitBegins(Reason reason, Object on) {
    if (isObserved()) {
      tell(observer -> observer.waitBegins(reason, on));
    }
  }

  /** Ends what {@link #waitBegins} began. */
  public static void waitEnds(Reason reason, Object on) {
    if (isObserved()) {
      tell(observer -> observer.waitEnds(reason, on));
    }
  }

  @TruffleBoundary
  private static void tell(Consumer<SyncObserver> event) {
    for (SyncObserver observer : SLOT.get(PyContext.get()).observers) {
      event.accept(observer);
    }
  }
}
