package org.boomslang.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ContextThreadLocal;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.BoomslangLanguage;

/**
 * One Python interpreter: what CPython keeps in {@code PyInterpreterState}. Thread-safety: atomic.
 *
 * <p>Fields typed {@code Object} hold Python objects that this layer does not look into.
 */
public final class PyContext {
  /**
   * The context of this process as long as it is the only one that was made: for the interpreter,
   * where a look at the thread for the current context takes several calls and half the nodes want
   * it. Null from the second context on. Written with the lock of the class and read without: who
   * runs in a second context was handed it after that write.
   */
  private static PyContext sole;

  private static boolean several;

  private final BoomslangLanguage language;
  private final TruffleLanguage.Env env;
  private final ContextThreadLocal<PyThreadState> threadStates;
  private final Assumption functionsKeepCode =
      Truffle.getRuntime().createAssumption("functions keep their code");

  private final Assumption singleThreaded =
      Truffle.getRuntime().createAssumption("one Python thread");

  /** Set when a second thread has entered and has yet to wait for the first. */
  private volatile boolean drainDue;

  private final Set<PyThreadState> threads = ConcurrentHashMap.newKeySet();
  private final AtomicLong handshakes = new AtomicLong();

  private final Set<Runnable> disposals = ConcurrentHashMap.newKeySet();
  private volatile boolean disposed;

  /** Null unless the program runs under a global lock; set at start. */
  private final GlobalLock globalLock;

  /** Copied when it grows, under the context's monitor; elements are written once. */
  private volatile Object[] slots = new Object[32];

  /**
   * {@code sys.getrecursionlimit()}. Not volatile: every call reads it, and compiled code could
   * keep nothing in registers across a volatile read. Other threads may go on for a while with an
   * older limit.
   */
  private int recursionLimit = 1000;

  private volatile Object monitoring;

  private volatile Thread mainThread;

  /** {@code sys.modules}, a {@code PyDict}. */
  private volatile Object sysModules;

  /** The namespace of module {@code builtins}, a {@code PyDict} in namespace form. */
  private volatile Object builtins;

  public PyContext(
      BoomslangLanguage language,
      TruffleLanguage.Env env,
      ContextThreadLocal<PyThreadState> threadStates) {
    this.language = language;
    this.env = env;
    this.threadStates = threadStates;
    this.globalLock = env.getOptions().get(PythonOptions.GIL) ? new GlobalLock(env) : null;
    register(this);
  }

  private static synchronized void register(PyContext context) {
    sole = several ? null : context;
    several = true;
  }

  private static synchronized void forget(PyContext context) {
    if (sole == context) {
      sole = null;
    }
  }

  /**
   * The current context, on a thread that is in one; {@code node} is a hint that lets compiled code
   * see a constant, or null.
   */
  public static PyContext get(Node node) {
    if (CompilerDirectives.inInterpreter()) {
      PyContext only = sole;
      if (only != null) {
        return only;
      }
    }
    return BoomslangLanguage.CONTEXT.get(node);
  }

  /** The current context, for code behind a boundary. */
  public static PyContext get() {
    return get(null);
  }

  public BoomslangLanguage language() {
    return language;
  }

  public TruffleLanguage.Env env() {
    return env;
  }

  /** The state of the current thread in this context. */
  public PyThreadState threadState() {
    return threadStates.get();
  }

  /** The state of another thread in this context; null before it has entered and after it left. */
  public PyThreadState threadState(Thread thread) {
    return threadStates.get(thread);
  }

  /** The lock that Python code runs under, or null when threads run in parallel. */
  public GlobalLock globalLock() {
    return globalLock;
  }

  /**
   * Valid until a second thread enters the context. Who finds it valid may change an object without
   * a lock, provided that no Python code, no wait and no safepoint lies between the check and the
   * last store.
   */
  public Assumption singleThreaded() {
    return singleThreaded;
  }

  /**
   * Valid until the first function gets other code than it was made with. Until then a function's
   * code needs no ordered read, which Graal takes for a barrier to all that it knows of memory.
   */
  public Assumption functionsKeepCode() {
    return functionsKeepCode;
  }

  /**
   * A second thread is about to enter while the first may be in the middle of an unlocked change;
   * called by the language, with a lock of Truffle held. The new thread waits for the first when it
   * attaches ({@link #drainIfDue}).
   */
  public void startMultiThreading() {
    Bias.start();
    if (singleThreaded.isValid()) {
      drainDue = true;
      singleThreaded.invalidate("a second thread enters");
    }
  }

  /**
   * The only thread, which is in the middle of no change of an object, is about to start a second
   * one.
   */
  @TruffleBoundary
  public void startThreads() {
    Bias.start();
    singleThreaded.invalidate("a second thread starts");
  }

