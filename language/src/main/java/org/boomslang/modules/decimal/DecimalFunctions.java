package org.boomslang.modules.decimal;

import java.util.function.BiFunction;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;

/** The methods of {@code decimal.Decimal} that go by a context, given or current. */
@PyBuiltins(type = "decimal.Decimal")
final class DecimalFunctions {
  private DecimalFunctions() {}

  private static Object unary(PyDecimal self, Object context, BiFunction<Num, Env, Num> operation) {
    return CurrentContext.or(context).apply(env -> operation.apply(self.num, env));
  }

  private static Object binary(
      PyDecimal self, Object other, Object context, DecimalMethods.Binary operation) {
    PyDecimalContext by = CurrentContext.or(context);
    Num number = Operands.number(other);
    return by.apply(env -> operation.apply(self.num, number, env));
  }

  /** A rounding given as an argument; the context's own for None. */
  static Env rounded(Env env, Object rounding) {
    if (rounding == null || rounding == PyNone.NONE) {
      return env;
    }
    return env.with(roundingOf(rounding));
  }

  static Rounding roundingOf(Object name) {
    Rounding found = Rounding.of(name);
    if (found == null) {
      throw PyErrors.typeError(
          "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
              + "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]");
    }
    return found;
  }

  @PyBuiltin(
      name = "quantize",
      sig = "($self, /, exp, rounding=None, context=None)",
      doc = "Return a value equal to the first operand, rounded to the exponent of the second.")
  static Object quantize(PyDecimal self, Object exponent, Object rounding, Object context) {
    PyDecimalContext by = CurrentContext.or(context);
    Env env = rounded(by.env(), rounding);
    Num result = Quantum.quantize(self.num, Operands.number(exponent), env);
    by.signal(env.status);
    return PyDecimal.of(result);
  }

  private static Object toIntegral(PyDecimal self, Object rounding, Object context, boolean exact) {
    PyDecimalContext by = CurrentContext.or(context);
    Env env = rounded(by.env(), rounding);
    Num result = Quantum.toIntegral(self.num, env, exact);
    by.signal(env.status);
    return PyDecimal.of(result);
  }

  @PyBuiltin(
      name = "to_integral",
      sig = "($self, /, rounding=None, context=None)",
      doc = "Identical to the to_integral_value() method.")
  static Object toIntegral(PyDecimal self, Object rounding, Object context) {
    return toIntegral(self, rounding, context, false);
  }

  @PyBuiltin(
      name = "to_integral_value",
      sig = "($self, /, rounding=None, context=None)",
      doc = "Round to the nearest integer without signaling Inexact or Rounded.")
  static Object toIntegralValue(PyDecimal self, Object rounding, Object context) {
    return toIntegral(self, rounding, context, false);
  }

  @PyBuiltin(
      name = "to_integral_exact",
      sig = "($self, /, rounding=None, context=None)",
      doc = "Round to the nearest integer, signaling Inexact or Rounded as appropriate.")
  static Object toIntegralExact(PyDecimal self, Object rounding, Object context) {
    return toIntegral(self, rounding, context, true);
  }

  @PyBuiltin(
      name = "fma",
      sig = "($self, /, other, third, context=None)",
      doc = "Fused multiply-add. Return self*other+third with no rounding of the product.")
  static Object fma(PyDecimal self, Object other, Object third, Object context) {
    PyDecimalContext by = CurrentContext.or(context);
    Num b = Operands.number(other);
    Num c = Operands.number(third);
    return by.apply(env -> Arithmetic.fma(self.num, b, c, env));
  }

