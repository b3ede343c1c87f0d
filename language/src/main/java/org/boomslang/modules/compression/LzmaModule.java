package org.boomslang.modules.compression;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyContext;
import org.graalvm.shadowed.org.tukaani.xz.FilterOptions;
import org.graalvm.shadowed.org.tukaani.xz.LZMA2Options;
import org.graalvm.shadowed.org.tukaani.xz.LZMAInputStream;
import org.graalvm.shadowed.org.tukaani.xz.LZMAOutputStream;
import org.graalvm.shadowed.org.tukaani.xz.MemoryLimitException;
import org.graalvm.shadowed.org.tukaani.xz.SingleXZInputStream;
import org.graalvm.shadowed.org.tukaani.xz.UnsupportedOptionsException;
import org.graalvm.shadowed.org.tukaani.xz.XZ;
import org.graalvm.shadowed.org.tukaani.xz.XZFormatException;
import org.graalvm.shadowed.org.tukaani.xz.XZOutputStream;

/** Module {@code _lzma}. */
@PyBuiltins(module = "_lzma")
public final class LzmaModule {
  private static final int FORMAT_AUTO = 0;
  private static final int FORMAT_XZ = 1;
  private static final int FORMAT_ALONE = 2;
  private static final int FORMAT_RAW = 3;
  private static final int CHECK_UNKNOWN = 16;

  private static final Object[] CONSTANTS = {
    "CHECK_NONE",
    0L,
    "CHECK_CRC32",
    1L,
    "CHECK_CRC64",
    4L,
    "CHECK_SHA256",
    10L,
    "CHECK_ID_MAX",
    15L,
    "CHECK_UNKNOWN",
    16L,
    "FORMAT_AUTO",
    0L,
    "FORMAT_XZ",
    1L,
    "FORMAT_ALONE",
    2L,
    "FORMAT_RAW",
    3L,
    "FILTER_DELTA",
    3L,
    "FILTER_X86",
    4L,
    "FILTER_POWERPC",
    5L,
    "FILTER_IA64",
    6L,
    "FILTER_ARM",
    7L,
    "FILTER_ARMTHUMB",
    8L,
    "FILTER_SPARC",
    9L,
    "FILTER_LZMA2",
    33L,
    "FILTER_LZMA1",
    LzmaFilters.LZMA1,
    "MF_HC3",
    3L,
    "MF_HC4",
    4L,
    "MF_BT2",
    18L,
    "MF_BT3",
    19L,
    "MF_BT4",
    20L,
    "MODE_FAST",
    1L,
    "MODE_NORMAL",
    2L,
    "PRESET_DEFAULT",
    6L,
    "PRESET_EXTREME",
    2147483648L
  };

  private static final PyType ERROR =
      PyType.builtin(
          "_lzma.LZMAError",
          ExceptionTypes.EXCEPTION,
          ExceptionTypes.EXCEPTION.layout(),
          TypeFlags.WITH_DICT,
          null);

  static final PyType COMPRESSOR =
      PyType.builtin(
          "_lzma.LZMACompressor",
          BuiltinTypes.OBJECT,
          Layout.of("LZMACompressor", Layout.OBJECT, null),
          LzmaCompressorMethodsTable::new);

  static final PyType DECOMPRESSOR =
      PyType.builtin(
          "_lzma.LZMADecompressor",
          BuiltinTypes.OBJECT,
          Layout.of("LZMADecompressor", Layout.OBJECT, null),
          LzmaDecompressorMethodsTable::new);

  private LzmaModule() {}

  static void initialize(PyContext context, PyModule module) {
    for (int i = 0; i < CONSTANTS.length; i += 2) {
      module.setAttribute(CONSTANTS[i], CONSTANTS[i + 1]);
    }
    module.setAttribute("LZMAError", ERROR);
    module.setAttribute("LZMACompressor", COMPRESSOR);
    module.setAttribute("LZMADecompressor", DECOMPRESSOR);
  }

  static PyException error(String message) {
    return PyErrors.raise(ERROR, message);
  }

  private static PyException failure(IOException e) {
    return error(
        switch (e) {
          case XZFormatException _ -> "Input format not supported by decoder";
          case UnsupportedOptionsException _ -> "Invalid or unsupported options";
          case MemoryLimitException _ -> "Memory usage limit exceeded";
          default -> "Corrupt input data";
        });
  }

  @PyBuiltin(name = "is_check_supported", sig = "(check_id, /)")
  static boolean isCheckSupported(int check) {
    return check == 0 || check == 1 || check == 4 || check == 10;
  }

  @PyBuiltin(name = "_encode_filter_properties", sig = "(filter, /)")
  static Object encode(Object filter) {
    return LzmaFilters.encode(filter);
  }

  @PyBuiltin(name = "_decode_filter_properties", sig = "(filter_id, encoded_props, /)")
  static Object decode(long id, Object properties) {
    return LzmaFilters.decode(id, properties);
  }

