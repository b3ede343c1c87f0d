package org.boomslang.ext;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** Codecs (codec.h), which are those of the modules {@code codecs} and {@code _codecs}. */
final class CodecFunctions {
  private CodecFunctions() {}

  private static Object codecs(String function, Object... arguments) {
    return Calls.call(Imports.attribute("codecs", function), arguments);
  }

  private static Object primitive(String function, Object... arguments) {
    return Calls.call(Imports.attribute("_codecs", function), arguments);
  }

  private static Object text(String value, String otherwise) {
    return PyStr.of(value == null ? otherwise : value);
  }

  private static Object errors(String value) {
    return text(value, "strict");
  }

  private static Object first(Object pair) {
    return ((PyTuple) pair).items()[0];
  }

  // ------------------------------------------------------------------ the registry

  static void PyCodec_Register(Object search) {
    codecs("register", search);
  }

  static void PyCodec_Unregister(Object search) {
    codecs("unregister", search);
  }

  static boolean PyCodec_KnownEncoding(String encoding) {
    try {
      codecs("lookup", PyStr.of(encoding));
      return true;
    } catch (PyException e) {
      return false;
    }
  }

  static Object PyCodec_Encode(Object o, String encoding, String errors) {
    return codecs("encode", o, text(encoding, "utf-8"), errors(errors));
  }

  static Object PyCodec_Decode(Object o, String encoding, String errors) {
    return codecs("decode", o, text(encoding, "utf-8"), errors(errors));
  }

  static Object PyCodec_Encoder(String encoding) {
    return codecs("getencoder", PyStr.of(encoding));
  }

  static Object PyCodec_Decoder(String encoding) {
    return codecs("getdecoder", PyStr.of(encoding));
  }

  private static Object made(Object maker, String errors) {
    return errors == null ? Calls.call(maker) : Calls.call(maker, PyStr.of(errors));
  }

  static Object PyCodec_IncrementalEncoder(String encoding, String errors) {
    return made(codecs("getincrementalencoder", PyStr.of(encoding)), errors);
  }

  static Object PyCodec_IncrementalDecoder(String encoding, String errors) {
    return made(codecs("getincrementaldecoder", PyStr.of(encoding)), errors);
  }

  private static Object made(Object maker, Object stream, String errors) {
    return errors == null ? Calls.call(maker, stream) : Calls.call(maker, stream, PyStr.of(errors));
  }

  static Object PyCodec_StreamReader(String encoding, Object stream, String errors) {
    return made(codecs("getreader", PyStr.of(encoding)), stream, errors);
  }

  static Object PyCodec_StreamWriter(String encoding, Object stream, String errors) {
    return made(codecs("getwriter", PyStr.of(encoding)), stream, errors);
  }

  static void PyCodec_RegisterError(String name, Object handler) {
    codecs("register_error", PyStr.of(name), handler);
  }

  static Object PyCodec_LookupError(String name) {
    return codecs("lookup_error", errors(name));
  }

  private static Object handled(String handler, Object exception) {
    return Calls.call(codecs("lookup_error", PyStr.of(handler)), exception);
  }

  static Object PyCodec_StrictErrors(Object exception) {
    return handled("strict", exception);
  }

  static Object PyCodec_IgnoreErrors(Object exception) {
    return handled("ignore", exception);
  }

  static Object PyCodec_ReplaceErrors(Object exception) {
    return handled("replace", exception);
  }

  static Object PyCodec_XMLCharRefReplaceErrors(Object exception) {
    return handled("xmlcharrefreplace", exception);
  }

  static Object PyCodec_BackslashReplaceErrors(Object exception) {
    return handled("backslashreplace", exception);
  }

  static Object PyCodec_NameReplaceErrors(Object exception) {
    return handled("namereplace", exception);
  }

  // ------------------------------------------------------------------ from bytes

  private static PyBytes bytes(long address, long size) {
    return PyBytes.wrap(Memory.bytes(address, size));
  }

  /** Decodes and tells how many bytes that took, where the caller wants to know. */
  private static Object stateful(
      String function, long address, long size, String errors, long consumed) {
    PyTuple result =
        (PyTuple) primitive(function, bytes(address, size), errors(errors), consumed == 0);
    if (consumed != 0) {
      Memory.putLong(consumed, Conversions.asLong(result.items()[1]));
    }
    return result.items()[0];
  }

