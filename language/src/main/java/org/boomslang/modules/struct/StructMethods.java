package org.boomslang.modules.struct;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Types;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The attributes of {@code struct.Struct}. */
@PyBuiltins(type = "_struct.Struct", doc = "A format that is parsed once.")
public final class StructMethods {
  private StructMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, org.boomslang.objects.dict.PyDict keywords) {
    return new PyStruct(type.instanceShape());
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, format)")
  static void init(PyStruct self, Object format) {
    self.define(StructModule.formatText("Struct", format));
  }

  @PyBuiltin(name = "pack", sig = "($self, *args)", doc = "The values as bytes.")
  static Object pack(PyStruct self, Object[] args) {
    return StructOperations.pack(self.format(), args);
  }

  @PyBuiltin(
      name = "pack_into",
      sig = "($self, *args)",
      doc = "Packs values into a buffer at an offset.")
  static void packInto(PyStruct self, Object[] args) {
    StructOperations.packInto(self.format(), args);
  }

  @PyBuiltin(
      name = "unpack",
      sig = "($self, buffer, /)",
      doc = "The values in a buffer of the right size.")
  static Object unpack(PyStruct self, Object buffer) {
    return StructOperations.unpack(self.format(), buffer);
  }

  @PyBuiltin(
      name = "unpack_from",
      sig = "($self, /, buffer, offset=0)",
      doc = "The values at an offset of a buffer.")
  static Object unpackFrom(PyStruct self, Object buffer, Object offset) {
    return StructOperations.unpackFrom(self.format(), buffer, StructOperations.offset(offset));
  }

  @PyBuiltin(
      name = "iter_unpack",
      sig = "($self, buffer, /)",
      doc = "An iterator over the structs in a buffer.")
  static Object iterUnpack(PyStruct self, Object buffer) {
    return StructOperations.iterUnpack(self.format(), buffer);
  }

  @PyBuiltin(name = "format", kind = Kind.GETTER, doc = "the format")
  static String format(PyStruct self) {
    return self.text();
  }

  @PyBuiltin(name = "size", kind = Kind.GETTER, doc = "the size in bytes")
  static long size(PyStruct self) {
    return self.size();
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PyStruct self) {
    return "%s(%s)"
        .formatted(
            Types.of(self).shortName(), PyStr.toJava(Conversions.repr(PyStr.of(self.text()))));
  }

  @PyBuiltin(name = "__sizeof__")
  static long sizeof(PyStruct self) {
    return 56 + 32L * self.format().items().size();
  }
}
