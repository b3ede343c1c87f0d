package org.boomslang.objects.races;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.frame.StackLine;
import org.boomslang.objects.races.Access.Kind;
import org.boomslang.objects.races.Shadow.Part;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;
import org.boomslang.runtime.SyncObserver;

/**
 * Finds accesses that are in a race: not ordered by what {@code docs/memory-model.md} promises, and
 * such that their outcome depends on who comes first although the program reads as if it did not.
 * Single reads and writes are atomic there, so what is looked for are updates (a write that depends
 * on a read), checks (a read on which a write depends), walks over collections, and steps of shared
 * iterators, each against any write by another thread that is not ordered with it.
 *
 * <p>Order is kept by vector clocks. The latest write and the latest update of each variable are
 * remembered with the clock of their thread (an epoch, as in FastTrack, PLDI 2009) and compared
 * with what the current thread has seen. A thread sees what another did before it released a lock,
 * ended, started it, or wrote a value that this one reads.
 *
 * <p>Thread-safety: atomic. Each thread has its {@link RaceThread}; histories have their own
 * monitors, under which no Python code runs.
 */
public final class RaceDetector extends SyncObserver {
  private static final ContextSlot<RaceDetector[]> SLOT =
      new ContextSlot<>(context -> new RaceDetector[1]);

  private static final int MOST_RACES = 1000;

  /** How many ended threads are looked at for one whose place a new thread can take. */
  private static final int MOST_HEIRS = 8;

  private static final long SAMPLE_ROUND_MILLIS = 100;

  private final PyContext context;
  private final RaceOptions options;
  private final String library;
  private final ShadowTable table = new ShadowTable();
  private final AtomicInteger threadCount = new AtomicInteger();

  /** The last moments of threads that have ended. */
  private final ConcurrentLinkedQueue<Stamp> ended = new ConcurrentLinkedQueue<>();

  private final Map<String, Race> races = new LinkedHashMap<>();

  /** Which stretch of sampling this is; histories of earlier ones are not compared with. */
  private volatile int period = 1;

  private volatile boolean active;

  /** How many detectors of all contexts look at accesses now; guarded by the class. */
  private static int activeDetectors;

  /**
   * Whether there are none: what observed code asks first. Not volatile: it comes in time, and
   * compiled code would forget at each look what it knows of memory.
   */
  private static boolean asleep = true;

  /**
   * @param library the folder of the standard library, which is not observed
   */
  public RaceDetector(PyContext context, RaceOptions options, String library) {
    this.context = context;
    this.options = options;
    this.library = library;
  }

  /** Makes this the detector of its context, before any code is compiled that it is to observe. */
  public void install() {
    SLOT.get(context)[0] = this;
    setActive(true);
    context.atDispose(() -> setActive(false));
    if (options.isSampled()) {
      Thread sampler = new Thread(this::sample, "race sampler");
      sampler.setDaemon(true);
      context.atDispose(sampler::interrupt);
      sampler.start();
    }
  }

  /** The detector of a context, or null. */
  public static RaceDetector of(PyContext context) {
    return SLOT.get(context)[0];
  }

  public RaceOptions options() {
    return options;
  }

  /** Whether code of a file is observed. */
  public boolean observes(String filename) {
    if (filename.startsWith("<frozen")) {
      return false;
    }
    if (!options.library && library != null && filename.startsWith(library)) {
      return false;
    }
    return options.only.isEmpty() || options.only.stream().anyMatch(filename::startsWith);
  }

  /** Whether accesses are looked at now; false between the stretches of sampling. */
  public boolean isActive() {
    return active;
  }

  /** Whether no access of any context is looked at now. */
  static boolean isAsleep() {
    return asleep;
  }

  private void setActive(boolean value) {
    synchronized (RaceDetector.class) {
      if (active != value) {
        active = value;
        activeDetectors += value ? 1 : -1;
        asleep = activeDetectors == 0;
      }
    }
  }

  private void sample() {
    try {
      while (true) {
        Thread.sleep(SAMPLE_ROUND_MILLIS * options.sample / 100);
        setActive(false);
        Thread.sleep(SAMPLE_ROUND_MILLIS * (100 - options.sample) / 100);
        period++;
        setActive(true);
      }
    } catch (InterruptedException e) {
      setActive(false);
    }
  }

  // ------------------------------------------------------------------ threads

  RaceThread thread() {
    PyThreadState state = PyThreadState.get();
    RaceThread known = (RaceThread) state.races;
    return known != null ? known : enter(state);
  }

  private RaceThread enter(PyThreadState state) {
    RaceThread made = new RaceThread(this, threadCount.getAndIncrement(), state, 1);
    made.stackPeriod = period;
    state.races = made;
    if (made.index == 0) {
      made.calls = stack();
    } else if (state.thread() != context.mainThread()) {
      hostThreads.acquire(made);
    }
    return made;
  }

  /** What the host did before it lets a thread in is ordered before what that thread does. */
  private final LockShadow hostThreads = new LockShadow(null);