  /** As above; the order of bytes (-1, 0 for what the text says, 1) is read and told. */
  private static Object ordered(
      String function, long address, long size, String errors, long byteOrder, long consumed) {
    long order = byteOrder == 0 ? 0 : Memory.getInt(byteOrder);
    PyTuple result =
        (PyTuple) primitive(function, bytes(address, size), errors(errors), order, consumed == 0);
    Object[] items = result.items();
    if (consumed != 0) {
      Memory.putLong(consumed, Conversions.asLong(items[1]));
    }
    if (byteOrder != 0) {
      Memory.putInt(byteOrder, (int) Conversions.asLong(items[2]));
    }
    return items[0];
  }

  static Object PyUnicode_DecodeUTF7(long bytes, long size, String errors) {
    return stateful("utf_7_decode", bytes, size, errors, 0);
  }

  static Object PyUnicode_DecodeUTF7Stateful(long bytes, long size, String errors, long consumed) {
    return stateful("utf_7_decode", bytes, size, errors, consumed);
  }

  static Object PyUnicode_DecodeUTF8Stateful(long bytes, long size, String errors, long consumed) {
    return stateful("utf_8_decode", bytes, size, errors, consumed);
  }

  static Object PyUnicode_DecodeUTF16(long bytes, long size, String errors, long byteOrder) {
    return ordered("utf_16_ex_decode", bytes, size, errors, byteOrder, 0);
  }

  static Object PyUnicode_DecodeUTF16Stateful(
      long bytes, long size, String errors, long byteOrder, long consumed) {
    return ordered("utf_16_ex_decode", bytes, size, errors, byteOrder, consumed);
  }

  static Object PyUnicode_DecodeUTF32(long bytes, long size, String errors, long byteOrder) {
    return ordered("utf_32_ex_decode", bytes, size, errors, byteOrder, 0);
  }

  static Object PyUnicode_DecodeUTF32Stateful(
      long bytes, long size, String errors, long byteOrder, long consumed) {
    return ordered("utf_32_ex_decode", bytes, size, errors, byteOrder, consumed);
  }

  static Object PyUnicode_DecodeUnicodeEscape(long bytes, long size, String errors) {
    return first(primitive("unicode_escape_decode", bytes(bytes, size), errors(errors)));
  }

  static Object PyUnicode_DecodeRawUnicodeEscape(long bytes, long size, String errors) {
    return first(primitive("raw_unicode_escape_decode", bytes(bytes, size), errors(errors)));
  }

  static Object PyUnicode_DecodeCharmap(
      long bytes, long size, Object mappingOrNull, String errors) {
    PyBytes copy = bytes(bytes, size);
    return first(
        mappingOrNull == null
            ? primitive("latin_1_decode", copy, errors(errors))
            : primitive("charmap_decode", copy, errors(errors), mappingOrNull));
  }

  static Object PyUnicode_DecodeLocaleAndSize(long bytes, long size, String errors) {
    return first(primitive("utf_8_decode", bytes(bytes, size), errors(errors), true));
  }

  static Object PyBytes_DecodeEscape(
      long bytes, long size, String errors, long unicode, String encoding) {
    return first(primitive("escape_decode", bytes(bytes, size), errors(errors)));
  }

  // ------------------------------------------------------------------ from text

  private static Object str(Object o) {
    if (!PyStr.isStr(o)) {
      throw PyErrors.typeError("bad argument type for built-in operation");
    }
    return o;
  }

  static Object PyUnicode_AsUnicodeEscapeString(Object o) {
    return first(primitive("unicode_escape_encode", str(o)));
  }

  static Object PyUnicode_AsRawUnicodeEscapeString(Object o) {
    return first(primitive("raw_unicode_escape_encode", str(o)));
  }

  static Object PyUnicode_AsCharmapString(Object o, Object mapping) {
    return first(primitive("charmap_encode", str(o), PyStr.of("strict"), mapping));
  }

  static Object PyUnicode_BuildEncodingMap(Object o) {
    return primitive("charmap_build", str(o));
  }

  static Object PyUnicode_EncodeLocale(Object o, String errors) {
    return first(primitive("utf_8_encode", str(o), errors(errors)));
  }

  static Object PyUnicode_Translate(Object o, Object table, String errors) {
    // A str's method knows no handlers of errors, since what a table says needs none.
    return Calls.callMethod(str(o), "translate", table);
  }

  static long PyUnicode_GetDefaultEncoding() {
    return NameTexts.of("utf-8");
  }

  static Object PyBytes_Repr(Object o, int smartquotes) {
    if (!Types.of(o).isSubtype(BuiltinTypes.BYTES)) {
      throw PyErrors.typeError("expected bytes, %s found", Types.nameOf(o));
    }
    return Calls.call(Attributes.get(BuiltinTypes.BYTES, "__repr__"), o);
  }
}
