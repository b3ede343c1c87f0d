package org.boomslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

/**
 * Calls of Python code that some thread outside of Python asks for: finalisers and weak reference
 * callbacks, which the Java collector's threads bring. A Python thread makes them at its next
 * safepoint (CPython's pending calls): the main thread, or any thread that is in the context when
 * the main thread is not.
 *
 * <p>A thread makes one after the other: none interrupts another, which may hold a lock that both
 * want.
 *
 * <p>Thread-safety: atomic. A call is made once; calls of two threads may overlap when one that
 * collects garbage itself helps ({@link #run}).
 */
public final class PendingCalls {
  private static final ContextSlot<PendingCalls> STATE = new ContextSlot<>(PendingCalls::new);

  private final PyContext context;
  private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();

  /** The request that is under way, or null. */
  private volatile Future<Void> request;

  private volatile boolean closed;

  private PendingCalls(PyContext context) {
    this.context = context;
  }

  public static PendingCalls of(PyContext context) {
    return STATE.get(context);
  }

  /**
   * Has a call made soon; to be called from any thread, entered or not. The call reports its own
   * Python exceptions.
   */
  @TruffleBoundary
  public void add(Runnable call) {
    if (closed) {
      return;
    }
    queue.add(call);
    remind();
  }

  /**
   * Asks again for the calls that are pending, should a request have found no thread to make them.
   */
  @TruffleBoundary
  public void remind() {
    Future<Void> current = request;
    if ((current == null || current.isDone()) && !closed && !queue.isEmpty()) {
      submit();
    }
  }

  private synchronized void submit() {
    Future<Void> current = request;
    if (current != null && !current.isDone()) {
      return;
    }
    try {
      Thread main = context.mainThread();
      if (main != null && main.isAlive()) {
        request = context.env().submitThreadLocal(new Thread[] {main}, new Perform());
        if (!request.isDone() || queue.isEmpty()) {
          return;
        }
      }
      // The main thread is not in the context; whoever is, or comes next to ask, makes the calls.
      request = context.env().submitThreadLocal(null, new Perform());
    } catch (IllegalStateException contextHasEnded) {
      closed = true;
    }
  }

  private final class Perform extends ThreadLocalAction {
    Perform() {
      super(true, false);
    }

    @Override
    protected void perform(Access access) {
      // What is added from here on needs a request of its own.
      request = null;
      context.threadState(access.getThread()).runAttached(PendingCalls.this::run);
    }
  }

  /**
   * Makes all calls that are pending, in the current thread; holds no lock. In a call it does
   * nothing: they are made when that is done.
   */
  @TruffleBoundary
  public void run() {
    PyThreadState thread = context.threadState();
    if (thread.makesPendingCalls) {
      return;
    }
    thread.makesPendingCalls = true;
    try {
      Runnable next;
      while (!closed && (next = queue.poll()) != null) {
        next.run();
      }
    } finally {
      thread.makesPendingCalls = false;
      remind();
    }
  }

  /** From now on no call is made: the interpreter has ended. */
  public void close() {
    closed = true;
    queue.clear();
  }
}
