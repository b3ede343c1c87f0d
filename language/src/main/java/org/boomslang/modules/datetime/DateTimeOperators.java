package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNotImplemented;

/** The operators of {@code datetime.datetime}. Stateless. */
@PyBuiltins(type = "datetime.datetime", doc = DateTimeMethods.DOC)
final class DateTimeOperators {
  private DateTimeOperators() {}

  private static Object compare(CompareOp op, PyDateTime self, Object value) {
    if (!(value instanceof PyDateTime other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.zone == other.zone
        ? op.test(self.compareFields(other))
        : compareZones(op, self, other);
  }

  @TruffleBoundary
  private static boolean compareZones(CompareOp op, PyDateTime self, PyDateTime other) {
    PyTimeDelta own = self.offset();
    PyTimeDelta its = other.offset();
    boolean equality = op == CompareOp.EQ || op == CompareOp.NE;
    int order;
    if (Offsets.equal(own, its)) {
      order = self.compareFields(other);
    } else if (own != null && its != null) {
      order = self.since(other).compareTo(own.minus(its));
    } else if (equality) {
      return op == CompareOp.NE;
    } else {
      throw PyErrors.typeError("can't compare offset-naive and offset-aware datetimes");
    }
    if (equality && order == 0 && (isAmbiguous(self, own) || isAmbiguous(other, its))) {
      order = 1;
    }
    return op.test(order);
  }

  /**
   * Whether the other fold has another offset: such a moment equals none of another zone (PEP 495).
   */
  private static boolean isAmbiguous(PyDateTime moment, PyTimeDelta offset) {
    return !Offsets.equal(moment.withFold(1 - moment.fold()).offset(), offset);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", compiled = true)
  static Object lt(PyDateTime self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", compiled = true)
  static Object le(PyDateTime self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", compiled = true)
  static Object eq(PyDateTime self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", compiled = true)
  static Object ne(PyDateTime self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", compiled = true)
  static Object gt(PyDateTime self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", compiled = true)
  static Object ge(PyDateTime self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)", compiled = true)
  static Object add(PyDateTime self, Object value) {
    return value instanceof PyTimeDelta delta
        ? self.plus(delta, 1)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)", compiled = true)
  static Object addReflected(PyDateTime self, Object value) {
    return add(self, value);
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)", compiled = true)
  static Object subtract(PyDateTime self, Object value) {
    if (value instanceof PyDateTime other) {
      return difference(self, other);
    }
    return value instanceof PyTimeDelta delta
        ? self.plus(delta, -1)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)", compiled = true)
  static Object subtractReflected(PyDateTime self, Object value) {
    return value instanceof PyDateTime other
        ? difference(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static PyTimeDelta difference(PyDateTime self, PyDateTime other) {
    PyTimeDelta fields = self.since(other);
    if (self.zone == other.zone) {
      return fields;
    }
    PyTimeDelta own = self.offset();
    PyTimeDelta its = other.offset();
    if ((own == null) != (its == null)) {
      throw PyErrors.typeError("can't subtract offset-naive and offset-aware datetimes");
    }
    return Offsets.equal(own, its) ? fields : fields.minus(own.minus(its));
  }
}
