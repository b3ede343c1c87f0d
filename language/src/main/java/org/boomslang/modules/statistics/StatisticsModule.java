package org.boomslang.modules.statistics;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** Module {@code _statistics}. Stateless. */
@PyBuiltins(module = "_statistics", doc = "Accelerators for the statistics module.")
public final class StatisticsModule {
  /** Bounds between the three approximations. */
  private static final double CENTRAL = 0.425;

  private static final double FAR = 5.0;

  // Coefficients of Wichura's algorithm AS 241 (Applied Statistics 37, 1988), highest power first.
  private static final double[] CENTRAL_ABOVE = {
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080
  };
  private static final double[] CENTRAL_BELOW = {
    5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
    5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1.0
  };
  private static final double[] NEAR_ABOVE = {
    7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
    1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
    4.63033784615654529590e0, 1.42343711074968357734e0
  };
  private static final double[] NEAR_BELOW = {
    1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
    1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
    2.05319162663775882187e0, 1.0
  };
  private static final double[] FAR_ABOVE = {
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
    2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
    5.46378491116411436990e0, 6.65790464350110377720e0
  };
  private static final double[] FAR_BELOW = {
    2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
    7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
    5.99832206555887937690e-1, 1.0
  };

  private StatisticsModule() {}

  @PyBuiltin(
      name = "_normal_dist_inv_cdf",
      sig = "(p, mu, sigma, /)",
      doc = "The value below which a part p of a normal distribution lies.")
  static double inverse(double p, double mu, double sigma) {
    if (p <= 0.0 || p >= 1.0) {
      throw PyErrors.valueError("inv_cdf undefined for these parameters");
    }
    double q = p - 0.5;
    if (Math.abs(q) <= CENTRAL) {
      double r = 0.180625 - q * q;
      return mu + polynomial(CENTRAL_ABOVE, r) * q / polynomial(CENTRAL_BELOW, r) * sigma;
    }
    double r = Math.sqrt(-Math.log(q <= 0.0 ? p : 1.0 - p));
    double x =
        r <= FAR
            ? polynomial(NEAR_ABOVE, r - 1.6) / polynomial(NEAR_BELOW, r - 1.6)
            : polynomial(FAR_ABOVE, r - FAR) / polynomial(FAR_BELOW, r - FAR);
    return mu + (q < 0.0 ? -x : x) * sigma;
  }

  private static double polynomial(double[] coefficients, double x) {
    double result = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      result = result * x + coefficients[i];
    }
    return result;
  }
}
