package org.boomslang.modules.expat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.Objects;

/**
 * Characters in an array that code which scans them may look into: valid up to the length, until
 * something is added or removed.
 *
 * <p>Thread-safety: incompatible; confined to the thread that parses.
 */
final class XmlBuffer implements CharSequence {
  private char[] chars = new char[64];
  private int length;

  /** The array itself. */
  char[] array() {
    return chars;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[Objects.checkIndex(index, length)];
  }

  int codePointAt(int index) {
    return Character.codePointAt(chars, Objects.checkIndex(index, length), length);
  }

  String substring(int from) {
    return substring(from, length);
  }

  String substring(int from, int to) {
    Objects.checkFromToIndex(from, to, length);
    return from == to ? "" : new String(chars, from, to - from);
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return substring(from, to);
  }

  @Override
  public String toString() {
    return substring(0, length);
  }

  /** The index of a character from an index on; −1 when it is not there. */
  int indexOf(char sought, int from) {
    char[] array = chars;
    for (int i = from, end = length; i < end; i++) {
      if (array[i] == sought) {
        return i;
      }
    }
    return -1;
  }

  /** The index of a text from an index on; −1 when it is not there. */
  int indexOf(String sought, int from) {
    for (int i = indexOf(sought.charAt(0), from);
        i >= 0 && i <= length - sought.length();
        i = indexOf(sought.charAt(0), i + 1)) {
      if (startsWith(sought, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a text stands at an index. */
  boolean startsWith(String text, int at) {
    return length - at >= text.length() && matches(text, at, text.length());
  }

  /** Whether the first characters of a text stand at an index. */
  boolean matches(String text, int at, int count) {
    for (int i = 0; i < count; i++) {
      if (chars[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void makeRoom(int more) {
    int wanted = Math.addExact(length, more);
    if (wanted > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(wanted, length + (length >> 1)));
    }
  }

  void append(String text) {
    makeRoom(text.length());
    text.getChars(0, text.length(), chars, length);
    length += text.length();
  }

  /** Appends what bytes stand for; stops as the decoder does. */
  CoderResult append(CharsetDecoder decoder, ByteBuffer bytes, boolean last) {
    makeRoom(bytes.remaining() + 16);
    CharBuffer out = CharBuffer.wrap(chars, length, chars.length - length);
    CoderResult result = decoder.decode(bytes, out, last);
    length = out.position();
    return result;
  }

  /** Forgets the characters before an index. */
  void drop(int count) {
    if (count > 0) {
      System.arraycopy(chars, count, chars, 0, length - count);
      length -= count;
    }
  }
}
