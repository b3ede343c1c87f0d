package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;

/** Construction, fields and order of {@code datetime.time}. Stateless. */
@PyBuiltins(type = "datetime.time", doc = TimeMethods.DOC)
final class TimeMethods {
  static final String DOC =
      "A time of day, in a time zone or in none: time(hour=0, minute=0, second=0, microsecond=0,\n"
          + "tzinfo=None, *, fold=0).";

  private TimeMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, /, hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>,"
              + " tzinfo=<unset>, *, fold=<unset>)",
      compiled = true)
  static Object create(
      PyType type,
      Object hour,
      Object minute,
      Object second,
      Object microsecond,
      Object tzinfo,
      Object fold) {
    if (hour != null && !(hour instanceof Long) && second == null && microsecond == null) {
      byte[] state = Pickles.stateOrNull(hour, Pickles.TIME, "time");
      if (state != null) {
        return ofPickle(type, state, minute);
      }
    }
    int h = Fields.parsed(hour, 0);
    int m = Fields.parsed(minute, 0);
    int s = Fields.parsed(second, 0);
    int us = Fields.parsed(microsecond, 0);
    int f = Fields.parsed(fold, 0);
    Fields.checkTime(h, m, s, us, f);
    return new PyTime(type.instanceShape(), Clock.pack(h, m, s, us), Fields.zone(tzinfo), f);
  }

  @TruffleBoundary
  private static Object ofPickle(PyType type, byte[] state, Object zone) {
    byte[] plain = state.clone();
    plain[0] &= 0x7f;
    return new PyTime(
        type.instanceShape(), Clock.read(plain, 0), Pickles.zone(zone), state[0] < 0 ? 1 : 0);
  }

  @PyBuiltin(name = "hour", kind = Kind.GETTER, compiled = true)
  static int hour(PyTime self) {
    return self.hour();
  }

  @PyBuiltin(name = "minute", kind = Kind.GETTER, compiled = true)
  static int minute(PyTime self) {
    return self.minute();
  }

  @PyBuiltin(name = "second", kind = Kind.GETTER, compiled = true)
  static int second(PyTime self) {
    return self.second();
  }

  @PyBuiltin(name = "microsecond", kind = Kind.GETTER, compiled = true)
  static int microsecond(PyTime self) {
    return self.microsecond();
  }

  @PyBuiltin(name = "tzinfo", kind = Kind.GETTER, compiled = true)
  static Object zone(PyTime self) {
    return PyNone.orNone(self.zone);
  }

  @PyBuiltin(name = "fold", kind = Kind.GETTER, compiled = true)
  static int fold(PyTime self) {
    return self.fold();
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", compiled = true)
  static long hash(PyTime self) {
    long hash = self.hash;
    return hash != 0 ? hash : Hashes.compute(self);
  }

  // ------------------------------------------------------------------ comparison

  private static Object compare(CompareOp op, PyTime self, Object value) {
    if (!(value instanceof PyTime other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.zone == other.zone
        ? op.test(Long.compare(self.clock, other.clock))
        : compareZones(op, self, other);
  }

  @TruffleBoundary
  private static boolean compareZones(CompareOp op, PyTime self, PyTime other) {
    PyTimeDelta own = self.offset();
    PyTimeDelta its = other.offset();
    if (Offsets.equal(own, its)) {
      return op.test(Long.compare(self.clock, other.clock));
    }
    if (own != null && its != null) {
      int order =
          Long.compare(
              self.secondOfDay() - own.wholeSeconds(), other.secondOfDay() - its.wholeSeconds());
      return op.test(order != 0 ? order : Integer.compare(self.microsecond(), other.microsecond()));
    }
    if (op == CompareOp.EQ || op == CompareOp.NE) {
      return op == CompareOp.NE;
    }
    throw PyErrors.typeError("can't compare offset-naive and offset-aware times");
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", compiled = true)
  static Object lt(PyTime self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", compiled = true)
  static Object le(PyTime self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", compiled = true)
  static Object eq(PyTime self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", compiled = true)
  static Object ne(PyTime self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", compiled = true)
  static Object gt(PyTime self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", compiled = true)
  static Object ge(PyTime self, Object value) {
    return compare(CompareOp.GE, self, value);
  }
}
