package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * What time zones answer, Python null being Java null here. A fixed offset is read without a call;
 * other zones are Python code. Stateless.
 */
final class Offsets {
  private Offsets() {}

  /** ValueError unless the offset is less than a day, either way. */
  static void check(PyTimeDelta offset) {
    if (offset.days > 0
        || offset.days < -1
        || (offset.days == -1 && offset.seconds == 0 && offset.micros == 0)) {
      throw tooLong(offset);
    }
  }

  @TruffleBoundary
  private static PyException tooLong(PyTimeDelta offset) {
    return PyErrors.valueError(
        "offset must be a timedelta strictly between -timedelta(hours=24) and"
            + " timedelta(hours=24), not %s",
        Conversions.repr(offset));
  }

  /**
   * The offset of a zone from UTC.
   *
   * @param zone null for none
   * @param moment what the zone is asked about, a datetime or None
   */
  static PyTimeDelta offset(PyTzInfo zone, Object moment) {
    if (zone == null) {
      return null;
    }
    return zone instanceof PyTimeZone fixed ? fixed.offset : ask(zone, "utcoffset", moment);
  }

  /** What daylight saving time adds. */
  static PyTimeDelta daylight(PyTzInfo zone, Object moment) {
    return zone == null || zone instanceof PyTimeZone ? null : ask(zone, "dst", moment);
  }

  @TruffleBoundary
  private static PyTimeDelta ask(PyTzInfo zone, String method, Object moment) {
    Object answer = Calls.callMethod(zone, method, moment);
    if (answer == PyNone.NONE) {
      return null;
    }
    if (!(answer instanceof PyTimeDelta offset)) {
      throw PyErrors.typeError(
          "tzinfo.%s() must return None or timedelta, not '%s'", method, Types.nameOf(answer));
    }
    check(offset);
    return offset;
  }

  /** The name of a zone, a str. */
  @TruffleBoundary
  static Object name(PyTzInfo zone, Object moment) {
    if (zone == null) {
      return null;
    }
    if (zone instanceof PyTimeZone fixed) {
      return TimeZoneMethods.name(fixed);
    }
    Object answer = Calls.callMethod(zone, "tzname", moment);
    if (answer == PyNone.NONE) {
      return null;
    }
    if (!PyStr.isStr(answer)) {
      throw PyErrors.typeError(
          "tzinfo.tzname() must return None or a string, not '%s'", Types.nameOf(answer));
    }
    return answer;
  }

  static boolean equal(PyTimeDelta a, PyTimeDelta b) {
    return a == b || (a != null && b != null && a.compareTo(b) == 0);
  }
}
