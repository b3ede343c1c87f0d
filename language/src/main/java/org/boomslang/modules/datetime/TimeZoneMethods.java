package org.boomslang.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code datetime.timezone}. Stateless. */
@PyBuiltins(type = "datetime.timezone", doc = "A time zone with a fixed offset from UTC.")
final class TimeZoneMethods {
  private static final TruffleString UTC = PyStr.constant("UTC");

  private TimeZoneMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, offset, name=<unset>)")
  static Object create(PyType type, Object offset, Object name) {
    if (!(offset instanceof PyTimeDelta delta)) {
      throw PyErrors.typeError(
          "timezone() argument 1 must be datetime.timedelta, not %s", Arguments.given(offset));
    }
    if (name != null && !PyStr.isStr(name)) {
      throw PyErrors.typeError("timezone() argument 2 must be str, not %s", Arguments.given(name));
    }
    return PyTimeZone.of(delta, name == null ? null : PyStr.value(name));
  }

  private static void check(String method, Object moment) {
    if (moment != PyNone.NONE && !(moment instanceof PyDateTime)) {
      throw PyErrors.typeError(
          "%s(dt) argument must be a datetime instance or None, not %s",
          method, Arguments.given(moment));
    }
  }

  @PyBuiltin(
      name = "tzname",
      sig = "($self, dt, /)",
      doc = "The name that the zone was given, else UTC with the offset behind it.")
  static Object name(PyTimeZone self, Object moment) {
    check("tzname", moment);
    return name(self);
  }

  static TruffleString name(PyTimeZone zone) {
    if (zone.name != null) {
      return zone.name;
    }
    return zone.offset.isZero()
        ? UTC
        : PyStr.of(IsoText.offset(new StringBuilder("UTC"), zone.offset, ":").toString());
  }

  @PyBuiltin(name = "utcoffset", sig = "($self, dt, /)", doc = "The fixed offset.")
  static Object offset(PyTimeZone self, Object moment) {
    check("utcoffset", moment);
    return self.offset;
  }

  @PyBuiltin(name = "dst", sig = "($self, dt, /)", doc = "None.")
  static Object daylight(PyTimeZone self, Object moment) {
    check("dst", moment);
    return PyNone.NONE;
  }

  @PyBuiltin(
      name = "fromutc",
      sig = "($self, dt, /)",
      doc = "The local time of a moment whose fields are those of UTC.")
  static Object fromUtc(PyTimeZone self, Object moment) {
    return TzInfoMethods.own(self, moment).plus(self.offset, 1);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static Object repr(PyTimeZone self) {
    if (self == PyTimeZone.UTC) {
      return PyStr.of("datetime.timezone.utc");
    }
    StrBuilder text =
        new StrBuilder().append("datetime.timezone(").append(Conversions.repr(self.offset));
    if (self.name != null) {
      text.append(", ").append(Conversions.repr(self.name));
    }
    return text.append(")").toTruffleString();
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)")
  static Object str(PyTimeZone self) {
    return name(self);
  }

  private static Object compare(CompareOp op, PyTimeZone self, Object value) {
    return value instanceof PyTimeZone zone
        ? (Object) op.test(self.offset.compareTo(zone.offset))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyTimeZone self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyTimeZone self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyTimeZone self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyTimeZone self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyTimeZone self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyTimeZone self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)")
  static long hash(PyTimeZone self) {
    return TimeDeltaMethods.hash(self.offset);
  }

  @PyBuiltin(
      name = "__getinitargs__",
      sig = "($self, /)",
      doc = "The arguments of the class, for pickles.")
  static Object arguments(PyTimeZone self) {
    return self.name == null ? PyTuple.of(self.offset) : PyTuple.of(self.offset, self.name);
  }
}
