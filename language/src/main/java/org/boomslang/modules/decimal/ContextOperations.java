package org.boomslang.modules.decimal;

import java.util.function.BiFunction;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** Arithmetic as methods of {@code decimal.Context}. */
@PyBuiltins(type = "decimal.Context")
final class ContextOperations {
  private ContextOperations() {}

  private static Object unary(
      PyDecimalContext self, Object x, BiFunction<Num, Env, Num> operation) {
    Num a = Operands.number(x);
    return self.apply(env -> operation.apply(a, env));
  }

  private static Object binary(
      PyDecimalContext self, Object x, Object y, DecimalMethods.Binary operation) {
    Num a = Operands.number(x);
    Num b = Operands.number(y);
    return self.apply(env -> operation.apply(a, b, env));
  }

  @PyBuiltin(
      name = "divmod",
      sig = "($self, x, y, /)",
      doc = "Return quotient and remainder of the division x / y.")
  static Object divmod(PyDecimalContext self, Object x, Object y) {
    Num a = Operands.number(x);
    Num b = Operands.number(y);
    return DecimalMethods.pair(self.ask(env -> Arithmetic.divmod(a, b, env)));
  }

  @PyBuiltin(
      name = "power",
      sig = "($self, /, a, b, modulo=None)",
      doc = "Compute a**b. If 'modulo' is given, compute a**b modulo 'modulo'.")
  static Object power(PyDecimalContext self, Object a, Object b, Object modulo) {
    Num x = Operands.number(a);
    Num y = Operands.number(b);
    if (modulo == null || modulo == PyNone.NONE) {
      return self.apply(env -> Functions.power(x, y, env));
    }
    Num z = Operands.number(modulo);
    return self.apply(env -> Functions.powerModulo(x, y, z, env));
  }

  @PyBuiltin(name = "fma", sig = "($self, x, y, z, /)", doc = "Return x multiplied by y, plus z.")
  static Object fma(PyDecimalContext self, Object x, Object y, Object z) {
    Num a = Operands.number(x);
    Num b = Operands.number(y);
    Num c = Operands.number(z);
    return self.apply(env -> Arithmetic.fma(a, b, c, env));
  }

  @PyBuiltin(
      name = "number_class",
      sig = "($self, x, /)",
      doc = "Return an indication of the class of x.")
  static String numberClass(PyDecimalContext self, Object x) {
    return Compare.numberClass(Operands.number(x), self.env());
  }

  @PyBuiltin(
      name = "to_sci_string",
      sig = "($self, x, /)",
      doc = "Convert a number to a string using scientific notation.")
  static Object toScientific(PyDecimalContext self, Object x) {
    return PyStr.of(DecimalText.scientific(Operands.number(x), self.capitals));
  }

  @PyBuiltin(
      name = "to_eng_string",
      sig = "($self, x, /)",
      doc = "Convert a number to a string, using engineering notation.")
  static Object toEngineering(PyDecimalContext self, Object x) {
    return PyStr.of(DecimalText.engineering(Operands.number(x), self.capitals));
  }

  @PyBuiltin(
      name = "same_quantum",
      sig = "($self, x, y, /)",
      doc = "Return True if the two operands have the same exponent.")
  static boolean sameQuantum(PyDecimalContext self, Object x, Object y) {
    return Compare.sameQuantum(Operands.number(x), Operands.number(y));
  }

  /** The decimal of an operand, itself where it is one. */
  private static Object decimal(Object x) {
    return x instanceof PyDecimal ? x : PyDecimal.of(Operands.number(x));
  }

  @PyBuiltin(name = "canonical", sig = "($self, x, /)", doc = "Return a new instance of x.")
  static Object canonical(PyDecimalContext self, Object x) {
    if (!(x instanceof PyDecimal)) {
      throw org.boomslang.objects.PyErrors.typeError("argument must be a Decimal");
    }
    return x;
  }

  @PyBuiltin(name = "copy_decimal", sig = "($self, x, /)", doc = "Return a copy of Decimal x.")
  static Object copyDecimal(PyDecimalContext self, Object x) {
    return decimal(x);
  }

  @PyBuiltin(name = "_apply", sig = "($self, x, /)", doc = "Round x to the context.")
  static Object apply(PyDecimalContext self, Object x) {
    return unary(self, x, (a, env) -> env.finish(a));
  }

