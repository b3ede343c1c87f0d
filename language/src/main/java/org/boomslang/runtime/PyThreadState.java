package org.boomslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.boomslang.runtime.counting.CountOwner;

/**
 * What one thread has in one context: CPython's {@code PyThreadState}. Thread-safety: incompatible,
 * only its own thread touches it, but for fields declared volatile.
 *
 * <p>A thread is <em>attached</em> while it may touch Python objects and <em>detached</em> while it
 * waits or runs code of the host (PEP 703's words). A thread that is detached is in the middle of
 * no operation on an object, so handshakes need not wait for it; under a global lock, attached
 * means to hold it.
 */
public final class PyThreadState {
  private final PyContext context;
  private final Thread thread;

  /** The exception being handled ({@code sys.exception()}), a {@code PyBaseException}, or null. */
  public Object handled;

  /** The current {@code contextvars.Context}, or null before first use. */
  public Object contextVariables;

  /** {@code sys.settrace} and {@code sys.setprofile}, or null. */
  public volatile Object traceFunction;

  public volatile Object profileFunction;

  /** {@code sys.set_asyncgen_hooks}: the hooks of asynchronous generators, or null. */
  public Object asyncgenFirstIter;

  public Object asyncgenFinalizer;

  /** The event loop of {@code asyncio} that this thread runs, or null. Other threads ask for it. */
  public volatile Object runningLoop;

  /** The task that {@link #runningLoop} is running a step of, or null. */
  public volatile Object runningTask;

  /** What the race detector keeps of this thread; null while there is none. */
  public Object races;

  /** {@code sys.set_coroutine_origin_tracking_depth}. */
  public int originTrackingDepth;

  /** Whether the thread is in {@link PendingCalls#run}. */
  boolean makesPendingCalls;

  /** How many trace or profile functions are running: what they do is not traced. */
  private int tracing;

  /** The coroutines made by this thread that nobody has started yet; null before the first. */
  public Object unawaitedCoroutines;

  /** How many activations of Python code are on the stack, for the recursion limit. */
  private int depth;

  /** How many other operations that may recur for ever are, for the same. */
  private int nested;

  /** The innermost frame object ({@code PyFrame}) of an activation on the stack, or null. */
  public Object frames;

  /** Containers whose {@code repr} is being made, innermost last (see {@code Py_ReprEnter}). */
  private final ArrayList<Object> representing = new ArrayList<>();

  /** The {@code threading} identity of the thread: what {@code _thread.get_ident()} returns. */
  private final long ident;

  /** How many {@link #attach()} lack their {@link #detach()}. */
  private int attachments;

  /** The values of {@link #attachments} at which code of the host called Python code. */
  private int[] entries = new int[4];

  private int entered;

  /** Whether the thread waits or runs code of the host. */
  private volatile boolean outside;

  private final CountOwner countOwner = new CountOwner(this::askToMerge);

  /** The latest handshake this thread took part in. */
  volatile long handshake;

  /** Told when the thread is gone from the context; held weakly. */
  private final Set<EndListener> endListeners = Collections.newSetFromMap(new WeakHashMap<>());

  /** What the thread gives up while it waits, and takes again afterwards: locks of extensions. */
  public interface Suspension {
    void suspend();

    /** May wait; the thread is still outside. */
    void resume();
  }

  private static final Suspension[] NO_SUSPENSIONS = {};

  private Suspension[] suspensions = NO_SUSPENSIONS;

  /** Something that keeps data for single threads. */
  public interface EndListener {
    /** The thread is gone from the context. */
    void threadEnded(Thread thread);
  }

  public PyThreadState(PyContext context, Thread thread) {
    this.context = context;
    this.thread = thread;
    this.ident = thread.threadId();
    context.addThread(this);
  }

  /**
   * From now on the thread may touch Python objects, until {@link #detach()}. Pairs nest. Every way
   * from the host into Python code begins here. Waits for the global lock where there is one; what
   * thread-local actions throw meanwhile is thrown when the thread is attached.
   */
  public void attach() {
    context.drainIfDue(this);
    attachments++;
    if (outside) {
      comeIn();
    } else if (attachments == 1) {
      acquireLock();
    }
  }

  /** Ends what {@link #attach()} began. */
  public void detach() {
    if (entered > 0 && entries[entered - 1] == attachments) {
      goOut();
    }
    if (--attachments == 0) {
      releaseLock();
    }
  }

  private void acquireLock() {
    GlobalLock lock = context.globalLock();
    if (lock != null) {
      lock.acquire(this);
    }
  }

  private void releaseLock() {
    GlobalLock lock = context.globalLock();
    if (lock != null) {
      lock.release(this);
    }
  }

  /** Code of the host that this thread runs calls Python code. */
  @TruffleBoundary
  private void comeIn() {
    if (entered == entries.length) {
      entries = Arrays.copyOf(entries, 2 * entered);
    }
    entries[entered++] = attachments;
    outside = false;
    acquireLock();
  }

  /** Back to the code of the host. */
  @TruffleBoundary
  private void goOut() {
    entered--;
    releaseLock();
    outside = true;
  }