  /** An activation of the current thread begins; what was the innermost one comes back. */
  CallContext enter(RaceThread thread, PyCode code) {
    if (thread.stackPeriod != period) {
      return enterUnseen(thread);
    }
    CallContext caller = thread.calls;
    thread.calls = new CallContext(caller, thread.call, code);
    thread.call = null;
    return caller;
  }

  /** Begins with activations that began while nobody looked, and this one. */
  @TruffleBoundary
  private CallContext enterUnseen(RaceThread thread) {
    recallStack(thread);
    return thread.calls == null ? null : thread.calls.caller();
  }

  private void recallStack(RaceThread thread) {
    thread.stackPeriod = period;
    thread.calls = stack();
    thread.call = null;
  }

  /** The observed activations on the current thread's stack. */
  private CallContext stack() {
    CallContext context = null;
    Site call = null;
    for (StackLine line : StackLine.current().reversed()) {
      if (observes(line.code().filename())) {
        context = new CallContext(context, call, line.code());
        call = new Site(line.code(), line.line(), null, false);
      }
    }
    return context;
  }

  /** Where the innermost observed activation is, or null. */
  private Site where() {
    StackLine line = StackLine.innermost(code -> observes(code.filename()));
    return line == null ? null : new Site(line.code(), line.line(), null, false);
  }

  // ------------------------------------------------------------------ synchronisation

  private LockShadow lock(Object object) {
    Shadow shadow = table.of(object);
    LockShadow known = shadow.lock;
    if (known != null) {
      return known;
    }
    synchronized (shadow) {
      if (shadow.lock == null) {
        shadow.lock = new LockShadow(null);
      }
      return shadow.lock;
    }
  }

  @Override
  public void lockMade(Object object) {
    Shadow shadow = table.of(object);
    shadow.lock = new LockShadow(where());
  }

  @Override
  public void acquired(Object object) {
    RaceThread thread = thread();
    LockShadow lock = lock(object);
    lock.acquire(thread);
    thread.held = lock.isSignal() ? Held.without(thread.held, lock) : new Held(lock, thread.held);
  }

  @Override
  public void releasing(Object object) {
    RaceThread thread = thread();
    LockShadow lock = lock(object);
    lock.release(thread);
    if (Held.contains(thread.held, lock)) {
      thread.held = Held.without(thread.held, lock);
    } else {
      lock.becomeSignal();
    }
  }

  @Override
  public void sending(Object channel) {
    lock(channel).release(thread());
  }

  @Override
  public void received(Object channel) {
    lock(channel).acquire(thread());
  }

  @Override
  public void forking(Object handle) {
    lock(handle).release(thread());
  }

  @Override
  public void started(Object handle) {
    PyThreadState state = PyThreadState.get();
    if (state.races == null) {
      state.races = inherit(state, lock(handle).latest());
    }
    lock(handle).acquire(thread());
  }

  /**
   * A place in the clocks that a thread has left whose end the new one's maker has seen, so that
   * clocks do not grow with every thread that ever was; null for none.
   */
  private RaceThread inherit(PyThreadState state, Stamp fork) {
    for (int i = 0; i < MOST_HEIRS && fork != null; i++) {
      Stamp left = ended.poll();
      if (left == null) {
        return null;
      }
      if (left.index() < fork.clocks().length && left.clock() <= fork.clocks()[left.index()]) {
        RaceThread heir = new RaceThread(this, left.index(), state, left.clock() + 1);
        heir.stackPeriod = period;
        return heir;
      }
      ended.add(left);
    }
    return null;
  }

  @Override
  public void ending(Object handle) {
    RaceThread thread = thread();
    lock(handle).release(thread);
    if (thread.state.thread() != context.mainThread()) {
      ended.add(lock(handle).latest());
    }
  }

  @Override
  public void joined(Object handle) {
    lock(handle).acquire(thread());
  }

  // ------------------------------------------------------------------ accesses

  /** Lets other threads go first, now and then. */
  private void shake(RaceThread thread) {
    if (thread.random == null) {
      thread.random = new SplittableRandom(options.shake * 31 + thread.index);
    }
    int dice = thread.random.nextInt(64);
    if (dice == 0) {
      LockSupport.parkNanos(thread.random.nextInt(200_000));
    } else if (dice < 4) {
      Thread.yield();
    }
  }

  private Access access(RaceThread thread, Site site, Kind kind) {
    if (thread.stackPeriod != period) {
      recallStack(thread);
    }
    return new Access(
        thread, thread.clock, thread.clocks, thread.held, thread.calls, site, kind, period);
  }

  /** An access that others may be ordered behind. */
  private Access write(RaceThread thread, Site site, Kind kind) {
    thread.clock++;
    return access(thread, site, kind);
  }

  Shadow shadow(RaceThread thread, Object object) {
    Shadow recent = thread.recent;
    if (recent != null && recent.refersTo(object)) {
      return recent;
    }
    return thread.recent = table.of(object);
  }

  Shadow shadowOrNull(Object object) {
    return table.find(object);
  }

