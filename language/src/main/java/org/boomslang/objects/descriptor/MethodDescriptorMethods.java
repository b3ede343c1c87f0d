package org.boomslang.objects.descriptor;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;

/** The builtins of {@code method_descriptor}. */
@PyBuiltins(type = "method_descriptor")
final class MethodDescriptorMethods {
  private MethodDescriptorMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyMethodDescriptor self) {
    return "<method '%s' of '%s' objects>".formatted(self.code().name(), self.owner().name());
  }

  @PyBuiltin(
      name = "__call__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Call self as a function.")
  static Object call(PyMethodDescriptor self, Object[] args, PyDict keywords) {
    return Calls.callDict(self, args, keywords);
  }

  @PyBuiltin(
      name = "__get__",
      sig = "($self, instance, owner=None, /)",
      doc = "Return an attribute of instance, which is of type owner.")
  static Object get(PyMethodDescriptor self, Object instance, Object owner) {
    return Descriptors.get(self, instance, owner);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyMethodDescriptor self) {
    return BuiltinDocs.reduce(self.owner(), self.code().name());
  }

  @PyBuiltin(name = "__objclass__", kind = Kind.MEMBER)
  static Object objClass(PyMethodDescriptor self) {
    return self.owner();
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static String name(PyMethodDescriptor self) {
    return self.code().name();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static String qualname(PyMethodDescriptor self) {
    return BuiltinDocs.qualname(self.owner(), self.code().name());
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static Object doc(PyMethodDescriptor self) {
    return BuiltinDocs.doc(self.code());
  }

  @PyBuiltin(name = "__text_signature__", kind = Kind.GETTER)
  static Object textSignature(PyMethodDescriptor self) {
    return BuiltinDocs.textSignature(self.code());
  }
}
