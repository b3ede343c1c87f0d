package org.boomslang.modules.datetime;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Construction, fields and text of {@code datetime.date}. Stateless. */
@PyBuiltins(type = "datetime.date", doc = DateMethods.DOC)
final class DateMethods {
  static final String DOC = "A day of the calendar: date(year, month, day).";

  private DateMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, /, year=<unset>, month=<unset>, day=<unset>)",
      compiled = true)
  static Object create(PyType type, Object year, Object month, Object day) {
    if (year instanceof Long && month instanceof Long && day instanceof Long) {
      return make(type, Fields.parsed(year), Fields.parsed(month), Fields.parsed(day));
    }
    if (year != null && month == null && day == null) {
      byte[] state = Pickles.stateOrNull(year, Pickles.DATE, "date");
      if (state != null) {
        return new PyDate(type.instanceShape(), Pickles.date(state, 0x7f));
      }
    }
    if (year == null) {
      throw Fields.missing("year", 1);
    }
    int y = Fields.parsed(year);
    if (month == null) {
      throw Fields.missing("month", 2);
    }
    int m = Fields.parsed(month);
    if (day == null) {
      throw Fields.missing("day", 3);
    }
    return make(type, y, m, Fields.parsed(day));
  }

  private static PyDate make(PyType type, int year, int month, int day) {
    Fields.checkDate(year, month, day);
    return new PyDate(type.instanceShape(), PyDate.pack(year, month, day));
  }

  @PyBuiltin(name = "year", kind = Kind.GETTER, compiled = true)
  static int year(PyDate self) {
    return self.year();
  }

  @PyBuiltin(name = "month", kind = Kind.GETTER, compiled = true)
  static int month(PyDate self) {
    return self.month();
  }

  @PyBuiltin(name = "day", kind = Kind.GETTER, compiled = true)
  static int day(PyDate self) {
    return self.day();
  }

  @PyBuiltin(
      name = "replace",
      sig = "($self, /, year=<unset>, month=<unset>, day=<unset>)",
      doc = "The date with other fields in place of some of its own.")
  static Object replace(PyDate self, Object year, Object month, Object day) {
    return PyDate.make(
        self.type(),
        Fields.converted(year, self.year()),
        Fields.converted(month, self.month()),
        Fields.converted(day, self.day()));
  }

  @PyBuiltin(
      name = "__replace__",
      sig = "($self, /, year=<unset>, month=<unset>, day=<unset>)",
      doc = "The same as replace().")
  static Object replaceProtocol(PyDate self, Object year, Object month, Object day) {
    return replace(self, year, month, day);
  }

  @PyBuiltin(
      name = "toordinal",
      sig = "($self, /)",
      doc = "The number of the day; January 1 of year 1 has number 1.",
      compiled = true)
  static int toOrdinal(PyDate self) {
    return self.ordinal();
  }

  @PyBuiltin(
      name = "weekday",
      sig = "($self, /)",
      doc = "The day of the week, from 0 for Monday to 6 for Sunday.",
      compiled = true)
  static int weekday(PyDate self) {
    return self.weekday();
  }

  @PyBuiltin(
      name = "isoweekday",
      sig = "($self, /)",
      doc = "The day of the week, from 1 for Monday to 7 for Sunday.",
      compiled = true)
  static int isoWeekday(PyDate self) {
    return self.weekday() + 1;
  }

  @PyBuiltin(
      name = "isocalendar",
      sig = "($self, /)",
      doc = "A named tuple of the year, the week and the day of the week by ISO 8601.")
  static Object isoCalendar(PyDate self) {
    int year = self.year();
    int today = self.ordinal();
    int monday = Calendar.firstIsoMonday(year);
    if (today < monday) {
      year--;
      monday = Calendar.firstIsoMonday(year);
    }
    int week = (today - monday) / 7 + 1;
    if (week == 53 && today >= Calendar.firstIsoMonday(year + 1)) {
      year++;
      week = 1;
    }
    return IsoCalendarMethods.make(year, week, self.weekday() + 1);
  }

  @PyBuiltin(
      name = "timetuple",
      sig = "($self, /)",
      doc = "The fields as time.localtime() gives them.")
  static Object timeTuple(PyDate self) {
    return StrftimeText.fields(self, 0, -1).toStruct();
  }

  @PyBuiltin(name = "ctime", sig = "($self, /)", doc = "The date as ctime() writes it.")
  static String ctime(PyDate self) {
    return IsoText.ctime(self.date, 0);
  }

  @PyBuiltin(name = "isoformat", sig = "($self, /)", doc = "The date as YYYY-MM-DD.")
  static String isoFormat(PyDate self) {
    return IsoText.date(self.date);
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)")
  static Object str(PyDate self) {
    return self.type() == PyDate.TYPE
        ? PyStr.of(IsoText.date(self.date))
        : Calls.callMethod(self, "isoformat");
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyDate self) {
    return self.type().name() + "(" + self.year() + ", " + self.month() + ", " + self.day() + ")";
  }

  @PyBuiltin(
      name = "strftime",
      sig = "($self, /, format)",
      doc = "The date as text by a format of time.strftime().")
  static Object strftime(PyDate self, Object format) {
    return StrftimeText.format(self, format);
  }

  @PyBuiltin(
      name = "__format__",
      sig = "($self, format, /)",
      doc = "The date by a format of strftime(), or as str() gives it.")
  static Object format(PyDate self, Object format) {
    return formatted(self, format);
  }

  /** What {@code __format__} does for dates and times. */
  static Object formatted(Object self, Object format) {
    if (!PyStr.isStr(format)) {
      throw PyErrors.typeError("__format__() argument 1 must be str, not %s", Types.nameOf(format));
    }
    return PyStr.isEmpty(PyStr.value(format))
        ? Conversions.str(self)
        : Calls.callMethod(self, "strftime", format);
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", compiled = true)
  static long hash(PyDate self) {
    long hash = self.hash;
    return hash != 0 ? hash : Hashes.compute(self);
  }

  @PyBuiltin(
      name = "__reduce__",
      sig = "($self, /)",
      doc = "The class and its arguments, for pickles.")
  static Object reduce(PyDate self) {
    return PyTuple.of(self.type(), PyTuple.of(PyBytes.wrap(self.state())));
  }
}
