package org.boomslang.modules.io;

import java.util.Locale;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.codec.CodecRegistry;
import org.boomslang.objects.tuple.PyTuple;

/** Names of encodings. Stateless. */
final class Encodings {
  /** The encoding of the locale: UTF-8 is the only one there is. */
  static final String LOCALE = "UTF-8";

  private Encodings() {}

  /**
   * One name for each encoding that is known in Java; others with underscores and in lower case.
   */
  static String normalize(String encoding) {
    String name = encoding.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return switch (name) {
      case "utf8", "u8", "utf_8", "utf", "cp65001" -> "utf_8";
      case "latin1",
          "latin_1",
          "iso_8859_1",
          "iso8859_1",
          "iso8859",
          "8859",
          "cp819",
          "l1",
          "latin" ->
          "latin_1";
      case "us_ascii", "ascii", "646" -> "ascii";
      default -> name;
    };
  }

  /**
   * The codec of an encoding; null when Java knows it. LookupError when there is none, or it is not
   * one of text.
   */
  static PyTuple lookup(String encoding, String normalized) {
    if (TextEncoder.isBuiltin(normalized)) {
      return null;
    }
    PyTuple codec = CodecRegistry.get().lookup(encoding);
    Object isText = Attributes.getOrNull(codec, "_is_text_encoding");
    if (isText != null && !Conversions.truth(isText)) {
      throw PyErrors.lookupError("'%s' is not a text encoding", encoding);
    }
    return codec;
  }
}
