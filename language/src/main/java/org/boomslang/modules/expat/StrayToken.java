package org.boomslang.modules.expat;

/**
 * What stands outside of the root element where only markup may: which error it is depends on how
 * far it is a token of a document type declaration, as Expat reads both with one scanner
 * (xmltok_impl.c, prologTok). Stateless.
 */
final class StrayToken {
  private static final int PARAMETER_ENTITY_REFERENCE = 10;

  private StrayToken() {}

  /** The failure at the input's position; null when more input has to tell. */
  static XmlFailure failure(XmlText source, boolean afterRoot) {
    int start = source.pos;
    char first = source.buffer.charAt(start);
    int token = afterRoot ? XmlFailure.JUNK_AFTER_DOCUMENT : XmlFailure.SYNTAX;
    int end;
    String followers;
    switch (first) {
      case '"', '\'' -> {
        end = source.buffer.indexOf(first, start + 1) + 1;
        if (end == 0) {
          return unclosed(source);
        }
        followers = ">%[";
      }
      case '%', '#' -> {
        int name = start + 1;
        if (name == source.buffer.length()) {
          return unclosed(source);
        }
        char next = source.buffer.charAt(name);
        if (first == '%' && (next == '%' || XmlText.isSpace(next))) {
          return XmlText.failure(token, start);
        }
        end = source.nameEnd(name);
        if (end == name) {
          return XmlText.failure(XmlFailure.INVALID_TOKEN, name);
        }
        if (first == '%' && end == source.buffer.length()) {
          return unclosed(source);
        }
        if (first == '%' && source.buffer.charAt(end) == ';') {
          return XmlText.failure(afterRoot ? token : PARAMETER_ENTITY_REFERENCE, start);
        }
        if (first == '%') {
          return XmlText.failure(XmlFailure.INVALID_TOKEN, end);
        }
        followers = ")>%|";
      }
      case ',', '|', '>', '[', ']', '(' -> {
        return XmlText.failure(token, start);
      }
      case ')' -> {
        end = start + 1;
        followers = ">,|)*+?";
      }
      default -> {
        boolean name = source.nameEnd(start) > start;
        end = start;
        while (end < source.buffer.length() && continuesName(source.buffer.charAt(end))) {
          end++;
        }
        if (end == start) {
          return XmlText.failure(XmlFailure.INVALID_TOKEN, start);
        }
        followers = name ? ">),|[%*+?" : ">),|[%";
      }
    }
    if (end == source.buffer.length()) {
      // A token that more input could go on with; behind the root element it is junk at once.
      return source.last || afterRoot ? XmlText.failure(token, start) : null;
    }
    char next = source.buffer.charAt(end);
    return XmlText.isSpace(next) || followers.indexOf(next) >= 0
        ? XmlText.failure(token, start)
        : XmlText.failure(XmlFailure.INVALID_TOKEN, end);
  }

  private static boolean continuesName(char c) {
    return Character.isSurrogate(c) || XmlText.isNamePart(c);
  }

  private static XmlFailure unclosed(XmlText source) {
    return source.last ? XmlText.failure(XmlFailure.UNCLOSED_TOKEN, source.pos) : null;
  }
}