  @PyBuiltin(
      name = "exp",
      sig = "($self, x, /)",
      doc = "Return the value of the natural exponential function e**x.")
  static Object exp(PyDecimalContext self, Object x) {
    return unary(self, x, Functions::exp);
  }

  @PyBuiltin(
      name = "ln",
      sig = "($self, x, /)",
      doc = "Return the natural (base e) logarithm of the operand.")
  static Object ln(PyDecimalContext self, Object x) {
    return unary(self, x, Functions::ln);
  }

  @PyBuiltin(
      name = "log10",
      sig = "($self, x, /)",
      doc = "Return the base ten logarithm of the operand.")
  static Object log10(PyDecimalContext self, Object x) {
    return unary(self, x, Functions::log10);
  }

  @PyBuiltin(
      name = "sqrt",
      sig = "($self, x, /)",
      doc = "Return the square root of the argument to full precision.")
  static Object sqrt(PyDecimalContext self, Object x) {
    return unary(self, x, Functions::sqrt);
  }

  @PyBuiltin(
      name = "next_minus",
      sig = "($self, x, /)",
      doc = "Return the largest representable number smaller than the operand.")
  static Object nextMinus(PyDecimalContext self, Object x) {
    return unary(self, x, Quantum::nextMinus);
  }

  @PyBuiltin(
      name = "next_plus",
      sig = "($self, x, /)",
      doc = "Return the smallest representable number larger than the operand.")
  static Object nextPlus(PyDecimalContext self, Object x) {
    return unary(self, x, Quantum::nextPlus);
  }

  @PyBuiltin(
      name = "normalize",
      sig = "($self, x, /)",
      doc = "Normalize the number by stripping trailing zeros.")
  static Object normalize(PyDecimalContext self, Object x) {
    return unary(self, x, Quantum::normalize);
  }

  @PyBuiltin(
      name = "logb",
      sig = "($self, x, /)",
      doc = "Return the adjusted exponent of the operand as a Decimal instance.")
  static Object logb(PyDecimalContext self, Object x) {
    return unary(self, x, Quantum::logb);
  }

  @PyBuiltin(
      name = "logical_invert",
      sig = "($self, x, /)",
      doc = "Return the digit-wise inversion of the (logical) operand.")
  static Object logicalInvert(PyDecimalContext self, Object x) {
    return unary(self, x, Quantum::invert);
  }

  @PyBuiltin(name = "abs", sig = "($self, x, /)", doc = "Return the absolute value of x.")
  static Object abs(PyDecimalContext self, Object x) {
    return unary(self, x, Arithmetic::abs);
  }

  @PyBuiltin(name = "plus", sig = "($self, x, /)", doc = "Return x rounded to the context.")
  static Object plus(PyDecimalContext self, Object x) {
    return unary(self, x, Arithmetic::plus);
  }

  @PyBuiltin(name = "minus", sig = "($self, x, /)", doc = "Return -x rounded to the context.")
  static Object minus(PyDecimalContext self, Object x) {
    return unary(self, x, Arithmetic::minus);
  }

  @PyBuiltin(
      name = "to_integral",
      sig = "($self, x, /)",
      doc = "Identical to to_integral_value(x).")
  static Object toIntegral(PyDecimalContext self, Object x) {
    return unary(self, x, (a, env) -> Quantum.toIntegral(a, env, false));
  }

  @PyBuiltin(
      name = "to_integral_value",
      sig = "($self, x, /)",
      doc = "Round to an integer without signaling Inexact or Rounded.")
  static Object toIntegralValue(PyDecimalContext self, Object x) {
    return unary(self, x, (a, env) -> Quantum.toIntegral(a, env, false));
  }

  @PyBuiltin(
      name = "to_integral_exact",
      sig = "($self, x, /)",
      doc = "Round to an integer. Signal if the result is rounded or inexact.")
  static Object toIntegralExact(PyDecimalContext self, Object x) {
    return unary(self, x, (a, env) -> Quantum.toIntegral(a, env, true));
  }

  @PyBuiltin(
      name = "copy_abs",
      sig = "($self, x, /)",
      doc = "Return a copy of x with the sign set to 0.")
  static Object copyAbs(PyDecimalContext self, Object x) {
    return unary(self, x, (a, env) -> a.withSign(false));
  }

