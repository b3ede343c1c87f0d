package org.boomslang.objects.codec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * Encoding and decoding by the name of the encoding. UTF-8, UTF-16, UTF-32, ASCII and Latin-1 are
 * done here; for others the registered codec is called. Error handler names may be null for {@code
 * strict}.
 *
 * <p>Thread-safety: shared (stateless).
 */
public final class Codecs {

  private Codecs() {}

  // strings

  /** {@code s.encode(encoding, errors)}. */
  @TruffleBoundary
  public static PyBytes encode(TruffleString s, String encoding, String errors) {
    checkInDevMode(encoding, errors);
    byte[] known = encodeKnown(s, encoding, errors);
    if (known != null) {
      return PyBytes.wrap(known);
    }
    PyTuple codec = CodecRegistry.get().lookupText(encoding, "codecs.encode()");
    Object result = callCodec(codec.get(0), s, encoding, errors, "encod");
    if (result instanceof PyBytes bytes) {
      return bytes;
    }
    if (result instanceof PyByteArray bytes) {
      return PyBytes.copyOf(bytes.span());
    }
    throw PyErrors.typeError(
        "'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary"
            + " types",
        encoding, Types.nameOf(result));
  }

  private static byte[] encodeKnown(TruffleString s, String encoding, String errors) {
    return switch (known(encoding)) {
      case "utf_8" -> Utf8.encode(s, errors);
      case "ascii" -> Latin1.encodeAscii(s, errors);
      case "latin_1" -> Latin1.encode(s, errors);
      case "utf_16" -> WideCodec.encode(s, errors, 2, 0);
      case "utf_16_le" -> WideCodec.encode(s, errors, 2, -1);
      case "utf_16_be" -> WideCodec.encode(s, errors, 2, 1);
      case "utf_32" -> WideCodec.encode(s, errors, 4, 0);
      case "utf_32_le" -> WideCodec.encode(s, errors, 4, -1);
      case "utf_32_be" -> WideCodec.encode(s, errors, 4, 1);
      default -> null;
    };
  }

  /** {@code bytes.decode(encoding, errors)} for any bytes-like object. */
  @TruffleBoundary
  public static TruffleString decodeText(Object bytes, String encoding, String errors) {
    checkInDevMode(encoding, errors);
    String known = known(encoding);
    if (!known.isEmpty()) {
      return decodeKnown(Buffers.span(bytes), known, errors);
    }
    PyTuple codec = CodecRegistry.get().lookupText(encoding, "codecs.decode()");
    Object input =
        bytes instanceof PyBytes || bytes instanceof PyByteArray
            ? bytes
            : PyBytes.copyOf(Buffers.span(bytes));
    Object result = callCodec(codec.get(1), input, encoding, errors, "decod");
    if (PyStr.isStr(result)) {
      return PyStr.value(result);
    }
    throw PyErrors.typeError(
        "'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary"
            + " types",
        encoding, Types.nameOf(result));
  }

  /** Decodes bytes by the name of an encoding. */
  @TruffleBoundary
  public static TruffleString decode(ByteSpan bytes, String encoding, String errors) {
    checkInDevMode(encoding, errors);
    String known = known(encoding);
    return known.isEmpty()
        ? decodeText(PyBytes.copyOf(bytes), encoding, errors)
        : decodeKnown(bytes, known, errors);
  }

  private static TruffleString decodeKnown(ByteSpan bytes, String known, String errors) {
    return switch (known) {
      case "utf_8" -> Utf8.decode(bytes, errors, true).text();
      case "ascii" -> Latin1.decodeAscii(bytes, errors);
      case "latin_1" -> Latin1.decode(bytes);
      case "utf_16" -> WideCodec.decode(bytes, errors, 2, 0, true).text();
      case "utf_16_le" -> WideCodec.decode(bytes, errors, 2, -1, true).text();
      case "utf_16_be" -> WideCodec.decode(bytes, errors, 2, 1, true).text();
      case "utf_32" -> WideCodec.decode(bytes, errors, 4, 0, true).text();
      case "utf_32_le" -> WideCodec.decode(bytes, errors, 4, -1, true).text();
      case "utf_32_be" -> WideCodec.decode(bytes, errors, 4, 1, true).text();
      default -> throw new IllegalArgumentException(known);
    };
  }

