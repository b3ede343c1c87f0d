package org.boomslang.modules.codecs;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.codec.Decoded;
import org.boomslang.objects.codec.Latin1;
import org.boomslang.objects.codec.Utf7;
import org.boomslang.objects.codec.Utf8;
import org.boomslang.objects.codec.WideCodec;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The codecs for Unicode, Latin-1 and ASCII. Each gives a tuple of its result and of how much it
 * has consumed.
 */
@PyBuiltins(module = "_codecs")
public final class TextCodecs {

  private TextCodecs() {}

  static Object encoded(byte[] bytes, TruffleString s) {
    return PyTuple.of(PyBytes.wrap(bytes), (long) PyStr.length(s));
  }

  /** What a decoder gives: all of its input counts as read unless more may follow. */
  static Object decoded(Decoded result, ByteSpan input, boolean last) {
    return PyTuple.of(result.text(), (long) (last ? input.length() : result.consumed()));
  }

  private static Object decodedWhole(TruffleString text, Object data) {
    return PyTuple.of(text, (long) Buffers.span(data).length());
  }

  @PyBuiltin(name = "utf_8_encode", sig = "(str, errors=None, /)")
  static Object utf8Encode(TruffleString s, String errors) {
    return encoded(Utf8.encode(s, errors), s);
  }

  @PyBuiltin(name = "utf_8_decode", sig = "(data, errors=None, final=False, /)")
  static Object utf8Decode(Object data, String errors, boolean last) {
    ByteSpan input = Buffers.span(data);
    return decoded(Utf8.decode(input, errors, last), input, last);
  }

  @PyBuiltin(name = "utf_7_encode", sig = "(str, errors=None, /)")
  static Object utf7Encode(TruffleString s, String errors) {
    return encoded(Utf7.encode(s), s);
  }

  @PyBuiltin(name = "utf_7_decode", sig = "(data, errors=None, final=False, /)")
  static Object utf7Decode(Object data, String errors, boolean last) {
    ByteSpan input = Buffers.span(data);
    return decoded(Utf7.decode(input, errors, last), input, last);
  }

  @PyBuiltin(name = "ascii_encode", sig = "(str, errors=None, /)")
  static Object asciiEncode(TruffleString s, String errors) {
    return encoded(Latin1.encodeAscii(s, errors), s);
  }

  @PyBuiltin(name = "ascii_decode", sig = "(data, errors=None, /)")
  static Object asciiDecode(Object data, String errors) {
    return decodedWhole(Latin1.decodeAscii(Buffers.span(data), errors), data);
  }

  @PyBuiltin(name = "latin_1_encode", sig = "(str, errors=None, /)")
  static Object latin1Encode(TruffleString s, String errors) {
    return encoded(Latin1.encode(s, errors), s);
  }

  @PyBuiltin(name = "latin_1_decode", sig = "(data, errors=None, /)")
  static Object latin1Decode(Object data, String errors) {
    return decodedWhole(Latin1.decode(Buffers.span(data)), data);
  }

  @PyBuiltin(name = "utf_16_encode", sig = "(str, errors=None, byteorder=0, /)")
  static Object utf16Encode(TruffleString s, String errors, int byteorder) {
    return encoded(WideCodec.encode(s, errors, 2, byteorder), s);
  }

  @PyBuiltin(name = "utf_16_decode", sig = "(data, errors=None, final=False, /)")
  static Object utf16Decode(Object data, String errors, boolean last) {
    ByteSpan input = Buffers.span(data);
    return decoded(WideCodec.decode(input, errors, 2, 0, last), input, last);
  }

  @PyBuiltin(name = "utf_16_le_encode", sig = "(str, errors=None, /)")
  static Object utf16LeEncode(TruffleString s, String errors) {
    return encoded(WideCodec.encode(s, errors, 2, -1), s);
  }

  @PyBuiltin(name = "utf_16_le_decode", sig = "(data, errors=None, final=False, /)")
  static Object utf16LeDecode(Object data, String errors, boolean last) {
    ByteSpan input = Buffers.span(data);
    return decoded(WideCodec.decode(input, errors, 2, -1, last), input, last);
  }

  @PyBuiltin(name = "utf_16_be_encode", sig = "(str, errors=None, /)")
  static Object utf16BeEncode(TruffleString s, String errors) {
    return encoded(WideCodec.encode(s, errors, 2, 1), s);
  }

  @PyBuiltin(name = "utf_16_be_decode", sig = "(data, errors=None, final=False, /)")
  static Object utf16BeDecode(Object data, String errors, boolean last) {
    ByteSpan input = Buffers.span(data);
    return decoded(WideCodec.decode(input, errors, 2, 1, last), input, last);
  }

  @PyBuiltin(name = "utf_16_ex_decode", sig = "(data, errors=None, byteorder=0, final=False, /)")
  static Object utf16ExDecode(Object data, String errors, int byteorder, boolean last) {
    Decoded result = WideCodec.decode(Buffers.span(data), errors, 2, byteorder, last);
    return PyTuple.of(result.text(), (long) result.consumed(), (long) result.byteOrder());
  }

  @PyBuiltin(name = "utf_32_encode", sig = "(str, errors=None, byteorder=0, /)")
  static Object utf32Encode(TruffleString s, String errors, int byteorder) {
    return encoded(WideCodec.encode(s, errors, 4, byteorder), s);
  }

  @PyBuiltin(name = "utf_32_decode", sig = "(data, errors=None, final=False, /)")
  static Object utf32Decode(Object data, String errors, boolean last) {
    ByteSpan input = Buffers.span(data);
    return decoded(WideCodec.decode(input, errors, 4, 0, last), input, last);
  }

  @PyBuiltin(name = "utf_32_le_encode", sig = "(str, errors=None, /)")
  static Object utf32LeEncode(TruffleString s, String errors) {
    return encoded(WideCodec.encode(s, errors, 4, -1), s);
  }

  @PyBuiltin(name = "utf_32_le_decode", sig = "(data, errors=None, final=False, /)")
  static Object utf32LeDecode(Object data, String errors, boolean last) {
    ByteSpan input = Buffers.span(data);
    return decoded(WideCodec.decode(input, errors, 4, -1, last), input, last);
  }

  @PyBuiltin(name = "utf_32_be_encode", sig = "(str, errors=None, /)")
  static Object utf32BeEncode(TruffleString s, String errors) {
    return encoded(WideCodec.encode(s, errors, 4, 1), s);
  }

  @PyBuiltin(name = "utf_32_be_decode", sig = "(data, errors=None, final=False, /)")
  static Object utf32BeDecode(Object data, String errors, boolean last) {
    ByteSpan input = Buffers.span(data);
    return decoded(WideCodec.decode(input, errors, 4, 1, last), input, last);
  }

  @PyBuiltin(name = "utf_32_ex_decode", sig = "(data, errors=None, byteorder=0, final=False, /)")
  static Object utf32ExDecode(Object data, String errors, int byteorder, boolean last) {
    Decoded result = WideCodec.decode(Buffers.span(data), errors, 4, byteorder, last);
    return PyTuple.of(result.text(), (long) result.consumed(), (long) result.byteOrder());
  }
}