  /** Whether the two are by different threads and not ordered, {@code earlier} being remembered. */
  private boolean races(Access earlier, RaceThread thread) {
    return earlier != null
        && earlier.thread() != thread
        && earlier.period() == period
        && !thread.sees(earlier);
  }

  /**
   * A variable has been read.
   *
   * @param value what was read
   * @param basis whether a write may depend on it
   * @return what to hand to that write, or null
   */
  Observation read(RaceThread thread, Variable variable, Object value, Site site, boolean basis) {
    if (options.shake >= 0) {
      shake(thread);
    }
    Access last = variable.last();
    if (races(last, thread)) {
      if (basis) {
        report(variable, last, access(thread, site, Kind.CHECK));
      } else if (options.strict) {
        report(variable, last, access(thread, site, Kind.READ));
      }
      // A number that is counted up publishes nothing; to be ordered behind what was done before it
      // would hide the races of other variables that are updated beside it.
      if (!basis || !site.isAugmented() || !isPlain(value)) {
        thread.acquire(last);
      }
    }
    if (basis) {
      return new Observation(variable, thread, thread.clock, thread.clocks, period, value);
    }
    if (options.strict) {
      variable.read(access(thread, site, Kind.READ));
    }
    return null;
  }

  private static boolean isPlain(Object value) {
    return value instanceof Number || value instanceof TruffleString;
  }

  /**
   * A variable is about to be written.
   *
   * @param bases {@link Observation}s on which the value may depend, of this variable or others,
   *     and null for reads that nobody saw
   */
  Access write(RaceThread thread, Variable variable, Site site, Kind kind, Object... bases) {
    Observation basis = basis(thread, variable, bases);
    boolean update = basis != null || kind == Kind.ADVANCE;
    Access mine = write(thread, site, basis != null && kind == Kind.WRITE ? Kind.UPDATE : kind);
    Access lastUpdate = update ? variable.updated(mine) : null;
    Access last = variable.written(mine);
    Access opponent = null;
    if (update) {
      long[] moment = basis == null ? thread.clocks : basis.clocks();
      opponent = unseen(last, thread, moment);
      if (opponent == null) {
        opponent = unseen(lastUpdate, thread, moment);
      }
    } else {
      lastUpdate = variable.lastUpdate();
      if (races(lastUpdate, thread)) {
        opponent = lastUpdate;
      } else if (options.strict && races(last, thread)) {
        opponent = last;
      }
    }
    if (opponent == null && options.strict) {
      for (Latest.Entry read : variable.reads()) {
        if (races(read.access(), thread)) {
          opponent = read.access();
        }
      }
    }
    if (opponent != null) {
      report(variable, opponent, mine);
    }
    return mine;
  }

  /** The first of the reads that is one of the variable itself by this thread, or null. */
  private Observation basis(RaceThread thread, Variable variable, Object[] bases) {
    Observation first = null;
    for (Object candidate : bases) {
      if (candidate instanceof Observation read
          && read.variable() == variable
          && read.thread() == thread
          && read.period() == period
          && (first == null || read.clock() < first.clock())) {
        first = read;
      }
    }
    return first;
  }

  private Access unseen(Access earlier, RaceThread thread, long[] moment) {
    return earlier != null
            && earlier.thread() != thread
            && earlier.period() == period
            && !RaceThread.sees(moment, earlier)
        ? earlier
        : null;
  }

  /** A collection is about to change its structure. */
  void change(RaceThread thread, Shadow shadow, Access change) {
    for (Latest.Entry walk : shadow.changed(change)) {
      if (races(walk.access(), thread)) {
        report(shadow.element(Part.GROWTH), walk.access(), change);
      }
    }
  }

  /** A walk over a collection begins. */
  void walk(RaceThread thread, Shadow shadow, Site site) {
    Access walk = access(thread, site, Kind.WALK);
    for (Latest.Entry change : shadow.walked(walk)) {
      if (races(change.access(), thread)) {
        report(shadow.element(Part.GROWTH), change.access(), walk);
      }
    }
    shadow.acquire(thread);
  }

  // ------------------------------------------------------------------ reports

  private void report(Variable variable, Access earlier, Access later) {
    String a = earlier.site().place();
    String b = later.site().place();
    String places = a.compareTo(b) < 0 ? a + "|" + b : b + "|" + a;
    String what = variable.isAttribute || variable.key instanceof String ? "" + variable.key : "";
    String key = places + "|" + what;
    synchronized (races) {
      if (races.size() < MOST_RACES && !races.containsKey(key)) {
        // The object lives as long as the report, which wants to show it.
        races.put(key, new Race(variable, variable.owner.get(), earlier, later));
      }
    }
  }

  /** Does something that may run Python code without observing it. */
  public <T> T quietly(Supplier<T> action) {
    RaceThread thread = thread();
    thread.quiet++;
    try {
      return action.get();
    } finally {
      thread.quiet--;
    }
  }

  /** What was found so far, in the order in which it was found. */
  public List<Race> races() {
    synchronized (races) {
      return new ArrayList<>(races.values());
    }
  }
}
