package org.boomslang.objects.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.finalizer.Guard;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.PyThreadState;

/**
 * The body of a generator, coroutine or asynchronous generator, between its resumptions: the frame,
 * and what goes in and out.
 *
 * <p>Protocol: {@link #resume} or {@link #resumeThrowing} run the body until it yields a value,
 * which they return, or ends, for which they return null and leave the result in {@link
 * #takeResult}. The root node of the body tells how it went by {@link #suspended} and {@link
 * #finished}.
 *
 * <p>Thread-safety: atomic. Whoever resumes takes the activation by a compare-and-set of the state
 * to running; a second thread gets ValueError, as a recursive call does. All other fields are
 * touched by the taker only; the release store at suspension hands them to the next. A body that
 * waits for another belongs to whoever has taken that one, see {@link Chain}.
 */
public final class Activation {
  private static final int CREATED = 0;
  private static final int SUSPENDED = 1;
  private static final int RUNNING = 2;
  private static final int FINISHED = 3;

  /** Suspended, waiting for another body that can be resumed in its place; see {@link Chain}. */
  private static final int DELEGATING = 4;

  /**
   * As it was, and for a moment nobody else's while a thread looks who waits for it. With that
   * thread in the upper bits, so that none gives back what another has claimed.
   */
  private static final int CLAIMED = 5;

  private static final int THREAD_SHIFT = 3;

  private static final VarHandle STATE;

