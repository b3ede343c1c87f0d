package org.boomslang.modules.compression;

import java.io.IOException;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/** Module {@code _bz2}. */
@PyBuiltins(module = "_bz2")
public final class Bz2Module {
  static final PyType COMPRESSOR =
      PyType.builtin(
          "_bz2.BZ2Compressor",
          BuiltinTypes.OBJECT,
          Layout.of("BZ2Compressor", Layout.OBJECT, null),
          Bz2CompressorMethodsTable::new);

  static final PyType DECOMPRESSOR =
      PyType.builtin(
          "_bz2.BZ2Decompressor",
          BuiltinTypes.OBJECT,
          Layout.of("BZ2Decompressor", Layout.OBJECT, null),
          Bz2DecompressorMethodsTable::new);

  private Bz2Module() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("BZ2Compressor", COMPRESSOR);
    module.setAttribute("BZ2Decompressor", DECOMPRESSOR);
  }

  private static PyException failure(IOException e) {
    return PyErrors.raise(ExceptionTypes.OS_ERROR, "Invalid data stream");
  }

  static Object compressor(PyType type, int level) {
    if (level < 1 || level > 9) {
      throw PyErrors.valueError("compresslevel must be between 1 and 9");
    }
    return new PyCompressor(
        type.instanceShape(), out -> new Bzip2Encoder(out, level), Bz2Module::failure);
  }

  static Object decompressor(PyType type) {
    return new PyDecompressor(type.instanceShape(), Bzip2Decoder::new, Bz2Module::failure);
  }
}
