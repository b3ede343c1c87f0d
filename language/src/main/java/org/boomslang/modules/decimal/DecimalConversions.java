package org.boomslang.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Decimals as other numbers, and other numbers as decimals. */
@PyBuiltins(type = "decimal.Decimal")
final class DecimalConversions {
  private static final TruffleString INFINITE = PyStr.constant("F");
  private static final TruffleString QUIET = PyStr.constant("n");
  private static final TruffleString SIGNALING = PyStr.constant("N");

  private DecimalConversions() {}

  private static Object toInt(Num a, Rounding rounding) {
    if (a.isNan()) {
      throw PyErrors.valueError("cannot convert NaN to integer");
    }
    if (a.isInfinite()) {
      throw PyErrors.overflowError("cannot convert Infinity to integer");
    }
    return Integers.normalize(Quantum.rescale(a, Math.max(0, a.exponent), rounding).toBigInteger());
  }

  @PyBuiltin(name = "__int__", sig = "($self, /)")
  static Object toInt(PyDecimal self) {
    return toInt(self.num, Rounding.DOWN);
  }

  @PyBuiltin(name = "__trunc__", sig = "($self, /)")
  static Object truncate(PyDecimal self) {
    return toInt(self.num, Rounding.DOWN);
  }

  @PyBuiltin(name = "__floor__", sig = "($self, /)")
  static Object floor(PyDecimal self) {
    return toInt(self.num, Rounding.FLOOR);
  }

  @PyBuiltin(name = "__ceil__", sig = "($self, /)")
  static Object ceiling(PyDecimal self) {
    return toInt(self.num, Rounding.CEILING);
  }

  @PyBuiltin(name = "__round__", sig = "($self, ndigits=<unset>, /)")
  static Object round(PyDecimal self, Object digits) {
    if (digits == null) {
      return toInt(self.num, Rounding.HALF_EVEN);
    }
    if (!Conversions.isInt(digits)) {
      throw PyErrors.typeError("optional arg must be an integer");
    }
    long places = Conversions.asLong(digits);
    return CurrentContext.get()
        .apply(env -> Quantum.quantize(self.num, Num.finite(false, BigInteger.ONE, -places), env));
  }

  @PyBuiltin(name = "__float__", sig = "($self, /)")
  static double toFloat(PyDecimal self) {
    if (self.num.isSignaling()) {
      throw PyErrors.valueError("cannot convert signaling NaN to float");
    }
    return DecimalText.toDouble(
        self.num.isNan()
            ? Num.nan(Num.Kind.QUIET_NAN, self.num.negative, BigInteger.ZERO)
            : self.num);
  }

  @PyBuiltin(name = "__complex__", sig = "($self, /)")
  static Object toComplex(PyDecimal self) {
    return new PyComplex(toFloat(self), 0.0);
  }

  @PyBuiltin(
      name = "as_tuple",
      sig = "($self, /)",
      doc = "Return a tuple representation of the number.")
  static Object asTuple(PyDecimal self) {
    Num a = self.num;
    Object exponent =
        switch (a.kind) {
          case FINITE -> a.exponent;
          case INFINITE -> INFINITE;
          case QUIET_NAN -> QUIET;
          case SIGNALING_NAN -> SIGNALING;
        };
    Object[] digits;
    if (a.isNan() && a.coefficient.signum() == 0) {
      digits = new Object[0];
    } else {
      String text = a.coefficient.toString();
      digits = new Object[text.length()];
      for (int i = 0; i < digits.length; i++) {
        digits[i] = (long) (text.charAt(i) - '0');
      }
    }
    return Calls.call(
        DecimalModule.tupleType(), a.negative ? 1L : 0L, PyTuple.of(digits), exponent);
  }

