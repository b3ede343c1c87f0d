package org.boomslang.modules.decimal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code decimal.Context}.
 *
 * <p>Thread-safety: atomic. An operation takes precision, limits and rounding one by one when it
 * begins, so another thread's change shows in part or whole in the next; flags are only added, none
 * is lost.
 */
final class PyDecimalContext extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "decimal.Context",
          BuiltinTypes.OBJECT,
          Layout.of("Context", Layout.OBJECT, null),
          () -> BuiltinTable.join(new ContextMethodsTable(), new ContextOperationsTable()));

  volatile long precision = 28;
  volatile long maxExponent = 999999;
  volatile long minExponent = -999999;
  volatile Rounding rounding = Rounding.HALF_EVEN;
  volatile boolean capitals = true;
  volatile boolean clamp;
  final AtomicInteger flags = new AtomicInteger();
  final AtomicInteger traps = new AtomicInteger(Env.INVALID | Env.DIVISION_BY_ZERO | Env.OVERFLOW);

  PyDecimalContext(Shape shape) {
    super(shape);
  }

  PyDecimalContext() {
    this(TYPE.instanceShape());
  }

  PyDecimalContext copy() {
    PyDecimalContext copy = new PyDecimalContext();
    copy.precision = precision;
    copy.maxExponent = maxExponent;
    copy.minExponent = minExponent;
    copy.rounding = rounding;
    copy.capitals = capitals;
    copy.clamp = clamp;
    copy.flags.set(flags.get());
    copy.traps.set(traps.get());
    return copy;
  }

  Env env() {
    return new Env(precision, minExponent, maxExponent, rounding, clamp);
  }

  /** Notes signals and raises those that are trapped. */
  void signal(int status) {
    if (status == 0) {
      return;
    }
    if ((flags.get() & status) != status) {
      flags.getAndUpdate(old -> old | status);
    }
    int trapped = traps.get() & status;
    if (trapped != 0) {
      throw Signals.get().raise(trapped);
    }
  }

  /** Runs an operation by this context. */
  PyDecimal apply(Function<Env, Num> operation) {
    Env env = env();
    Num result = operation.apply(env);
    signal(env.status);
    return PyDecimal.of(result);
  }

  /** Runs a question whose answer is no number. */
  <T> T ask(Function<Env, T> operation) {
    Env env = env();
    T result = operation.apply(env);
    signal(env.status);
    return result;
  }
}
