package org.boomslang.modules.lsprof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code _lsprof.Profiler}. Thread-safety: atomic; each thread counts for itself, and the settings
 * are those that were seen last.
 */
final class PyProfiler extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_lsprof.Profiler",
          BuiltinTypes.OBJECT,
          Layout.of("Profiler", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          ProfilerMethodsTable::new);

  private static final double NANOSECOND = 1e-9;

  /** Ticks of a float timer's second. */
  private static final double FLOAT_TICKS = 4294967296.0;

  /** Null for the clock of the JVM. */
  private volatile Object timer;

  /** Seconds that an int of the timer stands for; 0 when the timer gives floats. */
  private volatile double timeUnit;

  volatile boolean subcalls = true;
  volatile boolean builtins = true;
  volatile boolean enabled;

  private final ThreadLocal<ThreadProfile> own = new ThreadLocal<>();
  private final ThreadLocal<Boolean> inTimer = new ThreadLocal<>();
  private final List<ThreadProfile> profiles = new CopyOnWriteArrayList<>();

  /** Descriptions of builtins, one object for each. */
  private final Map<Object, Object> descriptions = new ConcurrentHashMap<>();

  PyProfiler(Shape shape) {
    super(shape);
  }

  void setTimer(Object function, double unit) {
    timer = function == PyNone.NONE ? null : function;
    timeUnit = unit;
  }

  private ThreadProfile profile() {
    ThreadProfile profile = own.get();
    if (profile == null) {
      profile = new ThreadProfile();
      profiles.add(profile);
      own.set(profile);
    }
    return profile;
  }

  void enter(Object key, Object function) {
    profile().enter(key, function, subcalls, now());
  }

  void leave(Object key) {
    profile().leave(key, now());
  }

  Object description(Object key, Object builtin) {
    Object known = descriptions.get(key);
    if (known == null) {
      // A subclass may have put an object of its own in the builtin's place, with a __repr__.
      Object made = BuiltinDescription.of(builtin);
      known = descriptions.putIfAbsent(key, made);
      known = known == null ? made : known;
    }
    return known;
  }

  /** The time in ticks; 0 when the timer fails, which is reported. */
  private long now() {
    Object function = timer;
    if (function == null) {
      return System.nanoTime();
    }
    inTimer.set(true);
    try {
      Object value = Calls.call(function);
      return timeUnit > 0
          ? Conversions.asLong(value)
          : (long) (Conversions.asDouble(value) * FLOAT_TICKS);
    } catch (PyException e) {
      Unraisable.reportCallback(e, "Exception ignored while calling _lsprof timer", function);
      return 0;
    } finally {
      inTimer.remove();
    }
  }

  /** Refuses what a timer may not do while the profiler waits for it. */
  void checkOutsideTimer(String what) {
    if (inTimer.get() != null) {
      throw PyErrors.runtimeError("cannot %s profiler in external timer", what);
    }
  }

  double secondsPerTick() {
    if (timer == null) {
      return NANOSECOND;
    }
    return timeUnit > 0 ? timeUnit : 1 / FLOAT_TICKS;
  }

  /** Ends the calls that are under way. The timer may be Python code, so no monitor is held. */
  void flush() {
    if (profiles.stream().anyMatch(ThreadProfile::isInCall)) {
      long now = now();
      profiles.forEach(profile -> profile.flush(now));
    }
  }

  void clear() {
    for (ThreadProfile profile : profiles) {
      profile.clear();
    }
  }

  /** The sums over all threads. */
  Map<Object, ProfileEntry> sums() {
    Map<Object, ProfileEntry> sums = new LinkedHashMap<>();
    for (ThreadProfile profile : profiles) {
      profile.addTo(sums);
    }
    return sums;
  }
}
