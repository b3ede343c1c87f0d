package org.boomslang.objects.generator;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.none.PyNone;

/** The builtins of {@code coroutine_wrapper}. */
@PyBuiltins(
    type = "coroutine_wrapper",
    doc = "A wrapper object implementing __await__ for coroutines.")
final class CoroutineWrapperMethods {
  private CoroutineWrapperMethods() {}

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyCoroutineWrapper self) {
    return self;
  }

  @PyBuiltin(name = "__next__", sig = "($self, /)")
  static Object next(PyCoroutineWrapper self) {
    return Generators.send(self.coroutine().activation(), PyNone.NONE);
  }

  @PyBuiltin(name = "send", sig = "($self, value, /)")
  static Object send(PyCoroutineWrapper self, Object value) {
    return Generators.send(self.coroutine().activation(), value);
  }

  @PyBuiltin(name = "throw", sig = "($self, type, value=<unset>, traceback=<unset>, /)")
  static Object raise(PyCoroutineWrapper self, Object type, Object value, Object traceback) {
    return Generators.raise(
        self.coroutine().activation(), Generators.thrown("throw", type, value, traceback));
  }

  @PyBuiltin(name = "close", sig = "($self, /)")
  static Object close(PyCoroutineWrapper self) {
    return Generators.close(self.coroutine().activation());
  }
}