  /** Called by a thread that has entered, before it runs any Python code. */
  public void waitForWriters() {
    drainIfDue(threadState());
  }

  void drainIfDue(PyThreadState current) {
    if (drainDue) {
      drainNow(current);
    }
  }

  @TruffleBoundary
  private void drainNow(PyThreadState current) {
    drain(current);
    drainDue = false;
  }

  /**
   * Waits until every other thread has come to a safepoint or is detached: whatever an operation on
   * an object read before is then no longer in use, so a shape or an assumption that was published
   * before the call governs all unlocked writes from here on. Not to be called under a monitor.
   */
  @TruffleBoundary
  public void drain() {
    drain(threadState());
  }

  private void drain(PyThreadState current) {
    long number = handshakes.incrementAndGet();
    // Who returns from outside after we looked must see what was published before.
    VarHandle.fullFence();
    Map<PyThreadState, Future<Void>> running = new HashMap<>();
    for (PyThreadState thread : threads) {
      if (thread != current && !thread.isOutside()) {
        running.put(thread, askForHandshake(thread, number));
      }
    }
    if (running.isEmpty()) {
      return;
    }
    TruffleSafepoint.setBlockedThreadInterruptible(
        null,
        awaited -> {
          for (int round = 0; isAnyRunning(awaited, number); round++) {
            Thread.sleep(0, round < 50 ? 20_000 : 500_000);
          }
        },
        running);
  }

  /** The result is done at once for a thread that has left the context. */
  private Future<Void> askForHandshake(PyThreadState thread, long number) {
    return env.submitThreadLocal(
        new Thread[] {thread.thread()},
        new ThreadLocalAction(false, false) {
          @Override
          protected void perform(Access access) {
            thread.handshake = Math.max(thread.handshake, number);
          }
        });
  }

  private static boolean isAnyRunning(Map<PyThreadState, Future<Void>> threads, long number) {
    threads
        .entrySet()
        .removeIf(
            entry ->
                entry.getKey().isOutside()
                    || entry.getKey().handshake >= number
                    || entry.getValue().isDone());
    return !threads.isEmpty();
  }

  /** The states of all threads in the context, those that just go included; changes under way. */
  public Iterable<PyThreadState> threadStates() {
    return threads;
  }

  void addThread(PyThreadState thread) {
    threads.add(thread);
  }

  void removeThread(PyThreadState thread) {
    threads.remove(thread);
  }

  /** Whether a tool has ever asked {@code sys.monitoring} for events. */
  public boolean isMonitored() {
    return monitoring != null;
  }

  /** The state of the tools of {@code sys.monitoring}, null before any asked for something. */
  public Object monitoring() {
    return monitoring;
  }

  /**
   * What the tools ask for has changed.
   *
   * @param state an object of its own for each state
   */
  public void setMonitoring(Object state) {
    monitoring = state;
  }

  /** How deep calls of Python code may nest. */
  public int recursionLimit() {
    return recursionLimit;
  }

  public void setRecursionLimit(int limit) {
    recursionLimit = limit;
  }

  /** The thread that initialised the context; null before it has. */
  public Thread mainThread() {
    return mainThread;
  }

  public void setMainThread(Thread thread) {
    mainThread = thread;
  }

  public Object sysModules() {
    return sysModules;
  }

  public void setSysModules(Object modules) {
    sysModules = modules;
  }

  public Object builtins() {
    return builtins;
  }

  public void setBuiltins(Object namespace) {
    builtins = namespace;
  }

  /** Whether it was closed. */
  public boolean isDisposed() {
    return disposed;
  }

  /**
   * Has something done when the context ends in whatever way: threads of the JVM stopped, streams
   * closed. It runs no Python code and does not wait.
   */
  public void atDispose(Runnable action) {
    disposals.add(action);
    if (disposed) {
      dispose();
    }
  }

  /** Takes back what {@link #atDispose} was told. */
  public void cancelDisposal(Runnable action) {
    disposals.remove(action);
  }

  /** The context ends; called by the language. */
  public void dispose() {
    disposed = true;
    for (Runnable action : disposals) {
      if (disposals.remove(action)) {
        action.run();
      }
    }
    forget(this);
  }

  Object slot(int index) {
    Object[] current = slots;
    return index < current.length ? current[index] : null;
  }

  @TruffleBoundary
  synchronized Object slot(int index, Object value) {
    Object[] current = slots;
    if (index < current.length && current[index] != null) {
      return current[index];
    }
    Object[] next = Arrays.copyOf(current, Math.max(current.length, 2 * (index + 1)));
    next[index] = value;
    slots = next;
    return value;
  }
}
