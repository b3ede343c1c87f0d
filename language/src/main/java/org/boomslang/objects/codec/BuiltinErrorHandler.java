package org.boomslang.objects.codec;

import java.util.List;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.exception.PyUnicodeError;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The error handlers that every Python has, as functions that take the exception ({@code
 * codecs.lookup_error}).
 */
final class BuiltinErrorHandler {

  static final List<String> NAMES =
      List.of(
          "strict",
          "ignore",
          "replace",
          "xmlcharrefreplace",
          "backslashreplace",
          "namereplace",
          "surrogatepass",
          "surrogateescape");

  private BuiltinErrorHandler() {}

  /** The function with the given name. */
  static Object create(String name) {
    return ErrorHandlerFunctions.function(name);
  }

  /** What the handler gives for an exception: a tuple of the replacement and where to go on. */
  static Object handle(String name, Object error) {
    if (!(error instanceof PyBaseException exception)) {
      throw PyErrors.typeError(
          name.equals("strict")
              ? "codec must pass exception instance"
              : "don't know how to handle " + Types.nameOf(error) + " in error callback");
    }
    if (name.equals("strict")) {
      throw new PyException(exception);
    }
    if (Types.isInstance(error, ExceptionTypes.UNICODE_ENCODE_ERROR)) {
      return encode(name, exception);
    }
    if (Types.isInstance(error, ExceptionTypes.UNICODE_DECODE_ERROR)) {
      return decode(name, exception);
    }
    if (Types.isInstance(error, ExceptionTypes.UNICODE_TRANSLATE_ERROR)) {
      return translate(name, exception);
    }
    throw unknown(error);
  }

  private static PyException unknown(Object error) {
    return PyErrors.typeError("don't know how to handle %s in error callback", Types.nameOf(error));
  }

  private static int clamp(PyBaseException error, String attribute, int low, int high) {
    long value = Conversions.asLong(Attributes.get(error, attribute));
    return (int) Math.clamp(value, low, Math.max(low, high));
  }

  private static Object result(CodePoints text, int end) {
    return PyTuple.of(text.substring(0, text.length()), (long) end);
  }

  private static Object encode(String name, PyBaseException error) {
    CodePoints s = CodePoints.of(((PyUnicodeError) error).text());
    int start = clamp(error, "start", 0, s.length() - 1);
    int end = clamp(error, "end", Math.min(1, s.length()), s.length());
    byte[] bytes =
        switch (name) {
          case "surrogateescape" -> Replacements.unescapeSurrogates(s, start, end);
          case "surrogatepass" ->
              SurrogatePass.encode(PyStr.toJava(Attributes.get(error, "encoding")), s, start, end);
          default -> null;
        };
    if (bytes != null) {
      return PyTuple.of(PyBytes.wrap(bytes), (long) end);
    }
    return switch (name) {
      case "ignore" -> PyTuple.of(PyStr.EMPTY, (long) end);
      case "replace" -> result(Replacements.questionMarks(end - start), end);
      case "backslashreplace" -> result(Replacements.backslashes(s, start, end), end);
      case "xmlcharrefreplace" -> result(Replacements.references(s, start, end), end);
      case "namereplace" -> result(Replacements.names(s, start, end), end);
      default -> throw new PyException(error);
    };
  }

  private static Object decode(String name, PyBaseException error) {
    ByteSpan s = ((PyUnicodeError) error).bytes().span();
    int start = clamp(error, "start", 0, s.length() - 1);
    int end = clamp(error, "end", Math.min(1, s.length()), s.length());
    switch (name) {
      case "ignore" -> {
        return PyTuple.of(PyStr.EMPTY, (long) end);
      }
      case "replace" -> {
        return result(Replacements.REPLACEMENT_CHARACTER, end);
      }
      case "backslashreplace" -> {
        return result(Replacements.backslashes(s, start, end), end);
      }
      case "surrogateescape" -> {
        CodePoints escaped = Replacements.escapeSurrogates(s, start, end);
        if (escaped.length() > 0) {
          return result(escaped, start + escaped.length());
        }
        throw new PyException(error);
      }
      case "surrogatepass" -> {
        String encoding = PyStr.toJava(Attributes.get(error, "encoding"));
        int surrogate = SurrogatePass.decode(encoding, s, start);
        if (surrogate >= 0) {
          return result(
              CodePoints.ofArray(new int[] {surrogate}),
              start + SurrogatePass.unitLength(encoding));
        }
        throw new PyException(error);
      }
      default -> throw unknown(error);
    }
  }

  private static Object translate(String name, PyBaseException error) {
    CodePoints s = CodePoints.of(((PyUnicodeError) error).text());
    int start = clamp(error, "start", 0, s.length() - 1);
    int end = clamp(error, "end", Math.min(1, s.length()), s.length());
    return switch (name) {
      case "ignore" -> PyTuple.of(PyStr.EMPTY, (long) end);
      case "replace" -> {
        StrBuilder out = new StrBuilder();
        out.append(0xfffd, end - start);
        yield PyTuple.of(out.toTruffleString(), (long) end);
      }
      case "backslashreplace" -> result(Replacements.backslashes(s, start, end), end);
      default -> throw unknown(error);
    };
  }
}
