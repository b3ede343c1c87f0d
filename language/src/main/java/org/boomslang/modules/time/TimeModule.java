package org.boomslang.modules.time;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/** Module {@code time}. Its only state is the context's {@link LocalZone}. */
@PyBuiltins(
    module = "time",
    doc = "Clocks, sleeping, and conversions between representations of time.")
public final class TimeModule {
  private TimeModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("struct_time", CalendarTime.STRUCT_TIME.type());
    module.setAttribute("_STRUCT_TM_ITEMS", 11L);
    module.setAttribute("CLOCK_REALTIME", 0L);
    module.setAttribute("CLOCK_MONOTONIC", 1L);
    module.setAttribute("CLOCK_PROCESS_CPUTIME_ID", 2L);
    module.setAttribute("CLOCK_THREAD_CPUTIME_ID", 3L);
    module.setAttribute("CLOCK_MONOTONIC_RAW", 4L);
    module.setAttribute("CLOCK_BOOTTIME", 7L);
    module.setAttribute("CLOCK_TAI", 11L);
    setZone(module);
  }

  private static void setZone(PyModule module) {
    LocalZone zone = LocalZone.SLOT.get();
    module.setAttribute("timezone", zone.standardOffset());
    module.setAttribute("altzone", zone.daylightOffset());
    module.setAttribute("daylight", zone.hasDaylight() ? 1L : 0L);
    module.setAttribute(
        "tzname", PyTuple.of(PyStr.of(zone.name(false)), PyStr.of(zone.name(zone.hasDaylight()))));
  }

  @PyBuiltin(name = "time", doc = "Seconds since the epoch, as a float.")
  static double time() {
    return Clock.TIME.seconds();
  }

  @PyBuiltin(name = "time_ns", doc = "Nanonanoseconds since the epoch, as an int.")
  static long timeNs() {
    return Clock.TIME.read();
  }

  @PyBuiltin(name = "monotonic", doc = "Seconds of a clock that never goes back, as a float.")
  static double monotonic() {
    return Clock.MONOTONIC.seconds();
  }

  @PyBuiltin(
      name = "monotonic_ns",
      doc = "Nanonanoseconds of a clock that never goes back, as an int.")
  static long monotonicNs() {
    return Clock.MONOTONIC.read();
  }

  @PyBuiltin(
      name = "perf_counter",
      doc = "Seconds of the clock for measuring short durations, as a float.")
  static double perfCounter() {
    return Clock.PERF_COUNTER.seconds();
  }

  @PyBuiltin(
      name = "perf_counter_ns",
      doc = "Nanonanoseconds of the clock for measuring short durations, as an int.")
  static long perfCounterNs() {
    return Clock.PERF_COUNTER.read();
  }

  @PyBuiltin(name = "process_time", doc = "Processor seconds of the process, as a float.")
  static double processTime() {
    return Clock.PROCESS_TIME.seconds();
  }

  @PyBuiltin(name = "process_time_ns", doc = "Processor nanoseconds of the process, as an int.")
  static long processTimeNs() {
    return Clock.PROCESS_TIME.read();
  }

  @PyBuiltin(name = "thread_time", doc = "Processor seconds of the thread, as a float.")
  static double threadTime() {
    return Clock.THREAD_TIME.seconds();
  }

  @PyBuiltin(name = "thread_time_ns", doc = "Processor nanoseconds of the thread, as an int.")
  static long threadTimeNs() {
    return Clock.THREAD_TIME.read();
  }

  @PyBuiltin(name = "clock_gettime", sig = "(clk_id, /)", doc = "Reading of a clock in seconds.")
  static double clockGettime(int clock) {
    return Clock.ofNumber(clock).seconds();
  }

  @PyBuiltin(
      name = "clock_gettime_ns",
      sig = "(clk_id, /)",
      doc = "Reading of a clock in nanoseconds.")
  static long clockGettimeNs(int clock) {
    return Clock.ofNumber(clock).read();
  }

  @PyBuiltin(name = "clock_getres", sig = "(clk_id, /)", doc = "Resolution of a clock in seconds.")
  static double clockGetres(int clock) {
    Clock.ofNumber(clock);
    return 1e-9;
  }

  @PyBuiltin(
      name = "clock_settime",
      sig = "(clk_id, time, /)",
      doc = "Sets a clock: never permitted here.")
  static void clockSettime(int clock, Object time) {
    throw PyErrors.osError(Errno.EPERM, Errno.strerror(Errno.EPERM), null);
  }

  @PyBuiltin(
      name = "clock_settime_ns",
      sig = "(clk_id, time, /)",
      doc = "Sets a clock in nanoseconds: never permitted here.")
  static void clockSettimeNs(int clock, long time) {
    throw PyErrors.osError(Errno.EPERM, Errno.strerror(Errno.EPERM), null);
  }

  @PyBuiltin(
      name = "sleep",
      sig = "(seconds, /)",
      doc = "Waits for a number of seconds, which may be a fraction.")
  static void sleep(Object seconds) {
    Audit.event("time.sleep", seconds);
    long nanos = Durations.nanos(seconds);
    if (nanos < 0) {
      throw PyErrors.valueError("sleep length must be non-negative");
    }
    Blocking.sleep(nanos);
  }

  private static long secondsOrNow(Object seconds) {
    if (seconds == PyNone.NONE) {
      return Math.floorDiv(Clock.TIME.read(), 1_000_000_000L);
    }
    return Durations.floorSeconds(seconds);
  }

  @PyBuiltin(name = "gmtime", sig = "(seconds=None, /)", doc = "Broken-down time in UTC.")
  static PyTuple gmtime(Object seconds) {
    return CalendarTime.utc(secondsOrNow(seconds)).toStruct();
  }

  @PyBuiltin(
      name = "localtime",
      sig = "(seconds=None, /)",
      doc = "Broken-down time in the local zone.")
  static PyTuple localtime(Object seconds) {
    return CalendarTime.local(secondsOrNow(seconds)).toStruct();
  }

  @PyBuiltin(
      name = "mktime",
      sig = "(tuple, /)",
      doc = "Seconds since the epoch of a local broken-down time.")
  static double mktime(Object tuple) {
    return CalendarTime.ofTuple(tuple, "mktime").toEpoch();
  }

  @PyBuiltin(
      name = "asctime",
      sig = "(tuple=<unset>, /)",
      doc = "Time as text, such as 'Sat Jun 06 16:26:11 1998'.")
  static String asctime(Object tuple) {
    CalendarTime time =
        tuple == null
            ? CalendarTime.local(secondsOrNow(PyNone.NONE))
            : CalendarTime.ofTuple(tuple, "asctime").checked();
    return TimeFormat.ascii(time);
  }

  @PyBuiltin(name = "ctime", sig = "(seconds=None, /)", doc = "Local time of a timestamp as text.")
  static String ctime(Object seconds) {
    return TimeFormat.ascii(CalendarTime.local(secondsOrNow(seconds)));
  }

  @PyBuiltin(
      name = "strftime",
      sig = "(format, tuple=<unset>, /)",
      doc = "Broken-down time as text by a format.")
  static TruffleString strftime(TruffleString format, Object tuple) {
    CalendarTime time =
        tuple == null
            ? CalendarTime.local(secondsOrNow(PyNone.NONE))
            : CalendarTime.ofTuple(tuple, "strftime").checked();
    return TimeFormat.text(format, time);
  }

  @PyBuiltin(name = "strptime", sig = "(*args)", doc = "Reads text by a format.")
  static Object strptime(Object[] args) {
    return Calls.call(Imports.attribute("_strptime", "_strptime_time"), args);
  }

  @PyBuiltin(
      name = "tzset",
      sig = "($module, /)",
      doc = "Takes the local zone from the variable TZ again.")
  static void tzset(PyModule module) {
    LocalZone.SLOT.get().reset();
    setZone(module);
  }

  @PyBuiltin(name = "get_clock_info", sig = "(name, /)", doc = "What is known of a clock.")
  static Object getClockInfo(String name) {
    Clock clock = Clock.ofName(name);
    Object sys = Items.get(PyContext.get().sysModules(), PyStr.constant("sys"));
    Object namespaceType = Types.of(Attributes.get(sys, "implementation"));
    return Calls.callKeywords(
        namespaceType,
        new Object[] {PyStr.of(clock.implementation), clock.monotonic, clock.adjustable, 1e-9},
        new String[] {"implementation", "monotonic", "adjustable", "resolution"});
  }
}
