package org.boomslang.modules.decimal;

/** The orders of decimals. Stateless. */
final class Compare {
  private Compare() {}

  /** The numeric order of two operands that are no NaN. */
  static int order(Num a, Num b) {
    if (a.isInfinite() || b.isInfinite()) {
      int x = a.isInfinite() ? (a.negative ? -1 : 1) : 0;
      int y = b.isInfinite() ? (b.negative ? -1 : 1) : 0;
      return Integer.compare(x, y);
    }
    if (a.isZero() || b.isZero()) {
      int x = a.isZero() ? 0 : a.negative ? -1 : 1;
      int y = b.isZero() ? 0 : b.negative ? -1 : 1;
      return Integer.compare(x, y);
    }
    if (a.negative != b.negative) {
      return a.negative ? -1 : 1;
    }
    int magnitude = magnitude(a, b);
    return a.negative ? -magnitude : magnitude;
  }

  private static int magnitude(Num a, Num b) {
    int order = Long.compare(a.adjusted(), b.adjusted());
    if (order != 0) {
      return order;
    }
    long distance = a.exponent - b.exponent;
    long x = distance > 0 ? a.scaled(distance) : a.small;
    long y = distance < 0 ? b.scaled(-distance) : b.small;
    if (x >= 0 && y >= 0) {
      return Long.compare(x, y);
    }
    if (distance == 0) {
      return a.coefficient.compareTo(b.coefficient);
    }
    return distance > 0
        ? a.coefficient.multiply(Num.pow10(distance)).compareTo(b.coefficient)
        : a.coefficient.compareTo(b.coefficient.multiply(Num.pow10(-distance)));
  }

  private static Num number(int order) {
    return Num.of(order);
  }

  static Num compare(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    return nan != null ? nan : number(order(a, b));
  }

  static Num compareSignal(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      env.signal(Env.INVALID_OPERATION);
      return nan;
    }
    return number(order(a, b));
  }

  static int total(Num a, Num b) {
    if (a.negative != b.negative) {
      return a.negative ? -1 : 1;
    }
    int order = totalOfMagnitudes(a, b);
    return a.negative ? -order : order;
  }

  static Num compareTotal(Num a, Num b) {
    return number(total(a, b));
  }

  static Num compareTotalMagnitude(Num a, Num b) {
    return number(total(a.withSign(false), b.withSign(false)));
  }

  /** Finite numbers, infinity, signalling NaNs, quiet NaNs. */
  private static int rank(Num a) {
    return switch (a.kind) {
      case FINITE -> 0;
      case INFINITE -> 1;
      case SIGNALING_NAN -> 2;
      case QUIET_NAN -> 3;
    };
  }

  private static int totalOfMagnitudes(Num a, Num b) {
    int order = Integer.compare(rank(a), rank(b));
    if (order != 0 || a.isInfinite()) {
      return order;
    }
    if (a.isNan()) {
      return a.coefficient.compareTo(b.coefficient);
    }
    order = order(a.withSign(false), b.withSign(false));
    return order != 0 ? order : Long.compare(a.exponent, b.exponent);
  }

  // ------------------------------------------------------------------ the larger and the smaller

  static Num max(Num a, Num b, Env env) {
    return choose(a, b, env, true, false);
  }

  static Num min(Num a, Num b, Env env) {
    return choose(a, b, env, false, false);
  }

  static Num maxMagnitude(Num a, Num b, Env env) {
    return choose(a, b, env, true, true);
  }

  static Num minMagnitude(Num a, Num b, Env env) {
    return choose(a, b, env, false, true);
  }

  private static Num choose(Num a, Num b, Env env, boolean larger, boolean magnitude) {
    if (a.isNan() || b.isNan()) {
      if (a.isSignaling() || b.isSignaling() || (a.isNan() && b.isNan())) {
        return env.nan(a, b);
      }
      // One quiet NaN counts as missing.
      return env.finish(a.isNan() ? b : a);
    }
    int order = magnitude ? order(a.withSign(false), b.withSign(false)) : order(a, b);
    if (order == 0) {
      order = total(a, b);
    }
    return env.finish((order < 0) == larger ? b : a);
  }

  static boolean sameQuantum(Num a, Num b) {
    if (a.isSpecial() || b.isSpecial()) {
      return (a.isNan() && b.isNan()) || (a.isInfinite() && b.isInfinite());
    }
    return a.exponent == b.exponent;
  }

  static boolean isSubnormal(Num a, Env env) {
    return a.isFinite() && !a.isZero() && a.adjusted() < env.minExponent;
  }

  static boolean isNormal(Num a, Env env) {
    return a.isFinite() && !a.isZero() && a.adjusted() >= env.minExponent;
  }

  static String numberClass(Num a, Env env) {
    if (a.isNan()) {
      return a.isSignaling() ? "sNaN" : "NaN";
    }
    String kind =
        a.isInfinite()
            ? "Infinity"
            : a.isZero() ? "Zero" : isSubnormal(a, env) ? "Subnormal" : "Normal";
    return (a.negative ? "-" : "+") + kind;
  }
}