  /** The two fixed conversions that file names and the like need. */
  @TruffleBoundary
  public static byte[] encodeFileSystem(TruffleString s) {
    return Utf8.encode(s, "surrogateescape");
  }

  @TruffleBoundary
  public static TruffleString decodeFileSystem(byte[] bytes) {
    return Utf8.decode(ByteSpan.of(bytes), "surrogateescape", true).text();
  }

  /**
   * With {@code -X dev} names of encodings and error handlers that nobody has registered are
   * refused even where nothing asks for them ({@code unicode_check_encoding_errors}).
   */
  private static void checkInDevMode(String encoding, String errors) {
    if (!PyConfig.of(PyContext.get()).devMode()) {
      return;
    }
    if (known(encoding).isEmpty()) {
      CodecRegistry.get().lookup(encoding);
    }
    if (errors != null && !errors.equals("strict")) {
      CodecRegistry.get().errorHandler(errors);
    }
  }

  /** The canonical name of an encoding that is done here; empty for others. */
  private static String known(String encoding) {
    return switch (encoding) {
      case "utf-8", "utf8", "UTF-8" -> "utf_8";
      case "ascii" -> "ascii";
      case "latin-1", "latin1", "iso-8859-1" -> "latin_1";
      default -> knownNormalized(encoding);
    };
  }

  private static String knownNormalized(String encoding) {
    if (encoding.indexOf('\0') >= 0) {
      throw PyErrors.valueError("embedded null character");
    }
    return switch (CodecRegistry.normalize(encoding)) {
      case "utf_8", "utf8", "u8", "utf", "cp65001" -> "utf_8";
      case "ascii", "us_ascii", "646" -> "ascii";
      case "latin_1", "latin1", "latin", "iso_8859_1", "iso8859_1", "l1" -> "latin_1";
      case "utf_16", "utf16", "u16" -> "utf_16";
      case "utf_16_le", "utf_16le" -> "utf_16_le";
      case "utf_16_be", "utf_16be" -> "utf_16_be";
      case "utf_32", "utf32", "u32" -> "utf_32";
      case "utf_32_le", "utf_32le" -> "utf_32_le";
      case "utf_32_be", "utf_32be" -> "utf_32_be";
      default -> "";
    };
  }

  // any objects

  /** {@code codecs.encode(o, encoding, errors)}. */
  @TruffleBoundary
  public static Object encodeObject(Object o, String encoding, String errors) {
    Object function = CodecRegistry.get().lookup(encoding).get(0);
    return callCodec(function, o, encoding, errors, "encod");
  }

  /** {@code codecs.decode(o, encoding, errors)}. */
  @TruffleBoundary
  public static Object decodeObject(Object o, String encoding, String errors) {
    Object function = CodecRegistry.get().lookup(encoding).get(1);
    return callCodec(function, o, encoding, errors, "decod");
  }

  /**
   * Calls a function of a codec; an exception is given a note that says which codec failed.
   *
   * @param verb stem of what the function does: encod or decod
   */
  private static Object callCodec(
      Object function, Object input, String encoding, String errors, String verb) {
    Object result;
    try {
      result =
          errors == null
              ? Calls.call(function, input)
              : Calls.call(function, input, PyStr.of(errors));
    } catch (PyException e) {
      Calls.callMethod(
          e.value(), "add_note", PyStr.of(verb + "ing with '" + encoding + "' codec failed"));
      throw e;
    }
    if (!(result instanceof PyTuple tuple) || tuple.length() != 2) {
      throw PyErrors.typeError("%ser must return a tuple (object, integer)", verb);
    }
    return tuple.get(0);
  }
}
