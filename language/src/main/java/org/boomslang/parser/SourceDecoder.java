package org.boomslang.parser;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Source bytes to text: UTF-8 unless a comment in the first two lines says otherwise (PEP 263).
 * Stateless (shared).
 */
public final class SourceDecoder {

  /** Decodes what Python's codec registry knows. */
  @FunctionalInterface
  public interface Codecs {

    /**
     * The text that {@code bytes} encode.
     *
     * @throws CodecFailure when there is no such encoding, or the bytes are not in it
     */
    String decode(String encoding, byte[] bytes) throws CodecFailure;
  }

  /** Says, in Python's words, why bytes cannot be decoded. */
  public static final class CodecFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public CodecFailure(String message) {
      super(message, null, false, false);
    }
  }

  private static final Map<String, String> JAVA_NAMES =
      Map.of(
          "latin1", "ISO-8859-1",
          "latin-1", "ISO-8859-1",
          "l1", "ISO-8859-1",
          "utf8", "UTF-8",
          "utf-8-sig", "UTF-8",
          "mac-roman", "x-MacRoman",
          "macroman", "x-MacRoman");

  private SourceDecoder() {}

  /** Decodes with the encodings that the JDK knows. */
  public static String decode(byte[] bytes, String filename) {
    return decode(bytes, filename, SourceDecoder::decodeWithJdk);
  }

  /**
   * Decodes {@code bytes}; newlines become {@code \n}, a byte order mark disappears.
   *
   * @throws PythonSyntaxError when the encoding is unknown or the bytes are not in it
   */
  public static String decode(byte[] bytes, String filename, Codecs codecs) {
    boolean mark = startsWithMark(bytes);
    int start = mark ? 3 : 0;
    String encoding = declaredEncoding(bytes, start);
    if (encoding == null || encoding.equals("utf-8")) {
      return newlines(decodeUtf8(bytes, start, filename));
    }
    if (mark) {
      throw markedOtherwise(bytes, start, encoding, filename);
    }
    try {
      return newlines(codecs.decode(encoding, normalizedNewlines(bytes)));
    } catch (CodecFailure failure) {
      throw new PythonSyntaxError(
          PythonSyntaxError.Kind.SYNTAX, failure.getMessage(), filename, 0, -1, -1, -1, null);
    }
  }

  /** A line of source bytes, from 1, without its end; null past the end. */
  public static String line(byte[] bytes, String filename, int number) {
    return decode(bytes, filename).lines().skip(number - 1L).findFirst().orElse(null);
  }

  private static PythonSyntaxError markedOtherwise(
      byte[] bytes, int start, String encoding, String filename) {
    int line = 1;
    int from = start;
    if (encodingIn(bytes, from, lineEnd(bytes, from)) == null) {
      from = lineEnd(bytes, from) + 1;
      line = 2;
    }
    String text = new String(bytes, from, lineEnd(bytes, from) - from, StandardCharsets.UTF_8);
    return new PythonSyntaxError(
        PythonSyntaxError.Kind.SYNTAX,
        "encoding problem: " + encoding + " with BOM",
        filename,
        line,
        0,
        line,
        text.length(),
        text);
  }

  /** {@code \r\n} and {@code \r} become {@code \n}. */
  static String newlines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** CPython translates newlines before it decodes, which shifts the positions in errors. */
  private static byte[] normalizedNewlines(byte[] bytes) {
    byte[] result = new byte[bytes.length];
    int n = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '\r') {
        b = '\n';
        if (i + 1 < bytes.length && bytes[i + 1] == '\n') {
          i++;
        }
      }
      result[n++] = b;
    }
    return n == bytes.length ? result : Arrays.copyOf(result, n);
  }

  // ---- the coding comment

  /**
   * The encoding that a comment declares; null where there is none, or a byte order mark says
   * UTF-8.
   *
   * @param bytes the beginning of the source, two lines or more
   */
  public static String declaredEncoding(byte[] bytes) {
    return startsWithMark(bytes) ? null : declaredEncoding(bytes, 0);
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  private static String declaredEncoding(byte[] bytes, int start) {
    int end = lineEnd(bytes, start);
    String encoding = encodingIn(bytes, start, end);
    if (encoding == null && end < bytes.length && isBlankOrComment(bytes, start, end)) {
      int next =
          end + (bytes[end] == '\r' && end + 1 < bytes.length && bytes[end + 1] == '\n' ? 2 : 1);
      encoding = encodingIn(bytes, next, lineEnd(bytes, next));
    }
    return encoding == null ? null : canonical(encoding);
  }

  private static int lineEnd(byte[] bytes, int start) {
    int i = start;
    while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  private static boolean isBlankOrComment(byte[] bytes, int start, int end) {
    for (int i = start; i < end && bytes[i] != '#'; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\f') {
        return false;
      }
    }
    return true;
  }

  /** The encoding that a comment line declares, or null. */
  private static String encodingIn(byte[] bytes, int start, int end) {
    if (!isBlankOrComment(bytes, start, end)) {
      return null;
    }
    String line = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    int at = line.indexOf('#');
    while (at >= 0 && (at = line.indexOf("coding", at)) >= 0) {
      at += 6;
      if (at < line.length() && (line.charAt(at) == ':' || line.charAt(at) == '=')) {
        int i = at + 1;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
          i++;
        }
        int from = i;
        while (i < line.length() && isNameChar(line.charAt(i))) {
          i++;
        }
        if (i > from) {
          return line.substring(from, i);
        }
      }
    }
    return null;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  /** The few spellings that CPython recognises without asking the codec registry. */
  private static String canonical(String name) {
    String start =
        name.substring(0, Math.min(name.length(), 12)).toLowerCase(Locale.ROOT).replace('_', '-');
    if (start.equals("utf-8") || start.startsWith("utf-8-")) {
      return "utf-8";
    }
    for (String latin : new String[] {"latin-1", "iso-8859-1", "iso-latin-1"}) {
      if (start.equals(latin) || start.startsWith(latin + "-")) {
        return "iso-8859-1";
      }
    }
    return name;
  }

  // ---- decoding

  private static String decodeUtf8(byte[] bytes, int start, String filename) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw notUtf8(bytes, start, in.position(), filename);
    }
    return out.flip().toString();
  }

  private static PythonSyntaxError notUtf8(byte[] bytes, int start, int bad, String filename) {
    int line = 1;
    int lineStart = start;
    for (int i = start; i < bad; i++) {
      boolean newline =
          bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < bytes.length && bytes[i + 1] == '\n'));
      if (newline) {
        line++;
        lineStart = i + 1;
      }
    }
    String before = new String(bytes, lineStart, bad - lineStart, StandardCharsets.UTF_8);
    String text =
        new String(bytes, lineStart, lineEnd(bytes, lineStart) - lineStart, StandardCharsets.UTF_8);
    int offset = before.codePointCount(0, before.length()) + 1;
    return new PythonSyntaxError(
        PythonSyntaxError.Kind.SYNTAX,
        String.format(
            "Non-UTF-8 code starting with '\\x%02x' on line %d, but no encoding declared; "
                + "see https://peps.python.org/pep-0263/ for details",
            bytes[bad] & 0xff, line),
        filename,
        line,
        offset,
        line,
        offset,
        text);
  }

  private static String decodeWithJdk(String encoding, byte[] bytes) throws CodecFailure {
    String key = encoding.toLowerCase(Locale.ROOT).replace('_', '-');
    Charset charset;
    try {
      charset = Charset.forName(JAVA_NAMES.getOrDefault(key, key));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new CodecFailure("unknown encoding: " + encoding);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return decoder.decode(in).toString();
    } catch (CharacterCodingException failure) {
      int bad = in.position();
      throw new CodecFailure(
          String.format(
              "'%s' codec can't decode byte 0x%02x in position %d: %s",
              key.equals("utf8") ? "utf-8" : key,
              bytes[Math.min(bad, bytes.length - 1)] & 0xff,
              bad,
              reason(charset)));
    }
  }

  private static String reason(Charset charset) {
    if (charset.equals(StandardCharsets.US_ASCII)) {
      return "ordinal not in range(128)";
    }
    if (charset.equals(StandardCharsets.UTF_8)) {
      return "invalid start byte";
    }
    return charset.newEncoder().maxBytesPerChar() > 1
        ? "illegal multibyte sequence"
        : "character maps to <undefined>";
  }
}
