package org.boomslang.modules.expat;

/**
 * The characters of a document, or of an entity's replacement, that have come in and are not
 * consumed, and the position in it of the next token: line, column and byte.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlText {
  private static final int NAME_START = 1;
  private static final int NAME_PART = 2;
  private static final int TEXT = 4;

  /** What the characters of ASCII may be. */
  private static final byte[] KINDS = new byte[0x80];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      boolean text = isCharacter(c) && c != '<' && c != '&' && c != ']';
      KINDS[c] =
          (byte)
              ((isNameStart(c) ? NAME_START : 0)
                  | (isNamePart(c) ? NAME_PART : 0)
                  | (text ? TEXT : 0));
    }
  }

  final XmlBuffer buffer = new XmlBuffer();

  /** Where in the buffer the next token begins. */
  int pos;

  /** Whether nothing comes after what the buffer holds. */
  boolean last;

  /** Up to where lines, columns and bytes are counted: only who asks for them has them counted. */
  private int counted;

  private long line = 1;
  private long column;
  private long byteIndex;

  /** Knows the sizes of encoded characters; null for text that was none in the document. */
  private XmlInput input;

  void setInput(XmlInput input) {
    this.input = input;
  }

  long line() {
    count();
    return line;
  }

  long column() {
    count();
    return column;
  }

  long byteIndex() {
    count();
    return byteIndex;
  }

  /** Moves the position to an index, without dropping what lies before. */
  void locate(int index) {
    int end = Math.min(index, buffer.length());
    if (end > pos) {
      pos = end;
      if (buffer.charAt(end - 1) == '\r' && end < buffer.length() && buffer.charAt(end) == '\n') {
        pos++;
      }
    }
  }

  /** Reports what stands between the position and an index as text that no other handler took. */
  void other(XmlEvents events, int end) {
    if (events.takesOther()) {
      events.other(buffer.substring(pos, end));
    }
  }

  private void count() {
    char[] chars = buffer.array();
    int end = pos;
    for (int i = counted; i < end; i++) {
      char c = chars[i];
      if (c == '\n') {
        // The carriage return before it has begun the line.
        if (i == 0 || chars[i - 1] != '\r') {
          line++;
        }
        column = 0;
      } else if (c == '\r') {
        line++;
        column = 0;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
      if (c < 0x80 || !Character.isSurrogate(c)) {
        byteIndex += input == null ? 1 : input.size(c);
      } else if (Character.isHighSurrogate(c)) {
        byteIndex += input == null ? 1 : input.size(buffer.codePointAt(i));
      }
    }
    counted = end;
  }

  /** Forgets what lies before the position. */
  void dropConsumed() {
    count();
    buffer.drop(pos);
    pos = 0;
    counted = 0;
  }

  /** Drops the byte order mark at the beginning. */
  void dropMark() {
    buffer.drop(1);
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
    char[] chars = buffer.array();
    int length = buffer.length();
    int i = from;
    while (i < length) {
      char c = chars[i];
      if (c < 0x80) {
        if ((KINDS[c] & (i == from ? NAME_START : NAME_PART)) == 0) {
          break;
        }
        i++;
      } else {
        int codePoint = buffer.codePointAt(i);
        if (!(i == from ? isNameStart(codePoint) : isNamePart(codePoint))) {
          break;
        }
        i += Character.charCount(codePoint);
      }
    }
    return i;
  }

  int spaceEnd(int from) {
    char[] chars = buffer.array();
    int length = buffer.length();
    int i = from;
    while (i < length && isSpace(chars[i])) {
      i++;
    }
    return i;
  }

  /** The end of the text at an index: of the characters that stand for themselves. */
  int textEnd(int from) {
    char[] chars = buffer.array();
    int length = buffer.length();
    int i = from;
    while (i < length
        && (chars[i] >= 0x80 ? isCharacter(chars[i]) : (KINDS[chars[i]] & TEXT) != 0)) {
      i++;
    }
    return i;
  }

  boolean startsWith(String text, int at) {
    return buffer.startsWith(text, at);
  }

  /** Whether what is there could still become a text. */
  boolean couldBe(String text, int at) {
    return buffer.matches(text, at, Math.min(text.length(), buffer.length() - at));
  }

  /** Index after a quoted literal; −1 when it is not whole. */
  int literalEnd(int at) {
    int close = buffer.indexOf(buffer.charAt(at), at + 1);
    return close < 0 ? -1 : close + 1;
  }

  void checkCharacters(int from, int to) {
    char[] chars = buffer.array();
    for (int i = from; i < to; i++) {
      if (!isCharacter(chars[i])) {
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
