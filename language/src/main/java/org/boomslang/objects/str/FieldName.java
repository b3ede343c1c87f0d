package org.boomslang.objects.str;

import org.boomslang.objects.PyErrors;

/**
 * The name in a replacement field, such as {@code 0.name[key]}: the first part says which argument
 * is meant, the rest are attributes and items, read one by one.
 *
 * <p>Thread-safety: incompatible (one thread parses).
 */
public final class FieldName {

  private final CodePoints text;
  private final int end;
  private final int start;
  private final int firstEnd;
  private int position;

  private boolean attribute;
  private int partStart;
  private int partEnd;

  public FieldName(CodePoints text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    int i = start;
    while (i < end && text.at(i) != '.' && text.at(i) != '[') {
      i++;
    }
    firstEnd = i;
    position = i;
  }

  public boolean firstIsEmpty() {
    return start >= firstEnd;
  }

  /** The first part as a number, or -1. */
  public long firstIndex() {
    return integer(start, firstEnd);
  }

  public Object first() {
    return text.substring(start, firstEnd);
  }

  /** Advances to the next attribute or item; false at the end. */
  public boolean next() {
    if (position >= end) {
      return false;
    }
    int c = text.at(position++);
    partStart = position;
    if (c == '.') {
      attribute = true;
      while (position < end && text.at(position) != '.' && text.at(position) != '[') {
        position++;
      }
      partEnd = position;
    } else if (c == '[') {
      attribute = false;
      while (position < end && text.at(position) != ']') {
        position++;
      }
      if (position >= end) {
        throw PyErrors.valueError("Missing ']' in format string");
      }
      partEnd = position++;
    } else {
      throw PyErrors.valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
    if (partStart == partEnd) {
      throw PyErrors.valueError("Empty attribute in format string");
    }
    return true;
  }

  /** Whether the current part is an attribute; otherwise an item. */
  public boolean isAttribute() {
    return attribute;
  }

  /** The name of an attribute, or the key of an item: a number where it looks like one. */
  public Object part() {
    if (!attribute) {
      long index = integer(partStart, partEnd);
      if (index >= 0) {
        return index;
      }
    }
    return text.substring(partStart, partEnd);
  }

  private long integer(int from, int to) {
    if (from >= to) {
      return -1;
    }
    long result = 0;
    for (int i = from; i < to; i++) {
      int digit = Characters.decimalValue(text.at(i));
      if (digit < 0) {
        return -1;
      }
      if (result > (Long.MAX_VALUE - digit) / 10) {
        throw PyErrors.valueError("Too many decimal digits in format string");
      }
      result = result * 10 + digit;
    }
    return result;
  }
}
