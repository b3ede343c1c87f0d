package org.boomslang.modules.csv;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code csv.writer} makes. Thread-safety: atomic; a row is put together by the thread that
 * writes it, and goes to the file in one call.
 */
final class PyCsvWriter extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_csv.writer",
          BuiltinTypes.OBJECT,
          Layout.of("csv.writer", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          CsvWriterMethodsTable::new);

  final Object write;
  final PyDialect dialect;

  PyCsvWriter(Object write, PyDialect dialect) {
    super(TYPE.instanceShape());
    this.write = write;
    this.dialect = dialect;
  }
}