  static Object compressor(PyType type, int format, int check, Object preset, Object filters) {
    boolean hasPreset = LzmaFilters.isGiven(preset);
    boolean hasFilters = LzmaFilters.isGiven(filters);
    if (hasPreset && hasFilters) {
      throw PyErrors.valueError("Cannot specify both preset and filter chain");
    }
    if (format != FORMAT_XZ && check != -1 && check != 0) {
      throw PyErrors.valueError("Integrity checks are only supported by FORMAT_XZ");
    }
    long level = hasPreset ? LzmaFilters.presetNumber(preset) : 6;
    PyCompressor.Opener opener;
    switch (format) {
      case FORMAT_XZ -> {
        int kind = check == -1 ? XZ.CHECK_CRC64 : check;
        if (!isCheckSupported(kind)) {
          throw error("Unsupported integrity check");
        }
        FilterOptions[] chain =
            hasFilters
                ? LzmaFilters.allOptions(filters)
                : new FilterOptions[] {LzmaFilters.preset(level)};
        opener = out -> new XZOutputStream(out, chain, kind);
      }
      case FORMAT_ALONE -> {
        LZMA2Options options;
        if (hasFilters) {
          List<Object> chain = LzmaFilters.chain(filters);
          if (chain.size() != 1 || LzmaFilters.id(chain.get(0)) != LzmaFilters.LZMA1) {
            throw PyErrors.valueError(
                "Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter");
          }
          options = LzmaFilters.lzma(chain.get(0));
        } else {
          options = LzmaFilters.preset(level);
        }
        opener = out -> new LZMAOutputStream(out, options, -1);
      }
      case FORMAT_RAW -> {
        if (!hasFilters) {
          throw PyErrors.valueError("Must specify filters for FORMAT_RAW");
        }
        List<Object> chain = LzmaFilters.chain(filters);
        if (LzmaFilters.id(chain.getLast()) == LzmaFilters.LZMA1) {
          if (chain.size() != 1) {
            throw error("Invalid or unsupported options");
          }
          LZMA2Options options = LzmaFilters.lzma(chain.get(0));
          opener = out -> new LZMAOutputStream(out, options, true);
        } else {
          FilterOptions[] all = LzmaFilters.allOptions(filters);
          opener = out -> RawFilters.encoder(out, all);
        }
      }
      default -> throw PyErrors.valueError("Invalid container format: %d", format);
    }
    return new PyCompressor(type.instanceShape(), opener, LzmaModule::failure);
  }

  static Object decompressor(PyType type, int format, Object memlimit, Object filters) {
    boolean limited = LzmaFilters.isGiven(memlimit);
    boolean hasFilters = LzmaFilters.isGiven(filters);
    if (limited && format == FORMAT_RAW) {
      throw PyErrors.valueError("Cannot specify memory limit with FORMAT_RAW");
    }
    if (format == FORMAT_RAW && !hasFilters) {
      throw PyErrors.valueError("Must specify filters for FORMAT_RAW");
    }
    if (format != FORMAT_RAW && hasFilters) {
      throw PyErrors.valueError("Cannot specify filters except with FORMAT_RAW");
    }
    int limit =
        limited ? (int) Math.clamp(Conversions.asLong(memlimit) / 1024, 1, Integer.MAX_VALUE) : -1;
    int[] check = {format == FORMAT_ALONE || format == FORMAT_RAW ? 0 : CHECK_UNKNOWN};
    PushedStream.Opener opener;
    switch (format) {
      case FORMAT_XZ -> opener = in -> xz(in, limit, check);
      case FORMAT_ALONE -> opener = in -> new LZMAInputStream(in, limit);
      case FORMAT_AUTO ->
          opener =
              in -> {
                PushbackInputStream first = new PushbackInputStream(in, 1);
                int c = first.read();
                first.unread(c);
                if (c == 0xfd) {
                  return xz(first, limit, check);
                }
                check[0] = 0;
                try {
                  return new LZMAInputStream(first, limit);
                } catch (MemoryLimitException e) {
                  throw e;
                } catch (IOException e) {
                  throw new XZFormatException();
                }
              };
      case FORMAT_RAW -> {
        List<Object> chain = LzmaFilters.chain(filters);
        if (LzmaFilters.id(chain.getLast()) == LzmaFilters.LZMA1) {
          if (chain.size() != 1) {
            throw error("Invalid or unsupported options");
          }
          LZMA2Options o = LzmaFilters.lzma(chain.get(0));
          opener =
              in ->
                  new LZMAInputStream(
                      in, -1, o.getLc(), o.getLp(), o.getPb(), o.getDictSize(), null);
        } else {
          FilterOptions[] all = LzmaFilters.allOptions(filters);
          opener = in -> RawFilters.decoder(in, all);
        }
      }
      default -> throw PyErrors.valueError("Invalid container format: %d", format);
    }
    return new PyLzmaDecompressor(type.instanceShape(), opener, LzmaModule::failure, check);
  }

  private static InputStream xz(InputStream in, int limit, int[] check) throws IOException {
    SingleXZInputStream stream = new SingleXZInputStream(in, limit);
    check[0] = stream.getCheckType();
    return stream;
  }
}
