package org.boomslang.objects.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.SliceBounds;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The methods that {@code bytes} and {@code bytearray} share: those that look for parts and split.
 */
@PyBuiltins(type = "bytes")
public final class BytesSearchMethods {

  private BytesSearchMethods() {}

  // finding

  @PyBuiltin(
      name = "find",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "The lowest index in [start, end) where sub is found, or -1.")
  static int find(PyBytesLike self, Object sub, Object start, Object end) {
    Object from = SliceBounds.index(start);
    Object to = SliceBounds.index(end);
    ByteSpan sought = bytesOrByte(self, sub);
    ByteSpan s = self.span();
    return s.indexOf(sought, SliceBounds.start(from, s.length()), SliceBounds.end(to, s.length()));
  }

  @PyBuiltin(
      name = "rfind",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "The highest index in [start, end) where sub is found, or -1.")
  static int rfind(PyBytesLike self, Object sub, Object start, Object end) {
    Object from = SliceBounds.index(start);
    Object to = SliceBounds.index(end);
    ByteSpan sought = bytesOrByte(self, sub);
    ByteSpan s = self.span();
    return s.lastIndexOf(
        sought, SliceBounds.start(from, s.length()), SliceBounds.end(to, s.length()));
  }

  @PyBuiltin(
      name = "index",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "Like find, but raises ValueError when sub is not found.")
  static int index(PyBytesLike self, Object sub, Object start, Object end) {
    return found(find(self, sub, start, end));
  }

  @PyBuiltin(
      name = "rindex",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "Like rfind, but raises ValueError when sub is not found.")
  static int rindex(PyBytesLike self, Object sub, Object start, Object end) {
    return found(rfind(self, sub, start, end));
  }

  private static int found(int index) {
    if (index < 0) {
      throw PyErrors.valueError("subsection not found");
    }
    return index;
  }

  /**
   * Runs something that may run Python code while the bytes keep their place: where they are a
   * bytearray's, changing its length meanwhile is a BufferError.
   */
  static <T> T held(PyBytesLike self, Supplier<T> action) {
    if (!(self instanceof PyByteArray array)) {
      return action.get();
    }
    array.memory().pin();
    try {
      return action.get();
    } finally {
      array.memory().unpin();
    }
  }

  private static ByteSpan bytesOrByte(PyBytesLike self, Object sub) {
    return sub instanceof PyBytesLike || sub instanceof Long
        ? bytesOrByte(sub)
        : held(self, () -> bytesOrByte(sub));
  }

  /** What is sought: a bytes-like object, or the number of a byte. */
  static ByteSpan bytesOrByte(Object sub) {
    if (sub instanceof PyBytesLike bytes) {
      return bytes.span();
    }
    if (sub instanceof Long || !Buffers.isBytesLike(sub)) {
      if (!Conversions.hasIndex(sub)) {
        throw PyErrors.typeError(
            "argument should be integer or bytes-like object, not '%s'", Types.of(sub).name());
      }
      return ByteSpan.of(new byte[] {(byte) byteValue(sub)});
    }
    return Buffers.span(sub);
  }

  /** An index-like value as a byte. */
  static int byteValue(Object value) {
    Object index = Conversions.index(value);
    if (index instanceof Long l && l >= 0 && l < 256) {
      return (int) (long) l;
    }
    throw PyErrors.valueError("byte must be in range(0, 256)");
  }

