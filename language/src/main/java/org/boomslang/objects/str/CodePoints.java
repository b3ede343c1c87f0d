package org.boomslang.objects.str;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.AbstractTruffleString;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.CodeRange;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import java.util.Arrays;

/**
 * A read-only view of a string for Java loops: the bytes of a Latin-1 string without a copy, or an
 * array of code points for any other. Making one costs nothing for Latin-1 and one copy otherwise.
 *
 * <p>Thread-safety: shared (immutable).
 */
public final class CodePoints {

  private static final CodePoints[] EMPTY = {new CodePoints(new byte[0], 0, null, 0, true)};

  private final byte[] latin1;
  private final int offset;
  private final int[] wide;
  private final int length;
  private final boolean ascii;

  private CodePoints(byte[] latin1, int offset, int[] wide, int length, boolean ascii) {
    this.latin1 = latin1;
    this.offset = offset;
    this.wide = wide;
    this.length = length;
    this.ascii = ascii;
  }

  @TruffleBoundary
  public static CodePoints of(TruffleString s) {
    int length = PyStr.length(s);
    if (length == 0) {
      return EMPTY[0];
    }
    CodeRange range = s.getCodeRangeUncached(PyStr.ENCODING);
    if (range == CodeRange.ASCII || range == CodeRange.LATIN_1) {
      InternalByteArray bytes = latin1Bytes(s);
      return new CodePoints(
          bytes.getArray(), bytes.getOffset(), null, length, range == CodeRange.ASCII);
    }
    return new CodePoints(null, 0, unpack(s, length), length, false);
  }

  /** A fresh array of the characters of a string that is ASCII; null for any other. */
  public static byte[] asciiBytes(TruffleString s) {
    if (s.getCodeRangeUncached(PyStr.ENCODING) != CodeRange.ASCII) {
      return null;
    }
    byte[] bytes = new byte[PyStr.length(s)];
    s.copyToByteArrayUncached(0, bytes, 0, bytes.length, Encoding.ISO_8859_1);
    return bytes;
  }

  /** The view of an array that the caller will not change. */
  public static CodePoints ofArray(int[] codePoints) {
    return new CodePoints(null, 0, codePoints, codePoints.length, false);
  }

  /** The view of bytes, as if they were Latin-1 text. */
  public static CodePoints ofBytes(byte[] bytes, int offset, int length) {
    return new CodePoints(bytes, offset, null, length, false);
  }

  /**
   * The bytes of a string known to be ASCII or Latin-1: one byte a code point, not to be written.
   */
  static InternalByteArray latin1Bytes(TruffleString s) {
    AbstractTruffleString narrow = s.switchEncodingUncached(Encoding.ISO_8859_1);
    return narrow.getInternalByteArrayUncached(Encoding.ISO_8859_1);
  }

  /** Copies all {@code length} characters of a string known to be ASCII or Latin-1. */
  static void copyLatin1(TruffleString s, byte[] target, int at, int length) {
    InternalByteArray bytes = latin1Bytes(s);
    System.arraycopy(bytes.getArray(), bytes.getOffset(), target, at, length);
  }

  private static int[] unpack(TruffleString s, int length) {
    byte[] raw;
    int offset = 0;
    if (length >= LongStrings.FROM) {
      raw = LongStrings.unpack(s);
    } else {
      InternalByteArray bytes = s.getInternalByteArrayUncached(PyStr.ENCODING);
      raw = bytes.getArray();
      offset = bytes.getOffset();
    }
    int[] result = new int[length];
    java.nio.ByteBuffer.wrap(raw, offset, length << 2)
        .order(java.nio.ByteOrder.nativeOrder())
        .asIntBuffer()
        .get(result);
    return result;
  }

  public int length() {
    return length;
  }

  public boolean isAscii() {
    return ascii;
  }

  /** Whether every code point is below 256 and the view holds bytes. */
  public boolean isLatin1() {
    return latin1 != null;
  }

  public int at(int index) {
    return latin1 != null ? latin1[offset + index] & 0xff : wide[index];
  }

  /** A fresh array of the code points from {@code from} to {@code to}. */
  public int[] toArray(int from, int to) {
    if (wide != null) {
      return Arrays.copyOfRange(wide, from, to);
    }
    int[] result = new int[to - from];
    for (int i = from; i < to; i++) {
      result[i - from] = latin1[offset + i] & 0xff;
    }
    return result;
  }

  public int[] toArray() {
    return toArray(0, length);
  }

  /** A fresh array of the bytes of a Latin-1 view. */
  public byte[] toLatin1Bytes() {
    return Arrays.copyOfRange(latin1, offset, offset + length);
  }

  /** A fresh array of the code points in UTF-8; null where one of them is a surrogate. */
  public byte[] toUtf8() {
    return latin1 != null ? narrowToUtf8() : wideToUtf8();
  }

  private byte[] narrowToUtf8() {
    int size = length;
    for (int i = offset; i < offset + length; i++) {
      size += latin1[i] >>> 31;
    }
    byte[] out = new byte[size];
    int at = 0;
    for (int i = offset; i < offset + length; i++) {
      int c = latin1[i] & 0xff;
      if (c < 0x80) {
        out[at++] = (byte) c;
      } else {
        out[at] = (byte) (0xc0 | c >> 6);
        out[at + 1] = (byte) (0x80 | c & 0x3f);
        at += 2;
      }
    }
    return out;
  }

