package org.boomslang.objects.generator;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Audit;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code generator}. */
@PyBuiltins(type = "generator")
final class GeneratorMethods {
  private GeneratorMethods() {}

  @PyBuiltin(name = "__name__", kind = Kind.GETTER, doc = "name of the generator")
  static Object name(PyGenerator self) {
    return self.name();
  }

  @PyBuiltin(name = "__name__", kind = Kind.SETTER)
  static void setName(PyGenerator self, Object value) {
    Generators.checkName("__name__", value);
    self.setName(value);
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER, doc = "qualified name of the generator")
  static Object qualname(PyGenerator self) {
    return self.qualname();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.SETTER)
  static void setQualname(PyGenerator self, Object value) {
    Generators.checkName("__qualname__", value);
    self.setQualname(value);
  }

  @PyBuiltin(name = "gi_code", kind = Kind.GETTER)
  static Object code(PyGenerator self) {
    Audit.event("object.__getattr__", self, PyStr.of("gi_code"));
    return self.activation().code();
  }

  @PyBuiltin(name = "gi_frame", kind = Kind.GETTER)
  static Object frame(PyGenerator self) {
    Audit.event("object.__getattr__", self, PyStr.of("gi_frame"));
    return self.activation().pyFrame();
  }

  @PyBuiltin(name = "gi_suspended", kind = Kind.GETTER)
  static boolean suspended(PyGenerator self) {
    return self.activation().isSuspended();
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyGenerator self) {
    return Generators.repr("generator", self);
  }

  @PyBuiltin(name = "__class_getitem__", kind = Kind.CLASS_METHOD, sig = "($type, item, /)")
  static Object classGetItem(PyType type, Object item) {
    return new PyGenericAlias(type, item);
  }

  @PyBuiltin(name = "gi_running", kind = Kind.GETTER)
  static boolean running(PyGenerator self) {
    return self.activation().isRunning();
  }

  @PyBuiltin(
      name = "send",
      sig = "($self, value, /)",
      doc = "Send a value into generator; return what it yields next, or raise StopIteration.")
  static Object send(PyGenerator self, Object value) {
    return Generators.send(self.activation(), value);
  }

  @PyBuiltin(
      name = "throw",
      sig = "($self, type, value=<unset>, traceback=<unset>, /)",
      doc =
          "Raise an exception in generator; return what it yields next, or raise StopIteration."
              + "\n\nThe three-argument form is deprecated.")
  static Object raise(PyGenerator self, Object type, Object value, Object traceback) {
    return Generators.raise(self.activation(), Generators.thrown("throw", type, value, traceback));
  }

  @PyBuiltin(name = "close", sig = "($self, /)", doc = "Raise GeneratorExit inside generator.")
  static Object close(PyGenerator self) {
    return Generators.close(self.activation());
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyGenerator self) {
    return self;
  }

  @PyBuiltin(name = "__next__", sig = "($self, /)")
  static Object next(PyGenerator self) {
    return Generators.send(self.activation(), PyNone.NONE);
  }

  @PyBuiltin(name = "gi_yieldfrom", kind = Kind.GETTER)
  static Object yieldFrom(PyGenerator self) {
    return Generators.delegate(self.activation());
  }
}
