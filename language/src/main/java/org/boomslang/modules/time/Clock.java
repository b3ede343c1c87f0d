package org.boomslang.modules.time;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import org.boomslang.modules.errno.Errno;
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
  };

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
    // Raw and boot time differ from the monotonic clock in ways that the JVM cannot see.
    if (number == 4 || number == 7) {
      return MONOTONIC;
    }
    throw PyErrors.osError(Errno.EINVAL, Errno.strerror(Errno.EINVAL), null);
  }

  static Clock ofName(String name) {
    for (Clock clock : values()) {
      if (clock.pythonName.equals(name)) {
        return clock;
      }
    }
    throw PyErrors.valueError("unknown clock");
  }
}
