package org.boomslang.objects.finalizer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.generator.Resumable;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.weakref.ReferenceWatch;
import org.boomslang.objects.weakref.WeakReferences;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PendingCalls;
import org.boomslang.runtime.PyContext;

/**
 * The finalisers of one context (PEP 442): which objects have one, and running them, each once.
 *
 * <p>Instances of a class are watched when {@code __new__} has made them and the class has a {@code
 * __del__} at that time; one that the class gets later applies to instances made after that.
 * Objects found dead together are finalised in the order of {@link HolderOrder}.
 *
 * <p>Thread-safety: atomic.
 */
public final class Finalizers {
  /** What is done with an object when it is dropped. */
  @FunctionalInterface
  public interface Action {
    void run(PyObject object);
  }

  private static final ContextSlot<Finalizers> STATE = new ContextSlot<>(Finalizers::new);
  private static final HiddenKey GUARD = new HiddenKey("finalizer");

  /** How long {@code gc.collect()} waits at most for the JVM's finaliser thread. */
  private static final long LONGEST_WAIT_MILLIS = 2_000;

  /** How long objects that are found dead wait for others found at the same time. */
  private static final long HANDOVER_MILLIS = 20;

  /** With more objects to watch than this, looking at all of them takes too long. */
  private static final int MOST_SCANNED = 10_000;

  /** With more finalisers due than this, whoever makes objects that have one runs some first. */
  private static final int MOST_DUE = 1_000;

  private static final long POLL_NANOS = 200_000;

  /** How often {@code gc.collect()} follows what finalisers let go of. */
  private static final int COLLECTIONS = 3;

  /** Finalisers at exit may make new objects with finalisers; this often that is followed. */
  private static final int EXIT_ROUNDS = 3;

  /** How many numbers lie between two objects, for what is built on top of the younger. */
  private static final long LEVELS = 1 << 8;

  /** Between collections by idle threads passes this many times what the last one took. */
  private static final long IDLE_SHARE = 50;

  private final PendingCalls calls;
  private final AtomicLong count = new AtomicLong();

  /** How many finalisers were begun, by any thread. */
  private final AtomicLong finished = new AtomicLong();

  /** How many objects were found dead and have to be found so once more. */
  private final AtomicLong postponed = new AtomicLong();

  private final GuardList guards = new GuardList();
  private final DueQueue dead = new DueQueue();

  /** Whether a call of {@link #runSoon} is asked for and has not begun. */
  private final AtomicBoolean asked = new AtomicBoolean();

  private final ThreadLocal<Turn> turns = ThreadLocal.withInitial(Turn::new);

  /** One thread's turn at running finalisers. Thread-safety: incompatible (one thread has it). */
  private static final class Turn {
    boolean running;

    /** Whether the thread is collecting garbage. */
    boolean collecting;

    /** Whether more was due while the turn lasted. */
    boolean more;
  }

  /** Whether the interpreter ends: there is no next collection to wait for. */
  private volatile boolean ending;

  /**
   * {@link #count} and {@link #postponed} at the last collection by an idle thread, and the
   * earliest time for the next.
   */
  private long madeAtIdleCollection;

  private long nextIdleCollection = System.nanoTime();

  private Finalizers(PyContext context) {
    this.calls = PendingCalls.of(context);
  }

  public static Finalizers of(PyContext context) {
    return STATE.get(context);
  }

  // ------------------------------------------------------------------ watching

  /** What {@code __new__} of a builtin made; watches it when its class has a {@code __del__}. */
  public static Object made(Object result) {
    if (result instanceof PyObject object) {
      PyType type = object.type();
      if (type.isHeapType() && type.hasFinalizer()) {
        watch(object);
      }
    }
    return result;
  }

  /** Has {@code __del__} called when the object is dropped, unless that is arranged already. */
  @TruffleBoundary
  public static void watch(PyObject object) {
    if (object.getAttribute(GUARD) == null) {
      Guard guard = watch(object, Finalizers::callDel);
      if (object.setAttributeIfAbsent(GUARD, guard) != guard) {
        guard.disarm();
      }
    }
  }

