package org.boomslang.objects.codec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/** Latin-1 and ASCII. */
public final class Latin1 {

  private Latin1() {}

  @TruffleBoundary
  public static byte[] encode(TruffleString s, String errors) {
    CodePoints input = CodePoints.of(s);
    return input.isLatin1() ? input.toLatin1Bytes() : encode(s, errors, 256, "latin-1");
  }

  @TruffleBoundary
  public static byte[] encodeAscii(TruffleString s, String errors) {
    byte[] ascii = CodePoints.asciiBytes(s);
    return ascii != null ? ascii : encode(s, errors, 128, "ascii");
  }

  private static byte[] encode(TruffleString s, String errors, int limit, String encoding) {
    CodePoints input = CodePoints.of(s);
    ErrorHandling handling = new ErrorHandling(errors, encoding);
    String reason = "ordinal not in range(" + limit + ")";
    ByteBuilder out = new ByteBuilder(input.length());
    for (int i = 0; i < input.length(); ) {
      if (input.at(i) < limit) {
        out.append(input.at(i++));
        continue;
      }
      int end = i + 1;
      while (end < input.length() && input.at(end) >= limit) {
        end++;
      }
      ErrorHandling.Encoded e = handling.encodeError(s, i, end, reason);
      if (e.bytes() != null) {
        out.append(e.bytes());
      } else {
        for (int j = 0; j < e.text().length(); j++) {
          if (e.text().at(j) >= limit) {
            throw handling.encodeException(s, i, end, reason);
          }
          out.append(e.text().at(j));
        }
      }
      i = e.resume();
    }
    return out.toArray();
  }

  @TruffleBoundary
  public static TruffleString decode(ByteSpan bytes) {
    return PyStr.fromLatin1(bytes.array(), bytes.offset(), bytes.length());
  }

  @TruffleBoundary
  public static TruffleString decodeAscii(ByteSpan bytes, String errors) {
    if (Utf8.asciiLength(bytes) == bytes.length()) {
      return PyStr.fromLatin1(bytes.array(), bytes.offset(), bytes.length());
    }
    StrBuilder out = new StrBuilder(bytes.length());
    ErrorHandling handling = null;
    ByteSpan input = bytes;
    for (int i = 0; i < input.length(); ) {
      if (input.at(i) < 128) {
        out.append(input.at(i++));
        continue;
      }
      if (handling == null) {
        handling = new ErrorHandling(errors, "ascii");
      }
      ErrorHandling.Text text = handling.decodeError(input, i, i + 1, "ordinal not in range(128)");
      out.append(text.text(), 0, text.text().length());
      input = handling.input(input);
      i = text.resume();
    }
    return out.toTruffleString();
  }
}
