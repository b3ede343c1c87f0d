package org.boomslang.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.PyType;

/** Text, zone and pickles of {@code datetime.time}. Stateless. */
@PyBuiltins(type = "datetime.time", doc = TimeMethods.DOC)
final class TimeConversions {
  private TimeConversions() {}

  @PyBuiltin(
      name = "strptime",
      kind = Kind.CLASS_METHOD,
      sig = "($type, string, format, /)",
      doc = "The time that a text names by a format, as time.strptime() reads it.")
  static Object strptime(PyType type, TruffleString text, TruffleString format) {
    return Calls.call(
        Imports.attribute("_strptime", "_strptime_datetime_time"), type, text, format);
  }

  @PyBuiltin(
      name = "fromisoformat",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "The time that a text in ISO 8601 names.")
  static Object fromIsoFormat(PyType type, Object text) {
    if (!PyStr.isStr(text)) {
      throw PyErrors.typeError("fromisoformat: argument must be str");
    }
    return new IsoReader(PyStr.value(text)).time(type);
  }

  @PyBuiltin(
      name = "replace",
      sig =
          "($self, /, hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>,"
              + " tzinfo=<unset>, *, fold=<unset>)",
      doc = "The time with other fields in place of some of its own.")
  static Object replace(
      PyTime self,
      Object hour,
      Object minute,
      Object second,
      Object microsecond,
      Object tzinfo,
      Object fold) {
    return PyTime.make(
        self.type(),
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
          "($self, /, hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>,"
              + " tzinfo=<unset>, *, fold=<unset>)",
      doc = "The same as replace().")
  static Object replaceProtocol(
      PyTime self,
      Object hour,
      Object minute,
      Object second,
      Object microsecond,
      Object tzinfo,
      Object fold) {
    return replace(self, hour, minute, second, microsecond, tzinfo, fold);
  }

  @PyBuiltin(
      name = "utcoffset",
      sig = "($self, /)",
      doc = "What the zone's utcoffset() gives for None.")
  static Object offset(PyTime self) {
    return PyNone.orNone(self.offset());
  }

  @PyBuiltin(name = "dst", sig = "($self, /)", doc = "What the zone's dst() gives for None.")
  static Object daylight(PyTime self) {
    return PyNone.orNone(Offsets.daylight(self.zone, PyNone.NONE));
  }

  @PyBuiltin(name = "tzname", sig = "($self, /)", doc = "What the zone's tzname() gives for None.")
  static Object zoneName(PyTime self) {
    return PyNone.orNone(Offsets.name(self.zone, PyNone.NONE));
  }

  @PyBuiltin(
      name = "isoformat",
      sig = "($self, /, timespec='auto')",
      doc =
          "The time as HH:MM:SS.ffffff+HH:MM, without a fraction or an offset where it has none."
              + " timespec says how\nmuch is shown: 'auto', 'hours', 'minutes', 'seconds',"
              + " 'milliseconds' or 'microseconds'.")
  static Object isoFormat(PyTime self, Object timespec) {
    return IsoText.time(self, IsoText.Precision.of(timespec, 1));
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)")
  static Object str(PyTime self) {
    return self.type() == PyTime.TYPE
        ? IsoText.time(self, IsoText.Precision.AUTO)
        : Calls.callMethod(self, "isoformat");
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static Object repr(PyTime self) {
    StringBuilder fields =
        new StringBuilder(self.type().name())
            .append('(')
            .append(self.hour())
            .append(", ")
            .append(self.minute());
    IsoText.smallFields(fields, self.clock);
    StrBuilder text = new StrBuilder().append(fields.toString());
    if (self.zone != null) {
      text.append(", tzinfo=").append(Conversions.repr(self.zone));
    }
    if (self.fold() != 0) {
      text.append(", fold=1");
    }
    return text.append(")").toTruffleString();
  }

  @PyBuiltin(
      name = "strftime",
      sig = "($self, /, format)",
      doc = "The time as text by a format of time.strftime().")
  static Object strftime(PyTime self, Object format) {
    return StrftimeText.format(self, format);
  }

  @PyBuiltin(
      name = "__format__",
      sig = "($self, format, /)",
      doc = "The time by a format of strftime(), or as str() gives it.")
  static Object format(PyTime self, Object format) {
    return DateMethods.formatted(self, format);
  }

  @PyBuiltin(
      name = "__reduce_ex__",
      sig = "($self, proto, /)",
      doc = "The class and its arguments, for pickles of a protocol.")
  static Object reduceEx(PyTime self, Object protocol) {
    return reduce(self, Fields.parsed(protocol));
  }

  @PyBuiltin(
      name = "__reduce__",
      sig = "($self, /)",
      doc = "The class and its arguments, for pickles.")
  static Object reduce(PyTime self) {
    return reduce(self, 2);
  }

  private static Object reduce(PyTime self, int protocol) {
    return Pickles.reduced(self.type(), self.state(), 0, self.fold(), self.zone, protocol);
  }
}