  /**
   * Runs Python code in a thread-local action, which comes also while the thread is detached or
   * waits for the global lock.
   */
  @TruffleBoundary
  public void runAttached(Runnable body) {
    boolean wasOutside = outside;
    outside = false;
    GlobalLock lock = context.globalLock();
    boolean acquire = lock != null && !lock.isHeldBy(this);
    int outer = attachments;
    attachments = outer + 1;
    if (acquire) {
      lock.acquire(this);
    }
    try {
      body.run();
    } finally {
      attachments = outer;
      if (acquire) {
        lock.release(this);
      }
      outside = wasOutside;
    }
  }

  /**
   * Detaches entirely, for a wait or code of the host; the result goes to {@link #returnInside}.
   */
  public boolean goOutside() {
    for (int i = suspensions.length - 1; i >= 0; i--) {
      suspensions[i].suspend();
    }
    GlobalLock lock = context.globalLock();
    boolean held = lock != null && lock.release(this);
    outside = true;
    return held;
  }

  /** Attaches again. What was published before is seen from here on: the field is volatile. */
  public void returnInside(boolean lockHeld) {
    for (Suspension each : suspensions) {
      each.resume();
    }
    outside = false;
    context.drainIfDue(this);
    if (lockHeld) {
      context.globalLock().acquire(this);
    }
  }

  /** Has something told when the thread waits; called by this thread. */
  public void addSuspension(Suspension value) {
    Suspension[] longer = Arrays.copyOf(suspensions, suspensions.length + 1);
    longer[suspensions.length] = value;
    suspensions = longer;
  }

  /** Undoes {@link #addSuspension}. */
  public void removeSuspension(Suspension value) {
    suspensions =
        Arrays.stream(suspensions).filter(each -> each != value).toArray(Suspension[]::new);
  }

  /** What was added of that class, or null. */
  public <T extends Suspension> T suspension(Class<T> type) {
    for (Suspension each : suspensions) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
    }
    return null;
  }

  boolean isOutside() {
    return outside;
  }

  /** This thread as the owner of count records. */
  public CountOwner countOwner() {
    return countOwner;
  }

  private void askToMerge() {
    context
        .env()
        .submitThreadLocal(
            new Thread[] {thread},
            new ThreadLocalAction(false, false) {
              @Override
              protected void perform(Access access) {
                countOwner.mergeQueued();
              }
            });
  }

  /** Has a listener told when the thread is gone from the context; called by this thread. */
  @TruffleBoundary
  public void atEnd(EndListener listener) {
    synchronized (endListeners) {
      endListeners.add(listener);
    }
  }

  /** The thread is gone from the context, or about to go. */
  @TruffleBoundary
  public void end() {
    context.removeThread(this);
    countOwner.end();
    if (thread == Thread.currentThread()) {
      Bias.endThread();
    }
    List<EndListener> due;
    synchronized (endListeners) {
      due = new ArrayList<>(endListeners);
      endListeners.clear();
    }
    for (EndListener listener : due) {
      listener.threadEnded(thread);
    }
  }

  /** The state of the current thread in the current context. */
  public static PyThreadState get() {
    return PyContext.get().threadState();
  }

  public PyContext context() {
    return context;
  }

  public Thread thread() {
    return thread;
  }

  public long ident() {
    return ident;
  }

  /**
   * Counts an activation of Python code; false when that is more than the recursion limit allows.
   */
  public boolean enterActivation() {
    return ++depth <= context.recursionLimit();
  }

  /** Counts the end of an activation, also of one that was refused. */
  public void leaveActivation() {
    depth--;
  }

  /** Counts activations that the program sees, though nothing runs them; negative: their ends. */
  public void countActivations(int count) {
    depth += count;
  }

  /** Counts a step of a recursion in Java; false when the recursion limit does not allow it. */
  public boolean enterNested() {
    return depth + ++nested <= context.recursionLimit();
  }

  /** Counts the end of such a step, also of one that was refused. */
  public void leaveNested() {
    nested--;
  }

  /** Whether events of this thread go to a trace or profile function or to tools now. */
  public boolean isTraced() {
    return tracing == 0
        && (traceFunction != null || profileFunction != null || context.isMonitored());
  }

  public void enterTracing() {
    tracing++;
  }

  public void leaveTracing() {
    tracing--;
  }

  /** Lets a trace function be traced itself ({@code sys.call_tracing}); returns what to restore. */
  public int startTracingAnew() {
    int before = tracing;
    tracing = 0;
    return before;
  }

  public void restoreTracing(int before) {
    tracing = before;
  }

  /** How many activations of Python code are on the stack. */
  public int depth() {
    return depth;
  }

  /**
   * Notes that a container's repr is being made; false when it already is ({@code Py_ReprEnter}).
   */
  @TruffleBoundary
  public boolean enterRepr(Object container) {
    for (Object open : representing) {
      if (open == container) {
        return false;
      }
    }
    representing.add(container);
    return true;
  }

  @TruffleBoundary
  public void leaveRepr(Object container) {
    for (int i = representing.size() - 1; i >= 0; i--) {
      if (representing.get(i) == container) {
        representing.remove(i);
        return;
      }
    }
  }
}
