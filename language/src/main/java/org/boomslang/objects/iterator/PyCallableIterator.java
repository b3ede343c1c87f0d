package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code iter(callable, sentinel)}: calls until the result equals the sentinel. Thread-safety:
 * compatible.
 */
public final class PyCallableIterator extends PyIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "callable_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("callable_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          CallableIteratorMethodsTable::new);

  /** Null once exhausted. */
  private volatile Object callable;

  private final Object sentinel;

  /** TypeError unless callable. */
  @TruffleBoundary
  public PyCallableIterator(Object callable, Object sentinel) {
    super(TYPE.instanceShape());
    if (!Calls.isCallable(callable)) {
      throw PyErrors.typeError("iter(v, w): v must be callable");
    }
    this.callable = callable;
    this.sentinel = sentinel;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object function = callable;
    if (function == null) {
      return null;
    }
    Object value;
    try {
      value = Calls.call(function);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ITERATION)) {
        callable = null;
        return null;
      }
      throw e;
    }
    // The call may have used the iterator up.
    if (callable == null) {
      return null;
    }
    if (Comparisons.equal(sentinel, value)) {
      callable = null;
      return null;
    }
    return value;
  }

  Object reduce() {
    Object function = callable;
    return function == null
        ? PyTuple.of(PySizedIterator.builtin("iter"), PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(PySizedIterator.builtin("iter"), PyTuple.of(function, sentinel));
  }
}