  /** Has an action run when the object is dropped; the object has to keep the guard. */
  @TruffleBoundary
  public static Guard watch(PyObject object, Action action) {
    Finalizers finalizers = STATE.get();
    finalizers.catchUp();
    return finalizers.guard(object, action, finalizers.nextNumber());
  }

  /**
   * As {@link #watch(PyObject, Action)}, for what lies on top of another object and holds data for
   * it: its turn comes right before that object's, after the turns of what is older, as the object
   * that made both and ends them in its own way.
   */
  @TruffleBoundary
  public static Guard watchAbove(PyObject object, Guard below, Action action) {
    Finalizers finalizers = STATE.get();
    long number = below == null ? finalizers.nextNumber() : below.entry().number - 1;
    return finalizers.guard(object, action, number);
  }

  private long nextNumber() {
    return count.getAndIncrement() * LEVELS;
  }

  /** What watches an object by its {@code __del__}, or null. */
  @TruffleBoundary
  public static Guard of(PyObject object) {
    return (Guard) object.getAttribute(GUARD);
  }

  private Guard guard(PyObject object, Action action, long number) {
    return guard(object, action, number, false);
  }

  private Guard guard(PyObject object, Action action, long number, boolean second) {
    Guard guard = new Guard(this, object, action, number, second, guards.stripe());
    guards.add(guard.entry());
    return guard;
  }

  /** Watches an object that has been found dead, but waits for another collection. */
  Guard watchAgain(PyObject object, Action action, long number) {
    postponed.incrementAndGet();
    return guard(object, action, number, true);
  }

  /** Whether the object's {@code __del__} has run ({@code gc.is_finalized}). */
  @TruffleBoundary
  public static boolean isFinalized(PyObject object) {
    return object.getAttribute(GUARD) instanceof Guard guard && guard.isSpent();
  }

  /** The finaliser of an object that has not run yet, or null. */
  @TruffleBoundary
  public static Guard.Entry pending(PyObject object) {
    Guard guard =
        object instanceof Resumable resumable ? resumable.activation().guard() : of(object);
    return guard == null || guard.isSpent() ? null : guard.current().entry();
  }

  void forget(Guard guard) {
    guards.remove(guard.entry());
  }

  /** Called by the JVM's finaliser thread. */
  void unreachable(Guard guard) {
    dead.add(guard);
    forget(guard);
    ask();
  }

  private void ask() {
    if (asked.compareAndSet(false, true)) {
      calls.add(this::runSoon);
    } else {
      calls.remind();
    }
  }

  // ------------------------------------------------------------------ running

  /** Runs what is dead once the JVM has handed over all it found together, to keep the order. */
  private void runSoon() {
    // Before the queue is emptied: what comes later asks again.
    asked.set(false);
    Turn turn = turns.get();
    if (turn.running || turn.collecting) {
      // Finalisers do not run within others: depth would grow with what is due. A collection waits
      // longer than this for what belongs together, and runs it then.
      turn.more = true;
      return;
    }
    if (guards.size() <= MOST_SCANNED) {
      awaitHandover(HANDOVER_MILLIS);
    }
    runDown(0, turn);
  }

  /**
   * Lets no thread make objects with finalisers faster than these are finalised, since what is due
   * would fill the memory in the end: CPython's threads run a finaliser for each object they drop.
   */
  private void catchUp() {
    if (dead.size() > MOST_DUE) {
      Turn turn = turns.get();
      if (!turn.running) {
        runDown(MOST_DUE / 2, turn);
      }
    }
  }

  /** Runs finalisers in a turn of this thread until no more than {@code rest} are due. */
  private void runDown(int rest, Turn turn) {
    turn.running = true;
    try {
      Guard guard;
      while (dead.size() > rest && (guard = dead.poll()) != null) {
        finish(guard);
      }
    } finally {
      turn.running = false;
      askForMore(turn);
    }
  }

  private void askForMore(Turn turn) {
    if (turn.more && !turn.running && !turn.collecting) {
      turn.more = false;
      ask();
    }
  }