  @PyBuiltin(
      name = "compare_total",
      sig = "($self, /, other, context=None)",
      doc = "Compare two operands using their abstract representation.")
  static Object compareTotal(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, (a, b, env) -> Compare.compareTotal(a, b));
  }

  @PyBuiltin(
      name = "compare_total_mag",
      sig = "($self, /, other, context=None)",
      doc = "Compare as compare_total(), but disregarding the signs.")
  static Object compareTotalMagnitude(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, (a, b, env) -> Compare.compareTotalMagnitude(a, b));
  }

  @PyBuiltin(
      name = "exp",
      sig = "($self, /, context=None)",
      doc = "Return the value of the natural exponential function e**x.")
  static Object exp(PyDecimal self, Object context) {
    return unary(self, context, Functions::exp);
  }

  @PyBuiltin(
      name = "ln",
      sig = "($self, /, context=None)",
      doc = "Return the natural (base e) logarithm of the operand.")
  static Object ln(PyDecimal self, Object context) {
    return unary(self, context, Functions::ln);
  }

  @PyBuiltin(
      name = "log10",
      sig = "($self, /, context=None)",
      doc = "Return the base ten logarithm of the operand.")
  static Object log10(PyDecimal self, Object context) {
    return unary(self, context, Functions::log10);
  }

  @PyBuiltin(
      name = "sqrt",
      sig = "($self, /, context=None)",
      doc = "Return the square root of the argument to full precision.")
  static Object sqrt(PyDecimal self, Object context) {
    return unary(self, context, Functions::sqrt);
  }

  @PyBuiltin(
      name = "next_minus",
      sig = "($self, /, context=None)",
      doc = "Return the largest representable number smaller than the operand.")
  static Object nextMinus(PyDecimal self, Object context) {
    return unary(self, context, Quantum::nextMinus);
  }

  @PyBuiltin(
      name = "next_plus",
      sig = "($self, /, context=None)",
      doc = "Return the smallest representable number larger than the operand.")
  static Object nextPlus(PyDecimal self, Object context) {
    return unary(self, context, Quantum::nextPlus);
  }

  @PyBuiltin(
      name = "normalize",
      sig = "($self, /, context=None)",
      doc = "Normalize the number by stripping trailing zeros.")
  static Object normalize(PyDecimal self, Object context) {
    return unary(self, context, Quantum::normalize);
  }

  @PyBuiltin(
      name = "logb",
      sig = "($self, /, context=None)",
      doc = "Return the adjusted exponent of the operand as a Decimal instance.")
  static Object logb(PyDecimal self, Object context) {
    return unary(self, context, Quantum::logb);
  }

  @PyBuiltin(
      name = "logical_invert",
      sig = "($self, /, context=None)",
      doc = "Return the digit-wise inversion of the (logical) operand.")
  static Object logicalInvert(PyDecimal self, Object context) {
    return unary(self, context, Quantum::invert);
  }

  @PyBuiltin(
      name = "compare",
      sig = "($self, /, other, context=None)",
      doc = "Compare the operands numerically and return the result as a Decimal.")
  static Object compare(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Compare::compare);
  }

  @PyBuiltin(
      name = "compare_signal",
      sig = "($self, /, other, context=None)",
      doc = "Compare numerically; all NaNs signal.")
  static Object compareSignal(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Compare::compareSignal);
  }

  @PyBuiltin(
      name = "max",
      sig = "($self, /, other, context=None)",
      doc = "Maximum of the operands; a quiet NaN counts as missing.")
  static Object max(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Compare::max);
  }

  @PyBuiltin(
      name = "max_mag",
      sig = "($self, /, other, context=None)",
      doc = "As max(), comparing the absolute values.")
  static Object maxMagnitude(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Compare::maxMagnitude);
  }

  @PyBuiltin(
      name = "min",
      sig = "($self, /, other, context=None)",
      doc = "Minimum of the operands; a quiet NaN counts as missing.")
  static Object min(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Compare::min);
  }

  @PyBuiltin(
      name = "min_mag",
      sig = "($self, /, other, context=None)",
      doc = "As min(), comparing the absolute values.")
  static Object minMagnitude(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Compare::minMagnitude);
  }

  @PyBuiltin(
      name = "next_toward",
      sig = "($self, /, other, context=None)",
      doc = "The number next to the first operand in the direction of the second.")
  static Object nextToward(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Quantum::nextToward);
  }

  @PyBuiltin(
      name = "remainder_near",
      sig = "($self, /, other, context=None)",
      doc = "Return the remainder from dividing by the other operand, as near to zero as possible.")
  static Object remainderNear(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Arithmetic::remainderNear);
  }

  @PyBuiltin(
      name = "logical_and",
      sig = "($self, /, other, context=None)",
      doc = "Digit-wise and of two (logical) operands.")
  static Object logicalAnd(PyDecimal self, Object other, Object context) {
    return binary(
        self, other, context, (a, b, env) -> Quantum.logical(a, b, Quantum.Logic.AND, env));
  }

  @PyBuiltin(
      name = "logical_or",
      sig = "($self, /, other, context=None)",
      doc = "Digit-wise or of two (logical) operands.")
  static Object logicalOr(PyDecimal self, Object other, Object context) {
    return binary(
        self, other, context, (a, b, env) -> Quantum.logical(a, b, Quantum.Logic.OR, env));
  }

  @PyBuiltin(
      name = "logical_xor",
      sig = "($self, /, other, context=None)",
      doc = "Digit-wise exclusive or of two (logical) operands.")
  static Object logicalXor(PyDecimal self, Object other, Object context) {
    return binary(
        self, other, context, (a, b, env) -> Quantum.logical(a, b, Quantum.Logic.XOR, env));
  }

  @PyBuiltin(
      name = "rotate",
      sig = "($self, /, other, context=None)",
      doc = "Rotate the digits by an amount specified by the second operand.")
  static Object rotate(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Quantum::rotate);
  }

  @PyBuiltin(
      name = "scaleb",
      sig = "($self, /, other, context=None)",
      doc = "Return the first operand with the exponent adjusted by the second.")
  static Object scaleb(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Quantum::scaleb);
  }

  @PyBuiltin(
      name = "shift",
      sig = "($self, /, other, context=None)",
      doc = "Shift the digits by an amount specified by the second operand.")
  static Object shift(PyDecimal self, Object other, Object context) {
    return binary(self, other, context, Quantum::shift);
  }
}
