package org.boomslang.objects.generator;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Audit;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code async_generator}. */
@PyBuiltins(type = "async_generator")
final class AsyncGeneratorMethods {
  private AsyncGeneratorMethods() {}

  @PyBuiltin(name = "__name__", kind = Kind.GETTER)
  static Object name(PyAsyncGenerator self) {
    return self.name();
  }

  @PyBuiltin(name = "__name__", kind = Kind.SETTER)
  static void setName(PyAsyncGenerator self, Object value) {
    Generators.checkName("__name__", value);
    self.setName(value);
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static Object qualname(PyAsyncGenerator self) {
    return self.qualname();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.SETTER)
  static void setQualname(PyAsyncGenerator self, Object value) {
    Generators.checkName("__qualname__", value);
    self.setQualname(value);
  }

  @PyBuiltin(name = "ag_code", kind = Kind.GETTER)
  static Object code(PyAsyncGenerator self) {
    Audit.event("object.__getattr__", self, PyStr.of("ag_code"));
    return self.activation().code();
  }

  @PyBuiltin(name = "ag_frame", kind = Kind.GETTER)
  static Object frame(PyAsyncGenerator self) {
    Audit.event("object.__getattr__", self, PyStr.of("ag_frame"));
    return self.activation().pyFrame();
  }

  @PyBuiltin(name = "ag_suspended", kind = Kind.GETTER)
  static boolean suspended(PyAsyncGenerator self) {
    return self.activation().isSuspended();
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyAsyncGenerator self) {
    return Generators.repr("async_generator", self);
  }

  @PyBuiltin(name = "__class_getitem__", kind = Kind.CLASS_METHOD, sig = "($type, item, /)")
  static Object classGetItem(PyType type, Object item) {
    return new PyGenericAlias(type, item);
  }

  @PyBuiltin(name = "ag_running", kind = Kind.MEMBER)
  static boolean running(PyAsyncGenerator self) {
    return self.isRunningAsync();
  }

  @PyBuiltin(name = "ag_await", kind = Kind.GETTER)
  static Object awaited(PyAsyncGenerator self) {
    return Generators.delegate(self.activation());
  }

  @PyBuiltin(name = "__aiter__", sig = "($self, /)")
  static Object aiter(PyAsyncGenerator self) {
    return self;
  }

  @PyBuiltin(name = "__anext__", sig = "($self, /)")
  static Object anext(PyAsyncGenerator self) {
    AsyncGeneratorHooks.start(self);
    return new PyAsyncGeneratorSend(self, PyNone.NONE).watched("asend");
  }

  @PyBuiltin(name = "asend", sig = "($self, value, /)")
  static Object asend(PyAsyncGenerator self, Object value) {
    AsyncGeneratorHooks.start(self);
    return new PyAsyncGeneratorSend(self, value).watched("asend");
  }

  @PyBuiltin(name = "athrow", sig = "($self, type, value=<unset>, traceback=<unset>, /)")
  static Object athrow(PyAsyncGenerator self, Object type, Object value, Object traceback) {
    Generators.warnOfSignature("athrow", value, traceback);
    AsyncGeneratorHooks.start(self);
    return new PyAsyncGeneratorThrow(self, type, value, traceback).watched("athrow");
  }

  @PyBuiltin(name = "aclose", sig = "($self, /)")
  static Object aclose(PyAsyncGenerator self) {
    AsyncGeneratorHooks.start(self);
    return new PyAsyncGeneratorThrow(self, null, null, null).watched("aclose");
  }
}
