package org.boomslang.objects.descriptor;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** The builtins of {@code member_descriptor}. */
@PyBuiltins(type = "member_descriptor")
final class MemberDescriptorMethods {
  private MemberDescriptorMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(Member self) {
    return "<member '%s' of '%s' objects>".formatted(self.name(), self.owner().name());
  }

  @PyBuiltin(
      name = "__get__",
      sig = "($self, instance, owner=None, /)",
      doc = "Return an attribute of instance, which is of type owner.")
  static Object get(Member self, Object instance, Object owner) {
    return Descriptors.get(self, instance, owner);
  }

  @PyBuiltin(
      name = "__set__",
      sig = "($self, instance, value, /)",
      doc = "Set an attribute of instance to value.")
  static void set(Member self, Object instance, Object value) {
    self.set(instance, value);
  }

  @PyBuiltin(
      name = "__delete__",
      sig = "($self, instance, /)",
      doc = "Delete an attribute of instance.")
  static void delete(Member self, Object instance) {
    self.delete(instance);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(Member self) {
    return BuiltinDocs.reduce(self.owner(), self.name());
  }

  @PyBuiltin(name = "__objclass__", kind = Kind.MEMBER)
  static Object objClass(Member self) {
    return self.owner();
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static String name(Member self) {
    return self.name();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static String qualname(Member self) {
    return BuiltinDocs.qualname(self.owner(), self.name());
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static Object doc(Member self) {
    return self.doc() == null ? PyNone.NONE : PyStr.of(self.doc());
  }
}
