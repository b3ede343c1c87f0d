package org.boomslang.objects.generator;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Audit;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code coroutine}. */
@PyBuiltins(type = "coroutine")
final class CoroutineMethods {
  private CoroutineMethods() {}

  @PyBuiltin(name = "__name__", kind = Kind.GETTER, doc = "name of the coroutine")
  static Object name(PyCoroutine self) {
    return self.name();
  }

  @PyBuiltin(name = "__name__", kind = Kind.SETTER)
  static void setName(PyCoroutine self, Object value) {
    Generators.checkName("__name__", value);
    self.setName(value);
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER, doc = "qualified name of the coroutine")
  static Object qualname(PyCoroutine self) {
    return self.qualname();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.SETTER)
  static void setQualname(PyCoroutine self, Object value) {
    Generators.checkName("__qualname__", value);
    self.setQualname(value);
  }

  @PyBuiltin(name = "cr_code", kind = Kind.GETTER)
  static Object code(PyCoroutine self) {
    Audit.event("object.__getattr__", self, PyStr.of("cr_code"));
    return self.activation().code();
  }

  @PyBuiltin(name = "cr_frame", kind = Kind.GETTER)
  static Object frame(PyCoroutine self) {
    Audit.event("object.__getattr__", self, PyStr.of("cr_frame"));
    return self.activation().pyFrame();
  }

  @PyBuiltin(name = "cr_suspended", kind = Kind.GETTER)
  static boolean suspended(PyCoroutine self) {
    return self.activation().isSuspended();
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyCoroutine self) {
    return Generators.repr("coroutine", self);
  }

  @PyBuiltin(name = "__class_getitem__", kind = Kind.CLASS_METHOD, sig = "($type, item, /)")
  static Object classGetItem(PyType type, Object item) {
    return new PyGenericAlias(type, item);
  }

  @PyBuiltin(name = "cr_running", kind = Kind.GETTER)
  static boolean running(PyCoroutine self) {
    return self.activation().isRunning();
  }

  @PyBuiltin(
      name = "send",
      sig = "($self, value, /)",
      doc = "Send a value into coroutine; return what it yields next, or raise StopIteration.")
  static Object send(PyCoroutine self, Object value) {
    return Generators.send(self.activation(), value);
  }

  @PyBuiltin(
      name = "throw",
      sig = "($self, type, value=<unset>, traceback=<unset>, /)",
      doc =
          "Raise an exception in coroutine; return what it yields next, or raise StopIteration."
              + "\n\nThe three-argument form is deprecated.")
  static Object raise(PyCoroutine self, Object type, Object value, Object traceback) {
    return Generators.raise(self.activation(), Generators.thrown("throw", type, value, traceback));
  }

  @PyBuiltin(name = "close", sig = "($self, /)", doc = "Raise GeneratorExit inside coroutine.")
  static Object close(PyCoroutine self) {
    return Generators.close(self.activation());
  }

  @PyBuiltin(name = "__await__", sig = "($self, /)")
  static Object await(PyCoroutine self) {
    return new PyCoroutineWrapper(self);
  }

  @PyBuiltin(name = "cr_await", kind = Kind.GETTER)
  static Object awaited(PyCoroutine self) {
    return Generators.delegate(self.activation());
  }

  @PyBuiltin(name = "cr_origin", kind = Kind.MEMBER)
  static Object origin(PyCoroutine self) {
    return self.origin() == null ? PyNone.NONE : self.origin();
  }
}
