package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.time.Durations;
import org.boomslang.modules.time.LocalZone;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** Moments of the clock, timestamps, and the local zone that they are shown in. Stateless. */
final class LocalTime {
  static final PyDateTime EPOCH = PyDateTime.of(PyDate.pack(1970, 1, 1), 0, null, 0);

  private static final int EPOCH_ORDINAL = 719163;
  private static final int DAY = PyTimeDelta.SECONDS_PER_DAY;

  private LocalTime() {}

  /**
   * A moment in seconds and microseconds since the epoch.
   *
   * @param micros from 0 to 999,999
   */
  record Timestamp(long seconds, int micros) {
    /** What an int or a float means, rounded half to even. */
    @TruffleBoundary
    static Timestamp of(Object value) {
      if (!Floats.isFloat(value)) {
        return new Timestamp(Durations.floorSeconds(value), 0);
      }
      double number = Floats.of(value);
      if (Double.isNaN(number)) {
        throw PyErrors.valueError("Invalid value NaN (not a number)");
      }
      double whole = number < 0 ? Math.ceil(number) : Math.floor(number);
      double micros = Math.rint((number - whole) * 1e6);
      if (micros >= 1e6) {
        micros -= 1e6;
        whole++;
      } else if (micros < 0) {
        micros += 1e6;
        whole--;
      }
      if (!(whole >= -0x1p63 && whole < 0x1p63)) {
        throw PyErrors.overflowError("timestamp out of range for platform time_t");
      }
      return new Timestamp((long) whole, (int) micros);
    }
  }

  @TruffleBoundary
  static Timestamp now() {
    Instant now = Instant.now();
    return new Timestamp(now.getEpochSecond(), now.getNano() / 1000);
  }

  static long nowSeconds() {
    return now().seconds;
  }

  @TruffleBoundary
  private static int offsetAt(long seconds) {
    try {
      return LocalZone.SLOT.get().offset(Instant.ofEpochSecond(seconds));
    } catch (DateTimeException e) {
      throw PyErrors.osError(Errno.EOVERFLOW, Errno.strerror(Errno.EOVERFLOW), null);
    }
  }

  /** The date of so many seconds since the epoch, packed; ValueError outside the calendar. */
  private static int dateAt(long seconds) {
    long ordinal = Math.floorDiv(seconds, DAY) + EPOCH_ORDINAL;
    if (ordinal < 1 || ordinal > Calendar.MAX_ORDINAL) {
      throw outside(ordinal);
    }
    return Calendar.dateOf((int) ordinal);
  }

  @TruffleBoundary
  private static RuntimeException outside(long ordinal) {
    try {
      return Fields.wrongYear(LocalDate.ofEpochDay(ordinal - EPOCH_ORDINAL).getYear());
    } catch (DateTimeException e) {
      return PyErrors.osError(Errno.EOVERFLOW, Errno.strerror(Errno.EOVERFLOW), null);
    }
  }

  private static int secondOfDay(long seconds) {
    return (int) Math.floorMod(seconds, (long) DAY);
  }

  /** The local date at so many seconds since the epoch, packed. */
  static int dateOf(long seconds) {
    return dateAt(seconds + offsetAt(seconds));
  }

  static Object makeDate(PyType type, Object timestamp) {
    return PyDate.make(type, dateOf(Durations.floorSeconds(timestamp)));
  }

  /** A moment by its fields in UTC. */
  static Object utc(PyType type, Timestamp at, PyTzInfo zone) {
    return PyDateTime.make(
        type, dateAt(at.seconds), Clock.ofSeconds(secondOfDay(at.seconds), at.micros), zone, 0);
  }

  /** A moment in a zone, as local time without one. */
  static Object moment(PyType type, Timestamp at, PyTzInfo zone) {
    if (zone == null) {
      return local(type, at);
    }
    Object utc = utc(type, at, zone);
    if (zone instanceof PyTimeZone fixed && utc instanceof PyDateTime moment) {
      return fixed.offset.isZero() && type == PyDateTime.TYPE ? utc : moment.plus(fixed.offset, 1);
    }
    return Calls.callMethod(zone, "fromutc", utc);
  }

  @TruffleBoundary
  private static Object local(PyType type, Timestamp at) {
    long shown = at.seconds + offsetAt(at.seconds);
    int date = dateAt(shown);
    int fold = 0;
    // Whether the clock was set back less than a day ago, and shows this for the second time.
    long before = localOf(at.seconds - DAY);
    long transition = shown - before - DAY;
    if (transition < 0 && localOf(at.seconds + transition) == shown) {
      fold = 1;
    }
    return PyDateTime.make(type, date, Clock.ofSeconds(secondOfDay(shown), at.micros), null, fold);
  }

  /** What local clocks show at so many seconds since the epoch; ValueError outside the calendar. */
  private static long localOf(long seconds) {
    long shown = seconds + offsetAt(seconds);
    long ordinal = Math.floorDiv(shown, DAY) + EPOCH_ORDINAL;
    if (ordinal < 1 || ordinal > Calendar.MAX_ORDINAL) {
      throw outside(ordinal);
    }
    return shown;
  }

  /**
   * The seconds since the epoch at which local clocks show a moment. Of two the fold decides, and
   * in a gap which side of it counts; compare {@code local_to_seconds} in {@code
   * _datetimemodule.c}.
   */
  @TruffleBoundary
  static long toEpoch(PyDateTime moment) {
    return toEpoch(moment, moment.fold() != 0);
  }

  private static long toEpoch(PyDateTime moment, boolean later) {
    long shown = secondsOf(moment);
    long offset = localOf(shown) - shown;
    long first = shown - offset;
    long shownFirst = localOf(first);
    long otherOffset;
    if (shownFirst == shown) {
      long probe = later ? first + DAY : first - DAY;
      otherOffset = localOf(probe) - probe;
      if (otherOffset == offset) {
        return first;
      }
    } else {
      otherOffset = shownFirst - first;
    }
    long second = shown - otherOffset;
    if (localOf(second) == shown) {
      return second;
    }
    if (shownFirst == shown) {
      return first;
    }
    return later ? Math.min(first, second) : Math.max(first, second);
  }

  /** The fields in seconds since the epoch, as if they were of UTC. */
  private static long secondsOf(PyDateTime moment) {
    return (moment.ordinal() - EPOCH_ORDINAL) * (long) DAY + moment.secondOfDay();
  }

  /**
   * The local zone as it is at a local moment; in a gap, as it was on the side that the fold says.
   */
  @TruffleBoundary
  static PyTimeZone zoneOf(PyDateTime local) {
    boolean later = local.fold() != 0;
    long seconds = toEpoch(local, later);
    long other = toEpoch(local, !later);
    return zoneAt(other != seconds && other > seconds == later ? other : seconds);
  }

  /** The local zone as it is at a moment of UTC. */
  static PyTimeZone zoneAt(PyDateTime utc) {
    return zoneAt(secondsOf(utc));
  }

  @TruffleBoundary
  private static PyTimeZone zoneAt(long seconds) {
    LocalZone zone = LocalZone.SLOT.get();
    Instant instant = Instant.ofEpochSecond(seconds);
    return PyTimeZone.ofSeconds(zone.offset(instant), PyStr.of(zone.name(instant)));
  }
}
