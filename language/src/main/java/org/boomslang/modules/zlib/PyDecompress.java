package org.boomslang.modules.zlib;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code zlib.decompressobj} gives, and {@code zlib._ZlibDecompressor}: they differ in where
 * they keep input that a limit left over.
 *
 * <p>Thread-safety: atomic (a step holds the object's monitor).
 */
public final class PyDecompress extends PyObject {

  public static final PyType TYPE =
      PyType.builtin(
          "zlib.Decompress",
          BuiltinTypes.OBJECT,
          Layout.of("zlib.Decompress", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          DecompressMethodsTable::new);

  public static final PyType DECOMPRESSOR =
      PyType.builtin(
          "zlib._ZlibDecompressor",
          BuiltinTypes.OBJECT,
          Layout.of("zlib._ZlibDecompressor", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          DecompressorMethodsTable::new);

  private final InflateStream stream;
  private byte[] unused = new byte[0];
  private byte[] tail = new byte[0];
  private boolean needsInput = true;

  PyDecompress(PyType type, InflateStream stream) {
    super(type.instanceShape());
    this.stream = stream;
  }

  synchronized boolean isFinished() {
    return stream.isFinished();
  }

  synchronized byte[] unused() {
    return unused;
  }

  synchronized byte[] tail() {
    return tail;
  }

  synchronized boolean needsInput() {
    return needsInput && !stream.isFinished();
  }

  /** A step of {@code Decompress}: input left over by the limit is the caller's to give again. */
  synchronized byte[] decompress(ByteSpan data, int limit) {
    if (stream.isFinished()) {
      unused = joined(unused, data);
      tail = new byte[0];
      return new byte[0];
    }
    stream.give(data);
    byte[] result = stream.read(limit);
    tail = new byte[0];
    if (stream.isFinished()) {
      unused = stream.unused();
      stream.dropUnused();
    } else if (result.length >= limit) {
      tail = stream.unused();
      stream.dropUnused();
    }
    return result;
  }

  /** A step of {@code _ZlibDecompressor}: input left over by the limit is kept. */
  synchronized byte[] decompressKeeping(ByteSpan data, int limit) {
    if (stream.isFinished()) {
      throw PyErrors.eofError("End of stream already reached");
    }
    stream.give(data);
    byte[] result = stream.read(limit);
    needsInput = result.length < limit;
    if (stream.isFinished()) {
      unused = stream.unused();
      stream.dropUnused();
    }
    return result;
  }

  private static byte[] joined(byte[] first, ByteSpan second) {
    byte[] result = java.util.Arrays.copyOf(first, first.length + second.length());
    second.copyTo(0, result, first.length, second.length());
    return result;
  }
}
