package org.boomslang.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.SyncObserver.Reason;
import org.boomslang.runtime.Synchronization;

/**
 * {@code _thread._ThreadHandle}: what others need of a thread: its identity, whether it is done,
 * and a way to wait for that.
 *
 * <p>Thread-safety: atomic. The state moves one way: new, starting, running, done. What the thread
 * did happens before {@link #join} returns.
 */
final class PyThreadHandle extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_thread._ThreadHandle",
          BuiltinTypes.OBJECT,
          Layout.of("_ThreadHandle", Layout.OBJECT, null),
          TypeFlags.FINAL,
          ThreadHandleMethodsTable::new);

  enum State {
    NEW,
    STARTING,
    RUNNING,
    DONE
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile Thread thread;

  PyThreadHandle() {
    super(TYPE.instanceShape());
  }

  State state() {
    return state.get();
  }

  /** Claims the handle for a thread that is about to start; RuntimeError when it has one. */
  void claim() {
    if (!state.compareAndSet(State.NEW, State.STARTING)) {
      throw PyErrors.runtimeError("thread already started");
    }
  }

  /** The thread could not start after all: the handle may be used again. */
  void unclaim() {
    state.set(State.NEW);
  }

  /** The handle now speaks for a running thread. */
  void running(Thread running) {
    thread = running;
    state.compareAndSet(State.STARTING, State.RUNNING);
  }

  /**
   * Makes the handle of a thread that runs already: the main thread's, or one started by the
   * embedder.
   */
  static PyThreadHandle ofRunning(Thread running) {
    PyThreadHandle handle = new PyThreadHandle();
    handle.thread = running;
    handle.state.set(State.RUNNING);
    return handle;
  }

  boolean isDone() {
    boolean ended = state.get() == State.DONE;
    if (ended) {
      Synchronization.joined(this);
    }
    return ended;
  }

  void setDone() {
    state.set(State.DONE);
    done.countDown();
  }

  /** The identity of the thread; 0 before it runs. */
  long ident() {
    Thread current = thread;
    return current == null ? 0 : current.threadId();
  }

  boolean isCurrent() {
    return thread == Thread.currentThread();
  }

  /**
   * Waits until the thread is done.
   *
   * @param nanos at most so long; negative for no limit
   * @return false when the time is up first
   */
  @TruffleBoundary
  boolean join(long nanos) {
    if (state.get() == State.NEW) {
      throw PyErrors.runtimeError("thread not started");
    }
    if (isDone()) {
      return true;
    }
    if (isCurrent()) {
      throw PyErrors.runtimeError("Cannot join current thread");
    }
    if (Threads.of(PyContext.get()).isFinalizing()) {
      // Threads that still run may never end.
      throw PyErrors.raise(
          ExceptionTypes.PYTHON_FINALIZATION_ERROR, "cannot join thread at interpreter shutdown");
    }
    boolean ended = true;
    if (nanos < 0) {
      Blocking.run(Reason.JOIN, this, done::await);
    } else {
      long deadline = System.nanoTime() + nanos;
      ended =
          Blocking.call(
              Reason.JOIN,
              this,
              () -> done.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
    }
    if (ended) {
      Synchronization.joined(this);
    }
    return ended;
  }
}
