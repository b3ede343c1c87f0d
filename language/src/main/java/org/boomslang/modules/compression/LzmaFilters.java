package org.boomslang.modules.compression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.graalvm.shadowed.org.tukaani.xz.ARMOptions;
import org.graalvm.shadowed.org.tukaani.xz.ARMThumbOptions;
import org.graalvm.shadowed.org.tukaani.xz.DeltaOptions;
import org.graalvm.shadowed.org.tukaani.xz.FilterOptions;
import org.graalvm.shadowed.org.tukaani.xz.IA64Options;
import org.graalvm.shadowed.org.tukaani.xz.LZMA2Options;
import org.graalvm.shadowed.org.tukaani.xz.PowerPCOptions;
import org.graalvm.shadowed.org.tukaani.xz.SPARCOptions;
import org.graalvm.shadowed.org.tukaani.xz.UnsupportedOptionsException;
import org.graalvm.shadowed.org.tukaani.xz.X86Options;

/** Filter specifications of {@code lzma}: dictionaries to options. Stateless. */
final class LzmaFilters {
  static final long LZMA1 = 0x4000000000000001L;
  static final long LZMA2 = 0x21;
  private static final long DELTA = 3;
  private static final long PRESET_EXTREME = 1L << 31;

  private LzmaFilters() {}

  private static final Set<String> LZMA_KEYS =
      Set.of("id", "preset", "dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth");
  private static final Set<String> DELTA_KEYS = Set.of("id", "dist");
  private static final Set<String> BRANCH_KEYS = Set.of("id", "start_offset");

  private static Object item(Object filter, String name) {
    Object key = PyStr.of(name);
    return Items.contains(filter, key) ? Items.get(filter, key) : null;
  }

  private static long number(Object filter, String name, long standard) {
    Object value = item(filter, name);
    return value == null ? standard : Conversions.asLong(value);
  }

  /** ValueError for a key that filters of a kind do not have. */
  private static void checkKeys(Object filter, Set<String> known, String kind) {
    for (Object key : Iteration.toArray(filter)) {
      if (!PyStr.isStr(key) || !known.contains(PyStr.toJava(key))) {
        throw PyErrors.valueError("Invalid filter specifier for %s filter", kind);
      }
    }
  }

  /** A preset as liblzma takes it: 32 bits without a sign. */
  static long presetNumber(Object preset) {
    long number = Conversions.asLong(preset);
    if (number < 0) {
      throw PyErrors.valueError("Cannot convert negative int");
    }
    if (number > 0xffffffffL) {
      throw PyErrors.overflowError("Python int too large for C uint32_t");
    }
    return number;
  }

  static long id(Object filter) {
    Object id = filter instanceof PyDict ? item(filter, "id") : null;
    if (!(filter instanceof PyDict)) {
      throw PyErrors.typeError("Filter specifier must be a dict or dict-like object");
    }
    if (id == null) {
      throw PyErrors.valueError("Filter specifier must have an \"id\" entry");
    }
    return Conversions.asLong(id);
  }

  /** Options of a preset; LZMAError when there is no such preset. */
  static LZMA2Options preset(long preset) {
    try {
      LZMA2Options options = new LZMA2Options((int) Math.min(preset & ~PRESET_EXTREME, 99));
      if ((preset & PRESET_EXTREME) != 0) {
        options.setMode(LZMA2Options.MODE_NORMAL);
        options.setMatchFinder(LZMA2Options.MF_BT4);
        options.setNiceLen(273);
        options.setDepthLimit(512);
      }
      return options;
    } catch (UnsupportedOptionsException e) {
      throw LzmaModule.error("Invalid or unsupported options");
    }
  }

  static LZMA2Options lzma(Object filter) {
    try {
      LZMA2Options o = preset(number(filter, "preset", 6));
      o.setDictSize((int) number(filter, "dict_size", o.getDictSize()));
      o.setLcLp((int) number(filter, "lc", o.getLc()), (int) number(filter, "lp", o.getLp()));
      o.setPb((int) number(filter, "pb", o.getPb()));
      if (item(filter, "mode") != null) {
        o.setMode((int) number(filter, "mode", 2));
      }
      o.setNiceLen((int) number(filter, "nice_len", o.getNiceLen()));
      if (item(filter, "mf") != null) {
        long finder = number(filter, "mf", 0x14);
        o.setMatchFinder(finder < 0x10 ? LZMA2Options.MF_HC4 : LZMA2Options.MF_BT4);
      }
      o.setDepthLimit((int) number(filter, "depth", o.getDepthLimit()));
      return o;
    } catch (UnsupportedOptionsException e) {
      throw LzmaModule.error("Invalid or unsupported options");
    }
  }

