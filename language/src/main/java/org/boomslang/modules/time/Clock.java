package org.boomslang.modules.time;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.objects.PyErrors;

/**
 * The clocks by their names in Python, their C names and their Linux numbers. Readings are in
 * nanoseconds.
 */
enum Clock {
  TIME("time", "clock_gettime(CLOCK_REALTIME)", false, true, 0) {
    @Override
    long read() {
      Instant now = Instant.now();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
  },
  MONOTONIC("monotonic", "clock_gettime(CLOCK_MONOTONIC)", true, false, 1) {
    @Override
    long read() {
      return System.nanoTime();
    }
  },
  PERF_COUNTER("perf_counter", "clock_gettime(CLOCK_MONOTONIC)", true, false, -1) {
    @Override
    long read() {
      return System.nanoTime();
    }
  },
  PROCESS_TIME("process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false, 2) {
    @Override
    long read() {
      if (ManagementFactory.getOperatingSystemMXBean()
          instanceof com.sun.management.OperatingSystemMXBean system) {
        return system.getProcessCpuTime();
      }
      throw PyErrors.runtimeError(
          "the processor time used is not available or its value cannot be represented");
    }
  },
  THREAD_TIME("thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false, 3) {
    @Override
    long read() {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      if (Thread.currentThread().isVirtual() || !threads.isCurrentThreadCpuTimeSupported()) {
        throw PyErrors.osError(Errno.EINVAL, Errno.strerror(Errno.EINVAL), null);
      }
      return threads.getCurrentThreadCpuTime();
    }
  },
  MONOTONIC_RAW("", "clock_gettime(CLOCK_MONOTONIC_RAW)", true, false, 4) {
    @Override
    long read() {
      return NativeAccess.isUsable() ? ofSystem(4) : System.nanoTime();
    }
  },
  BOOTTIME("", "clock_gettime(CLOCK_BOOTTIME)", true, false, 7) {
    @Override
    long read() {
      return NativeAccess.isUsable() ? ofSystem(7) : System.nanoTime();
    }
  },
  TAI("", "clock_gettime(CLOCK_TAI)", false, true, 11) {
    @Override
    long read() {
      NativeAccess.require();
      return ofSystem(11);
    }
  };

  private static final Function CLOCK_GETTIME = Function.ofInt("clock_gettime");

  final String pythonName;
  final String implementation;
  final boolean monotonic;
  final boolean adjustable;
  private final int number;

  Clock(
      String pythonName, String implementation, boolean monotonic, boolean adjustable, int number) {
    this.pythonName = pythonName;
    this.implementation = implementation;
    this.monotonic = monotonic;
    this.adjustable = adjustable;
    this.number = number;
  }

  abstract long read();

  double seconds() {
    return read() / 1e9;
  }

  /** The clock with a Linux number; OSError when there is none such here. */
  static Clock ofNumber(int number) {
    for (Clock clock : values()) {
      if (clock.number == number && number >= 0) {
        return clock;
      }
    }
    throw PyErrors.osError(Errno.EINVAL, Errno.strerror(Errno.EINVAL), null);
  }

  /** Asks the kernel for what the JVM has no clock of. */
  @TruffleBoundary
  private static long ofSystem(int number) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(16, 8);
      int error = (int) -CLOCK_GETTIME.call(number, time.address());
      if (error > 0) {
        throw PyErrors.osError(error, Errno.strerror(error), null);
      }
      return time.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L
          + time.get(ValueLayout.JAVA_LONG, 8);
    }
  }

  /** The clock that has a function of this name. */
  static Clock ofName(String name) {
    for (Clock clock : values()) {
      if (!name.isEmpty() && clock.pythonName.equals(name)) {
        return clock;
      }
    }
    throw PyErrors.valueError("unknown clock");
  }
}
