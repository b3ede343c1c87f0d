package org.boomslang.modules.binascii;

import java.util.HexFormat;
import java.util.zip.CRC32;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.BytesRepr;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyContext;

/** The functions of {@code binascii}. */
@PyBuiltins(module = "binascii", doc = "Conversion between binary data and ASCII")
public final class BinAsciiModule {

  static final PyType ERROR =
      PyType.builtin(
          "binascii.Error",
          ExceptionTypes.VALUE_ERROR,
          ExceptionTypes.VALUE_ERROR.layout(),
          TypeFlags.WITH_DICT,
          null);

  static final PyType INCOMPLETE =
      PyType.builtin(
          "binascii.Incomplete",
          ExceptionTypes.EXCEPTION,
          ExceptionTypes.EXCEPTION.layout(),
          TypeFlags.WITH_DICT,
          null);

  private static final int[] CRC_TABLE = crcTable();

  private BinAsciiModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("Error", ERROR);
    module.setAttribute("Incomplete", INCOMPLETE);
  }

  static PyException error(String format, Object... values) {
    return PyErrors.raise(ERROR, format, values);
  }

  /** Bytes, or a string of ASCII characters. */
  private static ByteSpan ascii(Object data) {
    if (PyStr.isStr(data)) {
      CodePoints text = CodePoints.of(PyStr.value(data));
      if (text.length() > 0 && !text.isAscii()) {
        throw PyErrors.valueError("string argument should contain only ASCII characters");
      }
      return ByteSpan.of(text.toLatin1Bytes());
    }
    if (!Buffers.isBytesLike(data)) {
      throw PyErrors.typeError(
          "argument should be bytes, buffer or ASCII string, not '%s'", Types.nameOf(data));
    }
    return Buffers.span(data);
  }

  // hexadecimal

  @PyBuiltin(
      name = "hexlify",
      sig = "(data, sep=<unset>, bytes_per_sep=1)",
      doc = "Hexadecimal digits of bytes.")
  static Object hexlify(Object data, Object sep, int bytesPerSep) {
    ByteSpan span = Buffers.span(data);
    return sep == null
        ? PyBytes.wrap(BytesRepr.hexDigits(span))
        : PyBytes.latin1(BytesRepr.hex(span, sep, bytesPerSep));
  }

  @PyBuiltin(
      name = "b2a_hex",
      sig = "(data, sep=<unset>, bytes_per_sep=1)",
      doc = "Hexadecimal digits of bytes.")
  static Object b2aHex(Object data, Object sep, int bytesPerSep) {
    return hexlify(data, sep, bytesPerSep);
  }

  @PyBuiltin(name = "unhexlify", sig = "(hexstr, /)", doc = "Bytes from hexadecimal digits.")
  static Object unhexlify(Object hexstr) {
    ByteSpan s = ascii(hexstr);
    if (s.length() % 2 != 0) {
      throw error("Odd-length string");
    }
    byte[] out = new byte[s.length() / 2];
    for (int i = 0; i < out.length; i++) {
      int high = digit(s.at(2 * i));
      int low = digit(s.at(2 * i + 1));
      if (high < 0 || low < 0) {
        throw error("Non-hexadecimal digit found");
      }
      out[i] = (byte) (high << 4 | low);
    }
    return PyBytes.wrap(out);
  }

  static int digit(int c) {
    return HexFormat.isHexDigit(c) ? HexFormat.fromHexDigit(c) : -1;
  }

  @PyBuiltin(name = "a2b_hex", sig = "(hexstr, /)", doc = "Bytes from hexadecimal digits.")
  static Object a2bHex(Object hexstr) {
    return unhexlify(hexstr);
  }

  // the other forms

  @PyBuiltin(
      name = "a2b_base64",
      sig = "(data, /, *, strict_mode=False)",
      doc = "Bytes from a line of base64.")
  static Object a2bBase64(Object data, boolean strictMode) {
    return PyBytes.wrap(Base64Codec.decode(ascii(data), strictMode));
  }

  @PyBuiltin(
      name = "b2a_base64",
      sig = "(data, /, *, newline=True)",
      doc = "A line of base64 from bytes.")
  static Object b2aBase64(Object data, boolean newline) {
    return PyBytes.wrap(Base64Codec.encode(Buffers.span(data), newline));
  }

  @PyBuiltin(name = "a2b_uu", sig = "(data, /)", doc = "Bytes from a line of uuencoded data.")
  static Object a2bUu(Object data) {
    return PyBytes.wrap(UuCodec.decode(ascii(data)));
  }

  @PyBuiltin(
      name = "b2a_uu",
      sig = "(data, /, *, backtick=False)",
      doc = "A line of uuencoded data from bytes.")
  static Object b2aUu(Object data, boolean backtick) {
    return PyBytes.wrap(UuCodec.encode(Buffers.span(data), backtick));
  }

  @PyBuiltin(
      name = "a2b_qp",
      sig = "(data, header=False)",
      doc = "Bytes from quoted-printable data.")
  static Object a2bQp(Object data, boolean header) {
    return PyBytes.wrap(QuotedPrintable.decode(ascii(data), header));
  }

  @PyBuiltin(
      name = "b2a_qp",
      sig = "(data, quotetabs=False, istext=True, header=False)",
      doc = "Quoted-printable data from bytes.")
  static Object b2aQp(Object data, boolean quotetabs, boolean istext, boolean header) {
    return PyBytes.wrap(QuotedPrintable.encode(Buffers.span(data), quotetabs, istext, header));
  }

  // checksums

  private static int[] crcTable() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xedb88320 : crc >>> 1;
      }
      table[i] = crc;
    }
    return table;
  }

  @PyBuiltin(name = "crc32", sig = "(data, crc=0, /)", doc = "CRC-32, starting from a value.")
  public static long crc32(Object data, Object crc) {
    ByteSpan s = Buffers.span(data);
    int start = UnsignedArgument.of(crc);
    if (start == 0) {
      CRC32 whole = new CRC32();
      whole.update(s.array(), s.offset(), s.length());
      return whole.getValue();
    }
    int value = ~start;
    for (int i = 0; i < s.length(); i++) {
      value = value >>> 8 ^ CRC_TABLE[(value ^ s.at(i)) & 0xff];
    }
    return ~value & 0xffffffffL;
  }

  @PyBuiltin(name = "crc_hqx", sig = "(data, crc, /)", doc = "CRC-CCITT, starting from a value.")
  static int crcHqx(Object data, Object crc) {
    ByteSpan s = Buffers.span(data);
    int value = UnsignedArgument.of(crc) & 0xffff;
    for (int i = 0; i < s.length(); i++) {
      value ^= s.at(i) << 8;
      for (int bit = 0; bit < 8; bit++) {
        value = ((value & 0x8000) != 0 ? value << 1 ^ 0x1021 : value << 1) & 0xffff;
      }
    }
    return value;
  }
}
