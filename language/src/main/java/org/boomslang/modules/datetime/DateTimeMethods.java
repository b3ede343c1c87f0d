package org.boomslang.modules.datetime;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.PyType;

/** Construction, fields and text of {@code datetime.datetime}. Stateless. */
@PyBuiltins(type = "datetime.datetime", doc = DateTimeMethods.DOC)
final class DateTimeMethods {
  static final String DOC =
      "A moment, in a time zone or in none: datetime(year, month, day, hour=0, minute=0, second=0,\n"
          + "microsecond=0, tzinfo=None, *, fold=0).";

  private DateTimeMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, /, year=<unset>, month=<unset>, day=<unset>, hour=<unset>, minute=<unset>,"
              + " second=<unset>, microsecond=<unset>, tzinfo=<unset>, *, fold=<unset>)",
      compiled = true)
  static Object create(
      PyType type,
      Object year,
      Object month,
      Object day,
      Object hour,
      Object minute,
      Object second,
      Object microsecond,
      Object tzinfo,
      Object fold) {
    if (!(year instanceof Long) || month == null || day == null) {
      Object other = ofPickle(type, year, month, day, hour);
      if (other != null) {
        return other;
      }
    }
    int y = Fields.parsed(year);
    int mo = Fields.parsed(month);
    int d = Fields.parsed(day);
    int h = Fields.parsed(hour, 0);
    int mi = Fields.parsed(minute, 0);
    int s = Fields.parsed(second, 0);
    int us = Fields.parsed(microsecond, 0);
    int f = Fields.parsed(fold, 0);
    Fields.checkDate(y, mo, d);
    Fields.checkTime(h, mi, s, us, f);
    return new PyDateTime(
        type.instanceShape(),
        PyDate.pack(y, mo, d),
        Clock.pack(h, mi, s, us),
        Fields.zone(tzinfo),
        f);
  }

  /** What a pickle holds; null for a year as it should be, TypeError where fields are missing. */
  private static Object ofPickle(PyType type, Object year, Object month, Object day, Object hour) {
    if (year == null) {
      throw Fields.missing("year", 1);
    }
    if (day == null && hour == null && !(year instanceof Long)) {
      byte[] state = Pickles.stateOrNull(year, Pickles.DATE_TIME, "datetime");
      if (state != null) {
        return new PyDateTime(
            type.instanceShape(),
            Pickles.date(state, 0x7f),
            Clock.read(state, Pickles.DATE),
            Pickles.zone(month),
            (state[2] & 0x80) == 0 ? 0 : 1);
      }
    }
    Fields.parsed(year);
    if (month == null) {
      throw Fields.missing("month", 2);
    }
    Fields.parsed(month);
    if (day == null) {
      throw Fields.missing("day", 3);
    }
    return null;
  }

  @PyBuiltin(name = "hour", kind = Kind.GETTER, compiled = true)
  static int hour(PyDateTime self) {
    return self.hour();
  }

  @PyBuiltin(name = "minute", kind = Kind.GETTER, compiled = true)
  static int minute(PyDateTime self) {
    return self.minute();
  }

  @PyBuiltin(name = "second", kind = Kind.GETTER, compiled = true)
  static int second(PyDateTime self) {
    return self.second();
  }

  @PyBuiltin(name = "microsecond", kind = Kind.GETTER, compiled = true)
  static int microsecond(PyDateTime self) {
    return self.microsecond();
  }

  @PyBuiltin(name = "tzinfo", kind = Kind.GETTER, compiled = true)
  static Object zone(PyDateTime self) {
    return PyNone.orNone(self.zone);
  }

  @PyBuiltin(name = "fold", kind = Kind.GETTER, compiled = true)
  static int fold(PyDateTime self) {
    return self.fold();
  }

  @PyBuiltin(
      name = "replace",
      sig =
          "($self, /, year=<unset>, month=<unset>, day=<unset>, hour=<unset>, minute=<unset>,"
              + " second=<unset>, microsecond=<unset>, tzinfo=<unset>, *, fold=<unset>)",
      doc = "The moment with other fields in place of some of its own.")
  static Object replace(
      PyDateTime self,
      Object year,
      Object month,
      Object day,
      Object hour,
      Object minute,
      Object second,
      Object microsecond,
      Object tzinfo,
      Object fold) {
    return PyDateTime.make(
        self.type(),
        Fields.converted(year, self.year()),
        Fields.converted(month, self.month()),
        Fields.converted(day, self.day()),
        Fields.converted(hour, self.hour()),
        Fields.converted(minute, self.minute()),
        Fields.converted(second, self.second()),
        Fields.converted(microsecond, self.microsecond()),
        tzinfo == null ? self.zone : Fields.zone(tzinfo),
        Fields.converted(fold, self.fold()));
  }

  @PyBuiltin(
      name = "__replace__",
      sig =
          "($self, /, year=<unset>, month=<unset>, day=<unset>, hour=<unset>, minute=<unset>,"
              + " second=<unset>, microsecond=<unset>, tzinfo=<unset>, *, fold=<unset>)",
      doc = "The same as replace().")
  static Object replaceProtocol(
      PyDateTime self,
      Object year,
      Object month,
      Object day,
      Object hour,
      Object minute,
      Object second,
      Object microsecond,
      Object tzinfo,
      Object fold) {
    return replace(self, year, month, day, hour, minute, second, microsecond, tzinfo, fold);
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)")
  static Object str(PyDateTime self) {
    return self.type() == PyDateTime.TYPE
        ? IsoText.dateTime(self, ' ', IsoText.Precision.AUTO)
        : Calls.callMethod(self, "isoformat", PyStr.of(" "));
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static Object repr(PyDateTime self) {
    StringBuilder fields =
        new StringBuilder(self.type().name())
            .append('(')
            .append(self.year())
            .append(", ")
            .append(self.month())
            .append(", ")
            .append(self.day())
            .append(", ")
            .append(self.hour())
            .append(", ")
            .append(self.minute());
    IsoText.smallFields(fields, self.clock);
    if (self.fold() != 0) {
      fields.append(", fold=1");
    }
    StrBuilder text = new StrBuilder().append(fields.toString());
    if (self.zone != null) {
      text.append(", tzinfo=").append(Conversions.repr(self.zone));
    }
    return text.append(")").toTruffleString();
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", compiled = true)
  static long hash(PyDateTime self) {
    long hash = self.hash;
    return hash != 0 ? hash : Hashes.compute(self);
  }

  @PyBuiltin(
      name = "__reduce_ex__",
      sig = "($self, proto, /)",
      doc = "The class and its arguments, for pickles of a protocol.")
  static Object reduceEx(PyDateTime self, Object protocol) {
    return reduce(self, Fields.parsed(protocol));
  }

  @PyBuiltin(
      name = "__reduce__",
      sig = "($self, /)",
      doc = "The class and its arguments, for pickles.")
  static Object reduce(PyDateTime self) {
    return reduce(self, 2);
  }

  private static Object reduce(PyDateTime self, int protocol) {
    return Pickles.reduced(self.type(), self.state(), 2, self.fold(), self.zone, protocol);
  }
}
