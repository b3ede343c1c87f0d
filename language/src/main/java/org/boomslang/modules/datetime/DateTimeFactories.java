package org.boomslang.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.foreign.ForeignTemporals;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The class methods of {@code datetime.datetime}. Stateless. */
@PyBuiltins(type = "datetime.datetime", doc = DateTimeMethods.DOC)
final class DateTimeFactories {
  private DateTimeFactories() {}

  @PyBuiltin(
      name = "now",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /, tz=None)",
      doc = "This moment, in a zone or, without one, as local time.")
  static Object now(PyType type, Object tz) {
    return LocalTime.moment(type, LocalTime.now(), Fields.zone(tz));
  }

  @PyBuiltin(
      name = "utcnow",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /)",
      doc = "This moment in UTC, without a zone.")
  static Object utcNow(PyType type) {
    Warnings.deprecated(
        "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use"
            + " timezone-aware objects to represent datetimes in UTC:"
            + " datetime.datetime.now(datetime.UTC).");
    return LocalTime.utc(type, LocalTime.now(), null);
  }

  @PyBuiltin(
      name = "fromtimestamp",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /, timestamp, tz=None)",
      doc = "The moment so many seconds after the epoch, in a zone or as local time.")
  static Object fromTimestamp(PyType type, Object timestamp, Object tz) {
    LocalTime.Timestamp at = LocalTime.Timestamp.of(timestamp);
    return LocalTime.moment(type, at, Fields.zone(tz));
  }

  @PyBuiltin(
      name = "utcfromtimestamp",
      kind = Kind.CLASS_METHOD,
      sig = "($type, timestamp, /)",
      doc = "The moment so many seconds after the epoch in UTC, without a zone.")
  static Object utcFromTimestamp(PyType type, Object timestamp) {
    Warnings.deprecated(
        "datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future"
            + " version. Use timezone-aware objects to represent datetimes in UTC:"
            + " datetime.datetime.fromtimestamp(timestamp, datetime.UTC).");
    return LocalTime.utc(type, LocalTime.Timestamp.of(timestamp), null);
  }

  @PyBuiltin(
      name = "strptime",
      kind = Kind.CLASS_METHOD,
      sig = "($type, string, format, /)",
      doc = "The moment that a text names by a format, as time.strptime() reads it.")
  static Object strptime(PyType type, TruffleString text, TruffleString format) {
    return Calls.call(
        Imports.attribute("_strptime", "_strptime_datetime_datetime"), type, text, format);
  }

  @PyBuiltin(
      name = "combine",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /, date, time, tzinfo=<unset>)",
      doc = "The moment of a date and a time of day, in the time's zone or another.")
  static Object combine(PyType type, Object date, Object time, Object tzinfo) {
    if (!(ForeignTemporals.plain(date) instanceof PyDate day)) {
      throw PyErrors.typeError(
          "combine() argument 1 must be datetime.date, not %s", Arguments.given(date));
    }
    if (!(ForeignTemporals.plain(time) instanceof PyTime clock)) {
      throw PyErrors.typeError(
          "combine() argument 2 must be datetime.time, not %s", Arguments.given(time));
    }
    return PyDateTime.make(
        type,
        day.date,
        clock.clock,
        tzinfo == null ? clock.zone : Fields.zone(tzinfo),
        clock.fold());
  }

  @PyBuiltin(
      name = "fromisoformat",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "The moment that a text in ISO 8601 names.")
  static Object fromIsoFormat(PyType type, Object text) {
    if (!PyStr.isStr(text)) {
      throw PyErrors.typeError("fromisoformat: argument must be str");
    }
    return new IsoReader(PyStr.value(text)).dateTime(type);
  }
}
