package org.boomslang.objects.descriptor;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;

/** The builtins of {@code wrapper_descriptor}. */
@PyBuiltins(type = "wrapper_descriptor")
final class WrapperDescriptorMethods {
  private WrapperDescriptorMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyWrapperDescriptor self) {
    return "<slot wrapper '%s' of '%s' objects>".formatted(self.code().name(), self.owner().name());
  }

  @PyBuiltin(
      name = "__call__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Call self as a function.")
  static Object call(PyWrapperDescriptor self, Object[] args, PyDict keywords) {
    return Calls.callDict(self, args, keywords);
  }

  @PyBuiltin(
      name = "__get__",
      sig = "($self, instance, owner=None, /)",
      doc = "Return an attribute of instance, which is of type owner.")
  static Object get(PyWrapperDescriptor self, Object instance, Object owner) {
    return Descriptors.get(self, instance, owner);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyWrapperDescriptor self) {
    return BuiltinDocs.reduce(self.owner(), self.code().name());
  }

  @PyBuiltin(name = "__objclass__", kind = Kind.MEMBER)
  static Object objClass(PyWrapperDescriptor self) {
    return self.owner();
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static String name(PyWrapperDescriptor self) {
    return self.code().name();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static String qualname(PyWrapperDescriptor self) {
    return BuiltinDocs.qualname(self.owner(), self.code().name());
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static Object doc(PyWrapperDescriptor self) {
    return BuiltinDocs.doc(self.code());
  }

  @PyBuiltin(name = "__text_signature__", kind = Kind.GETTER)
  static Object textSignature(PyWrapperDescriptor self) {
    return BuiltinDocs.textSignature(self.code());
  }
}
