package org.boomslang.modules.expat;

/**
 * Reads text between tags, and reports it.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlCharacters {
  private final XmlText source;
  private final XmlEvents events;

  XmlCharacters(XmlText source, XmlEvents events) {
    this.source = source;
    this.events = events;
  }

  /** Reads the text at the position; false when more of it has to come first. */
  boolean text() {
    int end = source.textEnd(source.pos);
    int length = source.buffer.length();
    while (end < length) {
      char c = source.buffer.charAt(end);
      if (c == '<' || c == '&') {
        break;
      }
      if (c != ']') {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, end);
      }
      if (source.startsWith("]]>", end)) {
        throw XmlText.failure(XmlFailure.INVALID_TOKEN, end + 2);
      }
      end = source.textEnd(end + 1);
    }
    if (end == length && !source.last) {
      end = whole(end);
      if (end == source.pos) {
        return false;
      }
    }
    report(end);
    return true;
  }

  /**
   * Reads the text of a CDATA section; false when more of it has to come first.
   *
   * @param end where the section ends; −1 when that has not come in yet
   */
  boolean cdata(int end) {
    int stop = end < 0 ? source.buffer.length() : end;
    if (end < 0 && !source.last) {
      stop = whole(stop);
      if (stop == source.pos) {
        return false;
      }
    }
    source.checkCharacters(source.pos, stop);
    report(stop);
    return true;
  }

  /** What may be the half of a token waits for the rest. */
  private int whole(int end) {
    int i = end;
    while (i > source.pos) {
      char c = source.buffer.charAt(i - 1);
      if (c != ']' && c != '\r' && !Character.isHighSurrogate(c)) {
        break;
      }
      i--;
    }
    return i;
  }

  /** Reports characters up to an index, and consumes them. */
  private void report(int end) {
    int start = source.pos;
    if (start < end && events.takesWholeText()) {
      String text = source.buffer.substring(start, end);
      events.characters(XmlText.normalized(text), text);
      source.locate(end);
      return;
    }
    while (source.pos < end) {
      char c = source.buffer.charAt(source.pos);
      int next = source.pos + 1;
      if (c == '\n' || c == '\r') {
        if (c == '\r' && next < end && source.buffer.charAt(next) == '\n') {
          next++;
        }
        events.characters("\n", source.buffer.substring(source.pos, next));
      } else {
        while (next < end
            && source.buffer.charAt(next) != '\n'
            && source.buffer.charAt(next) != '\r') {
          next++;
        }
        String text = source.buffer.substring(source.pos, next);
        events.characters(text, text);
      }
      source.locate(next);
    }
  }
}
