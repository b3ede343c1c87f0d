package org.boomslang.modules.decimal;

import org.boomslang.modules.contextvars.PyContextVar;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.ContextSlot;

/** Which context arithmetic goes by: a context variable. Thread-safety: atomic. */
final class CurrentContext {
  private static final ContextSlot<PyContextVar> VARIABLE =
      new ContextSlot<>(context -> PyContextVar.named(PyStr.constant("decimal_context")));

  /** The contexts that programs may change for all threads to come. */
  record Templates(PyDecimalContext standard, PyDecimalContext basic, PyDecimalContext extended) {
    static Templates make() {
      PyDecimalContext basic = new PyDecimalContext();
      basic.precision = 9;
      basic.rounding = Rounding.HALF_UP;
      basic.traps.set(
          Env.INVALID | Env.DIVISION_BY_ZERO | Env.OVERFLOW | Env.UNDERFLOW | Env.CLAMPED);
      PyDecimalContext extended = new PyDecimalContext();
      extended.precision = 9;
      extended.traps.set(0);
      return new Templates(new PyDecimalContext(), basic, extended);
    }
  }

  static final ContextSlot<Templates> TEMPLATES = new ContextSlot<>(context -> Templates.make());

  private CurrentContext() {}

  static PyDecimalContext get() {
    PyContextVar variable = VARIABLE.get();
    Object known = variable.valueOrNull();
    if (known instanceof PyDecimalContext context) {
      return context;
    }
    PyDecimalContext made = TEMPLATES.get().standard.copy();
    made.flags.set(0);
    variable.setValue(made);
    return made;
  }

  /** Makes a context current; one of the templates is copied first. */
  static void set(PyDecimalContext context) {
    Templates templates = TEMPLATES.get();
    PyDecimalContext next = context;
    if (context == templates.standard
        || context == templates.basic
        || context == templates.extended) {
      next = context.copy();
      next.flags.set(0);
    }
    VARIABLE.get().setValue(next);
  }

  /** The context given as an argument, or the current one. */
  static PyDecimalContext or(Object given) {
    if (given == null || given == PyNone.NONE) {
      return get();
    }
    if (!(given instanceof PyDecimalContext context)) {
      throw PyErrors.typeError("optional argument must be a context");
    }
    return context;
  }
}
