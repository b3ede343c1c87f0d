package org.boomslang.modules.asyncio;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.generator.ValuedIterator;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code await future} drives: it yields the future while that is pending, and ends with its
 * result. Thread-safety: distinct; it is driven by one task.
 */
final class PyFutureIterator extends ValuedIterator {
  static final PyType TYPE =
      PyType.builtin(
          "_asyncio.FutureIter",
          BuiltinTypes.OBJECT,
          Layout.of("FutureIter", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          FutureIteratorMethodsTable::new);

  /** Null when it was closed. */
  private PyFuture future;

  PyFutureIterator(PyFuture future) {
    super(TYPE.instanceShape());
    this.future = future;
  }

  @Override
  public Object next() {
    PyFuture waited = future;
    if (waited == null) {
      return null;
    }
    if (waited.isPending()) {
      if (waited.isBlocking()) {
        throw PyErrors.runtimeError("await wasn't used with future");
      }
      waited.setBlocking(true);
      return waited;
    }
    return null;
  }

  @Override
  public Object takeValue() {
    return future == null ? PyNone.NONE : future.result();
  }

  void close() {
    future = null;
  }
}
