package org.boomslang.modules.expat;

/**
 * What {@code <?xml …?>} says at the head of a document or entity. Immutable.
 *
 * @param version null when it is not there; so is the encoding
 * @param standalone 1 for yes, 0 for no, −1 when it is not said
 */
record XmlDeclaration(String version, String encoding, int standalone) {
  /** Reads the declaration at the position, which ends before an index. */
  static XmlDeclaration read(XmlText source, int end) {
    String version = null;
    String encoding = null;
    int standalone = -1;
    int i = source.pos + 5;
    int stage = 0;
    while (true) {
      int afterSpace = source.spaceEnd(i);
      if (afterSpace == end) {
        break;
      }
      if (afterSpace == i) {
        throw XmlText.failure(XmlFailure.XML_DECLARATION, i);
      }
      i = afterSpace;
      int nameEnd = source.nameEnd(i);
      String name = source.buffer.substring(i, nameEnd);
      int equals = source.spaceEnd(nameEnd);
      int quote =
          equals < end && source.buffer.charAt(equals) == '=' ? source.spaceEnd(equals + 1) : -1;
      if (quote < 0
          || quote >= end
          || source.buffer.charAt(quote) != '"' && source.buffer.charAt(quote) != '\'') {
        throw XmlText.failure(XmlFailure.XML_DECLARATION, i);
      }
      int close = source.buffer.indexOf(source.buffer.charAt(quote), quote + 1);
      if (close < 0 || close > end) {
        throw XmlText.failure(XmlFailure.XML_DECLARATION, i);
      }
      String value = source.buffer.substring(quote + 1, close);
      if (name.equals("version") && stage == 0) {
        version = value;
        stage = 1;
      } else if (name.equals("encoding") && stage == 1) {
        encoding = value;
        stage = 2;
      } else if (name.equals("standalone") && (stage == 1 || stage == 2)) {
        if (!value.equals("yes") && !value.equals("no")) {
          throw XmlText.failure(XmlFailure.XML_DECLARATION, quote + 1);
        }
        standalone = value.equals("yes") ? 1 : 0;
        stage = 3;
      } else {
        throw XmlText.failure(XmlFailure.XML_DECLARATION, i);
      }
      i = close + 1;
    }
    return new XmlDeclaration(version, encoding, standalone);
  }
}
