package org.boomslang.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.modules.time.CalendarTime;
import org.boomslang.modules.time.TimeFormat;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/**
 * {@code strftime} of dates and times: microseconds, offset and name of the zone and the years
 * before 1000 are filled in here, the rest is for {@code time.strftime}. Stateless.
 */
final class StrftimeText {
  private static final TruffleString PERCENT = PyStr.constant("%");
  private static final TruffleString TWO_PERCENT = PyStr.constant("%%");

  private StrftimeText() {}

  /** The fields of a date at a time of day. */
  static CalendarTime fields(PyDate date, long clock, int daylight) {
    return new CalendarTime(
        date.year(),
        date.month(),
        date.day(),
        Clock.hour(clock),
        Clock.minute(clock),
        Clock.second(clock),
        date.weekday(),
        date.yearDay(),
        daylight,
        null,
        null);
  }

  static CalendarTime fields(PyDateTime moment) {
    PyTimeDelta daylight = moment.daylight();
    return fields(moment, moment.clock, daylight == null ? -1 : daylight.isZero() ? 0 : 1);
  }

  private static TruffleString checked(Object format) {
    if (!PyStr.isStr(format)) {
      throw PyErrors.typeError("strftime() argument 1 must be str, not %s", Types.nameOf(format));
    }
    return PyStr.value(format);
  }

  static TruffleString format(PyDate self, Object format) {
    TruffleString text = checked(format);
    CalendarTime fields;
    if (self.type() == PyDate.TYPE) {
      fields = fields(self, 0, -1);
    } else if (self instanceof PyDateTime moment && self.type() == PyDateTime.TYPE) {
      fields = fields(moment);
    } else {
      fields = CalendarTime.ofTuple(Calls.callMethod(self, "timetuple"), "strftime").checked();
    }
    return self instanceof PyDateTime moment
        ? format(text, fields, moment.microsecond(), moment.zone, moment)
        : format(text, fields, 0, null, self);
  }

  static TruffleString format(PyTime self, Object format) {
    TruffleString text = checked(format);
    CalendarTime fields =
        new CalendarTime(
            1900, 1, 1, self.hour(), self.minute(), self.second(), 0, 1, -1, null, null);
    return format(text, fields, self.microsecond(), self.zone, PyNone.NONE);
  }

  private static TruffleString format(
      TruffleString format, CalendarTime fields, int micros, PyTzInfo zone, Object moment) {
    int[] in = PyStr.toCodePoints(format);
    StrBuilder out = new StrBuilder(in.length + 16);
    for (int i = 0; i < in.length; i++) {
      if (in[i] != '%' || i + 1 == in.length) {
        out.append(in[i]);
        continue;
      }
      int letter = in[++i];
      if (letter == ':' && i + 1 < in.length && in[i + 1] == 'z') {
        i++;
        offset(out, zone, moment, ":");
      } else if (letter == 'z') {
        offset(out, zone, moment, "");
      } else if (letter == 'Z') {
        name(out, zone, moment);
      } else if (letter == 'f') {
        StringBuilder digits = new StringBuilder(6);
        IsoText.digits(digits, micros, 6);
        out.append(digits.toString());
      } else if (fields.year() < 1000 && "YGFC".indexOf(letter) >= 0) {
        out.append(year(letter, fields));
      } else {
        out.append('%').append(letter);
      }
    }
    return TimeFormat.text(out.toTruffleString(), fields);
  }

  private static void offset(StrBuilder out, PyTzInfo zone, Object moment, String separator) {
    PyTimeDelta offset = Offsets.offset(zone, zoneArgument(moment));
    if (offset != null) {
      out.append(IsoText.offset(new StringBuilder(), offset, separator).toString());
    }
  }

  private static Object zoneArgument(Object moment) {
    return moment instanceof PyObject ? moment : PyNone.NONE;
  }

  private static void name(StrBuilder out, PyTzInfo zone, Object moment) {
    Object name = Offsets.name(zone, zoneArgument(moment));
    if (name == null) {
      return;
    }
    // A subclass of str may replace as it likes.
    Object doubled = Calls.callMethod(name, "replace", PERCENT, TWO_PERCENT);
    if (!PyStr.isStr(doubled)) {
      throw PyErrors.typeError("tzname.replace() did not return a string");
    }
    out.append(PyStr.value(doubled));
  }

  /** A year that C writes with fewer than four digits. */
  private static String year(int letter, CalendarTime fields) {
    long year = fields.year();
    if (letter == 'G') {
      year = Long.parseLong(PyStr.toJava(TimeFormat.text(PyStr.of("%G"), fields)));
    }
    StringBuilder text = new StringBuilder();
    if (letter == 'C') {
      IsoText.digits(text, (int) year / 100, 2);
    } else {
      IsoText.digits(text, (int) year, 4);
    }
    return letter == 'F' ? text.append("-%m-%d").toString() : text.toString();
  }
}
