package org.boomslang.modules.datetime;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code datetime.tzinfo}. Stateless. */
@PyBuiltins(type = "datetime.tzinfo", doc = "The base of all time zones.")
final class TzInfoMethods {
  private TzInfoMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyTzInfo(type.instanceShape());
  }

  private static PyException missing(String method) {
    return PyErrors.notImplementedError("a tzinfo subclass must implement %s()", method);
  }

  @PyBuiltin(name = "tzname", sig = "($self, dt, /)", doc = "The name of the zone at a moment.")
  static Object name(PyTzInfo self, Object moment) {
    throw missing("tzname");
  }

  @PyBuiltin(
      name = "utcoffset",
      sig = "($self, dt, /)",
      doc =
          "The offset of local time from UTC at a moment, a timedelta that is positive in the east.")
  static Object offset(PyTzInfo self, Object moment) {
    throw missing("utcoffset");
  }

  @PyBuiltin(
      name = "dst",
      sig = "($self, dt, /)",
      doc = "What daylight saving time adds to the offset at a moment, a timedelta.")
  static Object daylight(PyTzInfo self, Object moment) {
    throw missing("dst");
  }

  /** The moment that {@code fromutc} is given. */
  static PyDateTime own(PyTzInfo self, Object moment) {
    if (!(moment instanceof PyDateTime own)) {
      throw PyErrors.typeError("fromutc: argument must be a datetime");
    }
    if (own.zone != self) {
      throw PyErrors.valueError("fromutc: dt.tzinfo is not self");
    }
    return own;
  }

  @PyBuiltin(
      name = "fromutc",
      sig = "($self, dt, /)",
      doc = "The local time of a moment whose fields are those of UTC.")
  static Object fromUtc(PyTzInfo self, Object moment) {
    PyDateTime utc = own(self, moment);
    PyTimeDelta offset = utc.offset();
    if (offset == null) {
      throw PyErrors.valueError("fromutc: non-None utcoffset() result required");
    }
    PyTimeDelta daylight = utc.daylight();
    if (daylight == null) {
      throw PyErrors.valueError("fromutc: non-None dst() result required");
    }
    Object standard = utc.plus(offset.minus(daylight), 1);
    PyTimeDelta then = Offsets.daylight(self, standard);
    if (then == null) {
      throw PyErrors.valueError("fromutc: tz.dst() gave inconsistent results; cannot convert");
    }
    return then.isZero() || !(standard instanceof PyDateTime time) ? standard : time.plus(then, 1);
  }

  @PyBuiltin(
      name = "__reduce__",
      sig = "($self, /)",
      doc = "The class, its arguments and the state, for pickles.")
  static Object reduce(PyTzInfo self) {
    Object arguments = Attributes.getOrNull(self, "__getinitargs__");
    return PyTuple.of(
        self.type(),
        arguments == null ? PyTuple.EMPTY : Calls.call(arguments),
        Calls.callMethod(self, "__getstate__"));
  }
}
