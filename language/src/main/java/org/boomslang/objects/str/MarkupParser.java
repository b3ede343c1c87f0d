package org.boomslang.objects.str;

import org.boomslang.objects.PyErrors;

/**
 * Takes a {@code str.format} template apart, a literal and the replacement field after it at a
 * time. Compare CPython {@code Objects/stringlib/unicode_format.h}: MarkupIterator_next.
 *
 * <p>Thread-safety: incompatible (one thread parses).
 */
public final class MarkupParser {

  private final CodePoints text;
  private final int end;
  private int position;

  private int literalStart;
  private int literalEnd;
  private boolean fieldPresent;
  private int nameStart;
  private int nameEnd;
  private int specStart;
  private int specEnd;
  private int conversion;
  private boolean nested;

  public MarkupParser(CodePoints text, int start, int end) {
    this.text = text;
    this.position = start;
    this.end = end;
  }

  /** Advances; false at the end. */
  public boolean next() {
    fieldPresent = false;
    nested = false;
    conversion = 0;
    nameStart = nameEnd = specStart = specEnd = 0;
    if (position >= end) {
      return false;
    }
    literalStart = position;
    int c = 0;
    boolean markup = false;
    while (position < end && !markup) {
      c = text.at(position++);
      markup = c == '{' || c == '}';
    }
    literalEnd = position;
    if (!markup) {
      return true;
    }
    boolean doubled = position < end && text.at(position) == c;
    if (doubled) {
      position++;
      return true;
    }
    if (c == '}') {
      throw PyErrors.valueError("Single '}' encountered in format string");
    }
    if (position >= end) {
      throw PyErrors.valueError("Single '{' encountered in format string");
    }
    literalEnd--;
    fieldPresent = true;
    parseField();
    return true;
  }

  private void parseField() {
    nameStart = position;
    int c = skipName();
    nameEnd = position - 1;
    if (c == '}') {
      return;
    }
    if (c != '!' && c != ':') {
      throw PyErrors.valueError("expected '}' before end of string");
    }
    if (c == '!' && parseConversion()) {
      return;
    }
    parseSpec();
  }

  /** Moves behind the character that ends the name; returns it, or 0 at the end of the text. */
  private int skipName() {
    while (position < end) {
      int c = text.at(position++);
      switch (c) {
        case '{' -> throw PyErrors.valueError("unexpected '{' in field name");
        case '[' -> {
          while (position < end && text.at(position) != ']') {
            position++;
          }
        }
        case '}', ':', '!' -> {
          return c;
        }
        default -> {
          // part of the name
        }
      }
    }
    return 0;
  }

  /** Reads a conversion; true when the field ends behind it. */
  private boolean parseConversion() {
    if (position >= end) {
      throw PyErrors.valueError("end of string while looking for conversion specifier");
    }
    conversion = text.at(position++);
    if (position < end) {
      int c = text.at(position++);
      if (c == '}') {
        return true;
      }
      if (c != ':') {
        throw PyErrors.valueError("expected ':' after conversion specifier");
      }
    }
    return false;
  }

  private void parseSpec() {
    specStart = position;
    int depth = 1;
    while (position < end) {
      int c = text.at(position++);
      if (c == '{') {
        nested = true;
        depth++;
      } else if (c == '}' && --depth == 0) {
        specEnd = position - 1;
        return;
      }
    }
    throw PyErrors.valueError("unmatched '{' in format spec");
  }

  public int literalStart() {
    return literalStart;
  }

  public int literalEnd() {
    return literalEnd;
  }

  /** Whether a replacement field follows the literal. */
  public boolean fieldPresent() {
    return fieldPresent;
  }

  public int nameStart() {
    return nameStart;
  }

  public int nameEnd() {
    return nameEnd;
  }

  public int specStart() {
    return specStart;
  }

  public int specEnd() {
    return specEnd;
  }

  /** The character after the exclamation mark, or 0. */
  public int conversion() {
    return conversion;
  }

  /** Whether the specification holds fields itself. */
  public boolean nested() {
    return nested;
  }
}
