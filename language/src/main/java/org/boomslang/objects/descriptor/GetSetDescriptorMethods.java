package org.boomslang.objects.descriptor;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code getset_descriptor}. */
@PyBuiltins(type = "getset_descriptor")
final class GetSetDescriptorMethods {
  private GetSetDescriptorMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyGetSetDescriptor self) {
    return "<attribute '%s' of '%s' objects>".formatted(self.name(), self.owner().name());
  }

  @PyBuiltin(
      name = "__get__",
      sig = "($self, instance, owner=None, /)",
      doc = "Return an attribute of instance, which is of type owner.")
  static Object get(PyGetSetDescriptor self, Object instance, Object owner) {
    return Descriptors.get(self, instance, owner);
  }

  @PyBuiltin(
      name = "__set__",
      sig = "($self, instance, value, /)",
      doc = "Set an attribute of instance to value.")
  static void set(PyGetSetDescriptor self, Object instance, Object value) {
    self.set(instance, value);
  }

  @PyBuiltin(
      name = "__delete__",
      sig = "($self, instance, /)",
      doc = "Delete an attribute of instance.")
  static void delete(PyGetSetDescriptor self, Object instance) {
    self.delete(instance);
  }

  @PyBuiltin(name = "__objclass__", kind = Kind.MEMBER)
  static Object objClass(PyGetSetDescriptor self) {
    return self.owner();
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static String name(PyGetSetDescriptor self) {
    return self.name();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static String qualname(PyGetSetDescriptor self) {
    return BuiltinDocs.qualname(self.owner(), self.name());
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static Object doc(PyGetSetDescriptor self) {
    return BuiltinDocs.doc(self.documentation());
  }
}
