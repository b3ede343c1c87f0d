package org.boomslang.objects.typing;

import org.boomslang.objects.PyErrors;
import org.boomslang.objects.str.PyStr;

/** How subtyping of arguments relates to subtyping of the generic type. */
enum Variance {
  INVARIANT("~"),
  COVARIANT("+"),
  CONTRAVARIANT("-"),
  INFERRED("");

  private final String prefix;

  Variance(String prefix) {
    this.prefix = prefix;
  }

  /** The variance that keyword arguments ask for. */
  static Variance of(boolean covariant, boolean contravariant, boolean inferred) {
    if (covariant && contravariant) {
      throw PyErrors.valueError("Bivariant types are not supported.");
    }
    if (inferred && (covariant || contravariant)) {
      throw PyErrors.valueError("Variance cannot be specified with infer_variance.");
    }
    if (covariant) {
      return COVARIANT;
    }
    if (contravariant) {
      return CONTRAVARIANT;
    }
    return inferred ? INFERRED : INVARIANT;
  }

  /** How a parameter of this variance shows itself. */
  String show(Object name) {
    return prefix + PyStr.toJava(name);
  }
}