  private byte[] wideToUtf8() {
    long size = length;
    boolean surrogates = false;
    for (int c : wide) {
      size += (c >= 0x80 ? 1 : 0) + (c >= 0x800 ? 1 : 0) + (c >= 0x10000 ? 1 : 0);
      surrogates |= c >>> 11 == 0x1b;
    }
    if (surrogates || size > Integer.MAX_VALUE - 16) {
      return null;
    }
    byte[] out = new byte[(int) size];
    int at = 0;
    for (int c : wide) {
      if (c < 0x80) {
        out[at++] = (byte) c;
      } else if (c < 0x800) {
        out[at] = (byte) (0xc0 | c >> 6);
        out[at + 1] = (byte) (0x80 | c & 0x3f);
        at += 2;
      } else if (c < 0x10000) {
        out[at] = (byte) (0xe0 | c >> 12);
        out[at + 1] = (byte) (0x80 | c >> 6 & 0x3f);
        out[at + 2] = (byte) (0x80 | c & 0x3f);
        at += 3;
      } else {
        out[at] = (byte) (0xf0 | c >> 18);
        out[at + 1] = (byte) (0x80 | c >> 12 & 0x3f);
        out[at + 2] = (byte) (0x80 | c >> 6 & 0x3f);
        out[at + 3] = (byte) (0x80 | c & 0x3f);
        at += 4;
      }
    }
    return out;
  }

  /** The string of the code points from {@code from} to {@code to}. */
  public TruffleString substring(int from, int to) {
    if (to <= from) {
      return PyStr.EMPTY;
    }
    return latin1 != null
        ? PyStr.fromLatin1(latin1, offset + from, to - from)
        : PyStr.fromCodePoints(wide, from, to - from);
  }

  /** The string of {@code count} code points, beginning at {@code from}, {@code step} apart. */
  TruffleString every(int from, long step, int count) {
    if (latin1 != null) {
      byte[] bytes = new byte[count];
      for (int i = 0; i < count; i++) {
        bytes[i] = latin1[offset + (int) (from + i * step)];
      }
      return PyStr.wrapLatin1(bytes);
    }
    int[] codePoints = new int[count];
    for (int i = 0; i < count; i++) {
      codePoints[i] = wide[(int) (from + i * step)];
    }
    return PyStr.fromCodePoints(codePoints, 0, count);
  }

  /** How often {@code codePoint} occurs in {@code [from, to)}. */
  int count(int codePoint, int from, int to) {
    int count = 0;
    if (latin1 != null) {
      if (codePoint > 0xff) {
        return 0;
      }
      byte sought = (byte) codePoint;
      for (int i = offset + from; i < offset + to; i++) {
        count += latin1[i] == sought ? 1 : 0;
      }
    } else {
      for (int i = from; i < to; i++) {
        count += wide[i] == codePoint ? 1 : 0;
      }
    }
    return count;
  }

  /** A fresh array of the bytes of a Latin-1 view, one of them replaced wherever it occurs. */
  byte[] replaced(byte old, byte replacement) {
    byte[] bytes = toLatin1Bytes();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == old ? replacement : bytes[i];
    }
    return bytes;
  }

  /** The characters as strings of length one. */
  public Object[] characters() {
    Object[] characters = new Object[length];
    for (int i = 0; i < length; i++) {
      characters[i] = PyStr.fromCodePoint(at(i));
    }
    return characters;
  }

  /** Appends the code points from {@code from} to {@code to} to a builder of narrow text. */
  void copyTo(StrBuilder out, int from, int to) {
    if (latin1 != null) {
      out.appendLatin1(latin1, offset + from, to - from);
    } else {
      out.appendWide(wide, from, to - from);
    }
  }

  /** The first position of {@code codePoint} in {@code [from, to)}, or -1. */
  public int indexOf(int codePoint, int from, int to) {
    if (latin1 != null) {
      if (codePoint > 0xff) {
        return -1;
      }
      byte sought = (byte) codePoint;
      for (int i = offset + from; i < offset + to; i++) {
        if (latin1[i] == sought) {
          return i - offset;
        }
      }
      return -1;
    }
    for (int i = from; i < to; i++) {
      if (wide[i] == codePoint) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code other} occurs at {@code index}; the caller has checked that it fits. */
  public boolean matchesAt(int index, CodePoints other) {
    for (int i = 0; i < other.length; i++) {
      if (at(index + i) != other.at(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first position in {@code [from, to)} where all of {@code sought} occurs, or -1. */
  public int indexOf(CodePoints sought, int from, int to) {
    int last = to - sought.length;
    if (from > last) {
      return -1;
    }
    if (sought.length == 0) {
      return from;
    }
    int first = sought.at(0);
    // What may be spent on comparisons that fail late, before another algorithm pays off.
    long budget = 4L * (to - from) + 1000;
    for (int i = indexOf(first, from, last + 1); i >= 0; i = indexOf(first, i + 1, last + 1)) {
      int same = 1;
      while (same < sought.length && at(i + same) == sought.at(same)) {
        same++;
      }
      if (same == sought.length) {
        return i;
      }
      budget -= same;
      if (budget < 0) {
        return PrefixSearch.indexOf(this, sought, i + 1, to);
      }
    }
    return -1;
  }

  /** The last position in {@code [from, to)} where all of {@code sought} occurs, or -1. */
  public int lastIndexOf(CodePoints sought, int from, int to) {
    for (int i = to - sought.length; i >= from; i--) {
      if (matchesAt(i, sought)) {
        return i;
      }
    }
    return -1;
  }
}
