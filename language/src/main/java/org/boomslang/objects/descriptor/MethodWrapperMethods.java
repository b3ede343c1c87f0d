package org.boomslang.objects.descriptor;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNotImplemented;

/** The builtins of {@code method-wrapper}. */
@PyBuiltins(type = "method-wrapper")
final class MethodWrapperMethods {
  private MethodWrapperMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyMethodWrapper self) {
    return "<method-wrapper '%s' of %s object at 0x%x>"
        .formatted(
            self.descriptor().code().name(), Types.nameOf(self.self()), Identity.id(self.self()));
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", doc = "Return hash(self).")
  static long hash(PyMethodWrapper self) {
    return Identity.id(self.self()) ^ System.identityHashCode(self.descriptor());
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(PyMethodWrapper self, Object value) {
    if (!(value instanceof PyMethodWrapper other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.descriptor() == other.descriptor() && Identity.identical(self.self(), other.self());
  }

  @PyBuiltin(
      name = "__call__",
      sig = "($self, /, *args, **kwargs)",
      doc = "Call self as a function.")
  static Object call(PyMethodWrapper self, Object[] args, PyDict keywords) {
    return Calls.callDict(self, args, keywords);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyMethodWrapper self) {
    return BuiltinDocs.reduce(self.self(), self.descriptor().code().name());
  }

  @PyBuiltin(name = "__self__", kind = Kind.MEMBER)
  static Object self(PyMethodWrapper self) {
    return self.self();
  }

  @PyBuiltin(name = "__objclass__", kind = Kind.GETTER)
  static Object objClass(PyMethodWrapper self) {
    return self.descriptor().owner();
  }

  @PyBuiltin(name = "__name__", kind = Kind.GETTER)
  static String name(PyMethodWrapper self) {
    return self.descriptor().code().name();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static String qualname(PyMethodWrapper self) {
    return BuiltinDocs.qualname(self.descriptor().owner(), self.descriptor().code().name());
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static Object doc(PyMethodWrapper self) {
    return BuiltinDocs.doc(self.descriptor().code());
  }

  @PyBuiltin(name = "__text_signature__", kind = Kind.GETTER)
  static Object textSignature(PyMethodWrapper self) {
    return BuiltinDocs.textSignature(self.descriptor().code());
  }
}
