package org.boomslang.modules.expat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a document to characters: finds the encoding by the byte order mark, the declaration or
 * the caller's word.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlInput {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
  private static final int LONGEST_DECLARATION = 1024;

  private static final byte[] NOTHING = {};

  private String given;
  private byte[] waiting = NOTHING;
  private CharsetDecoder decoder;
  private Charset charset;

  /** Whether the last bytes were no text in the encoding. */
  private boolean malformed;

  XmlInput(String encoding) {
    given = encoding;
  }

  /** The bytes to come are the UTF-8 of text, whatever its declaration says. */
  void isText() {
    if (decoder == null) {
      given = StandardCharsets.UTF_8.name();
    }
  }

  boolean isMalformed() {
    return malformed;
  }

  /** How many bytes a character has in the document. */
  int size(int codePoint) {
    if (charset == null || charset == StandardCharsets.UTF_8) {
      return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
    if (charset.name().startsWith("UTF-16")) {
      return codePoint < 0x10000 ? 2 : 4;
    }
    return 1;
  }

  /** Decodes what can be decoded, and keeps the rest for the next time. */
  void decode(byte[] data, boolean last, XmlBuffer target) {
    byte[] all = waiting.length == 0 ? data : joined(waiting, data);
    if (decoder == null && !start(all, last)) {
      waiting = all;
      return;
    }
    ByteBuffer in = ByteBuffer.wrap(all);
    CoderResult result = target.append(decoder, in, last);
    malformed = result.isError() || last && in.hasRemaining();
    waiting = in.hasRemaining() ? Arrays.copyOfRange(all, in.position(), all.length) : NOTHING;
  }

  /** Adds text as it is, where its UTF-8 would be read as such; false when it would not. */
  boolean accept(String text, XmlBuffer target) {
    if (decoder == null && given == null) {
      return false;
    }
    if (decoder == null) {
      use(named(given));
    }
    if (charset != StandardCharsets.UTF_8 || waiting.length > 0) {
      return false;
    }
    target.append(text);
    return true;
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] result = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, result, a.length, b.length);
    return result;
  }

  private boolean start(byte[] b, boolean last) {
    if (given != null) {
      use(named(given));
      return true;
    }
    if (b.length < 4 && !last) {
      return false;
    }
    int first = b.length > 1 ? (b[0] & 0xff) << 8 | b[1] & 0xff : 0;
    if (first == 0xfeff || first == 0xfffe) {
      use(StandardCharsets.UTF_16);
      return true;
    }
    if (first == 0x003c || first == 0x3c00 && b[1] == 0) {
      use(first == 0x003c ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
      return true;
    }
    boolean mark = first == 0xefbb && b.length > 2 && (b[2] & 0xff) == 0xbf;
    int from = mark ? 3 : 0;
    String head =
        new String(
            b, from, Math.min(b.length - from, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
    if (!last
        && "<?xml ".startsWith(head.substring(0, Math.min(6, head.length())))
        && head.indexOf('>') < 0
        && head.length() < LONGEST_DECLARATION) {
      return false;
    }
    Matcher declared = DECLARED.matcher(head);
    Charset found = declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    use(mark ? StandardCharsets.UTF_8 : found);
    return true;
  }

  /** Expat knows six names by itself; of the others, Python's codecs say what each byte means. */
  private static Charset named(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "UTF-8" -> StandardCharsets.UTF_8;
      case "UTF-16" -> StandardCharsets.UTF_16;
      case "UTF-16BE" -> StandardCharsets.UTF_16BE;
      case "UTF-16LE" -> StandardCharsets.UTF_16LE;
      case "ISO-8859-1" -> StandardCharsets.ISO_8859_1;
      case "US-ASCII" -> StandardCharsets.US_ASCII;
      default -> TableCharset.named(name);
    };
  }

  private void use(Charset chosen) {
    charset = chosen;
    decoder =
        chosen
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
