package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.CodeRange;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import java.util.Arrays;

/**
 * Builds a string from code points: one byte each while all are Latin-1, four from the first that
 * is not. Methods are for code outside partial evaluation.
 *
 * <p>Thread-safety: incompatible (one thread builds).
 */
public final class StrBuilder {

  private byte[] narrow;
  private int[] wide;
  private int length;

  /** Whether a string holds {@link #narrow}, which is full: it may be outgrown, but not written. */
  private boolean given;

  public StrBuilder() {
    this(16);
  }

  public StrBuilder(int capacity) {
    narrow = new byte[Math.max(capacity, 8)];
  }

  public int length() {
    return length;
  }

  public StrBuilder append(int codePoint) {
    if (wide == null) {
      if (codePoint < 0x100) {
        if (length == narrow.length) {
          narrow = Arrays.copyOf(narrow, grown(length + 1));
        }
        narrow[length++] = (byte) codePoint;
        return this;
      }
      widen(length + 1);
    } else if (length == wide.length) {
      wide = Arrays.copyOf(wide, grown(length + 1));
    }
    wide[length++] = codePoint;
    return this;
  }

  public StrBuilder append(char c) {
    return append((int) c);
  }

  /** Appends {@code count} copies. */
  public StrBuilder append(int codePoint, int count) {
    if (count <= 0) {
      return this;
    }
    append(codePoint);
    int rest = count - 1;
    if (wide == null) {
      if (length + rest > narrow.length) {
        narrow = Arrays.copyOf(narrow, grown(length + rest));
      }
      Arrays.fill(narrow, length, length + rest, (byte) codePoint);
    } else {
      makeRoom(rest);
      Arrays.fill(wide, length, length + rest, codePoint);
    }
    length += rest;
    return this;
  }

  /** Appends Java text; surrogate pairs are one code point. */
  public StrBuilder append(String s) {
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      append(c);
      i += Character.charCount(c);
    }
    return this;
  }

  /** Appends Java text that is known to be ASCII, from an index on. */
  @SuppressWarnings("deprecation") // The one way that copies bytes without a decoder.
  public StrBuilder appendAscii(String s, int from) {
    int count = s.length() - from;
    if (wide != null) {
      for (int i = from; i < s.length(); i++) {
        append((int) s.charAt(i));
      }
      return this;
    }
    if (length + count > narrow.length) {
      narrow = Arrays.copyOf(narrow, grown(length + count));
    }
    s.getBytes(from, s.length(), narrow, length);
    length += count;
    return this;
  }

  public StrBuilder append(TruffleString s) {
    int count = PyStr.length(s);
    if (count == 0) {
      return this;
    }
    if (wide == null) {
      CodeRange range = s.getCodeRangeUncached(PyStr.ENCODING);
      if (range == CodeRange.ASCII) {
        if (length + count > narrow.length) {
          narrow = Arrays.copyOf(narrow, grown(length + count));
        }
        s.copyToByteArrayUncached(0, narrow, length, count, Encoding.ISO_8859_1);
        length += count;
        return this;
      }
      if (range == CodeRange.LATIN_1) {
        InternalByteArray bytes = CodePoints.latin1Bytes(s);
        return appendLatin1(bytes.getArray(), bytes.getOffset(), count);
      }
    }
    return append(CodePoints.of(s), 0, count);
  }

  /** Appends a part of a view. */
  public StrBuilder append(CodePoints s, int from, int to) {
    s.copyTo(this, from, to);
    return this;
  }

  public StrBuilder appendLatin1(byte[] bytes, int offset, int count) {
    if (wide != null) {
      makeRoom(count);
      for (int i = 0; i < count; i++) {
        wide[length + i] = bytes[offset + i] & 0xff;
      }
      length += count;
      return this;
    }
    if (length + count > narrow.length) {
      narrow = Arrays.copyOf(narrow, grown(length + count));
    }
    System.arraycopy(bytes, offset, narrow, length, count);
    length += count;
    return this;
  }

  /** Appends code points of an array. */
  void appendWide(int[] codePoints, int from, int count) {
    int done = 0;
    while (wide == null && done < count) {
      append(codePoints[from + done++]);
    }
    if (done < count) {
      makeRoom(count - done);
      System.arraycopy(codePoints, from + done, wide, length, count - done);
      length += count - done;
    }
  }

  private void makeRoom(int count) {
    if (length + count > wide.length) {
      wide = Arrays.copyOf(wide, grown(length + count));
    }
  }

  public int codePointAt(int index) {
    return wide == null ? narrow[index] & 0xff : wide[index];
  }

  /** Drops everything from {@code newLength} on. */
  public void truncate(int newLength) {
    if (given && narrow != null) {
      narrow = narrow.clone();
      given = false;
    }
    length = Math.min(length, newLength);
  }

  public TruffleString toTruffleString() {
    if (length == 0) {
      return PyStr.EMPTY;
    }
    if (wide != null) {
      return PyStr.fromCodePoints(wide, 0, length);
    }
    if (length < narrow.length) {
      return PyStr.fromLatin1(narrow, 0, length);
    }
    given = true;
    return PyStr.wrapLatin1(narrow);
  }

  @Override
  public String toString() {
    return toTruffleString().toJavaStringUncached();
  }

  private void widen(int needed) {
    wide = new int[grown(needed)];
    for (int i = 0; i < length; i++) {
      wide[i] = narrow[i] & 0xff;
    }
    narrow = null;
  }

  private static int grown(int needed) {
    return Math.max(needed, needed + (needed >> 1) + 8);
  }
}
