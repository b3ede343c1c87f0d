package org.boomslang.modules.expat;

/**
 * The characters of a document, or of an entity's replacement, that have come in and are not
 * consumed, and the position in it of the next token: line, column and byte.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlText {
  final StringBuilder buffer = new StringBuilder();

  /** Where in the buffer the next token begins. */
  int pos;

  /** Whether nothing comes after what the buffer holds. */
  boolean last;

  // Of pos.
  private long line = 1;
  private long column;
  private long byteIndex;

  /** Knows the sizes of encoded characters; null for text that was none in the document. */
  private XmlInput input;

  void setInput(XmlInput input) {
    this.input = input;
  }

  long line() {
    return line;
  }

  long column() {
    return column;
  }

  long byteIndex() {
    return byteIndex;
  }

  /** Moves the position to an index, without dropping what lies before. */
  void locate(int index) {
    int end = Math.min(index, buffer.length());
    while (pos < end) {
      char c = buffer.charAt(pos);
      int codePoint = buffer.codePointAt(pos);
      pos += Character.charCount(codePoint);
      byteIndex += input == null ? 1 : input.size(codePoint);
      if (c == '\n') {
        line++;
        column = 0;
      } else if (c == '\r') {
        if (pos < buffer.length() && buffer.charAt(pos) == '\n') {
          pos++;
          byteIndex += input == null ? 1 : input.size('\n');
        }
        line++;
        column = 0;
      } else {
        column++;
      }
    }
  }

  /** Forgets what lies before the position. */
  void dropConsumed() {
    buffer.delete(0, pos);
    pos = 0;
  }

  /** Drops the byte order mark at the beginning. */
  void dropMark() {
    buffer.deleteCharAt(0);
    byteIndex += input == null ? 0 : input.size('\ufeff');
  }

  static XmlFailure failure(int code, int at) {
    return new XmlFailure(code, at);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static boolean isNameStart(int c) {
    return c == ':' || c == '_' || c >= 0x80
        ? isOther(c)
        : c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean isOther(int c) {
    return c == ':'
        || c == '_'
        || c != 0xd7
            && c != 0xf7
            && c >= 0xc0
            && !(c >= 0x2000 && c <= 0x200b)
            && !(c >= 0x200e && c <= 0x206f)
            && !(c >= 0x2190 && c <= 0x2bff)
            && !(c >= 0x3000 && c == 0x3000)
            && c != 0xfffe;
  }

  static boolean isNamePart(int c) {
    return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.' || c == 0xb7;
  }

  static boolean isCharacter(int c) {
    return c >= 0x20 && c != 0xfffe && c != 0xffff || c == '\t' || c == '\n' || c == '\r';
  }

  /** The end of the name at an index; the index itself when there is none. */
  int nameEnd(int from) {
    int i = from;
    while (i < buffer.length()) {
      int c = buffer.codePointAt(i);
      if (!(i == from ? isNameStart(c) : isNamePart(c))) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  int spaceEnd(int from) {
    int i = from;
    while (i < buffer.length() && isSpace(buffer.charAt(i))) {
      i++;
    }
    return i;
  }

  boolean startsWith(String text, int at) {
    return buffer.length() - at >= text.length()
        && buffer.substring(at, at + text.length()).equals(text);
  }

  /** Whether what is there could still become a text. */
  boolean couldBe(String text, int at) {
    int length = Math.min(text.length(), buffer.length() - at);
    return text.startsWith(buffer.substring(at, at + length));
  }

  /** Index after a quoted literal; −1 when it is not whole. */
  int literalEnd(int at) {
    int close = buffer.indexOf(buffer.substring(at, at + 1), at + 1);
    return close < 0 ? -1 : close + 1;
  }

  void checkCharacters(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = buffer.charAt(i);
      if (!isCharacter(c)) {
        throw failure(XmlFailure.INVALID_TOKEN, i);
      }
    }
  }

  static String normalized(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  static String trimmed(String value) {
    return value.strip().replaceAll(" +", " ");
  }
}
