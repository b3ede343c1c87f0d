package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Timers that are descriptors ({@code timerfd_create} of Linux). Thread-safety: shared (stateless).
 */
@PyBuiltins(module = "posix")
final class TimerDescriptorFunctions {
  private static final Function CREATE = Function.ofInt("timerfd_create");
  private static final Function SETTIME = Function.ofInt("timerfd_settime");
  private static final Function GETTIME = Function.ofInt("timerfd_gettime");
  private static final int CLOEXEC = 524288;
  private static final long SECOND = 1_000_000_000L;

  /** Of {@code struct itimerspec}: the interval, then the time until the next expiration. */
  private static final int SIZE = 32;

  private TimerDescriptorFunctions() {}

  @PyBuiltin(name = "timerfd_create", sig = "(clockid, /, *, flags=524288)", doc = "Makes a timer.")
  static long create(int clock, int flags) {
    NativeAccess.require();
    return PosixNativeFunctions.adopt(CREATE.call(clock, flags | CLOEXEC));
  }

  @PyBuiltin(
      name = "timerfd_settime",
      sig = "(fd, /, *, flags=0, initial=0.0, interval=0.0)",
      doc = "Arms a timer, in seconds; returns what was left of it.")
  static PyTuple settime(Object fd, int flags, double initial, double interval) {
    return seconds(set(fd, flags, nanos(initial), nanos(interval)));
  }

  @PyBuiltin(
      name = "timerfd_settime_ns",
      sig = "(fd, /, *, flags=0, initial=0, interval=0)",
      doc = "Arms a timer, in nanoseconds; returns what was left of it.")
  static PyTuple settimeNanos(Object fd, int flags, Object initial, Object interval) {
    long first = Conversions.asLong(initial);
    long[] old = set(fd, flags, first, Conversions.asLong(interval));
    return PyTuple.of(old[0], old[1]);
  }

  @PyBuiltin(
      name = "timerfd_gettime",
      sig = "(fd, /)",
      doc = "What is left of a timer, in seconds.")
  static PyTuple gettime(Object fd) {
    return seconds(get(fd));
  }

  @PyBuiltin(
      name = "timerfd_gettime_ns",
      sig = "(fd, /)",
      doc = "What is left of a timer, in nanoseconds.")
  static PyTuple gettimeNanos(Object fd) {
    long[] now = get(fd);
    return PyTuple.of(now[0], now[1]);
  }

  /** Rounded up, so that a timer never fires early. */
  private static long nanos(double seconds) {
    double nanos = Math.ceil(seconds * 1e9);
    if (!(Math.abs(nanos) < 0x1p63)) {
      throw PyErrors.overflowError("timestamp out of range for platform time_t");
    }
    return (long) nanos;
  }

  private static PyTuple seconds(long[] nanos) {
    return PyTuple.of(nanos[0] / 1e9, nanos[1] / 1e9);
  }

  @TruffleBoundary
  private static long[] set(Object fd, int flags, long initial, long interval) {
    int kernel = PosixNativeFunctions.kernel(fd);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment next = arena.allocate(SIZE, 8);
      MemorySegment old = arena.allocate(SIZE, 8);
      put(next, 0, interval);
      put(next, 16, initial);
      PosixNativeFunctions.check(SETTIME.call(kernel, flags, next.address(), old.address()));
      return times(old);
    }
  }

  @TruffleBoundary
  private static long[] get(Object fd) {
    int kernel = PosixNativeFunctions.kernel(fd);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment now = arena.allocate(SIZE, 8);
      PosixNativeFunctions.check(GETTIME.call(kernel, now.address()));
      return times(now);
    }
  }

  private static void put(MemorySegment memory, int at, long nanos) {
    memory.set(ValueLayout.JAVA_LONG, at, Math.floorDiv(nanos, SECOND));
    memory.set(ValueLayout.JAVA_LONG, at + 8L, Math.floorMod(nanos, SECOND));
  }

  /** The time until the next expiration and the interval, in nanoseconds. */
  private static long[] times(MemorySegment m) {
    ValueLayout.OfLong l = ValueLayout.JAVA_LONG;
    return new long[] {m.get(l, 16) * SECOND + m.get(l, 24), m.get(l, 0) * SECOND + m.get(l, 8)};
  }
}
