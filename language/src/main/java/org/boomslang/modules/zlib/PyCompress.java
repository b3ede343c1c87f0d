package org.boomslang.modules.zlib;

import java.util.zip.Deflater;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code zlib.compressobj} gives.
 *
 * <p>Thread-safety: atomic (a step holds the object's monitor).
 */
public final class PyCompress extends PyObject {

  static final int FINISH = 4;

  public static final PyType TYPE =
      PyType.builtin(
          "zlib.Compress",
          BuiltinTypes.OBJECT,
          Layout.of("zlib.Compress", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          CompressMethodsTable::new);

  /** Null after the end. */
  private DeflateStream stream;

  PyCompress(DeflateStream stream) {
    super(TYPE.instanceShape());
    this.stream = stream;
  }

  synchronized byte[] compress(ByteSpan data) {
    if (stream == null) {
      throw ZlibModule.error("Error -2 while compressing data: inconsistent stream state");
    }
    return stream.write(data);
  }

  synchronized byte[] flush(int mode) {
    if (mode == 0) {
      return new byte[0];
    }
    if (stream == null) {
      throw ZlibModule.error("Error -2 while flushing: inconsistent stream state");
    }
    if (mode != FINISH) {
      return stream.flush(mode == Deflater.FULL_FLUSH ? mode : Deflater.SYNC_FLUSH);
    }
    byte[] rest = stream.finish();
    stream = null;
    return rest;
  }
}
