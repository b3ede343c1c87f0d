package org.boomslang.modules.datetime;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;

/** What other values {@code datetime.datetime} gives. Stateless. */
@PyBuiltins(type = "datetime.datetime", doc = DateTimeMethods.DOC)
final class DateTimeConversions {
  private DateTimeConversions() {}

  @PyBuiltin(name = "date", sig = "($self, /)", doc = "The date of the moment.", compiled = true)
  static Object date(PyDateTime self) {
    return PyDate.of(self.date);
  }

  @PyBuiltin(
      name = "time",
      sig = "($self, /)",
      doc = "The time of day of the moment, without its zone.",
      compiled = true)
  static Object time(PyDateTime self) {
    return PyTime.of(self.clock, null, self.fold());
  }

  @PyBuiltin(
      name = "timetz",
      sig = "($self, /)",
      doc = "The time of day of the moment, with its zone.",
      compiled = true)
  static Object timeAndZone(PyDateTime self) {
    return PyTime.of(self.clock, self.zone, self.fold());
  }

  @PyBuiltin(
      name = "utcoffset",
      sig = "($self, /)",
      doc = "What the zone's utcoffset() gives for the moment.",
      compiled = true)
  static Object offset(PyDateTime self) {
    return PyNone.orNone(self.offset());
  }

  @PyBuiltin(name = "dst", sig = "($self, /)", doc = "What the zone's dst() gives for the moment.")
  static Object daylight(PyDateTime self) {
    return PyNone.orNone(self.daylight());
  }

  @PyBuiltin(
      name = "tzname",
      sig = "($self, /)",
      doc = "What the zone's tzname() gives for the moment.")
  static Object zoneName(PyDateTime self) {
    return PyNone.orNone(Offsets.name(self.zone, self));
  }

  @PyBuiltin(
      name = "timestamp",
      sig = "($self, /)",
      doc = "The seconds since the epoch, as a float.")
  static double timestamp(PyDateTime self) {
    PyTimeDelta offset = self.offset();
    if (offset == null && self.zone == null) {
      return LocalTime.toEpoch(self) + self.microsecond() / 1e6;
    }
    PyTimeDelta fields = self.since(LocalTime.EPOCH);
    if (offset == null) {
      throw PyErrors.typeError("can't subtract offset-naive and offset-aware datetimes");
    }
    return TimeDeltaMethods.inSeconds(fields.minus(offset));
  }

  @PyBuiltin(
      name = "timetuple",
      sig = "($self, /)",
      doc = "The fields as time.localtime() gives them.")
  static Object timeTuple(PyDateTime self) {
    return StrftimeText.fields(self).toStruct();
  }

  @PyBuiltin(
      name = "utctimetuple",
      sig = "($self, /)",
      doc = "The fields of the moment in UTC, as time.gmtime() gives them.")
  static Object utcTimeTuple(PyDateTime self) {
    PyTimeDelta offset = self.offset();
    PyDateTime utc =
        offset == null ? self : (PyDateTime) self.plus(PyDateTime.TYPE, null, offset, -1);
    return StrftimeText.fields(utc, utc.clock, 0).toStruct();
  }

  @PyBuiltin(name = "ctime", sig = "($self, /)", doc = "The moment as ctime() writes it.")
  static String ctime(PyDateTime self) {
    return IsoText.ctime(self.date, self.clock);
  }

  @PyBuiltin(
      name = "isoformat",
      sig = "($self, /, sep='T', timespec='auto')",
      doc =
          "The moment as YYYY-MM-DDTHH:MM:SS.ffffff+HH:MM, without a fraction or an offset where it has"
              + " none.\nThe separator is any character. timespec says how much of the time is shown:"
              + " 'auto', 'hours', 'minutes',\n'seconds', 'milliseconds' or 'microseconds'.")
  static Object isoFormat(PyDateTime self, Object sep, Object timespec) {
    int separator = IsoText.separator(sep);
    return IsoText.dateTime(self, separator, IsoText.Precision.of(timespec, 2));
  }

  @PyBuiltin(
      name = "astimezone",
      sig = "($self, /, tz=None)",
      doc = "The same moment in another zone, the local one for None.")
  static Object asTimeZone(PyDateTime self, Object tz) {
    PyTzInfo target = Fields.zone(tz);
    PyTzInfo own = self.zone;
    if (own != null && own == target) {
      return self;
    }
    PyTimeDelta offset = Offsets.offset(own, self);
    if (offset == null) {
      PyTimeZone local = LocalTime.zoneOf(self);
      if (local == target) {
        return self;
      }
      offset = local.offset;
    }
    if (target == null) {
      target = LocalTime.zoneAt((PyDateTime) self.plus(PyDateTime.TYPE, null, offset, -1));
    }
    Object utc = self.plus(self.type(), target, offset, -1);
    return target instanceof PyTimeZone zone && utc instanceof PyDateTime moment
        ? moment.plus(zone.offset, 1)
        : Calls.callMethod(target, "fromutc", utc);
  }
}
