package org.boomslang.modules.math;

import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.floating.FloatText;

/**
 * The error rules of {@code math}: an invalid operation is a ValueError, an overflow an
 * OverflowError.
 */
public final class MathErrors {
  private MathErrors() {}

  public static PyException domain() {
    return PyErrors.valueError("math domain error");
  }

  static PyException domain(String format, double argument) {
    return PyErrors.valueError(format, FloatText.repr(argument));
  }

  public static PyException range() {
    return PyErrors.overflowError("math range error");
  }

  /** The result; OverflowError when it is infinite though the argument is finite. */
  static double checkRange(double result, double argument) {
    if (Double.isInfinite(result) && Double.isFinite(argument)) {
      throw range();
    }
    return result;
  }

  /**
   * The result; ValueError when it is NaN though the argument is not, or infinite though the
   * argument is finite.
   */
  static double checkDomain(double result, double argument, String format) {
    if (Double.isNaN(result) && !Double.isNaN(argument)
        || Double.isInfinite(result) && Double.isFinite(argument)) {
      throw domain(format, argument);
    }
    return result;
  }

  /** The result; ValueError when it is NaN though no argument is. */
  static double checkDomain(double result, double x, double y) {
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domain();
    }
    return result;
  }
}
