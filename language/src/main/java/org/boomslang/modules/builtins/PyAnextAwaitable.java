package org.boomslang.modules.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.generator.Delegation;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code anext(iterator, default)} gives: an awaitable that turns the end of the iteration
 * into the default. Compare iterobject.c: {@code anext_awaitable}.
 *
 * <p>Thread-safety: distinct; an awaitable is driven by one task.
 */
final class PyAnextAwaitable extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "anext_awaitable",
          BuiltinTypes.OBJECT,
          Layout.of("anext_awaitable", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          AnextAwaitableMethodsTable::new);

  private final Object wrapped;
  private final Object fallback;
  private Object iterator;

  PyAnextAwaitable(Object wrapped, Object fallback) {
    super(TYPE.instanceShape());
    this.wrapped = wrapped;
    this.fallback = fallback;
  }

  private Object iterator() {
    if (iterator == null) {
      Object found = Delegation.awaitable(wrapped, Delegation.Use.AWAIT);
      // A coroutine can be awaited, but is no iterator.
      iterator = found instanceof PyCoroutine ? Calls.callSpecial(found, "__await__") : found;
    }
    return iterator;
  }

  @Override
  public boolean endsWithValue() {
    return true;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    return call("__next__");
  }

  /** Passes a method of the generator protocol on. */
  Object call(String method, Object... arguments) {
    try {
      return Calls.call(Attributes.get(iterator(), method), arguments);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        throw PyErrors.stopIteration(fallback);
      }
      throw e;
    }
  }
}
