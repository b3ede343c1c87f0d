package org.boomslang.modules.imports;

import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyException;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.parser.SourceDecoder;

/** Source encodings by Python's codecs. Thread-safety: shared (stateless). */
final class SourceCodecs {
  private SourceCodecs() {}

  static String decode(String encoding, byte[] bytes) throws SourceDecoder.CodecFailure {
    try {
      return PyStr.toJava(
          Calls.callMethod(PyBytes.wrap(bytes), "decode", PyStr.of(encoding), PyStr.of("strict")));
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.EXCEPTION)) {
        throw new SourceDecoder.CodecFailure(PyStr.toJava(Conversions.str(e.value())));
      }
      throw e;
    }
  }
}
