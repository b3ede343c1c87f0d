package org.boomslang.modules.decimal;

import java.math.BigInteger;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.InstanceChecks;

/** Order, equality and hash of {@code decimal.Decimal}, and its questions. */
@PyBuiltins(type = "decimal.Decimal")
final class DecimalComparisons {
  private DecimalComparisons() {}

  @PyBuiltin(name = "__hash__", sig = "($self, /)")
  static long hash(PyDecimal self) {
    if (self.num.isSignaling()) {
      throw PyErrors.typeError("Cannot hash a signaling NaN value");
    }
    return self.num.isNan() ? System.identityHashCode(self) : PyDecimal.hash(self.num);
  }

  private static Object compare(PyDecimal self, Object other, CompareOp op) {
    Num a = self.num;
    Num b;
    boolean equality = op == CompareOp.EQ || op == CompareOp.NE;
    PyDecimalContext context = CurrentContext.get();
    if (other instanceof PyDecimal decimal) {
      b = decimal.num;
    } else if (Conversions.isInt(other)) {
      b = Operands.ofInt(other);
    } else if (Operands.isFloat(other)) {
      b = ofFloat(Floats.of(other), equality, context);
    } else if (other instanceof PyComplex complex) {
      if (!equality) {
        return PyNotImplemented.NOT_IMPLEMENTED;
      }
      if (complex.imag() != 0) {
        return op == CompareOp.NE;
      }
      b = ofFloat(complex.real(), true, context);
    } else if (InstanceChecks.isInstance(other, Imports.attribute("numbers", "Rational"))) {
      BigInteger denominator = Operands.big(Attributes.get(other, "denominator"));
      if (a.isFinite()) {
        a = Num.finite(a.negative, a.coefficient.multiply(denominator), a.exponent);
      }
      b = Operands.ofInt(Attributes.get(other, "numerator"));
    } else {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (a.isNan() || b.isNan()) {
      if (!equality || a.isSignaling() || b.isSignaling()) {
        context.signal(Env.INVALID_OPERATION);
      }
      return op == CompareOp.NE;
    }
    int order = Compare.order(a, b);
    return switch (op) {
      case LT -> order < 0;
      case LE -> order <= 0;
      case EQ -> order == 0;
      case NE -> order != 0;
      case GT -> order > 0;
      case GE -> order >= 0;
      default -> throw PyErrors.systemError("no order");
    };
  }

  private static Num ofFloat(double value, boolean equality, PyDecimalContext context) {
    if (equality) {
      context.flags.getAndUpdate(old -> old | Env.FLOAT_OPERATION);
    } else {
      context.signal(Env.FLOAT_OPERATION);
    }
    return Operands.ofDouble(value);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyDecimal self, Object value) {
    return compare(self, value, CompareOp.LT);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyDecimal self, Object value) {
    return compare(self, value, CompareOp.LE);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyDecimal self, Object value) {
    return compare(self, value, CompareOp.EQ);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyDecimal self, Object value) {
    return compare(self, value, CompareOp.NE);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyDecimal self, Object value) {
    return compare(self, value, CompareOp.GT);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyDecimal self, Object value) {
    return compare(self, value, CompareOp.GE);
  }

  @PyBuiltin(
      name = "is_canonical",
      sig = "($self, /)",
      doc = "Return True if the argument is canonical and False otherwise.")
  static boolean isCanonical(PyDecimal self) {
    return true;
  }

  @PyBuiltin(
      name = "is_finite",
      sig = "($self, /)",
      doc = "Return True if the argument is a finite number, and False otherwise.")
  static boolean isFinite(PyDecimal self) {
    return self.num.isFinite();
  }

  @PyBuiltin(
      name = "is_infinite",
      sig = "($self, /)",
      doc = "Return True if the argument is infinite, and False otherwise.")
  static boolean isInfinite(PyDecimal self) {
    return self.num.isInfinite();
  }

  @PyBuiltin(
      name = "is_nan",
      sig = "($self, /)",
      doc = "Return True if the argument is a (quiet or signaling) NaN, else False.")
  static boolean isNan(PyDecimal self) {
    return self.num.isNan();
  }

  @PyBuiltin(
      name = "is_qnan",
      sig = "($self, /)",
      doc = "Return True if the argument is a quiet NaN, and False otherwise.")
  static boolean isQuietNan(PyDecimal self) {
    return self.num.isNan() && !self.num.isSignaling();
  }

  @PyBuiltin(
      name = "is_snan",
      sig = "($self, /)",
      doc = "Return True if the argument is a signaling NaN and False otherwise.")
  static boolean isSignalingNan(PyDecimal self) {
    return self.num.isSignaling();
  }

  @PyBuiltin(
      name = "is_signed",
      sig = "($self, /)",
      doc = "Return True if the argument has a negative sign and False otherwise.")
  static boolean isSigned(PyDecimal self) {
    return self.num.negative;
  }

  @PyBuiltin(
      name = "is_zero",
      sig = "($self, /)",
      doc = "Return True if the argument is a zero and False otherwise.")
  static boolean isZero(PyDecimal self) {
    return self.num.isZero();
  }

  @PyBuiltin(
      name = "is_normal",
      sig = "($self, /, context=None)",
      doc = "Return True if the argument is a normal number and False otherwise.")
  static boolean isNormal(PyDecimal self, Object context) {
    return Compare.isNormal(self.num, CurrentContext.or(context).env());
  }

  @PyBuiltin(
      name = "is_subnormal",
      sig = "($self, /, context=None)",
      doc = "Return True if the argument is subnormal, and False otherwise.")
  static boolean isSubnormal(PyDecimal self, Object context) {
    return Compare.isSubnormal(self.num, CurrentContext.or(context).env());
  }

  @PyBuiltin(
      name = "number_class",
      sig = "($self, /, context=None)",
      doc = "Return a string describing the class of the operand.")
  static String numberClass(PyDecimal self, Object context) {
    return Compare.numberClass(self.num, CurrentContext.or(context).env());
  }

  @PyBuiltin(
      name = "same_quantum",
      sig = "($self, /, other, context=None)",
      doc = "Test whether self and other have the same exponent or whether both are NaN.")
  static boolean sameQuantum(PyDecimal self, Object other, Object context) {
    CurrentContext.or(context);
    return Compare.sameQuantum(self.num, Operands.number(other));
  }
}