  @PyBuiltin(
      name = "copy_negate",
      sig = "($self, x, /)",
      doc = "Return a copy of x with the sign inverted.")
  static Object copyNegate(PyDecimalContext self, Object x) {
    return unary(self, x, (a, env) -> a.negate());
  }

  @PyBuiltin(
      name = "compare",
      sig = "($self, x, y, /)",
      doc = "Compare the operands numerically and return the result as a Decimal.")
  static Object compare(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Compare::compare);
  }

  @PyBuiltin(
      name = "compare_signal",
      sig = "($self, x, y, /)",
      doc = "Compare numerically; all NaNs signal.")
  static Object compareSignal(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Compare::compareSignal);
  }

  @PyBuiltin(
      name = "max",
      sig = "($self, x, y, /)",
      doc = "Maximum of the operands; a quiet NaN counts as missing.")
  static Object max(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Compare::max);
  }

  @PyBuiltin(
      name = "max_mag",
      sig = "($self, x, y, /)",
      doc = "As max(), comparing the absolute values.")
  static Object maxMagnitude(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Compare::maxMagnitude);
  }

  @PyBuiltin(
      name = "min",
      sig = "($self, x, y, /)",
      doc = "Minimum of the operands; a quiet NaN counts as missing.")
  static Object min(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Compare::min);
  }

  @PyBuiltin(
      name = "min_mag",
      sig = "($self, x, y, /)",
      doc = "As min(), comparing the absolute values.")
  static Object minMagnitude(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Compare::minMagnitude);
  }

  @PyBuiltin(
      name = "next_toward",
      sig = "($self, x, y, /)",
      doc = "The number next to the first operand in the direction of the second.")
  static Object nextToward(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Quantum::nextToward);
  }

  @PyBuiltin(
      name = "remainder_near",
      sig = "($self, x, y, /)",
      doc = "Return the remainder from dividing by the other operand, as near to zero as possible.")
  static Object remainderNear(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Arithmetic::remainderNear);
  }

  @PyBuiltin(
      name = "logical_and",
      sig = "($self, x, y, /)",
      doc = "Digit-wise and of two (logical) operands.")
  static Object logicalAnd(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, (a, b, env) -> Quantum.logical(a, b, Quantum.Logic.AND, env));
  }

  @PyBuiltin(
      name = "logical_or",
      sig = "($self, x, y, /)",
      doc = "Digit-wise or of two (logical) operands.")
  static Object logicalOr(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, (a, b, env) -> Quantum.logical(a, b, Quantum.Logic.OR, env));
  }

  @PyBuiltin(
      name = "logical_xor",
      sig = "($self, x, y, /)",
      doc = "Digit-wise exclusive or of two (logical) operands.")
  static Object logicalXor(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, (a, b, env) -> Quantum.logical(a, b, Quantum.Logic.XOR, env));
  }

  @PyBuiltin(
      name = "rotate",
      sig = "($self, x, y, /)",
      doc = "Rotate the digits by an amount specified by the second operand.")
  static Object rotate(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Quantum::rotate);
  }

  @PyBuiltin(
      name = "scaleb",
      sig = "($self, x, y, /)",
      doc = "Return the first operand with the exponent adjusted by the second.")
  static Object scaleb(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Quantum::scaleb);
  }

  @PyBuiltin(
      name = "shift",
      sig = "($self, x, y, /)",
      doc = "Shift the digits by an amount specified by the second operand.")
  static Object shift(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Quantum::shift);
  }

  @PyBuiltin(name = "add", sig = "($self, x, y, /)", doc = "Return the sum of x and y.")
  static Object add(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Arithmetic::add);
  }

  @PyBuiltin(
      name = "subtract",
      sig = "($self, x, y, /)",
      doc = "Return the difference between x and y.")
  static Object subtract(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Arithmetic::subtract);
  }

  @PyBuiltin(name = "multiply", sig = "($self, x, y, /)", doc = "Return the product of x and y.")
  static Object multiply(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Arithmetic::multiply);
  }

  @PyBuiltin(name = "divide", sig = "($self, x, y, /)", doc = "Return x divided by y.")
  static Object divide(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Arithmetic::divide);
  }

  @PyBuiltin(
      name = "divide_int",
      sig = "($self, x, y, /)",
      doc = "Return x divided by y, truncated to an integer.")
  static Object divideInt(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Arithmetic::divideInt);
  }

  @PyBuiltin(
      name = "remainder",
      sig = "($self, x, y, /)",
      doc = "Return the remainder from dividing x by y.")
  static Object remainder(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Arithmetic::remainder);
  }

  @PyBuiltin(
      name = "quantize",
      sig = "($self, x, y, /)",
      doc = "Return a value equal to x (rounded), having the exponent of y.")
  static Object quantize(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, Quantum::quantize);
  }

  @PyBuiltin(
      name = "compare_total",
      sig = "($self, x, y, /)",
      doc = "Compare x and y using their abstract representation.")
  static Object compareTotal(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, (a, b, env) -> Compare.compareTotal(a, b));
  }

  @PyBuiltin(
      name = "compare_total_mag",
      sig = "($self, x, y, /)",
      doc = "Compare x and y using their abstract representation, ignoring sign.")
  static Object compareTotalMagnitude(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, (a, b, env) -> Compare.compareTotalMagnitude(a, b));
  }

  @PyBuiltin(name = "copy_sign", sig = "($self, x, y, /)", doc = "Copy the sign from y to x.")
  static Object copySign(PyDecimalContext self, Object x, Object y) {
    return binary(self, x, y, (a, b, env) -> a.withSign(b.negative));
  }

  @PyBuiltin(
      name = "is_canonical",
      sig = "($self, x, /)",
      doc = "Return True if x is canonical, False otherwise.")
  static boolean isCanonical(PyDecimalContext self, Object x) {
    return canonical(self, x) != null;
  }

  @PyBuiltin(
      name = "is_finite",
      sig = "($self, x, /)",
      doc = "Return True if x is finite, False otherwise.")
  static boolean isFinite(PyDecimalContext self, Object x) {
    return Operands.number(x).isFinite();
  }

  @PyBuiltin(
      name = "is_infinite",
      sig = "($self, x, /)",
      doc = "Return True if x is infinite, False otherwise.")
  static boolean isInfinite(PyDecimalContext self, Object x) {
    return Operands.number(x).isInfinite();
  }

  @PyBuiltin(
      name = "is_nan",
      sig = "($self, x, /)",
      doc = "Return True if x is a qNaN or sNaN, False otherwise.")
  static boolean isNan(PyDecimalContext self, Object x) {
    return Operands.number(x).isNan();
  }

  @PyBuiltin(
      name = "is_qnan",
      sig = "($self, x, /)",
      doc = "Return True if x is a quiet NaN, False otherwise.")
  static boolean isQuietNan(PyDecimalContext self, Object x) {
    return Operands.number(x).kind == Num.Kind.QUIET_NAN;
  }

  @PyBuiltin(
      name = "is_snan",
      sig = "($self, x, /)",
      doc = "Return True if x is a signaling NaN, False otherwise.")
  static boolean isSignalingNan(PyDecimalContext self, Object x) {
    return Operands.number(x).isSignaling();
  }

  @PyBuiltin(
      name = "is_signed",
      sig = "($self, x, /)",
      doc = "Return True if x is negative, False otherwise.")
  static boolean isSigned(PyDecimalContext self, Object x) {
    return Operands.number(x).negative;
  }

  @PyBuiltin(
      name = "is_zero",
      sig = "($self, x, /)",
      doc = "Return True if x is a zero, False otherwise.")
  static boolean isZero(PyDecimalContext self, Object x) {
    return Operands.number(x).isZero();
  }

  @PyBuiltin(
      name = "is_normal",
      sig = "($self, x, /)",
      doc = "Return True if x is a normal number, False otherwise.")
  static boolean isNormal(PyDecimalContext self, Object x) {
    return Compare.isNormal(Operands.number(x), self.env());
  }

  @PyBuiltin(
      name = "is_subnormal",
      sig = "($self, x, /)",
      doc = "Return True if x is subnormal, False otherwise.")
  static boolean isSubnormal(PyDecimalContext self, Object x) {
    return Compare.isSubnormal(Operands.number(x), self.env());
  }
}
