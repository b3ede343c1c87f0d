package org.boomslang.modules.cmath;

import org.boomslang.modules.math.MathErrors;
import org.boomslang.objects.complex.PyComplex;

/**
 * Results where an argument is infinite or NaN, as C99 Annex G demands. One table for each
 * function: the rows are the kinds of the real part, the columns those of the imaginary part, in
 * the order minus infinity, negative, minus zero, zero, positive, infinity, NaN. An entry gives
 * real and imaginary part: {@code 0 1 I P} are zero, one, infinity and pi, {@code H Q T} a half, a
 * quarter and three quarters of pi, {@code z m i p h q t} the same negative, {@code N} is NaN;
 * {@code !!} is a domain error, {@code ..} does not occur. Where the result depends on the finite
 * part, the function has dealt with it before.
 */
final class SpecialValues {
  static final String[] ACOS = {
    "TI PI PI Pi Pi Ti NI",
    "HI .. .. .. .. Hi NN",
    "HI .. .. .. .. Hi HN",
    "HI .. .. .. .. Hi HN",
    "HI .. .. .. .. Hi NN",
    "QI 0I 0I 0i 0i Qi NI",
    "NI NN NN NN NN Ni NN"
  };

  static final String[] ACOSH = {
    "It Ip Ip IP IP IT IN",
    "Ih .. .. .. .. IH NN",
    "Ih .. .. .. .. IH NH",
    "Ih .. .. .. .. IH NH",
    "Ih .. .. .. .. IH NN",
    "Iq Iz Iz I0 I0 IQ IN",
    "IN NN NN NN NN IN NN"
  };

  static final String[] ASINH = {
    "iq iz iz i0 i0 iQ iN",
    "ih .. .. .. .. iH NN",
    "ih .. .. .. .. iH NN",
    "Ih .. .. .. .. IH NN",
    "Ih .. .. .. .. IH NN",
    "Iq Iz Iz I0 I0 IQ IN",
    "IN NN Nz N0 NN IN NN"
  };

  static final String[] ATANH = {
    "zh zh zh zH zH zH zN",
    "zh .. .. .. .. zH NN",
    "zh .. .. .. .. zH zN",
    "0h .. .. .. .. 0H 0N",
    "0h .. .. .. .. 0H NN",
    "0h 0h 0h 0H 0H 0H 0N",
    "0h NN NN NN NN 0H NN"
  };

  static final String[] COSH = {
    "!! iI I0 Iz ii !! IN",
    "!! .. .. .. .. !! NN",
    "!! .. .. .. .. !! N0",
    "!! .. .. .. .. !! N0",
    "!! .. .. .. .. !! NN",
    "!! ii Iz I0 iI !! IN",
    "NN NN N0 N0 NN NN NN"
  };

  static final String[] EXP = {
    "00 zz 0z 00 z0 00 00",
    "!! .. .. .. .. !! NN",
    "!! .. .. .. .. !! NN",
    "!! .. .. .. .. !! NN",
    "!! .. .. .. .. !! NN",
    "!! ii Iz I0 iI !! IN",
    "NN NN Nz N0 NN NN NN"
  };

  static final String[] LOG = {
    "It Ip Ip IP IP IT IN",
    "Ih .. .. .. .. IH NN",
    "Ih .. .. .. .. IH NN",
    "Ih .. .. .. .. IH NN",
    "Ih .. .. .. .. IH NN",
    "Iq Iz Iz I0 I0 IQ IN",
    "IN NN NN NN NN IN NN"
  };

  static final String[] SINH = {
    "!! Ii iz i0 II !! IN",
    "!! .. .. .. .. !! NN",
    "!! .. .. .. .. !! 0N",
    "!! .. .. .. .. !! 0N",
    "!! .. .. .. .. !! NN",
    "!! ii Iz I0 iI !! IN",
    "NN NN Nz N0 NN NN NN"
  };

  static final String[] SQRT = {
    "Ii 0i 0i 0I 0I II NI",
    "Ii .. .. .. .. II NN",
    "Ii .. .. .. .. II NN",
    "Ii .. .. .. .. II NN",
    "Ii .. .. .. .. II NN",
    "Ii Iz Iz I0 I0 II IN",
    "Ii NN NN NN NN II NN"
  };

  static final String[] TANH = {
    "m0 m0 mz m0 mz m0 m0",
    "!! .. .. .. .. !! NN",
    "!! .. .. .. .. !! zN",
    "!! .. .. .. .. !! 0N",
    "!! .. .. .. .. !! NN",
    "10 10 1z 10 1z 10 10",
    "NN NN Nz N0 NN NN NN"
  };

  static final String[] RECT = {
    "!! II i0 iz Ii !! IN",
    "!! .. .. .. .. !! NN",
    "00 .. .. .. .. 00 00",
    "00 .. .. .. .. 00 00",
    "!! .. .. .. .. !! NN",
    "!! ii Iz I0 iI !! IN",
    "NN NN N0 N0 NN NN NN"
  };

  private SpecialValues() {}

  static PyComplex of(String[] table, double real, double imag) {
    int column = 3 * kind(imag);
    String row = table[kind(real)];
    char first = row.charAt(column);
    if (first == '!') {
      throw MathErrors.domain();
    }
    return new PyComplex(value(first), value(row.charAt(column + 1)));
  }

  private static int kind(double x) {
    if (Double.isNaN(x)) {
      return 6;
    }
    if (Double.isInfinite(x)) {
      return x < 0 ? 0 : 5;
    }
    if (x == 0.0) {
      return Math.copySign(1.0, x) < 0 ? 2 : 3;
    }
    return x < 0 ? 1 : 4;
  }

  private static double value(char code) {
    return switch (code) {
      case '0' -> 0.0;
      case 'z' -> -0.0;
      case '1' -> 1.0;
      case 'm' -> -1.0;
      case 'I' -> Double.POSITIVE_INFINITY;
      case 'i' -> Double.NEGATIVE_INFINITY;
      case 'P' -> Math.PI;
      case 'p' -> -Math.PI;
      case 'H' -> Math.PI / 2;
      case 'h' -> -Math.PI / 2;
      case 'Q' -> Math.PI / 4;
      case 'q' -> -Math.PI / 4;
      case 'T' -> 3 * Math.PI / 4;
      case 't' -> -3 * Math.PI / 4;
      default -> Double.NaN;
    };
  }
}
