package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The class methods of {@code datetime.date}. Stateless. */
@PyBuiltins(type = "datetime.date", doc = DateMethods.DOC)
final class DateFactories {
  private DateFactories() {}

  @PyBuiltin(
      name = "today",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /)",
      doc = "The date of now, or the moment: fromtimestamp(time.time()).")
  static Object today(PyType type) {
    if (type == PyDate.TYPE) {
      return PyDate.of(LocalTime.dateOf(LocalTime.nowSeconds()));
    }
    Object now = Calls.call(Imports.attribute("time", "time"));
    return Calls.callMethod(type, "fromtimestamp", now);
  }

  @PyBuiltin(
      name = "fromtimestamp",
      kind = Kind.CLASS_METHOD,
      sig = "($type, timestamp, /)",
      doc = "The local date at so many seconds after the epoch.")
  static Object fromTimestamp(PyType type, Object timestamp) {
    return LocalTime.makeDate(type, timestamp);
  }

  @PyBuiltin(
      name = "fromordinal",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /, ordinal)",
      doc = "The day with a number; January 1 of year 1 has number 1.",
      compiled = true)
  static Object fromOrdinal(PyType type, Object value) {
    int ordinal = value instanceof Long l && (int) (long) l == l ? (int) (long) l : number(value);
    if (ordinal < 1) {
      throw PyErrors.valueError("ordinal must be >= 1");
    }
    if (ordinal > Calendar.MAX_ORDINAL) {
      throw Fields.wrongYear(Calendar.MAX_YEAR + 1);
    }
    return PyDate.make(type, Calendar.dateOf(ordinal));
  }

  @TruffleBoundary
  private static int number(Object value) {
    return Fields.parsed(Conversions.index(value));
  }

  @PyBuiltin(
      name = "fromisoformat",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "The date that a text in ISO 8601 names.")
  static Object fromIsoFormat(PyType type, Object text) {
    if (!PyStr.isStr(text)) {
      throw PyErrors.typeError("fromisoformat: argument must be str");
    }
    return new IsoReader(PyStr.value(text)).date(type);
  }

  @PyBuiltin(
      name = "fromisocalendar",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /, year, week, day)",
      doc = "The date of a year, a week and a day of the week by ISO 8601.")
  static Object fromIsoCalendar(PyType type, Object year, Object week, Object day) {
    int y = component(year);
    int w = component(week);
    int d = component(day);
    Fields.checkYear(y);
    if (!Calendar.hasIsoWeek(y, w)) {
      throw PyErrors.valueError("Invalid week: %d", w);
    }
    if (d < 1 || d > 7) {
      throw PyErrors.valueError("Invalid weekday: %d (range is [1, 7])", d);
    }
    int ordinal = Calendar.firstIsoMonday(y) + (w - 1) * 7 + d - 1;
    return fromOrdinal(type, (long) ordinal);
  }

  private static int component(Object value) {
    if (Conversions.index(value) instanceof Long l && (int) (long) l == l) {
      return (int) (long) l;
    }
    throw PyErrors.valueError("ISO calendar component out of range");
  }

  @PyBuiltin(
      name = "strptime",
      kind = Kind.CLASS_METHOD,
      sig = "($type, string, format, /)",
      doc = "The date that a text names by a format, as time.strptime() reads it.")
  static Object strptime(PyType type, TruffleString text, TruffleString format) {
    return Calls.call(
        Imports.attribute("_strptime", "_strptime_datetime_date"), type, text, format);
  }
}
