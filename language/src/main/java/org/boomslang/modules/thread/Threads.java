package org.boomslang.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.boomslang.modules.libc.Scratch;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.InternalErrorReport;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;
import org.boomslang.runtime.Synchronization;

/**
 * The Python threads of one context: who is the main thread, how many were started, which ones the
 * interpreter waits for at its end. A Python thread is a JVM thread from the context's thread
 * builder.
 *
 * <p>Thread-safety: atomic.
 */
public final class Threads {
  static final ContextSlot<Threads> STATE = new ContextSlot<>(Threads::new);

  /**
   * Enough for Python's default recursion limit in the interpreter; compiled code needs far less.
   */
  private static final long DEFAULT_STACK = 64L << 20;

  private static final long STOP_PATIENCE_MILLIS = 200;
  private static final long LEAVE_PATIENCE_MILLIS = 5_000;

  private final PyContext context;
  private final Set<PyThreadHandle> awaited = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /**
   * Threads that are done with Python code, but perhaps not yet gone; the context may not end
   * before they are.
   */
  private final Set<Thread> leaving = ConcurrentHashMap.newKeySet();

  /** What is to be raised in threads that have not got to it yet. */
  private final ConcurrentHashMap<Thread, Object> asynchronous = new ConcurrentHashMap<>();

  private volatile long stackSize;
  private volatile boolean finalizing;

  private Threads(PyContext context) {
    this.context = context;
  }

  public static Threads of(PyContext context) {
    return STATE.get(context);
  }

  /** Called once, by the thread that initialises the context. */
  public void setMainThread(Thread thread) {
    context.setMainThread(thread);
  }

  public Thread mainThread() {
    return context.mainThread();
  }

  /** The threads started by Python code that still run. */
  public Set<Thread> started() {
    return threads;
  }

  /**
   * Has an exception raised in a thread, at its next safepoint, in place of one that it has not got
   * to yet; a wait ends by it ({@code PyThreadState_SetAsyncExc}).
   *
   * @param ident the thread's identity, as {@code threading.get_ident()} tells it
   * @param exception a class or an instance; null takes back one that is still to come
   * @return whether the context has such a thread
   */
  @TruffleBoundary
  public boolean raiseIn(long ident, Object exception) {
    Thread target = find(ident);
    if (target == null) {
      return false;
    }
    if (exception == null) {
      asynchronous.remove(target);
      return true;
    }
    asynchronous.put(target, exception);
    context
        .env()
        .submitThreadLocal(
            new Thread[] {target},
            new ThreadLocalAction(true, false) {
              @Override
              protected void perform(Access access) {
                context.threadState(access.getThread()).runAttached(Threads.this::raisePending);
              }
            });
    return true;
  }

  private Thread find(long ident) {
    if (Thread.currentThread().threadId() == ident) {
      return Thread.currentThread();
    }
    Thread main = mainThread();
    if (main != null && main.threadId() == ident) {
      return main;
    }
    for (Thread thread : threads) {
      if (thread.threadId() == ident) {
        return thread;
      }
    }
    return null;
  }

  private void raisePending() {
    Object exception = asynchronous.remove(Thread.currentThread());
    if (exception == null) {
      return;
    }
    Object made = exception instanceof PyType type ? Calls.call(type) : exception;
    throw made instanceof PyBaseException value
        ? PyErrors.raise(value)
        : PyErrors.typeError("exceptions must derive from BaseException");
  }

  /** From now on no new thread starts. */
  public void startFinalizing() {
    finalizing = true;
  }

  public boolean isFinalizing() {
    return finalizing;
  }

  int count() {
    return threads.size();
  }

  long stackSize() {
    return stackSize;
  }

  void setStackSize(long bytes) {
    stackSize = bytes;
  }

