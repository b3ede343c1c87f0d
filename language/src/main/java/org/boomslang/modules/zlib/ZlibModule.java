package org.boomslang.modules.zlib;

import java.math.BigInteger;
import java.util.zip.Adler32;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.binascii.BinAsciiModule;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyContext;

/** The functions of {@code zlib}. */
@PyBuiltins(module = "zlib", doc = "Compression compatible with the zlib library.")
public final class ZlibModule {

  private static final PyType ERROR =
      PyType.builtin(
          "zlib.error",
          ExceptionTypes.EXCEPTION,
          ExceptionTypes.EXCEPTION.layout(),
          TypeFlags.WITH_DICT,
          null);

  private static final int DEFLATED = 8;
  private static final int ADLER_MODULUS = 65521;

  private ZlibModule() {}

  static void initialize(PyContext context, PyModule module) {
    String[] names = {
      "Z_NO_FLUSH",
      "Z_PARTIAL_FLUSH",
      "Z_SYNC_FLUSH",
      "Z_FULL_FLUSH",
      "Z_FINISH",
      "Z_BLOCK",
      "Z_TREES",
      "Z_DEFAULT_STRATEGY",
      "Z_FILTERED",
      "Z_HUFFMAN_ONLY",
      "Z_RLE",
      "Z_FIXED",
      "Z_NO_COMPRESSION",
      "Z_BEST_SPEED",
      "Z_BEST_COMPRESSION",
      "Z_DEFAULT_COMPRESSION",
      "DEFLATED",
      "MAX_WBITS",
      "DEF_MEM_LEVEL",
      "DEF_BUF_SIZE"
    };
    long[] values = {0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 0, 1, 9, -1, DEFLATED, 15, 8, 16384};
    for (int i = 0; i < names.length; i++) {
      module.setAttribute(names[i], values[i]);
    }
    module.setAttribute("ZLIB_VERSION", PyStr.of("1.3.1"));
    module.setAttribute("ZLIB_RUNTIME_VERSION", PyStr.of("1.3.1"));
    module.setAttribute("__version__", PyStr.of("1.0"));
    module.setAttribute("error", ERROR);
    module.setAttribute("_ZlibDecompressor", PyDecompress.DECOMPRESSOR);
  }

  static PyException error(String format, Object... values) {
    return PyErrors.raise(ERROR, format, values);
  }

  @PyBuiltin(
      name = "compress",
      sig = "(data, /, level=-1, wbits=15)",
      doc = "Compresses data at once.")
  static Object compress(Object data, int level, int wbits) {
    if (level < -1 || level > 9) {
      throw error("Bad compression level");
    }
    ByteSpan input = Buffers.span(data);
    DeflateStream stream = new DeflateStream(Container.forWriting(wbits), level, 0, null);
    byte[] first = stream.write(input);
    byte[] rest = stream.finish();
    byte[] result = java.util.Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, result, first.length, rest.length);
    return PyBytes.wrap(result);
  }

  @PyBuiltin(
      name = "decompress",
      sig = "(data, /, wbits=15, bufsize=16384)",
      doc = "Decompresses data at once.")
  static Object decompress(Object data, int wbits, int bufsize) {
    if (bufsize < 0) {
      throw PyErrors.valueError("bufsize must be non-negative");
    }
    InflateStream stream = new InflateStream(Container.forReading(wbits), null);
    stream.give(Buffers.span(data));
    byte[] result = stream.read(Integer.MAX_VALUE - 16);
    if (!stream.isFinished()) {
      throw error("Error -5 while decompressing data: incomplete or truncated stream");
    }
    return PyBytes.wrap(result);
  }

  @PyBuiltin(
      name = "compressobj",
      sig = "(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=<unset>)",
      doc = "An object that compresses data piece by piece.")
  static Object compressObject(
      int level, int method, int wbits, int memLevel, int strategy, Object zdict) {
    if (level < -1 || level > 9 || method != DEFLATED || strategy < 0 || strategy > 4) {
      throw PyErrors.valueError("Invalid initialization option");
    }
    ByteSpan dictionary = zdict == null ? null : Buffers.span(zdict);
    return new PyCompress(
        new DeflateStream(Container.forWriting(wbits), level, strategy, dictionary));
  }

  @PyBuiltin(
      name = "decompressobj",
      sig = "(wbits=15, zdict=<unset>)",
      doc = "An object that decompresses data piece by piece.")
  static Object decompressObject(int wbits, Object zdict) {
    ByteSpan dictionary = zdict == null ? null : Buffers.span(zdict);
    return new PyDecompress(
        PyDecompress.TYPE, new InflateStream(Container.forReading(wbits), dictionary));
  }

  @PyBuiltin(name = "crc32", sig = "(data, value=0, /)", doc = "CRC-32, starting from a value.")
  static long crc32(Object data, Object value) {
    return BinAsciiModule.crc32(data, value);
  }

  @PyBuiltin(name = "adler32", sig = "(data, value=1, /)", doc = "Adler-32, starting from a value.")
  static long adler32(Object data, Object value) {
    Object index = Conversions.index(value);
    long start = (index instanceof Long l ? l : ((BigInteger) index).longValue()) & 0xffffffffL;
    ByteSpan s = Buffers.span(data);
    if (start == 1) {
      Adler32 checksum = new Adler32();
      checksum.update(s.array(), s.offset(), s.length());
      return checksum.getValue();
    }
    long a = start & 0xffff;
    long b = start >>> 16;
    for (int i = 0; i < s.length(); i++) {
      a = (a + s.at(i)) % ADLER_MODULUS;
      b = (b + a) % ADLER_MODULUS;
    }
    return b << 16 | a;
  }
}
