package org.boomslang.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ContextThreadLocal;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.boomslang.BoomslangLanguage;

/**
 * One Python interpreter: what CPython keeps in {@code PyInterpreterState}. Thread-safety: atomic.
 *
 * <p>Fields typed {@code Object} hold Python objects that this layer does not look into.
 */
public final class PyContext {
  private final BoomslangLanguage language;
  private final TruffleLanguage.Env env;
  private final ContextThreadLocal<PyThreadState> threadStates;
  private final Assumption singleThreaded =
      Truffle.getRuntime().createAssumption("one Python thread");

  /** Copied when it grows, under the context's monitor; elements are written once. */
  private volatile Object[] slots = new Object[32];

  /** {@code sys.getrecursionlimit()}. */
  private volatile int recursionLimit = 1000;

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
  }

  /**
   * The current context; {@code node} is a hint that lets compiled code see a constant, or null.
   */
  public static PyContext get(Node node) {
    return BoomslangLanguage.CONTEXT.get(node);
  }

  /** The current context, for code behind a boundary. */
  public static PyContext get() {
    return BoomslangLanguage.CONTEXT.get(null);
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

  /** The state of another thread in this context. */
  public PyThreadState threadState(Thread thread) {
    return threadStates.get(thread);
  }

  /** Valid until a second thread enters the context. */
  public Assumption singleThreaded() {
    return singleThreaded;
  }

  /** Called by the language when a second thread is about to enter. */
  public void startMultiThreading() {
    singleThreaded.invalidate("a second thread enters");
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
