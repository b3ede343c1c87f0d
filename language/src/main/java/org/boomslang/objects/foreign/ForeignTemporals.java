package org.boomslang.objects.foreign;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * Foreign dates, times, time zones and durations as objects of module {@code datetime}: Java's to
 * the nanosecond, Python's to the microsecond, so the rest of a microsecond is dropped. Years are 1
 * to 9999: ValueError for others, OverflowError for durations beyond timedelta's.
 *
 * <p>Thread-safety: shared (stateless).
 */
public final class ForeignTemporals {
  private ForeignTemporals() {}

  /** The Python object for a foreign date, time, zone or duration; any other value as it is. */
  @TruffleBoundary
  public static Object plain(Object value) {
    return value instanceof PyForeign foreign && isTemporal(foreign) ? value(foreign) : value;
  }

  static boolean isTemporal(PyForeign foreign) {
    InteropLibrary interop = InteropLibrary.getUncached(foreign.delegate());
    Object delegate = foreign.delegate();
    return interop.isDate(delegate)
        || interop.isTime(delegate)
        || interop.isTimeZone(delegate)
        || interop.isDuration(delegate);
  }

  /** An attribute that the Python object has; null for what has none, or is none of these. */
  @TruffleBoundary
  static Object attributeOrNull(PyForeign foreign, String name) {
    return isTemporal(foreign) ? Attributes.getOrNull(value(foreign), name) : null;
  }

  /** The Python object for a foreign one that {@link #isTemporal}. */
  static Object value(PyForeign foreign) {
    Object delegate = foreign.delegate();
    InteropLibrary interop = InteropLibrary.getUncached(delegate);
    try {
      if (interop.isDate(delegate)) {
        LocalDate date = interop.asDate(delegate);
        return interop.isTime(delegate) ? moment(interop, delegate, date) : date(date);
      }
      if (interop.isTime(delegate)) {
        Object zone = interop.isTimeZone(delegate) ? zone(interop.asTimeZone(delegate)) : null;
        return time(interop.asTime(delegate), zone);
      }
      return interop.isTimeZone(delegate)
          ? zone(interop.asTimeZone(delegate))
          : duration(interop.asDuration(delegate));
    } catch (UnsupportedMessageException e) {
      throw PyErrors.typeError("the foreign object is no date, time, zone or duration");
    }
  }

  private static Object make(String type, Object... arguments) {
    return Calls.call(Imports.attribute("datetime", type), arguments);
  }

  private static Object date(LocalDate date) {
    return make(
        "date", (long) date.getYear(), (long) date.getMonthValue(), (long) date.getDayOfMonth());
  }

  private static Object time(LocalTime time, Object zone) {
    return make(
        "time",
        (long) time.getHour(),
        (long) time.getMinute(),
        (long) time.getSecond(),
        time.getNano() / 1000L,
        zone == null ? PyNone.NONE : zone);
  }

  private static Object moment(InteropLibrary interop, Object delegate, LocalDate date)
      throws UnsupportedMessageException {
    LocalTime time = interop.asTime(delegate);
    Object zone = PyNone.NONE;
    boolean second = false; // of the two that there are when clocks go back (PEP 495)
    if (interop.isTimeZone(delegate)) {
      ZoneId id = interop.asTimeZone(delegate);
      zone = zone(id);
      var offsets = id.getRules().getValidOffsets(LocalDateTime.of(date, time));
      // With assertions on, Truffle (25.0.1) lets no object say that it is the second one.
      second =
          offsets.size() > 1
              && !id.getRules().getOffset(interop.asInstant(delegate)).equals(offsets.get(0));
    }
    Object[] arguments = {
      (long) date.getYear(),
      (long) date.getMonthValue(),
      (long) date.getDayOfMonth(),
      (long) time.getHour(),
      (long) time.getMinute(),
      (long) time.getSecond(),
      time.getNano() / 1000L,
      zone,
      second ? 1L : 0L
    };
    return Calls.callKeywords(
        Imports.attribute("datetime", "datetime"), arguments, new String[] {"fold"});
  }

  private static Object zone(ZoneId zone) {
    if (zone.normalized() instanceof ZoneOffset offset) {
      return offset.getTotalSeconds() == 0
          ? Imports.attribute("datetime", "UTC")
          : make("timezone", make("timedelta", 0L, (long) offset.getTotalSeconds()));
    }
    return Calls.call(Imports.attribute("zoneinfo", "ZoneInfo"), PyStr.of(zone.getId()));
  }

  private static Object duration(Duration duration) {
    // Of a negative one the seconds are rounded down, and the nanoseconds are what is left.
    return make("timedelta", 0L, duration.getSeconds(), duration.getNano() / 1000L);
  }
}
