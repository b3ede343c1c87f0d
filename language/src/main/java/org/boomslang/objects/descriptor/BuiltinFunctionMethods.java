package org.boomslang.objects.descriptor;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;

/** The builtins of {@code builtin_function_or_method}. Compare CPython methodobject.c. */
@PyBuiltins(type = "builtin_function_or_method")
final class BuiltinFunctionMethods {
  private BuiltinFunctionMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyBuiltinFunction self) {
    Object receiver = self.self();
    if (receiver == null || receiver instanceof PyModule) {
      return "<built-in function %s>".formatted(self.code().name());
    }
    return "<built-in method %s of %s object at 0x%x>"
        .formatted(self.code().name(), Types.nameOf(receiver), Identity.id(receiver));
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", doc = "Return hash(self).")
  static long hash(PyBuiltinFunction self) {
    long receiver = self.self() == null ? 0 : Identity.id(self.self());
    return receiver ^ System.identityHashCode(self.code());
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(PyBuiltinFunction self, Object value) {
    if (!(value instanceof PyBuiltinFunction other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.code() == other.code() && Identity.identical(self.self(), other.self());
  }

  @PyBuiltin(
      name = "__call__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Call self as a function.")
  static Object call(PyBuiltinFunction self, Object[] args, PyDict keywords) {
    return Calls.callDict(self, args, keywords);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyBuiltinFunction self) {
    Object receiver = self.self();
    return receiver == null || receiver instanceof PyModule
        ? PyStr.of(self.code().name())
        : BuiltinDocs.reduce(receiver, self.code().name());
  }

  @PyBuiltin(name = "__module__", kind = Kind.MEMBER)
  static Object module(PyBuiltinFunction self) {
    return self.module() == null ? PyNone.NONE : self.module();
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static Object doc(PyBuiltinFunction self) {
    return BuiltinDocs.doc(self.code());
  }

  @PyBuiltin(name = "__name__", kind = Kind.GETTER)
  static String name(PyBuiltinFunction self) {
    return self.code().name();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static String qualname(PyBuiltinFunction self) {
    return self.qualname();
  }

  @PyBuiltin(name = "__self__", kind = Kind.GETTER)
  static Object self(PyBuiltinFunction self) {
    return self.self() == null ? PyNone.NONE : self.self();
  }

  @PyBuiltin(name = "__text_signature__", kind = Kind.GETTER)
  static Object textSignature(PyBuiltinFunction self) {
    Object signature = BuiltinDocs.textSignature(self.code());
    return self.code().table().isModule() && signature != PyNone.NONE
        ? withModule(PyStr.toJava(signature))
        : signature;
  }

  /** The signature of a function of a module, with the module as the first parameter. */
  private static Object withModule(String signature) {
    if (signature.startsWith("($")) {
      return PyStr.of(signature);
    }
    String parameters = signature.substring(1);
    if (parameters.equals(")")) {
      return PyStr.of("($module, /)");
    }
    // What stands before a slash is positional only, and so is the module.
    return PyStr.of(
        (parameters.matches(".*\\W/[,)].*") ? "($module, " : "($module, /, ") + parameters);
  }
}
