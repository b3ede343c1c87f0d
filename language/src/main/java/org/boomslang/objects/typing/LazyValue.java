package org.boomslang.objects.typing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.atomic.AtomicReference;
import org.boomslang.objects.Calls;
import org.boomslang.objects.none.PyNone;

/**
 * A bound, constraint, default or alias value: given, or evaluated on first use by a function that
 * takes an {@code annotationlib.Format}.
 *
 * <p>Thread-safety: atomic. Two threads may both run the function; the first result stays.
 */
final class LazyValue {
  /** {@code annotationlib.Format.VALUE}. */
  private static final long VALUE_FORMAT = 1;

  private final AtomicReference<Object> value;
  private final Object evaluator;

  private LazyValue(Object value, Object evaluator) {
    this.value = new AtomicReference<>(value);
    this.evaluator = evaluator;
  }

  /** A value that is known; {@code null} for none. */
  static LazyValue given(Object value) {
    return new LazyValue(value, null);
  }

  /** A value that {@code evaluator} computes; {@code null} for none. */
  static LazyValue computed(Object evaluator) {
    return new LazyValue(null, evaluator);
  }

  boolean isAbsent() {
    return value.get() == null && evaluator == null;
  }

  /** The value, {@code null} when there is none. */
  @TruffleBoundary
  Object get() {
    Object known = value.get();
    if (known != null || evaluator == null) {
      return known;
    }
    Object computed = Calls.call(evaluator, VALUE_FORMAT);
    return value.compareAndSet(null, computed) ? computed : value.get();
  }

  /** The evaluation function as Python code sees it; None when there is no value. */
  Object evaluator() {
    if (evaluator != null) {
      return evaluator;
    }
    Object known = value.get();
    return known == null ? PyNone.NONE : new PyConstEvaluator(known);
  }
}
