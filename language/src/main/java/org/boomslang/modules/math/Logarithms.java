package org.boomslang.modules.math;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.floating.LibraryMath;
import org.boomslang.objects.integer.Integers;

/** Logarithms of floats and of ints of any size. Stateless. */
final class Logarithms {
  private Logarithms() {}

  static double natural(Object x) {
    return of(x, LibraryMath::log);
  }

  static double base10(Object x) {
    return of(x, LibraryMath::log10);
  }

  static double base2(Object x) {
    return of(x, LibraryMath::log2);
  }

  @TruffleBoundary
  private static double of(Object x, DoubleUnaryOperator function) {
    Object number = Integers.of(x);
    if (number != null) {
      if (Integers.signum(number) <= 0) {
        throw PyErrors.valueError("expected a positive input");
      }
      if (number instanceof BigInteger big && big.bitLength() > Double.MAX_EXPONENT) {
        // Too large for a float: split off a power of two.
        int shift = big.bitLength() - 60;
        double mantissa = big.shiftRight(shift).doubleValue();
        return function.applyAsDouble(mantissa) + function.applyAsDouble(2.0) * shift;
      }
      return function.applyAsDouble(Integers.toDouble(number));
    }
    double value = Conversions.asDouble(x);
    if (value <= 0.0) {
      throw MathErrors.domain("expected a positive input, got %s", value);
    }
    return function.applyAsDouble(value);
  }
}
