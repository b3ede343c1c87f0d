package org.boomslang.objects.bytes;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.none.PyNone;

/**
 * The methods that {@code bytes} and {@code bytearray} share: those that map, pad, strip and join,
 * and the questions about ASCII classes.
 */
@PyBuiltins(type = "bytes")
public final class BytesShapeMethods {

  private BytesShapeMethods() {}

  // case

  private static final byte[] LOWER = table(Ascii::lower);
  private static final byte[] UPPER = table(Ascii::upper);
  private static final byte[] SWAPPED =
      table(c -> Ascii.isUpper(c) ? Ascii.lower(c) : Ascii.upper(c));

  private static byte[] table(IntUnaryOperator mapping) {
    byte[] table = new byte[256];
    for (int c = 0; c < table.length; c++) {
      table[c] = (byte) mapping.applyAsInt(c);
    }
    return table;
  }

  /** A copy with every byte mapped through a table of 256. */
  private static Object map(PyBytesLike self, byte[] table) {
    byte[] result = self.span().toArray();
    for (int i = 0; i < result.length; i++) {
      result[i] = table[result[i] & 0xff];
    }
    return self.like(result);
  }

  @PyBuiltin(name = "lower", doc = "A copy with the ASCII letters in lower case.")
  static Object lower(PyBytesLike self) {
    return map(self, LOWER);
  }

  @PyBuiltin(name = "upper", doc = "A copy with the ASCII letters in upper case.")
  static Object upper(PyBytesLike self) {
    return map(self, UPPER);
  }

  @PyBuiltin(name = "swapcase", doc = "A copy with the case of ASCII letters exchanged.")
  static Object swapcase(PyBytesLike self) {
    return map(self, SWAPPED);
  }

