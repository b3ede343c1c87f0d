package org.boomslang.ext;

import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Items;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** str, bytes and bytearray (text.h). */
final class TextFunctions {
  /** What a converter returns that wants to be called again when a later one fails. */
  private static final int CLEANUP_SUPPORTED = 0x20000;

  private TextFunctions() {}

  private static TruffleString text(Object o) {
    if (!PyStr.isStr(o)) {
      throw PyErrors.typeError("must be str, not %s", Types.nameOf(o));
    }
    return PyStr.value(o);
  }

  private static String orDefault(String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  // ------------------------------------------------------------------ making text

  private static Object decode(long bytes, long size, String encoding, String errors) {
    byte[] copy = Memory.bytes(bytes, size);
    return decode(copy, encoding, errors);
  }

  private static Object decode(byte[] bytes, String encoding, String errors) {
    return Codecs.decodeText(
        PyBytes.wrap(bytes), orDefault(encoding, "utf-8"), orDefault(errors, "strict"));
  }

  static Object PyUnicode_FromStringAndSize(long utf8, long size) {
    if (size < 0) {
      throw PyErrors.systemError("Negative size passed to PyUnicode_FromStringAndSize");
    }
    byte[] bytes = size == 0 ? new byte[0] : Memory.bytes(utf8, size);
    for (byte each : bytes) {
      if (each < 0) {
        return decode(bytes, "utf-8", "strict");
      }
    }
    return PyStr.wrapLatin1(bytes);
  }

  static Object PyUnicode_FromKindAndData(int kind, long data, long length) {
    int count = Math.toIntExact(length);
    int[] points = new int[count];
    for (int i = 0; i < count; i++) {
      points[i] =
          switch (kind) {
            case 1 -> Memory.getByte(data + i) & 0xff;
            case 2 -> Memory.getShort(data + 2L * i) & 0xffff;
            case 4 -> Memory.getInt(data + 4L * i);
            default -> throw PyErrors.systemError("invalid kind");
          };
      if (points[i] < 0 || points[i] > 0x10ffff) {
        throw PyErrors.valueError(
            "character U+%s is not in range [U+0000; U+10ffff]", Integer.toHexString(points[i]));
      }
    }
    return PyStr.fromCodePoints(points);
  }

  static Object PyUnicode_FromOrdinal(int codepoint) {
    if (codepoint < 0 || codepoint > 0x10ffff) {
      throw PyErrors.valueError("chr() arg not in range(0x110000)");
    }
    return PyStr.fromCodePoint(codepoint);
  }

  static Object PyUnicode_FromObject(Object o) {
    if (!PyStr.isStr(o)) {
      throw PyErrors.typeError("Can't convert '%s' object to str implicitly", Types.nameOf(o));
    }
    return PyStr.value(o);
  }

  static Object PyUnicode_FromEncodedObject(Object o, String encoding, String errors) {
    if (PyStr.isStr(o)) {
      throw PyErrors.typeError("decoding str is not supported");
    }
    return decode(Buffers.toArray(o), encoding, errors);
  }

  static Object PyUnicode_Decode(long bytes, long size, String encoding, String errors) {
    return decode(bytes, size, encoding, errors);
  }

  static Object PyUnicode_DecodeUTF8(long bytes, long size, String errors) {
    return decode(bytes, size, "utf-8", errors);
  }

  static Object PyUnicode_DecodeLatin1(long bytes, long size, String errors) {
    return decode(bytes, size, "latin-1", errors);
  }

  static Object PyUnicode_DecodeASCII(long bytes, long size, String errors) {
    return decode(bytes, size, "ascii", errors);
  }

  private static long length(long text) {
    return Memory.ALL.asSlice(text).getString(0, StandardCharsets.ISO_8859_1).length();
  }

  static Object PyUnicode_DecodeFSDefault(long text) {
    return decode(text, length(text), "utf-8", "surrogateescape");
  }

  static Object PyUnicode_DecodeFSDefaultAndSize(long text, long size) {
    return decode(text, size, "utf-8", "surrogateescape");
  }

  static Object PyUnicode_DecodeLocale(long text, String errors) {
    return decode(text, length(text), "utf-8", errors);
  }

  // ------------------------------------------------------------------ text in C

  /** Writes address and length of a copy that C frees. */
  private static void copyOut(byte[] bytes, long place) {
    long copy = NativeLibrary.malloc(bytes.length + 1L);
    Memory.copy(bytes, 0, copy, bytes.length);
    Memory.putByte(copy + bytes.length, (byte) 0);
    Memory.putLong(place, copy);
    Memory.putLong(place + 8, bytes.length);
  }

  static void up_utf8(Object o, long place) {
    copyOut(Codecs.encode(text(o), "utf-8", "strict").toArray(), place);
  }

  /** A copy of the characters, in the narrowest form that holds them all. */
  static void up_characters(Object o, long place) {
    int[] points = PyStr.toCodePoints(text(o));
    int all = 0;
    for (int each : points) {
      all |= each;
    }
    int kind = all < 0x100 ? 1 : all < 0x10000 ? 2 : 4;
    byte[] bytes = new byte[(points.length + 1) * kind];
    for (int i = 0; i < points.length; i++) {
      switch (kind) {
        case 1 -> bytes[i] = (byte) points[i];
        case 2 -> SHORT.set(bytes, 2 * i, (short) points[i]);
        default -> INT.set(bytes, 4 * i, points[i]);
      }
    }
    long data = NativeLibrary.malloc(bytes.length);
    Memory.copy(bytes, 0, data, bytes.length);
    Memory.putLong(place, data);
    Memory.putLong(place + 8, points.length);
    Memory.putInt(place + 16, kind);
    Memory.putInt(place + 20, all < 0x80 ? 1 : 0);
  }

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private static final String[] KINDS = {
    "isspace",
    "islower",
    "isupper",
    "istitle",
    "",
    "isdecimal",
    "isdigit",
    "isnumeric",
    "isprintable",
    "isalpha"
  };
  private static final int LINE_BREAK = 4;

  static boolean up_character_is(int c, int kind) {
    if (kind == LINE_BREAK) {
      return c >= 0xa && c <= 0xd
          || c >= 0x1c && c <= 0x1e
          || c == 0x85
          || c == 0x2028
          || c == 0x2029;
    }
    return Conversions.truth(Calls.callMethod(PyStr.fromCodePoint(c), KINDS[kind]));
  }

  static int up_character_to(int c, int kind) {
    TruffleString text = PyStr.fromCodePoint(c);
    if (kind >= 3) {
      Object value =
          Calls.call(Imports.attribute("unicodedata", kind == 3 ? "decimal" : "digit"), text, -1L);
      return (int) Conversions.asLong(value);
    }
    String method = kind == 0 ? "lower" : kind == 1 ? "upper" : "title";
    int[] changed = PyStr.toCodePoints(text(Calls.callMethod(text, method)));
    return changed.length == 1 ? changed[0] : c;
  }

  static double up_character_numeric(int c) {
    return Conversions.asDouble(
        Calls.call(Imports.attribute("unicodedata", "numeric"), PyStr.fromCodePoint(c), -1.0));
  }

  static void up_bytes(Object o, long place) {
    copyOut(((PyBytes) o).toArray(), place);
  }

  private static Object encoded(Object o, String encoding, String errors) {
    return Codecs.encode(text(o), encoding, orDefault(errors, "strict"));
  }

  static Object PyUnicode_AsUTF8String(Object o) {
    return encoded(o, "utf-8", null);
  }

  static Object PyUnicode_AsLatin1String(Object o) {
    return encoded(o, "latin-1", null);
  }

  static Object PyUnicode_AsASCIIString(Object o) {
    return encoded(o, "ascii", null);
  }

  static Object PyUnicode_AsUTF16String(Object o) {
    return encoded(o, "utf-16", null);
  }

  static Object PyUnicode_AsUTF32String(Object o) {
    return encoded(o, "utf-32", null);
  }

  static Object PyUnicode_AsEncodedString(Object o, String encoding, String errors) {
    return encoded(o, orDefault(encoding, "utf-8"), errors);
  }

  static Object PyUnicode_EncodeFSDefault(Object o) {
    return encoded(o, "utf-8", "surrogateescape");
  }

  static int PyUnicode_FSConverter(Object oOrNull, long result) {
    return convertPath(oOrNull, result, "fsencode");
  }

  static int PyUnicode_FSDecoder(Object oOrNull, long result) {
    return convertPath(oOrNull, result, "fsdecode");
  }

  /** A converter of arguments, which is called without an object to give up what it made. */
  private static int convertPath(Object oOrNull, long result, String function) {
    NativeThread thread = NativeThread.current();
    if (oOrNull == null) {
      Handles.release(thread, Memory.getLong(result));
      Memory.putLong(result, 0);
      return 1;
    }
    try {
      Object path = Calls.call(Imports.attribute("os", function), oOrNull);
      boolean isText = PyStr.isStr(path);
      Object zero = isText ? PyStr.of("\0") : PyBytes.wrap(new byte[1]);
      if (Items.contains(path, zero)) {
        throw PyErrors.valueError(isText ? "embedded null character" : "embedded null byte");
      }
      Memory.putLong(result, Handles.give(thread, path));
      return CLEANUP_SUPPORTED;
    } catch (PyException e) {
      thread.fail(e);
      return 0;
    }
  }

  static long PyUnicode_AsUCS4(Object o, long target, long size, int copyNull) {
    int[] points = PyStr.toCodePoints(text(o));
    if (points.length + (copyNull != 0 ? 1 : 0) > size) {
      throw PyErrors.systemError("string is longer than the buffer");
    }
    for (int i = 0; i < points.length; i++) {
      Memory.putInt(target + 4L * i, points[i]);
    }
    if (copyNull != 0) {
      Memory.putInt(target + 4L * points.length, 0);
    }
    return target;
  }

  static long PyUnicode_GetLength(Object o) {
    if (!PyStr.isStr(o)) {
      throw PyErrors.typeError("bad argument type for built-in operation");
    }
    return PyStr.length(PyStr.value(o));
  }

  static long PyUnicode_ReadChar(Object o, long index) {
    TruffleString text = text(o);
    if (index < 0 || index >= PyStr.length(text)) {
      throw PyErrors.indexError("string index out of range");
    }
    return PyStr.codePointAt(text, (int) index);
  }

  // ------------------------------------------------------------------ what str can do

  static Object PyUnicode_Substring(Object o, long from, long to) {
    TruffleString text = text(o);
    if (from < 0 || to < 0) {
      throw PyErrors.indexError("string index out of range");
    }
    int length = PyStr.length(text);
    int end = (int) Math.min(to, length);
    return from >= end ? PyStr.EMPTY : PyStr.substring(text, (int) from, end);
  }

  static Object PyUnicode_Concat(Object a, Object b) {
    return PyStr.concat(text(a), text(b));
  }

  static Object PyUnicode_Join(Object separator, Object parts) {
    return Calls.callMethod(separator, "join", parts);
  }

  private static Object orNone(Object value) {
    return value == null ? PyNone.NONE : value;
  }

  static Object PyUnicode_Split(Object o, Object separatorOrNull, long most) {
    return Calls.callMethod(text(o), "split", orNone(separatorOrNull), most);
  }

  static Object PyUnicode_RSplit(Object o, Object separatorOrNull, long most) {
    return Calls.callMethod(text(o), "rsplit", orNone(separatorOrNull), most);
  }

  static Object PyUnicode_Splitlines(Object o, int keepends) {
    return Calls.callMethod(text(o), "splitlines", keepends != 0);
  }

  static Object PyUnicode_Partition(Object o, Object separator) {
    return Calls.callMethod(text(o), "partition", separator);
  }

  static Object PyUnicode_RPartition(Object o, Object separator) {
    return Calls.callMethod(text(o), "rpartition", separator);
  }

  static Object PyUnicode_Replace(Object o, Object old, Object replacement, long most) {
    return Calls.callMethod(text(o), "replace", old, replacement, most);
  }

  static Object PyUnicode_Format(Object format, Object arguments) {
    return Operators.binary(BinaryOp.MOD, text(format), arguments);
  }

  static long PyUnicode_Find(Object o, Object part, long from, long to, int direction) {
    return (Long) Calls.callMethod(text(o), direction > 0 ? "find" : "rfind", part, from, to);
  }

  static long PyUnicode_FindChar(Object o, int c, long from, long to, int direction) {
    return PyUnicode_Find(o, PyStr.fromCodePoint(c), from, to, direction);
  }

  static long PyUnicode_Count(Object o, Object part, long from, long to) {
    return (Long) Calls.callMethod(text(o), "count", part, from, to);
  }

  static long PyUnicode_Tailmatch(Object o, Object part, long from, long to, int direction) {
    return (Boolean)
            Calls.callMethod(text(o), direction > 0 ? "endswith" : "startswith", part, from, to)
        ? 1
        : 0;
  }

  static boolean PyUnicode_Contains(Object o, Object part) {
    return Items.contains(text(o), part);
  }

  static int PyUnicode_Compare(Object a, Object b) {
    if (!PyStr.isStr(a) || !PyStr.isStr(b)) {
      throw PyErrors.typeError("Can't compare %s and %s", Types.nameOf(a), Types.nameOf(b));
    }
    return Integer.signum(PyStr.compare(PyStr.value(a), PyStr.value(b)));
  }

  static boolean PyUnicode_Equal(Object a, Object b) {
    if (!PyStr.isStr(a) || !PyStr.isStr(b)) {
      throw PyErrors.typeError(
          "%s argument must be str, not %s",
          PyStr.isStr(a) ? "second" : "first", Types.nameOf(PyStr.isStr(a) ? b : a));
    }
    return PyStr.equal(PyStr.value(a), PyStr.value(b));
  }

  static int PyUnicode_CompareWithASCIIString(Object o, String text) {
    return Integer.signum(PyStr.compare(text(o), PyStr.of(text)));
  }

  static boolean PyUnicode_EqualToUTF8(Object o, String text) {
    return PyStr.isStr(o) && PyStr.equal(PyStr.value(o), PyStr.of(text));
  }

  static boolean PyUnicode_EqualToUTF8AndSize(Object o, long text, long size) {
    return PyStr.isStr(o)
        && PyStr.equal(
            PyStr.value(o), PyStr.of(new String(Memory.bytes(text, size), StandardCharsets.UTF_8)));
  }

  static Object PyUnicode_RichCompare(Object a, Object b, int op) {
    return Comparisons.compare(CompareOp.values()[op], text(a), text(b));
  }

  static boolean PyUnicode_IsIdentifier(Object o) {
    return (Boolean) Calls.callMethod(text(o), "isidentifier");
  }

  // ------------------------------------------------------------------ bytes and bytearray

  static Object PyBytes_FromObject(Object o) {
    if (o instanceof PyBytes bytes && Types.of(o) == BuiltinTypes.BYTES) {
      return bytes;
    }
    if (PyStr.isStr(o) || Conversions.hasIndex(o)) {
      throw PyErrors.typeError("cannot convert '%s' object to bytes", Types.nameOf(o));
    }
    return Calls.call(BuiltinTypes.BYTES, o);
  }

  static Object PyByteArray_FromObject(Object o) {
    return Calls.call(BuiltinTypes.BYTEARRAY, o);
  }

  static Object PyByteArray_FromStringAndSize(long bytes, long size) {
    if (size < 0) {
      throw PyErrors.systemError("Negative size passed to PyByteArray_FromStringAndSize");
    }
    return new PyByteArray(
        bytes == 0 ? new byte[Math.toIntExact(size)] : Memory.bytes(bytes, size));
  }

  static Object PyByteArray_Concat(Object a, Object b) {
    return Operators.binary(BinaryOp.ADD, Calls.call(BuiltinTypes.BYTEARRAY, a), b);
  }

  static long PyByteArray_Size(Object o) {
    return Items.longLength(o);
  }

  private static PyByteArray byteArray(Object o) {
    if (!(o instanceof PyByteArray array)) {
      throw PyErrors.systemError("bad argument to internal function");
    }
    return array;
  }

  static void up_byte_array_resize(Object o, long size) {
    byteArray(o).memory().resize(Math.toIntExact(size));
  }

  /** Reads {@code size} bytes; zeros where another thread has made the array shorter since. */
  static void up_byte_array_read(Object o, long target, long size) {
    Buffer buffer = byteArray(o).exportBuffer();
    try {
      byte[] bytes = Arrays.copyOf(buffer.toArray(), Math.toIntExact(size));
      Memory.copy(bytes, 0, target, bytes.length);
    } finally {
      buffer.release();
    }
  }

  /** Writes what still has a place. */
  static void up_byte_array_write(Object o, long bytes, long at, long size) {
    Buffer buffer = byteArray(o).exportBuffer();
    try {
      long count = Math.min(size, buffer.byteLength() - at);
      if (count > 0) {
        buffer.copyFrom((int) at, Memory.bytes(bytes, count), 0, (int) count);
      }
    } finally {
      buffer.release();
    }
  }
}