  /**
   * Starts a thread that runs {@code body}, entered into the context.
   *
   * @param handle told when the thread runs and when it is done
   * @param awaitAtExit whether the interpreter waits for it before it ends
   */
  @TruffleBoundary
  void start(PyThreadHandle handle, boolean awaitAtExit, Runnable body) {
    TruffleLanguage.Env env = context.env();
    if (finalizing) {
      throw PyErrors.raise(
          ExceptionTypes.PYTHON_FINALIZATION_ERROR,
          "can't create new thread at interpreter shutdown");
    }
    if (!env.isCreateThreadAllowed()) {
      throw PyErrors.runtimeError("can't start new thread: the context does not allow threads");
    }
    handle.claim();
    context.startThreads();
    // The thread object outlives its run; what ran must not.
    AtomicReference<Runnable> start = new AtomicReference<>(body);
    try {
      Thread thread =
          env.newTruffleThreadBuilder(() -> run(handle, start.getAndSet(null)))
              .stackSize(stackSize == 0 ? DEFAULT_STACK : stackSize)
              .build();
      thread.setDaemon(true);
      if (awaitAtExit) {
        awaited.add(handle);
      }
      Synchronization.forking(handle);
      handle.running(thread);
      threads.add(thread);
      thread.start();
    } catch (IllegalStateException | OutOfMemoryError e) {
      awaited.remove(handle);
      threads.removeIf(thread -> thread.getState() == Thread.State.NEW);
      handle.setDone();
      throw PyErrors.runtimeError("can't start new thread");
    }
  }

  private void run(PyThreadHandle handle, Runnable body) {
    PyThreadState state = context.threadState();
    boolean stopped = false;
    try {
      state.attach();
      Synchronization.started(handle);
      body.run();
    } catch (ThreadStop e) {
      // The interpreter ends. Finalisers that run from now on find the thread as it was: CPython's
      // daemon threads hang then, which is neither done nor to be waited for.
      stopped = true;
    } catch (PyException e) {
      // Raised from outside in the last steps of the thread: nobody is left to catch it.
      if (!e.matches(ExceptionTypes.KEYBOARD_INTERRUPT)) {
        Unraisable.report(e, "Exception ignored in a thread", null);
      }
    } catch (AbstractTruffleException e) {
      // The embedder has interrupted the thread before or after its Python code.
    } catch (RuntimeException | StackOverflowError e) {
      StandardStreams.writeToStderr(InternalErrorReport.write(e) + "\n");
    } finally {
      Synchronization.ending(handle);
      state.detach();
      Scratch.leave();
      leaving.removeIf(thread -> !thread.isAlive());
      leaving.add(Thread.currentThread());
      threads.remove(Thread.currentThread());
      asynchronous.remove(Thread.currentThread());
      awaited.remove(handle);
      if (!stopped) {
        handle.setDone();
      }
    }
  }

  /** Waits for the threads the interpreter has to wait for. */
  @TruffleBoundary
  void shutdown() {
    while (true) {
      PyThreadHandle next = null;
      for (PyThreadHandle handle : awaited) {
        if (!handle.isCurrent()) {
          next = handle;
          break;
        }
      }
      if (next == null) {
        return;
      }
      next.join(-1);
      awaited.remove(next);
    }
  }

  /** Makes the threads that still run stop, and waits for them: the context is about to end. */
  public void stopAll() {
    finalizing = true;
    for (int attempt = 0; attempt < 10 && !threads.isEmpty(); attempt++) {
      Thread[] remaining = threads.toArray(new Thread[0]);
      context
          .env()
          .submitThreadLocal(
              remaining,
              new ThreadLocalAction(true, false) {
                @Override
                protected void perform(Access access) {
                  throw new ThreadStop();
                }
              });
      for (Thread thread : remaining) {
        Blocking.run(() -> thread.join(STOP_PATIENCE_MILLIS));
      }
    }
    for (Thread thread : leaving) {
      Blocking.run(() -> thread.join(LEAVE_PATIENCE_MILLIS));
    }
  }

  /** Calls a thread's function; an exception other than SystemExit is reported, not passed on. */
  static void callReporting(Object function, Object[] arguments, PyDict keywords) {
    try {
      Calls.callDict(function, arguments, keywords);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.SYSTEM_EXIT)) {
        String thread = PyStr.toJava(Conversions.repr(function));
        Unraisable.report(e, "Exception ignored in thread started by " + thread, null);
      }
    }
  }
}
