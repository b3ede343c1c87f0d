package org.boomslang.modules.codecs;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.CharMap;
import org.boomslang.objects.codec.InvalidEscape;
import org.boomslang.objects.codec.Latin1;
import org.boomslang.objects.codec.PyEncodingMap;
import org.boomslang.objects.codec.UnicodeEscape;
import org.boomslang.objects.codec.Utf8;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** The codecs for escapes, those given by a table, and the one that copies a buffer. */
@PyBuiltins(module = "_codecs")
public final class EscapeCodecs {

  private EscapeCodecs() {}

  /** Bytes, or the UTF-8 form of a string. */
  private static ByteSpan bytesOrText(Object data) {
    return PyStr.isStr(data)
        ? ByteSpan.of(Utf8.encode(PyStr.value(data), null))
        : Buffers.span(data);
  }

  // escapes of strings

  @PyBuiltin(name = "unicode_escape_encode", sig = "(str, errors=None, /)")
  static Object unicodeEscapeEncode(TruffleString s, String errors) {
    return TextCodecs.encoded(UnicodeEscape.encode(s), s);
  }

  @PyBuiltin(name = "unicode_escape_decode", sig = "(data, errors=None, final=True, /)")
  static Object unicodeEscapeDecode(Object data, String errors, boolean last) {
    ByteSpan input = bytesOrText(data);
    return TextCodecs.decoded(UnicodeEscape.decode(input, errors, last), input, last);
  }

  @PyBuiltin(name = "raw_unicode_escape_encode", sig = "(str, errors=None, /)")
  static Object rawUnicodeEscapeEncode(TruffleString s, String errors) {
    return TextCodecs.encoded(UnicodeEscape.encodeRaw(s), s);
  }

  @PyBuiltin(name = "raw_unicode_escape_decode", sig = "(data, errors=None, final=True, /)")
  static Object rawUnicodeEscapeDecode(Object data, String errors, boolean last) {
    ByteSpan input = bytesOrText(data);
    return TextCodecs.decoded(UnicodeEscape.decodeRaw(input, errors, last), input, last);
  }

  // escapes of bytes

  @PyBuiltin(name = "escape_encode", sig = "(data, errors=None, /)")
  static Object escapeEncode(Object data, String errors) {
    if (!(data instanceof PyBytes bytes)) {
      throw PyErrors.typeError(
          "escape_encode() argument 1 must be bytes, not %s", Types.nameOf(data));
    }
    ByteSpan s = bytes.span();
    ByteBuilder out = new ByteBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      switch (c) {
        case '\'', '\\' -> out.append('\\').append(c);
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (c >= 0x20 && c < 0x7f) {
            out.append(c);
          } else {
            out.append("\\x%02x".formatted(c));
          }
        }
      }
    }
    return PyTuple.of(out.toBytes(), (long) s.length());
  }

  @PyBuiltin(name = "escape_decode", sig = "(data, errors=None, /)")
  static Object escapeDecode(Object data, String errors) {
    ByteSpan s = bytesOrText(data);
    ByteBuilder out = new ByteBuilder(s.length());
    String invalid = null;
    int i = 0;
    while (i < s.length()) {
      int c = s.at(i);
      if (c != '\\') {
        out.append(c);
        i++;
        continue;
      }
      if (i + 1 >= s.length()) {
        throw PyErrors.valueError("Trailing \\ in string");
      }
      if (invalid == null) {
        invalid = invalidEscape(s, i + 1);
      }
      i = escape(s, i, errors, out);
    }
    InvalidEscape.warn("b", invalid);
    return PyTuple.of(out.toBytes(), (long) s.length());
  }

  /** What is wrong with the escape whose character is at {@code i}, or null. */
  private static String invalidEscape(ByteSpan s, int i) {
    int c = s.at(i);
    if ("\n\\'\"bftnrvax01234567".indexOf(c) < 0) {
      return InvalidEscape.character(c);
    }
    boolean octal = c >= '4' && c <= '7' && i + 2 < s.length();
    if (octal
        && digit(s, i + 1) >= 0
        && digit(s, i + 1) < 8
        && digit(s, i + 2) >= 0
        && digit(s, i + 2) < 8) {
      return InvalidEscape.octal((c - '0') * 64 + digit(s, i + 1) * 8 + digit(s, i + 2));
    }
    return null;
  }

  /** Reads the escape at {@code i}; where to go on. */
  private static int escape(ByteSpan s, int i, String errors, ByteBuilder out) {
    int kind = s.at(i + 1);
    switch (kind) {
      case '\n' -> {
        return i + 2;
      }
      case '\\', '\'', '"' -> out.append(kind);
      case 'b' -> out.append(8);
      case 'f' -> out.append(12);
      case 't' -> out.append(9);
      case 'n' -> out.append(10);
      case 'r' -> out.append(13);
      case 'v' -> out.append(11);
      case 'a' -> out.append(7);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int end = i + 1;
        int value = 0;
        while (end < s.length() && end < i + 4 && s.at(end) >= '0' && s.at(end) <= '7') {
          value = value * 8 + s.at(end++) - '0';
        }
        out.append(value);
        return end;
      }
      case 'x' -> {
        int high = digit(s, i + 2);
        int low = digit(s, i + 3);
        if (high >= 0 && low >= 0) {
          out.append(high << 4 | low);
          return i + 4;
        }
        switch (errors == null ? "strict" : errors) {
          case "strict" -> throw PyErrors.valueError("invalid \\x escape at position %d", i);
          case "replace" -> out.append('?');
          case "ignore" -> {
            // nothing is written
          }
          default ->
              throw PyErrors.valueError("decoding error; unknown error handling code: %s", errors);
        }
        return high >= 0 ? i + 3 : i + 2;
      }
      default -> out.append('\\').append(kind);
    }
    return i + 2;
  }

  private static int digit(ByteSpan s, int index) {
    return index < s.length() && s.at(index) < 128 ? Character.digit(s.at(index), 16) : -1;
  }

  // tables

  @PyBuiltin(name = "charmap_encode", sig = "(str, errors=None, mapping=None, /)")
  static Object charmapEncode(TruffleString s, String errors, Object mapping) {
    byte[] bytes =
        mapping == PyNone.NONE ? Latin1.encode(s, errors) : CharMap.encode(s, errors, mapping);
    return TextCodecs.encoded(bytes, s);
  }

  @PyBuiltin(name = "charmap_decode", sig = "(data, errors=None, mapping=None, /)")
  static Object charmapDecode(Object data, String errors, Object mapping) {
    ByteSpan bytes = Buffers.span(data);
    TruffleString text =
        mapping == PyNone.NONE ? Latin1.decode(bytes) : CharMap.decode(bytes, errors, mapping);
    return PyTuple.of(text, (long) bytes.length());
  }

  @PyBuiltin(name = "charmap_build", sig = "(map, /)")
  static Object charmapBuild(TruffleString map) {
    return new PyEncodingMap(CharMap.invert(map));
  }

  // buffers

  @PyBuiltin(name = "readbuffer_encode", sig = "(data, errors=None, /)")
  static Object readBufferEncode(Object data, String errors) {
    ByteSpan bytes = bytesOrText(data);
    Object result =
        data instanceof PyBytes same && same.type() == BuiltinTypes.BYTES
            ? same
            : PyBytes.copyOf(bytes);
    return PyTuple.of(result, (long) bytes.length());
  }
}
