package org.boomslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;

/**
 * What one thread has in one context: CPython's {@code PyThreadState}. Thread-safety: incompatible,
 * only its own thread touches it, but for fields declared volatile.
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

  /** {@code sys.set_coroutine_origin_tracking_depth}. */
  public int originTrackingDepth;

  /** How many activations of Python code are on the stack, for the recursion limit. */
  private int depth;

  /** Containers whose {@code repr} is being made, innermost last (see {@code Py_ReprEnter}). */
  private final ArrayList<Object> representing = new ArrayList<>();

  /** The {@code threading} identity of the thread: what {@code _thread.get_ident()} returns. */
  private final long ident;

  public PyThreadState(PyContext context, Thread thread) {
    this.context = context;
    this.thread = thread;
    this.ident = thread.threadId();
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
