package org.boomslang.modules.io;

import java.util.function.Consumer;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code io.BufferedRWPair}: a reader and a writer as one file. Thread safety: atomic, as the two
 * are.
 */
final class PyBufferedPair extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_io.BufferedRWPair",
          IoTypes.BUFFERED_IO_BASE,
          Layout.of("BufferedRWPair", Layout.OBJECT, PyBufferedPair::new),
          TypeFlags.WITH_DICT,
          BufferedPairMethodsTable::new);

  private volatile PyObject reader;
  private volatile PyObject writer;

  PyBufferedPair(Shape shape) {
    super(shape);
  }

  void init(PyObject newReader, PyObject newWriter) {
    reader = newReader;
    writer = newWriter;
  }

  private static PyObject check(PyObject part) {
    if (part == null) {
      throw PyErrors.valueError("I/O operation on uninitialized object");
    }
    return part;
  }

  PyObject reader() {
    return check(reader);
  }

  PyObject writer() {
    return check(writer);
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    visit(visit, reader);
    visit(visit, writer);
  }
}
