package org.boomslang.objects.generator;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator that {@code coroutine.__await__()} gives. Thread-safety: atomic, as the coroutine.
 */
public final class PyCoroutineWrapper extends PyIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "coroutine_wrapper",
          BuiltinTypes.OBJECT,
          Layout.of("coroutine_wrapper", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          CoroutineWrapperMethodsTable::new);

  private final PyCoroutine coroutine;

  PyCoroutineWrapper(PyCoroutine coroutine) {
    super(TYPE.instanceShape());
    this.coroutine = coroutine;
  }

  PyCoroutine coroutine() {
    return coroutine;
  }

  @Override
  public boolean endsWithValue() {
    return true;
  }

  @Override
  public Object next() {
    return coroutine.activation().resume(PyNone.NONE);
  }
}
