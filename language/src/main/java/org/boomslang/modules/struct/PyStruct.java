package org.boomslang.modules.struct;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code struct.Struct}: a format, parsed once. Thread safety: atomic. */
final class PyStruct extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_struct.Struct",
          BuiltinTypes.OBJECT,
          Layout.of("Struct", Layout.OBJECT, PyStruct::new),
          TypeFlags.SUBCLASSABLE,
          StructMethodsTable::new);

  private record Definition(String text, StructFormat format) {}

  private volatile Definition definition;

  PyStruct(Shape shape) {
    super(shape);
  }

  PyStruct(String text) {
    this(TYPE.instanceShape());
    define(text);
  }

  void define(String text) {
    definition = new Definition(text, StructFormat.parse(text));
  }

  private Definition definition() {
    Definition current = definition;
    if (current == null) {
      throw PyErrors.runtimeError("Struct object is not initialized");
    }
    return current;
  }

  StructFormat format() {
    return definition().format;
  }

  /** The size in bytes; -1 before {@code __init__}. */
  long size() {
    Definition current = definition;
    return current == null ? -1 : current.format.size();
  }

  String text() {
    return definition().text;
  }
}