  private void runDead() {
    long deadline = System.nanoTime() + HANDOVER_MILLIS * 1_000_000;
    while (dead.size() > 0) {
      Guard guard = dead.poll();
      if (guard != null) {
        finish(guard);
      } else if (System.nanoTime() < deadline) {
        // Another thread is putting them in order.
        Blocking.sleep(POLL_NANOS);
      } else {
        return;
      }
    }
  }

  private void finish(Guard guard) {
    if (guard.isPostponed() && !ending) {
      PyObject object = guard.handOn();
      if (object != null) {
        WeakReferences.revive(object);
      }
      return;
    }
    PyObject object = guard.take();
    if (object != null) {
      finished.incrementAndGet();
      WeakReferences.revive(object);
      guard.action().run(object);
    }
  }

  private static void callDel(PyObject object) {
    Object function = object.type().lookup("__del__");
    try {
      Calls.callSpecial(object, "__del__");
    } catch (PyException e) {
      String text = PyStr.toJava(Conversions.repr(function));
      Unraisable.report(e, "Exception ignored while calling deallocator " + text, null);
    }
  }

  /**
   * Collects garbage for a thread that has nothing to do, and does not wait for finalisers. Does
   * nothing when no object with a finaliser was made since the last time, or when that was so
   * recent that collections would take more than a fiftieth of the time.
   *
   * @return whether garbage was collected
   */
  @TruffleBoundary
  public static boolean collectWhileIdle() {
    return STATE.get().collectIfDue();
  }

  /** How many finalisers of the context have begun so far. */
  @TruffleBoundary
  public static long begun() {
    return STATE.get().finished.get();
  }

  private boolean collectIfDue() {
    long start = System.nanoTime();
    long made = count.get() + postponed.get();
    synchronized (this) {
      if (made == madeAtIdleCollection || start - nextIdleCollection < 0) {
        return false;
      }
      madeAtIdleCollection = made;
      // Nobody else begins one meanwhile.
      nextIdleCollection = Long.MAX_VALUE / 2 + start;
    }
    System.gc();
    long end = System.nanoTime();
    synchronized (this) {
      nextIdleCollection = end + IDLE_SHARE * (end - start);
    }
    return true;
  }

  /**
   * {@code gc.collect()}: collects all garbage, and runs the finalisers and weak reference
   * callbacks of what is found. What a finaliser lets go of is garbage only then, so it is
   * repeated. As in CPython it does nothing in a finaliser that it runs itself: each of many
   * finalisers that collect would start all the others.
   */
  @TruffleBoundary
  public void collect() {
    Turn turn = turns.get();
    if (turn.collecting) {
      return;
    }
    turn.collecting = true;
    try {
      for (int round = 0; round < COLLECTIONS; round++) {
        long before = finished.get() + postponed.get();
        ReferenceWatch.collect();
        runAfterCollection();
        calls.run();
        if (finished.get() + postponed.get() == before) {
          return;
        }
      }
    } finally {
      turn.collecting = false;
      askForMore(turn);
    }
  }

  /**
   * Waits for the JVM's finaliser thread to hand over the objects that the collector found dead,
   * and runs their finalisers.
   */
  private void runAfterCollection() {
    awaitHandover(LONGEST_WAIT_MILLIS);
    runDead();
  }

  private void awaitHandover(long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    for (Guard.Entry entry : guards.entries()) {
      if (entry.refersTo(null)) {
        while (guards.contains(entry) && System.nanoTime() < deadline) {
          Blocking.sleep(POLL_NANOS);
        }
      }
    }
  }

  /**
   * Runs the finalisers of all objects that still exist, in the order of {@link HolderOrder}: the
   * interpreter ends.
   */
  @TruffleBoundary
  public void runAll() {
    ending = true;
    for (int round = 0; round < EXIT_ROUNDS; round++) {
      List<Guard> all = new ArrayList<>();
      for (Guard.Entry entry : guards.entries()) {
        Guard guard = entry.get();
        if (guard != null) {
          all.add(guard);
        }
      }
      runDead();
      if (all.isEmpty()) {
        return;
      }
      Guard[] ordered = all.toArray(Guard[]::new);
      HolderOrder.sort(ordered);
      for (Guard guard : ordered) {
        forget(guard);
        finish(guard);
      }
    }
  }
}
