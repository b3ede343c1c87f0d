package org.boomslang.objects.descriptor;

import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;

/** The builtins of {@code classmethod_descriptor}. */
@PyBuiltins(type = "classmethod_descriptor")
final class ClassMethodDescriptorMethods {
  private ClassMethodDescriptorMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyClassMethodDescriptor self) {
    return "<method '%s' of '%s' objects>".formatted(self.code().name(), self.owner().name());
  }

  @PyBuiltin(
      name = "__call__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Call self as a function.")
  static Object call(PyClassMethodDescriptor self, Object[] args, PyDict keywords) {
    if (args.length == 0) {
      throw PyErrors.typeError(
          "descriptor '%s' of '%s' object needs an argument",
          self.code().name(), self.owner().name());
    }
    return Calls.callDict(
        self.bind(null, self.receiver(args[0])),
        Arrays.copyOfRange(args, 1, args.length),
        keywords);
  }

  @PyBuiltin(
      name = "__get__",
      sig = "($self, instance, owner=None, /)",
      doc = "Return an attribute of instance, which is of type owner.")
  static Object get(PyClassMethodDescriptor self, Object instance, Object owner) {
    Descriptors.checkGet(instance, owner);
    return self.bind(instance, owner == null || owner == PyNone.NONE ? null : self.receiver(owner));
  }

  @PyBuiltin(name = "__objclass__", kind = Kind.MEMBER)
  static Object objClass(PyClassMethodDescriptor self) {
    return self.owner();
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static String name(PyClassMethodDescriptor self) {
    return self.code().name();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static String qualname(PyClassMethodDescriptor self) {
    return BuiltinDocs.qualname(self.owner(), self.code().name());
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static Object doc(PyClassMethodDescriptor self) {
    return BuiltinDocs.doc(self.code());
  }

  @PyBuiltin(name = "__text_signature__", kind = Kind.GETTER)
  static Object textSignature(PyClassMethodDescriptor self) {
    return BuiltinDocs.textSignature(self.code());
  }
}
