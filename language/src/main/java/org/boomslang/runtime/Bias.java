package org.boomslang.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * The bias of objects towards one thread, which changes them without their lock: a thread's mark,
 * which objects refer to as their owner. It is an object's owner from the first change by that
 * thread until another thread wants to change the object, which is shared from then on. After some
 * of its objects had to be given up in this way the whole mark is retired, for all of them at once.
 *
 * <p>The owner surrounds a change by {@link #begin} and {@link #end}, which set {@link #busy} and
 * clear it again; between them it runs no Python code, does not wait and has no safepoint of
 * Truffle. Who drives it out withdraws the mark (from the object, or {@link #thread}), makes the
 * JVM stop the owner for a moment (so that the owner's store to {@code busy} is visible, or its
 * next load sees the mark withdrawn), and waits until it has seen the owner idle once. This is
 * Dekker's algorithm with the expensive fence on the side that needs it rarely. A flag, not a
 * count: two stores of constants do not wait for each other, as increments of one field would.
 *
 * <p>Driving out costs some ten microseconds. Where threads hand objects to each other all the
 * time, no marks are given while that has taken more than a hundredth of the time.
 *
 * <p>Thread-safety: atomic. {@code busy} is written by the owner only.
 */
public final class Bias extends BiasFields {
  /** Of objects that no thread has changed yet. */
  public static final Bias UNCLAIMED = new Bias(null, true);

  /** Of objects that several threads change: under their lock, for ever. */
  public static final Bias SHARED = new Bias(null, false);

  /** Valid until a second thread enters some context; nothing has an owner before. */
  private static final Assumption NEVER_NEEDED =
      Truffle.getRuntime().createAssumption("never two threads in a context");

  private static final ThreadLocal<Bias> CURRENT = new ThreadLocal<>();
  private static final VarHandle THREAD;
  private static final VarHandle BUSY;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      THREAD = lookup.findVarHandle(BiasFields.class, "thread", Thread.class);
      BUSY = lookup.findVarHandle(BiasFields.class, "busy", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** How many objects are given up one by one before all are. */
  private static final int PATIENCE = 64;

  /** For objects that are being given up: the mark they had. */
  private final Bias withdrawn;

  /** Whether any thread may make objects with this mark its own. */
  private boolean free;

  /** Stands in objects with this mark while the owner is being driven out; made on demand. */
  private volatile Bias leaving;

  private volatile int givenUp;

  /** How threads take turns at the lock of a shared object; null where they do not. */
  private final Turns turns;

  private Bias(Bias withdrawn, boolean free) {
    this(withdrawn, free, null);
  }

  private Bias(Bias withdrawn, boolean free, Turns turns) {
    this.withdrawn = withdrawn;
    this.free = free;
    this.turns = turns;
  }

  /** As {@link #SHARED}, for one object: its threads take turns. */
  public static Bias shared() {
    return new Bias(null, false, new Turns());
  }

  /** How threads take turns at the lock of objects with this mark, or null. */
  public Turns turns() {
    return turns;
  }

  /** Whether objects may have owners: there has been a second thread. */
  public static boolean isNeeded() {
    return !NEVER_NEEDED.isValid();
  }

  /** A second thread is about to enter a context. */
  public static void start() {
    NEVER_NEEDED.invalidate("a second thread");
  }

  /** Whether this is the valid mark of the current thread. */
  public boolean isMine() {
    return thread == Thread.currentThread();
  }

  /**
   * Begins a change of an object with this owner; false when it is not, or no longer, that of the
   * current thread. After true, {@link #end} has to follow.
   */
  public boolean begin() {
    Thread current = Thread.currentThread();
    if (thread != current) {
      return false;
    }
    busy = true;
    // Keeps compilers from reading before writing; for the processor see driveOut().
    VarHandle.releaseFence();
    if (thread == current) {
      return true;
    }
    busy = false;
    return false;
  }

  /** Ends the change. */
  public void end() {
    // Who sees the owner idle sees the change.
    VarHandle.releaseFence();
    busy = false;
  }

  /** Whether any thread may make objects with this mark its own: they have no owner. */
  public boolean isFree() {
    return free;
  }

  /** The mark for an object without owner that the current thread changes; may be SHARED. */
  @TruffleBoundary
  public static Bias ofCurrentThread() {
    if (Allowance.isSpent()) {
      return SHARED;
    }
    Bias bias = CURRENT.get();
    if (bias == null || (Thread) THREAD.getVolatile(bias) == null) {
      bias = new Bias(null, false);
      bias.thread = Thread.currentThread();
      bias.target = bias.thread;
      CURRENT.set(bias);
    }
    return bias;
  }

  /** The current thread ends: whoever wants may have its objects. */
  @TruffleBoundary
  public static void endThread() {
    Bias bias = CURRENT.get();
    if (bias != null) {
      CURRENT.remove();
      if ((Thread) THREAD.getVolatile(bias) != null) {
        THREAD.setVolatile(bias, null);
        bias.target = null;
        bias.free = true;
      }
    }
  }

  /**
   * What another thread than the owner has to put in the place of this mark in an object that it
   * wants to change, by a compare-and-set; SHARED means that it may then go on under the lock.
   */
  @TruffleBoundary
  public Bias successor() {
    if (free) {
      return ofCurrentThread();
    }
    if (withdrawn != null) {
      withdrawn.driveOut();
      return SHARED;
    }
    if ((Thread) THREAD.getVolatile(this) != null) {
      if (givenUp < PATIENCE) {
        givenUp++; // may lose counts
        return leaving();
      }
      THREAD.setVolatile(this, null);
    }
    driveOut();
    target = null;
    return SHARED;
  }

  private Bias leaving() {
    Bias present = leaving;
    if (present == null) {
      synchronized (this) {
        present = leaving;
        if (present == null) {
          present = new Bias(this, false);
          leaving = present;
        }
      }
    }
    return present;
  }

  /** Waits until no change is under way that began before the mark was withdrawn. */
  private void driveOut() {
    Thread owner = target;
    if (owner == null || owner == Thread.currentThread()) {
      return;
    }
    long begin = System.nanoTime();
    // For its stack to be read, the JVM has the owner come to a point where it is known: from here
    // on each of the two threads sees what the other wrote before.
    owner.getStackTrace();
    awaitIdle();
    Allowance.spend(begin, System.nanoTime());
  }

  /** Later changes that the owner makes meanwhile are of other objects: they do no harm. */
  private void awaitIdle() {
    for (int round = 0; (boolean) BUSY.getVolatile(this); round++) {
      if (round < 100) {
        Thread.onSpinWait();
      } else if (round < 200) {
        Thread.yield();
      } else {
        LockSupport.parkNanos(20_000);
      }
    }
  }

  /**
   * How much time retiring may take: a hundredth of all time, with some to begin with. Thread-
   * safety: atomic.
   */
  static final class Allowance {
    private static final long CREDIT = 20_000_000;
    private static final long RESUME = 4_000_000;

    /** When the credit would be full again, were nothing spent any more. */
    private static long fullAt = System.nanoTime();

    private static volatile boolean spent;
    private static volatile boolean unlimited;

    private Allowance() {}

    static boolean isSpent() {
      return spent && !resumes(System.nanoTime());
    }

    private static synchronized boolean resumes(long now) {
      if (credit(now) >= RESUME) {
        spent = false;
      }
      return !spent;
    }

    private static long credit(long now) {
      return CREDIT - Math.max(0, (fullAt - now) / 100);
    }

    static synchronized void spend(long begin, long now) {
      if (!unlimited) {
        fullAt = (fullAt - now > 0 ? fullAt : now) + (now - begin) * 100;
        spent |= credit(now) <= 0;
      }
    }
  }

  /** Gives marks whatever it costs: for tests. */
  public static void giveAlways() {
    Allowance.unlimited = true;
    Allowance.spent = false;
  }
}
