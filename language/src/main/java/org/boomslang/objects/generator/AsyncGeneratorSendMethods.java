package org.boomslang.objects.generator;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.none.PyNone;

/** The builtins of {@code async_generator_asend}. */
@PyBuiltins(type = "async_generator_asend")
final class AsyncGeneratorSendMethods {
  private AsyncGeneratorSendMethods() {}

  @PyBuiltin(name = "__await__", sig = "($self, /)")
  static Object await(PyAsyncGeneratorSend self) {
    return self;
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyAsyncGeneratorSend self) {
    return self;
  }

  @PyBuiltin(name = "__next__", sig = "($self, /)")
  static Object next(PyAsyncGeneratorSend self) {
    return self.send(PyNone.NONE);
  }

  @PyBuiltin(name = "send", sig = "($self, value, /)")
  static Object send(PyAsyncGeneratorSend self, Object value) {
    return self.send(value);
  }

  @PyBuiltin(name = "throw", sig = "($self, type, value=<unset>, traceback=<unset>, /)")
  static Object raise(PyAsyncGeneratorSend self, Object type, Object value, Object traceback) {
    return self.raise(Generators.thrown("throw", type, value, traceback));
  }

  @PyBuiltin(name = "close", sig = "($self, /)")
  static Object close(PyAsyncGeneratorSend self) {
    return self.close();
  }
}
