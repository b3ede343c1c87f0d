package org.boomslang.modules.struct;

import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.Latin1;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/** Module {@code _struct}. Formats given to its functions are parsed once and kept. */
@PyBuiltins(module = "_struct", doc = "Python values as the bytes of C structs, and back.")
public final class StructModule {
  private static final ContextSlot<PyType> ERROR =
      new ContextSlot<>(
          context -> {
            PyType type =
                PyType.heap(
                    BuiltinTypes.TYPE_SHAPE,
                    "error",
                    new PyType[] {ExceptionTypes.EXCEPTION},
                    ExceptionTypes.EXCEPTION.layout(),
                    true);
            type.setOwn("__module__", PyStr.constant("struct"));
            type.setOwn("__doc__", org.boomslang.objects.none.PyNone.NONE);
            return type;
          });

  private static final ContextSlot<ConcurrentHashMap<String, StructFormat>> CACHE =
      new ContextSlot<>(context -> new ConcurrentHashMap<>());

  private static final int CACHE_SIZE = 100;

  private StructModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("Struct", PyStruct.TYPE);
    module.setAttribute("error", error());
  }

  static PyType error() {
    return ERROR.get();
  }

  static String formatText(String function, Object format) {
    if (PyStr.isStr(format)) {
      if (!PyStr.isAscii(PyStr.value(format))) {
        Latin1.encodeAscii(PyStr.value(format), "strict"); // says what is wrong
      }
      return PyStr.intern(format);
    }
    if (format instanceof PyBytes bytes) {
      return PyStr.toJava(PyStr.wrapLatin1(bytes.toArray()));
    }
    throw PyErrors.typeError(
        "%s() argument 1 must be a str or bytes object, not %s", function, Types.of(format).name());
  }

  private static StructFormat format(Object value) {
    if (value instanceof PyStruct struct) {
      return struct.format();
    }
    PyDict.hash(value); // a key of the cache, which is asked first in CPython
    String text = formatText("Struct", value);
    ConcurrentHashMap<String, StructFormat> cache = CACHE.get();
    StructFormat format = cache.get(text);
    if (format == null) {
      format = StructFormat.parse(text);
      if (cache.size() >= CACHE_SIZE) {
        cache.clear();
      }
      cache.put(text, format);
    }
    return format;
  }

  @PyBuiltin(name = "calcsize", sig = "(format, /)", doc = "The size of a struct in bytes.")
  static long calcsize(Object format) {
    return format(format).size();
  }

  @PyBuiltin(name = "pack", sig = "(*args)", doc = "The values behind the format as bytes.")
  static Object pack(Object[] args) {
    if (args.length == 0) {
      throw PyErrors.typeError("missing format argument");
    }
    return StructOperations.pack(format(args[0]), StructOperations.rest(args));
  }

  @PyBuiltin(name = "pack_into", sig = "(*args)", doc = "Packs values into a buffer at an offset.")
  static void packInto(Object[] args) {
    if (args.length == 0) {
      throw PyErrors.typeError("missing format argument");
    }
    StructOperations.packInto(format(args[0]), StructOperations.rest(args));
  }

  @PyBuiltin(
      name = "unpack",
      sig = "(format, buffer, /)",
      doc = "The values in a buffer of the right size.")
  static Object unpack(Object format, Object buffer) {
    return StructOperations.unpack(format(format), buffer);
  }

  @PyBuiltin(
      name = "unpack_from",
      sig = "(format, /, buffer, offset=0)",
      doc = "The values at an offset of a buffer.")
  static Object unpackFrom(Object format, Object buffer, Object offset) {
    return StructOperations.unpackFrom(format(format), buffer, StructOperations.offset(offset));
  }

  @PyBuiltin(
      name = "iter_unpack",
      sig = "(format, buffer, /)",
      doc = "An iterator over the structs in a buffer.")
  static Object iterUnpack(Object format, Object buffer) {
    return StructOperations.iterUnpack(format(format), buffer);
  }

  @PyBuiltin(name = "_clearcache", sig = "()", doc = "Forgets the parsed formats.")
  static void clearCache() {
    CACHE.get().clear();
  }
}
