package org.boomslang.objects.structseq;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;

/** The builtins of the fields of struct sequences. Thread-safety: shared (stateless). */
@PyBuiltins(type = "member_descriptor")
final class StructFieldMethods {
  private StructFieldMethods() {}

  @PyBuiltin(name = "__get__", sig = "($self, instance, owner=None, /)")
  static Object get(StructField self, Object instance, Object owner) {
    return self.bind(instance == PyNone.NONE ? null : instance, Types.of(instance));
  }

  @PyBuiltin(name = "__set__", sig = "($self, instance, value, /)")
  static void set(StructField self, Object instance, Object value) {
    self.set(instance, value);
  }

  @PyBuiltin(name = "__delete__", sig = "($self, instance, /)")
  static void delete(StructField self, Object instance) {
    self.delete(instance);
  }

  @PyBuiltin(name = "__name__", kind = Kind.MEMBER)
  static String name(StructField self) {
    return self.field().name();
  }

  @PyBuiltin(name = "__qualname__", kind = Kind.GETTER)
  static String qualname(StructField self) {
    return self.owner().qualname() + "." + self.field().name();
  }

  @PyBuiltin(name = "__objclass__", kind = Kind.MEMBER)
  static Object objclass(StructField self) {
    return self.owner();
  }

  @PyBuiltin(name = "__doc__", kind = Kind.GETTER)
  static String doc(StructField self) {
    return self.field().doc();
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(StructField self) {
    return "<member '%s' of '%s' objects>".formatted(self.field().name(), self.owner().name());
  }
}
