package org.boomslang.objects.codec;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * What one run of a codec does about errors, by the name of the error handler. The handlers that
 * every Python has work on the input directly; a registered one is called with the exception, which
 * is made on the first error and changed for each further one. Compare CPython {@code
 * unicode_decode_call_errorhandler_writer}.
 *
 * <p>Thread-safety: incompatible (one thread encodes or decodes).
 */
public final class ErrorHandling {

  /**
   * What to write instead of the characters that could not be encoded: text that still has to be
   * encoded, or bytes.
   *
   * @param resume where to go on
   */
  public record Encoded(CodePoints text, byte[] bytes, int resume) {}

  /**
   * What to write instead of the bytes that could not be decoded.
   *
   * @param resume where to go on
   */
  public record Text(CodePoints text, int resume) {}

  private static final CodePoints NOTHING = CodePoints.of(PyStr.EMPTY);

  private final String errors;
  private final String encoding;
  private PyBaseException exception;
  private Object handler;

  /**
   * @param errors name of the handler; null for strict
   * @param encoding name of the encoding as exceptions show it
   */
  public ErrorHandling(String errors, String encoding) {
    this.errors = errors == null ? "strict" : errors;
    this.encoding = encoding;
  }

  String encoding() {
    return encoding;
  }

  // encoding

  /** Deals with characters of {@code input} that have no encoding. */
  public Encoded encodeError(TruffleString input, int start, int end, String reason) {
    CodePoints replacement =
        switch (errors) {
          case "strict" -> throw encodeException(input, start, end, reason);
          case "ignore" -> NOTHING;
          case "replace" -> Replacements.questionMarks(end - start);
          case "backslashreplace" -> Replacements.backslashes(CodePoints.of(input), start, end);
          case "xmlcharrefreplace" -> Replacements.references(CodePoints.of(input), start, end);
          case "namereplace" -> Replacements.names(CodePoints.of(input), start, end);
          default -> null;
        };
    if (replacement != null) {
      return new Encoded(replacement, null, end);
    }
    byte[] bytes;
    if (errors.equals("surrogateescape")) {
      // As many as stand for bytes; the error is about the first that does not.
      bytes = Replacements.unescapeLeadingSurrogates(CodePoints.of(input), start, end);
      if (bytes.length > 0) {
        return new Encoded(null, bytes, start + bytes.length);
      }
      throw encodeException(input, start, end, reason);
    } else if (errors.equals("surrogatepass")) {
      bytes = SurrogatePass.encode(encoding, CodePoints.of(input), start, end);
    } else {
      return callEncodeHandler(input, start, end, reason);
    }
    if (bytes == null) {
      throw encodeException(input, start, end, reason);
    }
    return new Encoded(null, bytes, end);
  }

  PyException encodeException(TruffleString input, int start, int end, String reason) {
    return PyErrors.of(
        ExceptionTypes.UNICODE_ENCODE_ERROR,
        PyStr.of(encoding),
        input,
        (long) start,
        (long) end,
        PyStr.of(reason));
  }

  private Encoded callEncodeHandler(TruffleString input, int start, int end, String reason) {
    if (exception == null) {
      handler = CodecRegistry.get().errorHandler(errors);
      exception = encodeException(input, start, end, reason).value();
    } else {
      update(start, end, reason);
    }
    Object result = Calls.call(handler, exception);
    if (!(result instanceof PyTuple tuple)
        || tuple.length() != 2
        || !(PyStr.isStr(tuple.get(0)) || tuple.get(0) instanceof PyBytes)
        || !Conversions.isInt(tuple.get(1))) {
      throw PyErrors.typeError("encoding error handler must return (str/bytes, int) tuple");
    }
    int resume = position(tuple.get(1), PyStr.length(input));
    return tuple.get(0) instanceof PyBytes bytes
        ? new Encoded(null, bytes.array(), resume)
        : new Encoded(CodePoints.of(PyStr.value(tuple.get(0))), null, resume);
  }

  // decoding

  /**
   * Deals with bytes that encode no character. The handler may have exchanged the input: see {@link
   * #input}.
   *
   * @param input the whole input
   */
  public Text decodeError(ByteSpan input, int start, int end, String reason) {
    return switch (errors) {
      case "strict" -> throw decodeException(input, start, end, reason);
      case "ignore" -> new Text(NOTHING, end);
      case "replace" -> new Text(Replacements.REPLACEMENT_CHARACTER, end);
      case "backslashreplace" -> new Text(Replacements.backslashes(input, start, end), end);
      case "surrogateescape" -> {
        CodePoints escaped = Replacements.escapeSurrogates(input, start, end);
        if (escaped.length() == 0) {
          throw decodeException(input, start, end, reason);
        }
        yield new Text(escaped, start + escaped.length());
      }
      case "surrogatepass" -> {
        int surrogate = SurrogatePass.decode(encoding, input, start);
        if (surrogate < 0) {
          throw decodeException(input, start, end, reason);
        }
        yield new Text(
            CodePoints.ofArray(new int[] {surrogate}), start + SurrogatePass.unitLength(encoding));
      }
      default -> callDecodeHandler(input, start, end, reason);
    };
  }

  PyException decodeException(ByteSpan input, int start, int end, String reason) {
    return PyErrors.of(
        ExceptionTypes.UNICODE_DECODE_ERROR,
        PyStr.of(encoding),
        PyBytes.copyOf(input),
        (long) start,
        (long) end,
        PyStr.of(reason));
  }

  private Text callDecodeHandler(ByteSpan input, int start, int end, String reason) {
    if (exception == null) {
      handler = CodecRegistry.get().errorHandler(errors);
      exception = decodeException(input, start, end, reason).value();
    } else {
      update(start, end, reason);
    }
    Object result = Calls.call(handler, exception);
    if (!(result instanceof PyTuple tuple)
        || tuple.length() != 2
        || !PyStr.isStr(tuple.get(0))
        || !Conversions.isInt(tuple.get(1))) {
      throw PyErrors.typeError("decoding error handler must return (str, int) tuple");
    }
    int resume = position(tuple.get(1), input(input).length());
    return new Text(CodePoints.of(PyStr.value(tuple.get(0))), resume);
  }

  /**
   * The input to go on with after a decoding error: a registered handler may set another one in the
   * exception.
   */
  ByteSpan input(ByteSpan input) {
    if (exception == null) {
      return input;
    }
    if (Attributes.get(exception, "object") instanceof PyBytes bytes) {
      return bytes.span();
    }
    throw PyErrors.typeError("exception attribute object must be bytes");
  }

  private void update(int start, int end, String reason) {
    Attributes.set(exception, "start", (long) start);
    Attributes.set(exception, "end", (long) end);
    Attributes.set(exception, "reason", PyStr.of(reason));
  }

  private static int position(Object value, int length) {
    Object index = Conversions.index(value);
    long position = index instanceof BigInteger big ? big.signum() * Long.MAX_VALUE : (Long) index;
    long resolved = position < 0 ? position + length : position;
    if (resolved < 0 || resolved > length) {
      throw PyErrors.indexError("position %d from error handler out of bounds", position);
    }
    return (int) resolved;
  }
}