  @PyBuiltin(
      name = "capitalize",
      doc = "A copy with the first byte in upper case and the others in lower case.")
  static Object capitalize(PyBytesLike self) {
    byte[] result = self.span().toArray();
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) (i == 0 ? Ascii.upper(result[i] & 0xff) : Ascii.lower(result[i] & 0xff));
    }
    return self.like(result);
  }

  @PyBuiltin(name = "title", doc = "A copy with every word in title case.")
  static Object title(PyBytesLike self) {
    byte[] result = self.span().toArray();
    boolean inWord = false;
    for (int i = 0; i < result.length; i++) {
      int c = result[i] & 0xff;
      result[i] = (byte) (inWord ? Ascii.lower(c) : Ascii.upper(c));
      inWord = Ascii.isAlpha(c);
    }
    return self.like(result);
  }

  // questions

  private static boolean all(PyBytesLike self, IntPredicate predicate) {
    ByteSpan s = self.span();
    for (int i = 0; i < s.length(); i++) {
      if (!predicate.test(s.at(i))) {
        return false;
      }
    }
    return s.length() > 0;
  }

  @PyBuiltin(name = "isalnum", doc = "Whether there are bytes and all are ASCII letters or digits.")
  static boolean isAlnum(PyBytesLike self) {
    return all(self, Ascii::isAlnum);
  }

  @PyBuiltin(name = "isalpha", doc = "Whether there are bytes and all are ASCII letters.")
  static boolean isAlpha(PyBytesLike self) {
    return all(self, Ascii::isAlpha);
  }

  @PyBuiltin(name = "isdigit", doc = "Whether there are bytes and all are ASCII digits.")
  static boolean isDigit(PyBytesLike self) {
    return all(self, Ascii::isDigit);
  }

  @PyBuiltin(name = "isspace", doc = "Whether there are bytes and all are ASCII whitespace.")
  static boolean isSpace(PyBytesLike self) {
    return all(self, Ascii::isSpace);
  }

  @PyBuiltin(name = "isascii", doc = "Whether all bytes are ASCII.")
  static boolean isAscii(PyBytesLike self) {
    ByteSpan s = self.span();
    for (int i = 0; i < s.length(); i++) {
      if (s.at(i) > 127) {
        return false;
      }
    }
    return true;
  }

  @PyBuiltin(name = "islower", doc = "Whether there are letters and all are lower case.")
  static boolean isLower(PyBytesLike self) {
    return cased(self, Ascii::isLower, Ascii::isUpper);
  }

  @PyBuiltin(name = "isupper", doc = "Whether there are letters and all are upper case.")
  static boolean isUpper(PyBytesLike self) {
    return cased(self, Ascii::isUpper, Ascii::isLower);
  }

  private static boolean cased(PyBytesLike self, IntPredicate wanted, IntPredicate excluded) {
    ByteSpan s = self.span();
    boolean found = false;
    for (int i = 0; i < s.length(); i++) {
      if (excluded.test(s.at(i))) {
        return false;
      }
      found |= wanted.test(s.at(i));
    }
    return found;
  }

  @PyBuiltin(name = "istitle", doc = "Whether there are letters and every word is in title case.")
  static boolean isTitle(PyBytesLike self) {
    ByteSpan s = self.span();
    boolean found = false;
    boolean inWord = false;
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (Ascii.isUpper(c) ? inWord : Ascii.isLower(c) && !inWord) {
        return false;
      }
      inWord = Ascii.isAlpha(c);
      found |= inWord;
    }
    return found;
  }

  // padding

  @PyBuiltin(
      name = "ljust",
      sig = "($self, width, fillchar=<unset>, /)",
      doc = "A copy padded on the right to width.")
  static Object ljust(PyBytesLike self, long width, Object fillchar) {
    byte fill = fill("ljust", fillchar);
    ByteSpan s = self.span();
    return pad(self, s, 0, missing(width, s), fill);
  }

  @PyBuiltin(
      name = "rjust",
      sig = "($self, width, fillchar=<unset>, /)",
      doc = "A copy padded on the left to width.")
  static Object rjust(PyBytesLike self, long width, Object fillchar) {
    byte fill = fill("rjust", fillchar);
    ByteSpan s = self.span();
    return pad(self, s, missing(width, s), 0, fill);
  }

  @PyBuiltin(
      name = "center",
      sig = "($self, width, fillchar=<unset>, /)",
      doc = "A copy padded on both sides to width.")
  static Object center(PyBytesLike self, long width, Object fillchar) {
    byte fill = fill("center", fillchar);
    ByteSpan s = self.span();
    long missing = Math.max(0, missing(width, s));
    long left = missing / 2 + (missing & width & 1);
    return pad(self, s, left, missing - left, fill);
  }

  private static byte fill(String method, Object fillchar) {
    if (fillchar == null) {
      return ' ';
    }
    if (!(fillchar instanceof PyBytesLike bytes)) {
      throw PyErrors.typeError(
          "%s() argument 2 must be a byte string of length 1, not %s",
          method, Arguments.given(fillchar));
    }
    ByteSpan span = bytes.span();
    if (span.length() != 1) {
      throw PyErrors.typeError(
          "%s(): argument 2 must be a byte string of length 1, not a %s object of length %d",
          method, bytes.typeName(), span.length());
    }
    return (byte) span.at(0);
  }

  /** How far a span is from a width; none above zero when it is wide enough. */
  private static long missing(long width, ByteSpan s) {
    return Math.max(0, width) - s.length();
  }

  private static Object pad(PyBytesLike self, ByteSpan s, long left, long right, byte fill) {
    if (left <= 0 && right <= 0) {
      return self.unchanged();
    }
    long before = Math.max(0, left);
    long total = before + s.length() + Math.max(0, right);
    if (total > Integer.MAX_VALUE - 16) {
      throw PyErrors.memoryError("");
    }
    byte[] result = new byte[(int) total];
    java.util.Arrays.fill(result, fill);
    s.copyTo(0, result, (int) before, s.length());
    return self.like(result);
  }

  @PyBuiltin(
      name = "zfill",
      sig = "($self, width, /)",
      doc = "A copy padded with zeros on the left, after a sign.")
  static Object zfill(PyBytesLike self, long width) {
    ByteSpan s = self.span();
    long missing = missing(width, s);
    Object padded = pad(self, s, missing, 0, (byte) '0');
    if (missing > 0 && s.length() > 0 && (s.at(0) == '+' || s.at(0) == '-')) {
      byte[] result = ((PyBytesLike) padded).span().array();
      result[(int) missing] = '0';
      result[0] = (byte) s.at(0);
    }
    return padded;
  }

  @PyBuiltin(
      name = "expandtabs",
      sig = "($self, /, tabsize=8)",
      doc = "A copy with every tab replaced by spaces up to the next multiple of tabsize.")
  static Object expandTabs(PyBytesLike self, int tabsize) {
    ByteSpan s = self.span();
    ByteBuilder out = new ByteBuilder(s.length());
    int column = 0;
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (c == '\t') {
        int spaces = tabsize > 0 ? tabsize - column % tabsize : 0;
        if ((long) out.length() + spaces > Integer.MAX_VALUE - 16) {
          throw PyErrors.overflowError("result too long");
        }
        for (int j = 0; j < spaces; j++) {
          out.append(' ');
        }
        column += spaces;
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return self.like(out.toArray());
  }

  // stripping

  @PyBuiltin(
      name = "strip",
      sig = "($self, bytes=None, /)",
      doc = "A copy without whitespace, or the given bytes, at both ends.")
  static Object strip(PyBytesLike self, Object bytes) {
    return strip(self, bytes, true, true);
  }

  @PyBuiltin(
      name = "lstrip",
      sig = "($self, bytes=None, /)",
      doc = "A copy without whitespace, or the given bytes, at the start.")
  static Object lstrip(PyBytesLike self, Object bytes) {
    return strip(self, bytes, true, false);
  }

  @PyBuiltin(
      name = "rstrip",
      sig = "($self, bytes=None, /)",
      doc = "A copy without whitespace, or the given bytes, at the end.")
  static Object rstrip(PyBytesLike self, Object bytes) {
    return strip(self, bytes, false, true);
  }

  private static Object strip(PyBytesLike self, Object bytes, boolean left, boolean right) {
    ByteSpan set = bytes == PyNone.NONE ? null : Buffers.span(bytes);
    ByteSpan s = self.span();
    int start = 0;
    int end = s.length();
    while (left && start < end && strippable(s.at(start), set)) {
      start++;
    }
    while (right && end > start && strippable(s.at(end - 1), set)) {
      end--;
    }
    return start == 0 && end == s.length() ? self.unchanged() : self.like(s.toArray(start, end));
  }

  private static boolean strippable(int c, ByteSpan set) {
    return set == null ? Ascii.isSpace(c) : set.indexOf(c, 0, set.length()) >= 0;
  }

  // joining and translating

  @PyBuiltin(
      name = "join",
      sig = "($self, iterable_of_bytes, /)",
      doc = "The bytes-like objects of an iterable, with these bytes between them.")
  static Object join(PyBytesLike self, Object iterable) {
    Object[] items;
    if (org.boomslang.objects.Attributes.lookupSpecial(iterable, "__iter__") == null
        && Types.of(iterable).lookup("__getitem__") == null) {
      throw PyErrors.typeError("can only join an iterable");
    }
    // The separator must not change its size while Python code iterates.
    Buffer held = self instanceof PyByteArray array ? array.exportBuffer() : null;
    try {
      items = Iteration.toArray(iterable);
    } finally {
      if (held != null) {
        held.release();
      }
    }
    ByteSpan separator = self.span();
    ByteBuilder out = new ByteBuilder(64);
    for (int i = 0; i < items.length; i++) {
      ByteSpan item = Buffers.spanOrNull(items[i]);
      if (item == null) {
        throw PyErrors.typeError(
            "sequence item %d: expected a bytes-like object, %s found",
            i, Types.of(items[i]).name());
      }
      if (i > 0) {
        out.append(separator);
      }
      out.append(item);
    }
    if (items.length == 1
        && self instanceof PyBytes
        && Types.of(items[0]) == PyBytes.EMPTY.type()) {
      return items[0];
    }
    return self.like(out.toArray());
  }

  @PyBuiltin(
      name = "translate",
      sig = "($self, table, /, delete=<unset>)",
      doc = "A copy without the bytes in delete and with the others mapped through a table of 256.")
  static Object translate(PyBytesLike self, Object table, Object delete) {
    ByteSpan mapping = null;
    if (table != PyNone.NONE) {
      mapping = Buffers.span(table);
      if (mapping.length() != 256) {
        throw PyErrors.valueError("translation table must be 256 characters long");
      }
    }
    if (delete == null) {
      return mapping == null ? self.like(self.span().toArray()) : map(self, mapping.toArray());
    }
    boolean[] deleted = new boolean[256];
    ByteSpan set = Buffers.span(delete);
    for (int i = 0; i < set.length(); i++) {
      deleted[set.at(i)] = true;
    }
    ByteSpan s = self.span();
    ByteBuilder out = new ByteBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (!deleted[c]) {
        out.append(mapping == null ? c : mapping.at(c));
      }
    }
    return self.like(out.toArray());
  }

  @PyBuiltin(
      name = "maketrans",
      kind = Kind.STATIC_METHOD,
      sig = "(frm, to, /)",
      doc =
          "A table for translate that maps each byte of the first argument to that of the second.")
  static Object makeTrans(Object from, Object to) {
    ByteSpan source = Buffers.span(from);
    ByteSpan target = Buffers.span(to);
    if (source.length() != target.length()) {
      throw PyErrors.valueError("maketrans arguments must have same length");
    }
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) i;
    }
    for (int i = 0; i < source.length(); i++) {
      table[source.at(i)] = (byte) target.at(i);
    }
    return PyBytes.wrap(table);
  }
}
