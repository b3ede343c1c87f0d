package org.boomslang.modules.multibyte;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.codec.ErrorHandling;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/**
 * Runs an encoding over a string or bytes and deals with its errors. Compare CPython {@code
 * multibytecodec_encode} and {@code multibytecodec_decerror}. Stateless.
 */
final class Transcoder {
  private static final String ILLEGAL = "illegal multibyte sequence";
  private static final String INCOMPLETE = "incomplete multibyte sequence";

  private Transcoder() {}

  /** What was written, and how much of the input it stands for. */
  record Encoded(byte[] bytes, int consumed) {}

  /** What was read, and how much of the input it stands for. */
  record Decoded(TruffleString text, int consumed) {}

  /**
   * Encodes a string.
   *
   * @param last whether nothing follows: then all of it is consumed, and the shift state is left
   */
  @TruffleBoundary
  static Encoded encode(
      Encoding encoding, TruffleString text, CodecState state, String errors, boolean last) {
    ByteBuilder out = new ByteBuilder(2 * CodePoints.of(text).length() + 8);
    int consumed = encode(encoding, text, state, errors, last, out);
    if (last) {
      encoding.finishEncoding(state, out);
    }
    return new Encoded(out.toArray(), consumed);
  }

  private static int encode(
      Encoding encoding,
      TruffleString text,
      CodecState state,
      String errors,
      boolean flush,
      ByteBuilder out) {
    CodePoints input = CodePoints.of(text);
    ErrorHandling handling = null;
    int at = 0;
    while (at < input.length()) {
      int used = encoding.encode(input, at, state, out, flush);
      if (used > 0) {
        at += used;
        continue;
      }
      if (used == Encoding.TOO_FEW && !flush) {
        break;
      }
      if (handling == null) {
        handling = new ErrorHandling(errors, encoding.name());
      }
      int end = used == Encoding.TOO_FEW ? input.length() : at - used;
      ErrorHandling.Encoded replacement =
          handling.encodeError(text, at, end, used == Encoding.TOO_FEW ? INCOMPLETE : ILLEGAL);
      if (replacement.bytes() != null) {
        out.append(replacement.bytes());
      } else {
        CodePoints substitute = replacement.text();
        encode(encoding, substitute.substring(0, substitute.length()), state, "strict", true, out);
      }
      at = replacement.resume();
    }
    return at;
  }

  /**
   * Decodes bytes.
   *
   * @param last whether nothing follows: then an incomplete character at the end is an error
   */
  @TruffleBoundary
  static Decoded decode(
      Encoding encoding, ByteSpan input, CodecState state, String errors, boolean last) {
    StrBuilder out = new StrBuilder(input.length());
    ErrorHandling handling = null;
    int at = 0;
    while (at < input.length()) {
      int used = encoding.decode(input, at, state, out);
      if (used > 0) {
        at += used;
        continue;
      }
      if (used == Encoding.TOO_FEW && !last) {
        break;
      }
      if (handling == null) {
        handling = new ErrorHandling(errors, encoding.name());
      }
      int end = used == Encoding.TOO_FEW ? input.length() : at - used;
      ErrorHandling.Text replacement =
          handling.decodeError(input, at, end, used == Encoding.TOO_FEW ? INCOMPLETE : ILLEGAL);
      out.append(replacement.text(), 0, replacement.text().length());
      at = replacement.resume();
    }
    return new Decoded(out.toTruffleString(), at);
  }
}