  static FilterOptions options(Object filter) {
    long id = id(filter);
    try {
      if (id == LZMA1 || id == LZMA2) {
        checkKeys(filter, LZMA_KEYS, "LZMA");
        return lzma(filter);
      }
      if (id == DELTA) {
        checkKeys(filter, DELTA_KEYS, "delta");
        return new DeltaOptions((int) number(filter, "dist", 1));
      }
      checkKeys(filter, BRANCH_KEYS, "BCJ");
      int offset = (int) number(filter, "start_offset", 0);
      switch ((int) id) {
        case 4 -> {
          X86Options o = new X86Options();
          o.setStartOffset(offset);
          return o;
        }
        case 5 -> {
          PowerPCOptions o = new PowerPCOptions();
          o.setStartOffset(offset);
          return o;
        }
        case 6 -> {
          IA64Options o = new IA64Options();
          o.setStartOffset(offset);
          return o;
        }
        case 7 -> {
          ARMOptions o = new ARMOptions();
          o.setStartOffset(offset);
          return o;
        }
        case 8 -> {
          ARMThumbOptions o = new ARMThumbOptions();
          o.setStartOffset(offset);
          return o;
        }
        case 9 -> {
          SPARCOptions o = new SPARCOptions();
          o.setStartOffset(offset);
          return o;
        }
        default -> throw PyErrors.valueError("Invalid filter ID: %d", id);
      }
    } catch (UnsupportedOptionsException e) {
      throw LzmaModule.error("Invalid or unsupported options");
    }
  }

  static List<Object> chain(Object filters) {
    if (filters instanceof PyDict) {
      throw PyErrors.typeError("dict is not a sequence");
    }
    List<Object> result = new ArrayList<>(List.of(Iteration.toArray(filters)));
    if (result.isEmpty() || result.size() > 4) {
      throw PyErrors.valueError("Too many filters - liblzma supports a maximum of 4");
    }
    return result;
  }

  static FilterOptions[] allOptions(Object filters) {
    return chain(filters).stream().map(LzmaFilters::options).toArray(FilterOptions[]::new);
  }

  /** The properties that a container stores for a filter. */
  static Object encode(Object filter) {
    long id = id(filter);
    options(filter);
    if (id == LZMA2) {
      return PyBytes.wrap(new byte[] {dictionary(lzma(filter).getDictSize())});
    }
    if (id == LZMA1) {
      LZMA2Options o = lzma(filter);
      int size = o.getDictSize();
      return PyBytes.wrap(
          new byte[] {
            (byte) ((o.getPb() * 5 + o.getLp()) * 9 + o.getLc()),
            (byte) size,
            (byte) (size >> 8),
            (byte) (size >> 16),
            (byte) (size >> 24)
          });
    }
    if (id == DELTA) {
      return PyBytes.wrap(new byte[] {(byte) (number(filter, "dist", 1) - 1)});
    }
    options(filter);
    int offset = (int) number(filter, "start_offset", 0);
    return PyBytes.wrap(
        offset == 0
            ? new byte[0]
            : new byte[] {
              (byte) offset, (byte) (offset >> 8), (byte) (offset >> 16), (byte) (offset >> 24)
            });
  }

  /** The smallest size of the form (2|3)·2ⁿ that is enough. */
  private static byte dictionary(int size) {
    int n = 0;
    while (n < 40 && (2L | n & 1) << (n / 2 + 11) < size) {
      n++;
    }
    return (byte) n;
  }

  static Object decode(long id, Object properties) {
    byte[] p = Buffers.toArray(properties);
    PyDict result = new PyDict();
    result.put(PyStr.of("id"), id);
    boolean wrong =
        id == LZMA1
            ? p.length != 5
            : id == LZMA2 || id == DELTA ? p.length != 1 : p.length % 4 != 0;
    if (wrong) {
      throw LzmaModule.error("Invalid or unsupported options");
    }
    if (id == LZMA1) {
      int first = p[0] & 0xff;
      result.put(
          PyStr.of("dict_size"),
          p[1] & 0xffL | (p[2] & 0xffL) << 8 | (p[3] & 0xffL) << 16 | (p[4] & 0xffL) << 24);
      result.put(PyStr.of("lc"), (long) (first % 9));
      result.put(PyStr.of("lp"), (long) (first / 9 % 5));
      result.put(PyStr.of("pb"), (long) (first / 45));
    } else if (id == LZMA2) {
      if (p[0] > 40) {
        throw LzmaModule.error("Invalid or unsupported options");
      }
      result.put(
          PyStr.of("dict_size"), p[0] == 40 ? 0xffffffffL : (2L | p[0] & 1) << (p[0] / 2 + 11));
    } else if (id == DELTA) {
      result.put(PyStr.of("dist"), (p[0] & 0xffL) + 1);
    } else if (id >= 4 && id <= 9) {
      if (p.length == 4) {
        result.put(
            PyStr.of("start_offset"),
            p[0] & 0xffL | (p[1] & 0xffL) << 8 | (p[2] & 0xffL) << 16 | (p[3] & 0xffL) << 24);
      }
    } else {
      throw PyErrors.valueError("Invalid filter ID: %d", id);
    }
    return result;
  }

  static boolean isGiven(Object value) {
    return value != null && value != PyNone.NONE;
  }
}