  private static final Chain.Caller CALLER =
      (activation, thread) -> activation.target.call(activation, thread);

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(Activation.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final PyCode code;
  private final RootCallTarget target;
  private final String kind;
  private MaterializedFrame frame;

  /** Where the body was when it let go of the frame. */
  private long lastPosition;

  private Object owner;

  /**
   * Has the body closed when the owner is dropped; null when nobody would notice, or it is held.
   */
  private Guard guard;

  /** Whether somebody sees to it that the body is closed. A guard costs a microsecond and more. */
  private boolean held;

  /** Whether the body has been suspended where it has something to do when it is closed. */
  private boolean closes;

  /** Tells when a coroutine is dropped before its first step; null after that. */
  private UnawaitedCoroutines.Entry unawaited;

  /** By acquire, release and compare-and-set; plain while the context has one thread. */
  private int state = CREATED;

  /** Whether the body has begun. */
  private boolean begun;

  /** The value for the suspended {@code yield}; null stands for None. */
  private Object sent;

  /** The value of the {@code yield} that has just suspended the body, else null. */
  private Object yielded;

  private PyException thrown;
  private Object result;

  /** What a suspended {@code yield from} or {@code await} waits for, else null. */
  private Object delegate;

  /** The body of {@link #delegate}, where that can be resumed in place of this one; else null. */
  private Activation inner;

  /** Whether what the body waited for has ended, with the result or the exception that it finds. */
  private boolean delegateEnded;

  /**
   * The bodies that wait for each other below this one; null until it is resumed in one of them.
   */
  private Chain chain;

  /** While the body runs in place of those that wait for it: they, else null. */
  private Chain runsIn;

  /** How many wait for it then. */
  private int above;

  /** The exception that the body itself is handling, or null. */
  private Object handled;

  /** The exception that whoever resumed the body is handling, or null. */
  private Object callerHandled;

  /**
   * @param target runs the body; its arguments are the activation and the current thread
   * @param kind "generator", "coroutine" or "async generator", for error messages
   */
  public Activation(PyCode code, RootCallTarget target, MaterializedFrame frame, String kind) {
    this.code = code;
    this.target = target;
    this.frame = frame;
    this.kind = kind;
  }

  public PyCode code() {
    return code;
  }

  public RootCallTarget target() {
    return target;
  }

  /** "generator", "coroutine" or "async generator". */
  public String kind() {
    return kind;
  }

  /** The frame of the body. */
  public MaterializedFrame frame() {
    return frame;
  }

  /** Whether somebody has the frame, and may have changed what it holds, or it is gone. */
  public boolean isFrameTaken() {
    MaterializedFrame kept = frame;
    return kept == null || kept.getObjectStatic(FrameLayout.PY_FRAME) != null;
  }

  /** The packed position of the body, also after its end. */
  public long position() {
    MaterializedFrame kept = frame;
    return kept == null ? lastPosition : kept.getLongStatic(FrameLayout.POSITION);
  }

  /** The Python object that the activation belongs to. */
  public Object owner() {
    return owner;
  }

  void setOwner(Object object) {
    owner = object;
  }

  /**
   * The body is suspended where it has something to do when it is closed; from now on it is closed
   * when its owner is dropped, by whoever holds it or else by a guard. By whoever runs the body.
   */
  public void protect() {
    if (!closes) {
      closes = true;
      if (!held) {
        makeGuard();
      }
    }
  }

  /**
   * Somebody has the owner who closes the body, or lets go of it, when nobody needs it any more:
   * the only loop or {@code await} that knows it, or a task. To be called before the body begins.
   */
  public void hold() {
    held = true;
  }

  /** Whoever held the owner no longer closes the body. */
  public void letGo() {
    if (held) {
      held = false;
      if (closes && !isFinished()) {
        makeGuard();
      }
    }
  }

  /** Whether whoever holds the owner has to see to it that the body is closed. */
  public boolean isHeldToClose() {
    return held && closes;
  }

  /** Whether the body has something to do when it is closed. */
  boolean isProtected() {
    return closes;
  }

  @TruffleBoundary
  private void makeGuard() {
    guard = Finalizers.watch((PyObject) owner, Generators::drop);
  }

  @TruffleBoundary
  private static void drop(Guard guard) {
    guard.disarm();
  }

  /** What closes the body when its owner is dropped, or null. */
  public Guard guard() {
    return guard;
  }

  /** A body that has ended, for an object that stands for one that is gone. */
  static Activation ended(PyCode code) {
    Activation activation = new Activation(code, null, null, "coroutine");
    activation.state = FINISHED;
    return activation;
  }

  /** The coroutine waits for its first step. */
  void setUnawaited(UnawaitedCoroutines.Entry entry) {
    unawaited = entry;
  }

  private void started() {
    if (unawaited != null) {
      unawaited.remove();
      unawaited = null;
    }
  }

  // ------------------------------------------------------------------ state

  private int state() {
    if (CompilerDirectives.inInterpreter()) {
      int current = state;
      VarHandle.acquireFence();
      return current;
    }
    return (int) STATE.getAcquire(this);
  }

  public boolean isCreated() {
    return state() == CREATED;
  }

  public boolean isSuspended() {
    int current = state();
    return current == SUSPENDED
        || isClaimed(current)
        || (current == DELEGATING && !isInnerRunning());
  }

  /** As {@link #isSuspended}, in a context with one thread. */
  public boolean isSuspendedUnlocked() {
    int current = state;
    return current == SUSPENDED || (current == DELEGATING && !isInnerRunning());
  }

  public boolean isRunning() {
    int current = state();
    return current == RUNNING || (current == DELEGATING && isInnerRunning());
  }

  @TruffleBoundary
  private boolean isInnerRunning() {
    return Chain.isExecuting(this);
  }

  /** Whether the body waits for another that can be resumed in its place. */
  public boolean isDelegating() {
    return state() == DELEGATING;
  }

  /** As {@link #isDelegating}, in a context with one thread. */
  public boolean isDelegatingUnlocked() {
    return state == DELEGATING;
  }

  /** As {@link #isFinished}, in a context with one thread. */
  public boolean isFinishedUnlocked() {
    return state == FINISHED;
  }

  public boolean isFinished() {
    return state() == FINISHED;
  }

  /**
   * Takes the activation to run it with a value for the suspended {@code yield}; false when it has
   * finished.
   */
  public boolean take(Object value) {
    while (true) {
      int current = state();
      if (current == SUSPENDED || (current == CREATED && value == PyNone.NONE)) {
        if (STATE.compareAndSet(this, current, RUNNING)) {
          started();
          send(value);
          return true;
        }
        current = state();
      }
      if (!isClaimed(current)) {
        return refuse(current, value);
      }
      Thread.onSpinWait();
    }
  }

  /** As {@link #take}, in a context with one thread. */
  public boolean takeUnlocked(Object value) {
    int current = state;
    if (current == SUSPENDED || (current == CREATED && value == PyNone.NONE)) {
      state = RUNNING;
      started();
      send(value);
      return true;
    }
    return refuse(current, value);
  }

  // ------------------------------------------------------------------ in a chain

  Activation inner() {
    return inner;
  }

  /** The chain from here; by whoever has taken the innermost body. */
  Chain chain() {
    if (chain == null) {
      chain = new Chain();
    }
    return chain;
  }

  /** Not whether what it waits for runs. */
  boolean isRunningItself() {
    return state() == RUNNING;
  }

  /**
   * Keeps others away from a body that can be resumed, because it is suspended or waits for one
   * that has ended, until {@link #markRunning} or {@link #giveBack}.
   *
   * @return whether it is claimed
   */
  boolean claim() {
    int current = state();
    if (current == SUSPENDED) {
      return STATE.compareAndSet(this, SUSPENDED, claimed());
    }
    if (current != DELEGATING || !isInnerFinished()) {
      return false;
    }
    if (!STATE.compareAndSet(this, DELEGATING, claimed())) {
      return false;
    }
    if (isInnerFinished()) {
      return true;
    }
    // It has gone on in the meantime, and may be part of a chain that somebody has.
    STATE.compareAndSet(this, claimed(), DELEGATING);
    return false;
  }

  /** Undoes {@link #claim}. */
  void giveBack() {
    STATE.compareAndSet(this, claimed(), inner == null ? SUSPENDED : DELEGATING);
  }

  private boolean isInnerFinished() {
    Activation waited = inner;
    return waited != null && waited.isFinished();
  }

  private static int claimed() {
    return CLAIMED | (int) Thread.currentThread().threadId() << THREAD_SHIFT;
  }

  private static boolean isClaimed(int state) {
    return (state & (1 << THREAD_SHIFT) - 1) == CLAIMED;
  }

  /** Takes a body that waits for one that the current thread runs otherwise. */
  boolean takeDelegating() {
    return STATE.compareAndSet(this, DELEGATING, RUNNING);
  }

  /**
   * The body runs, or waits for one that runs in its place. By whoever has the innermost body.
   *
   * @param waiting how many wait for this one
   */
  void markRunning(Chain taken, int waiting) {
    runsIn = taken;
    above = waiting;
    STATE.setRelease(this, RUNNING);
  }

  /** The body that it waits for no longer runs in its place. */
  void markDelegating() {
    runsIn = null;
    STATE.setRelease(this, DELEGATING);
  }

  /** While the body runs in place of those that wait for it: they; else null. */
  public Chain runsIn() {
    return runsIn;
  }

  /** How many bodies the program sees between the one that was resumed and this, with that one. */
  public int waiting() {
    return above;
  }

  /** What the body waited for has ended with a result or (not null) an exception. */
  void delegateEnded(Object value, PyException exception) {
    delegateEnded = true;
    result = value;
    thrown = exception;
  }

  /** Whether what the body waited for has ended before it was resumed, with what it finds here. */
  public boolean takeDelegateEnded() {
    if (!delegateEnded) {
      return false;
    }
    delegateEnded = false;
    return true;
  }

  @TruffleBoundary
  PyException alreadyExecuting() {
    return unsuitable(kind, false);
  }

  /**
   * Takes the activation to run the whole body otherwise than by its root; false when it has begun.
   *
   * @param singleThreaded whether the context has one thread, so that nobody else takes it
   */
  public boolean takeFresh(boolean singleThreaded) {
    if (state() != CREATED) {
      return false;
    }
    if (singleThreaded) {
      state = RUNNING;
    } else if (!STATE.compareAndSet(this, CREATED, RUNNING)) {
      return false;
    }
    begun = true;
    started();
    return true;
  }

  /** Looked at first, like the other fields here: stores of references cost more. */
  void send(Object value) {
    Object next = value == PyNone.NONE ? null : value;
    if (sent != next) {
      sent = next;
    }
  }

  /**
   * False for a finished body; an error for others. Keeps {@code this} out of calls, see
   * ResumeNode.
   */
  private boolean refuse(int current, Object value) {
    if (current != FINISHED) {
      throw unsuitable(kind, current == CREATED && value != PyNone.NONE);
    }
    return false;
  }

  @TruffleBoundary
  private static PyException unsuitable(String kind, boolean fresh) {
    return fresh
        ? PyErrors.typeError("can't send non-None value to a just-started %s", kind)
        : PyErrors.valueError("%s already executing", kind);
  }

  /** Takes the activation to raise in it; false when it has finished. */
  private boolean takeThrowing(PyException exception) {
    if (isDelegating()) {
      if (!Chain.takeAlone(this, PyNone.NONE)) {
        return false;
      }
      thrown = exception;
      return true;
    }
    int current = state();
    while (isClaimed(current)) {
      Thread.onSpinWait();
      current = state();
    }
    if (current == FINISHED) {
      return false;
    }
    if (current == RUNNING || !STATE.compareAndSet(this, current, RUNNING)) {
      throw PyErrors.valueError("%s already executing", kind);
    }
    started();
    sent = null;
    thrown = exception;
    return true;
  }

  /**
   * Called by the body's root: it yielded.
   *
   * @param singleThreaded whether the context has one thread, so that nobody else looks
   */
  public void suspended(boolean singleThreaded) {
    if (runsIn != null) {
      runsIn = null;
    }
    int next = inner == null ? SUSPENDED : DELEGATING;
    if (singleThreaded) {
      state = next;
    } else {
      if (CompilerDirectives.inInterpreter()) {
        VarHandle.releaseFence();
        this.state = next;
      } else {
        STATE.setRelease(this, next);
      }
    }
  }

  /**
   * Called by the body's root: it returned, or (null) raised.
   *
   * @param singleThreaded as for {@link #suspended}
   */
  public void finished(Object value, boolean singleThreaded) {
    result = value;
    thrown = null;
    delegate = null;
    inner = null;
    if (chain != null) {
      chain = null;
    }
    if (singleThreaded) {
      state = FINISHED;
    } else {
      if (CompilerDirectives.inInterpreter()) {
        VarHandle.releaseFence();
        this.state = FINISHED;
      } else {
        STATE.setRelease(this, FINISHED);
      }
    }
    if (guard != null) {
      drop(guard);
    }
  }

  /** Called by the body's root: whether it runs for the first time. */
  public boolean begin() {
    if (begun) {
      return false;
    }
    begun = true;
    return true;
  }

  /** Lets go of the frame of a body that has ended, which somebody else keeps. */
  public void forgetFrame() {
    lastPosition = frame.getLongStatic(FrameLayout.POSITION);
    frame = null;
    owner = null;
  }

  // ------------------------------------------------------------------ what goes in and out

  /** The value for the {@code yield} that the body was suspended in. */
  public Object takeSent() {
    Object value = sent;
    if (value == null) {
      return PyNone.NONE;
    }
    sent = null;
    return value;
  }

  /** The exception that {@link #takeThrown} will give, or null. */
  public PyException thrown() {
    return thrown;
  }

  /** The exception to raise where the body was suspended, or null. */
  public PyException takeThrown() {
    PyException exception = thrown;
    if (exception != null) {
      thrown = null;
    }
    return exception;
  }

  /** Called where the body yields, before it is suspended. */
  public void yield(Object value) {
    yielded = value;
  }

  /** The value that the body has just yielded. */
  public Object takeYielded() {
    Object value = yielded;
    yielded = null;
    return value;
  }

  /** What the body returned; None when it was taken before. */
  public Object takeResult() {
    Object value = result;
    result = null;
    return value == null ? PyNone.NONE : value;
  }

  /** The result of what the body waited for. */
  public void setDelegateResult(Object value) {
    result = value;
  }

  public Object delegate() {
    return delegate;
  }

  /**
   * What the body waits for, null when it no longer does.
   *
   * @param body its body, where that can be resumed in place of this one; else null
   */
  public void setDelegate(Object value, Activation body) {
    delegate = value;
    inner = body;
  }

  /** The exception that the body handles at present, or null; see {@code PyThreadState.handled}. */
  public Object handled() {
    return handled;
  }

  public void setHandled(Object exception) {
    handled = exception;
  }

  public Object callerHandled() {
    return callerHandled;
  }

  public void setCallerHandled(Object exception) {
    if (callerHandled != exception) {
      callerHandled = exception;
    }
  }

  // ------------------------------------------------------------------ resuming, general path

  /** Goes on with a value; null at the end. */
  public Object resume(Object value) {
    PyThreadState thread = PyThreadState.get();
    if (isDelegating()) {
      return Chain.resume(this, value, thread, CALLER);
    }
    return take(value) ? target.call(this, thread) : null;
  }

  /** Goes on by raising; null at the end. A finished body raises at once. */
  @TruffleBoundary
  public Object resumeThrowing(PyException exception) {
    if (!takeThrowing(exception)) {
      throw exception;
    }
    PyBaseException value = exception.value();
    if (handled != null && handled != value) {
      value.chain((PyBaseException) handled);
    }
    return target.call(this, PyThreadState.get());
  }

  /** Ends a body that has not started; false when it has. */
  boolean abandon() {
    if (STATE.compareAndSet(this, CREATED, FINISHED)) {
      started();
      frame = null;
      owner = null;
      return true;
    }
    return false;
  }

  /** The frame object; None once finished. */
  @TruffleBoundary
  Object pyFrame() {
    if (isFinished()) {
      return PyNone.NONE;
    }
    PyFrame object = PyFrame.of(frame, code);
    object.attach(frame);
    object.setGenerator(owner);
    return object;
  }

  /** Visits the values of the variables, and what the body waits for. */
  void traverse(Consumer<Object> visit) {
    MaterializedFrame kept = frame;
    if (kept == null) {
      return;
    }
    int slots = kept.getFrameDescriptor().getNumberOfSlots();
    for (int slot = FrameLayout.FIRST_LOCAL; slot < slots; slot++) {
      if (!kept.isStatic(slot)
          && kept.isObject(slot)
          && kept.getObject(slot) instanceof PyObject value) {
        visit.accept(value);
      }
    }
    Object awaited = delegate;
    if (awaited != null) {
      visit.accept(awaited);
    }
  }
}