  @PyBuiltin(
      name = "as_integer_ratio",
      sig = "($self, /)",
      doc = "Return a pair of integers whose ratio is exactly equal to the original.")
  static Object asIntegerRatio(PyDecimal self) {
    Num a = self.num;
    if (a.isNan()) {
      throw PyErrors.valueError("cannot convert NaN to integer ratio");
    }
    if (a.isInfinite()) {
      throw PyErrors.overflowError("cannot convert Infinity to integer ratio");
    }
    BigInteger numerator = a.coefficient;
    BigInteger denominator = BigInteger.ONE;
    if (a.isZero()) {
      numerator = BigInteger.ZERO;
    } else if (a.exponent >= 0) {
      numerator = numerator.multiply(Num.pow10(a.exponent));
    } else {
      denominator = Num.pow10(-a.exponent);
      BigInteger common = numerator.gcd(denominator);
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
    return PyTuple.of(
        Integers.normalize(a.negative ? numerator.negate() : numerator),
        Integers.normalize(denominator));
  }

  @PyBuiltin(
      name = "from_float",
      kind = Kind.CLASS_METHOD,
      sig = "($type, f, /)",
      doc = "Class method that converts a float to a decimal number, exactly.")
  static Object fromFloat(PyType type, Object value) {
    Num number;
    if (Conversions.isInt(value)) {
      number = Operands.ofInt(value);
    } else if (Operands.isFloat(value)) {
      number = Operands.ofDouble(Floats.of(value));
    } else {
      throw PyErrors.typeError("argument must be int or float");
    }
    return made(type, number);
  }

  @PyBuiltin(
      name = "from_number",
      kind = Kind.CLASS_METHOD,
      sig = "($type, number, /)",
      doc = "Class method that converts a real number to a decimal number, exactly.")
  static Object fromNumber(PyType type, Object value) {
    Num number = Operands.numberOrNull(value);
    if (number == null && Operands.isFloat(value)) {
      number = Operands.ofDouble(Floats.of(value));
    }
    if (number == null) {
      throw Operands.unsupported(value);
    }
    return made(type, number);
  }

  private static Object made(PyType type, Num number) {
    PyDecimal plain = PyDecimal.of(number);
    return type == PyDecimal.TYPE ? plain : Calls.call(type, plain);
  }

  @PyBuiltin(name = "real", kind = Kind.GETTER)
  static Object real(PyDecimal self) {
    return self;
  }

  @PyBuiltin(name = "imag", kind = Kind.GETTER)
  static Object imaginary(PyDecimal self) {
    return PyDecimal.of(Num.ZERO);
  }

  @PyBuiltin(
      name = "adjusted",
      sig = "($self, /)",
      doc = "Return the adjusted exponent (exp + digits - 1) of the number.")
  static long adjusted(PyDecimal self) {
    return self.num.isSpecial() ? 0 : self.num.adjusted();
  }

  @PyBuiltin(name = "canonical", sig = "($self, /)", doc = "Return the canonical encoding.")
  static Object canonical(PyDecimal self) {
    return self;
  }

  @PyBuiltin(name = "conjugate", sig = "($self, /)", doc = "Return self.")
  static Object conjugate(PyDecimal self) {
    return self;
  }

  @PyBuiltin(name = "radix", sig = "($self, /)", doc = "Return Decimal(10).")
  static Object radix(PyDecimal self) {
    return PyDecimal.of(Num.of(10));
  }

  @PyBuiltin(
      name = "copy_abs",
      sig = "($self, /)",
      doc = "Return the absolute value of the argument.")
  static Object copyAbs(PyDecimal self) {
    return PyDecimal.of(self.num.withSign(false));
  }

  @PyBuiltin(name = "copy_negate", sig = "($self, /)", doc = "Return the negation of the argument.")
  static Object copyNegate(PyDecimal self) {
    return PyDecimal.of(self.num.negate());
  }

  @PyBuiltin(
      name = "copy_sign",
      sig = "($self, /, other, context=None)",
      doc = "Return a copy of self with the sign of the other operand.")
  static Object copySign(PyDecimal self, Object other, Object context) {
    CurrentContext.or(context);
    return PyDecimal.of(self.num.withSign(Operands.number(other).negative));
  }

  @PyBuiltin(
      name = "to_eng_string",
      sig = "($self, /, context=None)",
      doc = "Convert to an engineering-type string.")
  static String toEngineering(PyDecimal self, Object context) {
    return DecimalText.engineering(self.num, CurrentContext.or(context).capitals);
  }
}