  @PyBuiltin(
      name = "count",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "How often sub occurs in [start, end) without overlapping.")
  static int count(PyBytesLike self, Object sub, Object start, Object end) {
    Object low = SliceBounds.index(start);
    Object high = SliceBounds.index(end);
    ByteSpan sought = bytesOrByte(self, sub);
    ByteSpan s = self.span();
    int from = SliceBounds.start(low, s.length());
    int to = SliceBounds.end(high, s.length());
    if (sought.length() == 0) {
      return from > to ? 0 : to - from + 1;
    }
    int count = 0;
    for (int i = s.indexOf(sought, from, to);
        i >= 0;
        i = s.indexOf(sought, i + sought.length(), to)) {
      count++;
    }
    return count;
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(PyBytesLike self, Object key) {
    if (!(key instanceof PyBytesLike) && Conversions.hasIndex(key)) {
      int value = key instanceof Long ? byteValue(key) : held(self, () -> byteValue(key));
      ByteSpan s = self.span();
      return s.indexOf(value, 0, s.length()) >= 0;
    }
    ByteSpan sought =
        key instanceof PyBytesLike bytes ? bytes.span() : held(self, () -> Buffers.span(key));
    ByteSpan s = self.span();
    return s.indexOf(sought, 0, s.length()) >= 0;
  }

  // prefixes and suffixes

  @PyBuiltin(
      name = "startswith",
      sig = "($self, prefix, start=None, end=None, /)",
      doc = "Whether the part from start to end starts with a prefix, or one of a tuple of them.")
  static boolean startsWith(PyBytesLike self, Object prefix, Object start, Object end) {
    return hasAffix("startswith", self, prefix, start, end, false);
  }

  @PyBuiltin(
      name = "endswith",
      sig = "($self, suffix, start=None, end=None, /)",
      doc = "Whether the part from start to end ends with a suffix, or one of a tuple of them.")
  static boolean endsWith(PyBytesLike self, Object suffix, Object start, Object end) {
    return hasAffix("endswith", self, suffix, start, end, true);
  }

  private static boolean hasAffix(
      String method, PyBytesLike self, Object affix, Object start, Object end, boolean atEnd) {
    ByteSpan s = self.span();
    int from = SliceBounds.start(start, s.length());
    int to = SliceBounds.end(end, s.length());
    if (affix instanceof PyTuple tuple) {
      for (int i = 0; i < tuple.length(); i++) {
        if (matches(s, Buffers.span(tuple.get(i)), from, to, atEnd)) {
          return true;
        }
      }
      return false;
    }
    if (!Buffers.isBytesLike(affix)) {
      throw PyErrors.typeError(
          "%s first arg must be bytes or a tuple of bytes, not %s", method, Types.of(affix).name());
    }
    return matches(s, Buffers.span(affix), from, to, atEnd);
  }

  private static boolean matches(ByteSpan s, ByteSpan affix, int from, int to, boolean atEnd) {
    return to - from >= affix.length() && s.matchesAt(atEnd ? to - affix.length() : from, affix);
  }

  @PyBuiltin(
      name = "removeprefix",
      sig = "($self, prefix, /)",
      doc = "A copy without the prefix, if it is there.")
  static Object removePrefix(PyBytesLike self, Object prefix) {
    ByteSpan sought = Buffers.span(prefix);
    ByteSpan s = self.span();
    return matches(s, sought, 0, s.length(), false)
        ? part(self, s, sought.length(), s.length())
        : self.unchanged();
  }

  @PyBuiltin(
      name = "removesuffix",
      sig = "($self, suffix, /)",
      doc = "A copy without the suffix, if it is there.")
  static Object removeSuffix(PyBytesLike self, Object suffix) {
    ByteSpan sought = Buffers.span(suffix);
    ByteSpan s = self.span();
    return matches(s, sought, 0, s.length(), true)
        ? part(self, s, 0, s.length() - sought.length())
        : self.unchanged();
  }

  private static Object part(PyBytesLike self, ByteSpan s, int from, int to) {
    return from == 0 && to == s.length() ? self.unchanged() : self.like(s.toArray(from, to));
  }

  // replacing

  @PyBuiltin(
      name = "replace",
      sig = "($self, old, new, count=-1, /)",
      doc = "A copy with occurrences of old replaced by new: all, or the first count.")
  static Object replace(PyBytesLike self, Object old, Object replacement, Object limit) {
    ByteSpan sought = Buffers.span(old);
    ByteSpan substitute = Buffers.span(replacement);
    long count = Sequences.size(limit);
    ByteSpan s = self.span();
    long rest = count < 0 ? Long.MAX_VALUE : count;
    if (rest == 0 || sought.length() > s.length()) {
      return self.unchanged();
    }
    ByteBuilder out = new ByteBuilder(s.length());
    if (sought.length() == 0) {
      for (int i = 0; i <= s.length(); i++) {
        if (rest-- > 0) {
          out.append(substitute);
        }
        if (i < s.length()) {
          out.append(s.at(i));
        }
      }
      return self.like(out.toArray());
    }
    int copied = 0;
    int next = s.indexOf(sought, 0, s.length());
    if (next < 0) {
      return self.unchanged();
    }
    while (next >= 0 && rest-- > 0) {
      out.append(s.slice(copied, next)).append(substitute);
      copied = next + sought.length();
      next = s.indexOf(sought, copied, s.length());
    }
    return self.like(out.append(s.slice(copied, s.length())).toArray());
  }

  // splitting

  @PyBuiltin(
      name = "split",
      sig = "($self, /, sep=None, maxsplit=-1)",
      doc = "The parts between separators (runs of whitespace for None), at most maxsplit + 1.")
  static Object split(PyBytesLike self, Object sep, long maxsplit) {
    ByteSpan separator = separator(self, sep);
    ByteSpan s = self.span();
    long rest = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
    List<Object> parts = new ArrayList<>();
    if (separator == null) {
      int i = skip(s, 0, Ascii::isSpace);
      while (i < s.length()) {
        int end = rest-- > 0 ? skip(s, i, c -> !Ascii.isSpace(c)) : s.length();
        parts.add(self.like(s.toArray(i, end)));
        i = skip(s, end, Ascii::isSpace);
      }
      return PyList.of(parts.toArray());
    }
    int from = 0;
    int next = s.indexOf(separator, 0, s.length());
    while (next >= 0 && rest-- > 0) {
      parts.add(self.like(s.toArray(from, next)));
      from = next + separator.length();
      next = s.indexOf(separator, from, s.length());
    }
    parts.add(self.like(s.toArray(from, s.length())));
    return PyList.of(parts.toArray());
  }

  @PyBuiltin(
      name = "rsplit",
      sig = "($self, /, sep=None, maxsplit=-1)",
      doc = "Like split, but counts maxsplit from the end.")
  static Object rsplit(PyBytesLike self, Object sep, long maxsplit) {
    ByteSpan separator = separator(self, sep);
    ByteSpan s = self.span();
    long rest = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
    List<Object> parts = new ArrayList<>();
    if (separator == null) {
      int end = trim(s);
      while (end > 0) {
        int start = 0;
        if (rest-- > 0) {
          start = end;
          while (start > 0 && !Ascii.isSpace(s.at(start - 1))) {
            start--;
          }
        }
        parts.add(self.like(s.toArray(start, end)));
        end = trim(s.slice(0, start));
      }
    } else {
      int end = s.length();
      int next = s.lastIndexOf(separator, 0, end);
      while (next >= 0 && rest-- > 0) {
        parts.add(self.like(s.toArray(next + separator.length(), end)));
        end = next;
        next = s.lastIndexOf(separator, 0, end);
      }
      parts.add(self.like(s.toArray(0, end)));
    }
    return PyList.of(parts.reversed().toArray());
  }

  private static ByteSpan separator(PyBytesLike self, Object sep) {
    if (sep == PyNone.NONE) {
      return null;
    }
    ByteSpan separator = held(self, () -> Buffers.span(sep));
    if (separator.length() == 0) {
      throw PyErrors.valueError("empty separator");
    }
    return separator;
  }

  private static int skip(ByteSpan s, int from, IntPredicate predicate) {
    int i = from;
    while (i < s.length() && predicate.test(s.at(i))) {
      i++;
    }
    return i;
  }

  private static int trim(ByteSpan s) {
    int end = s.length();
    while (end > 0 && Ascii.isSpace(s.at(end - 1))) {
      end--;
    }
    return end;
  }

  @PyBuiltin(
      name = "splitlines",
      sig = "($self, /, keepends=False)",
      doc = "The lines, without their line breaks unless keepends is true.")
  static Object splitLines(PyBytesLike self, boolean keepends) {
    ByteSpan s = self.span();
    List<Object> lines = new ArrayList<>();
    int start = 0;
    while (start < s.length()) {
      int end = skip(s, start, c -> c != '\n' && c != '\r');
      int next = end;
      if (next < s.length()) {
        next += s.at(next) == '\r' && next + 1 < s.length() && s.at(next + 1) == '\n' ? 2 : 1;
      }
      lines.add(self.like(s.toArray(start, keepends ? next : end)));
      start = next;
    }
    return PyList.of(lines.toArray());
  }

  @PyBuiltin(
      name = "partition",
      sig = "($self, sep, /)",
      doc = "The part before the first sep, sep, and the part after it.")
  static Object partition(PyBytesLike self, Object sep) {
    ByteSpan separator = required(self, sep);
    ByteSpan s = self.span();
    int index = s.indexOf(separator, 0, s.length());
    return index < 0
        ? PyTuple.of(self.unchanged(), self.like(new byte[0]), self.like(new byte[0]))
        : parts(self, s, sep, separator, index);
  }

  @PyBuiltin(
      name = "rpartition",
      sig = "($self, sep, /)",
      doc = "The part before the last sep, sep, and the part after it.")
  static Object rpartition(PyBytesLike self, Object sep) {
    ByteSpan separator = required(self, sep);
    ByteSpan s = self.span();
    int index = s.lastIndexOf(separator, 0, s.length());
    return index < 0
        ? PyTuple.of(self.like(new byte[0]), self.like(new byte[0]), self.unchanged())
        : parts(self, s, sep, separator, index);
  }

  private static ByteSpan required(PyBytesLike self, Object sep) {
    ByteSpan separator = held(self, () -> Buffers.span(sep));
    if (separator.length() == 0) {
      throw PyErrors.valueError("empty separator");
    }
    return separator;
  }

  private static Object parts(
      PyBytesLike self, ByteSpan s, Object sep, ByteSpan separator, int index) {
    Object middle = self instanceof PyBytes ? sep : self.like(separator.toArray());
    return PyTuple.of(
        self.like(s.toArray(0, index)),
        middle,
        self.like(s.toArray(index + separator.length(), s.length())));
  }
}
