package org.boomslang.modules.io;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code io.IncrementalNewlineDecoder}: a decoder of universal newlines around another decoder, or
 * for text.
 *
 * <p>Thread safety: compatible; its users lock.
 */
final class PyNewlineDecoder extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_io.IncrementalNewlineDecoder",
          BuiltinTypes.OBJECT,
          Layout.of("IncrementalNewlineDecoder", Layout.OBJECT, PyNewlineDecoder::new),
          TypeFlags.WITH_DICT,
          NewlineDecoderMethodsTable::new);

  private LineEnds lineEnds;
  private Object decoder;

  PyNewlineDecoder(Shape shape) {
    super(shape);
  }

  /**
   * @param inner the decoder, or None for text
   */
  void init(Object inner, boolean translate) {
    decoder = inner;
    lineEnds = new LineEnds(translate);
  }

  LineEnds lineEnds() {
    if (lineEnds == null) {
      throw PyErrors.valueError("IncrementalNewlineDecoder.__init__() not called");
    }
    return lineEnds;
  }

  Object decoder() {
    lineEnds();
    return decoder;
  }
}
