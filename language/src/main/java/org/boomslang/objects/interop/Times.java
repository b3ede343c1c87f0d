package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.UnsupportedMessageException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/**
 * Objects of module {@code datetime} as dates, times, time zones and durations. A {@code datetime}
 * is a date and a time, and a zone when it is aware. Classes are known by the module that a program
 * imported. Thread-safety: shared (stateless).
 */
final class Times {
  private Times() {}

  private static boolean is(PyObject object, String name) {
    PyType own = object.type();
    if (!own.isHeapType() && !"datetime".equals(own.staticModule())) {
      return false;
    }
    if (!(PyContext.get().sysModules() instanceof PyDict modules)) {
      return false;
    }
    Object module = modules.getStr("datetime");
    return module instanceof PyModule known
        && known.getAttributeOrNull(name) instanceof PyType type
        && own.isSubtype(type);
  }

  static boolean isDate(PyObject object) {
    return is(object, "date");
  }

  static boolean isTime(PyObject object) {
    return is(object, "time") || is(object, "datetime");
  }

  static boolean isDuration(PyObject object) {
    return is(object, "timedelta");
  }

  static boolean isZone(PyObject object) {
    if (is(object, "tzinfo") || is(object, "datetime")) {
      try {
        return Entry.run(() -> zoneOrNull(object)) != null;
      } catch (RuntimeException e) {
        return false;
      }
    }
    return false;
  }

  private static int number(Object object, String attribute) {
    return Conversions.asInt(Attributes.get(object, attribute));
  }

  private static void require(boolean supported) throws UnsupportedMessageException {
    if (!supported) {
      throw UnsupportedMessageException.create();
    }
  }

  static LocalDate date(PyObject object) throws UnsupportedMessageException {
    require(isDate(object));
    return Entry.run(
        () -> LocalDate.of(number(object, "year"), number(object, "month"), number(object, "day")));
  }

  static LocalTime time(PyObject object) throws UnsupportedMessageException {
    require(isTime(object));
    return Entry.run(
        () ->
            LocalTime.of(
                number(object, "hour"),
                number(object, "minute"),
                number(object, "second"),
                1000 * number(object, "microsecond")));
  }

  static Duration duration(PyObject object) throws UnsupportedMessageException {
    require(isDuration(object));
    return Entry.run(() -> durationOf(object));
  }

  private static Duration durationOf(Object delta) {
    return Duration.ofDays(number(delta, "days"))
        .plusSeconds(number(delta, "seconds"))
        .plusNanos(1000L * number(delta, "microseconds"));
  }

  static ZoneId zone(PyObject object) throws UnsupportedMessageException {
    require(isZone(object));
    return Entry.run(() -> zoneOrNull(object));
  }

  /** Null where the object has no zone, or one that Java cannot express. */
  private static ZoneId zoneOrNull(PyObject object) {
    Object zone = is(object, "tzinfo") ? object : Attributes.get(object, "tzinfo");
    if (zone == PyNone.NONE) {
      return null;
    }
    Object key = Attributes.getOrNull(zone, "key");
    try {
      if (key != null && PyStr.isStr(key)) {
        return ZoneId.of(PyStr.toJava(key));
      }
      Object offset =
          zone == object
              ? Calls.callMethod(zone, "utcoffset", PyNone.NONE)
              : Calls.callMethod(object, "utcoffset");
      return offset == PyNone.NONE
          ? null
          : ZoneOffset.ofTotalSeconds((int) durationOf(offset).toSeconds());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
