package org.boomslang.modules.builtins;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/**
 * The methods of what {@code anext(iterator, default)} gives. Thread-safety: shared (stateless).
 */
@PyBuiltins(type = "anext_awaitable")
final class AnextAwaitableMethods {
  private AnextAwaitableMethods() {}

  @PyBuiltin(name = "__await__", sig = "($self, /)")
  static Object await(PyAnextAwaitable self) {
    return self;
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyAnextAwaitable self) {
    return self;
  }

  @PyBuiltin(name = "__next__", sig = "($self, /)")
  static Object next(PyAnextAwaitable self) {
    return self.call("__next__");
  }

  @PyBuiltin(name = "send", sig = "($self, value, /)")
  static Object send(PyAnextAwaitable self, Object value) {
    return self.call("send", value);
  }

  @PyBuiltin(name = "throw", sig = "($self, /, *args)")
  static Object raise(PyAnextAwaitable self, Object[] args) {
    return self.call("throw", args);
  }

  @PyBuiltin(name = "close", sig = "($self, /)")
  static Object close(PyAnextAwaitable self) {
    return self.call("close");
  }
}
