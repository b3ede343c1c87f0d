package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The methods of {@code str} that look for parts: finding, counting, replacing, splitting,
 * prefixes.
 */
@PyBuiltins(type = "str")
public final class StrSearchMethods {

  private StrSearchMethods() {}

  // finding

  @PyBuiltin(
      name = "find",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "The lowest index in [start, end) where sub is found, or -1.")
  static int find(TruffleString self, TruffleString sub, Object start, Object end) {
    int length = PyStr.length(self);
    return indexOf(self, sub, SliceBounds.start(start, length), SliceBounds.end(end, length));
  }

  @PyBuiltin(
      name = "rfind",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "The highest index in [start, end) where sub is found, or -1.")
  static int rfind(TruffleString self, TruffleString sub, Object start, Object end) {
    int length = PyStr.length(self);
    return lastIndexOf(self, sub, SliceBounds.start(start, length), SliceBounds.end(end, length));
  }

  @PyBuiltin(
      name = "index",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "Like find, but raises ValueError when sub is not found.")
  static int index(TruffleString self, TruffleString sub, Object start, Object end) {
    return found(find(self, sub, start, end));
  }

  @PyBuiltin(
      name = "rindex",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "Like rfind, but raises ValueError when sub is not found.")
  static int rindex(TruffleString self, TruffleString sub, Object start, Object end) {
    return found(rfind(self, sub, start, end));
  }

  private static int found(int index) {
    if (index < 0) {
      throw PyErrors.valueError("substring not found");
    }
    return index;
  }

  static int indexOf(TruffleString self, TruffleString sub, int start, int end) {
    return end < start ? -1 : PyStr.indexOf(self, sub, start, end);
  }

  private static int lastIndexOf(TruffleString self, TruffleString sub, int start, int end) {
    if (end - start < PyStr.length(sub)) {
      return -1;
    }
    return PyStr.isEmpty(sub)
        ? end
        : self.lastIndexOfStringUncached(sub, end, start, PyStr.ENCODING);
  }

  @PyBuiltin(
      name = "count",
      sig = "($self, sub, start=None, end=None, /)",
      doc = "How often sub occurs in [start, end) without overlapping.")
  static int count(TruffleString self, TruffleString sub, Object start, Object end) {
    int length = PyStr.length(self);
    int from = SliceBounds.start(start, length);
    int to = SliceBounds.end(end, length);
    if (PyStr.isEmpty(sub)) {
      return from > to ? 0 : to - from + 1;
    }
    if (to <= from) {
      return 0;
    }
    // Only the range of a wide string is unpacked: parsers count the lines of part after part.
    boolean part = to - from < length && !PyStr.isLatin1(self);
    return part
        ? occurrences(PyStr.substring(self, from, to), sub, 0, to - from)
        : occurrences(self, sub, from, to);
  }

  /** How often a string, which is not empty, occurs in {@code [from, to)} of another. */
  private static int occurrences(TruffleString self, TruffleString sub, int from, int to) {
    if (PyStr.length(sub) == 1) {
      return CodePoints.of(self).count(PyStr.codePointAt(sub, 0), from, to);
    }
    int count = 0;
    Occurrences occurrences = new Occurrences(self, sub, from, to);
    while (occurrences.next() >= 0) {
      count++;
    }
    return count;
  }

  // prefixes and suffixes

  @PyBuiltin(
      name = "startswith",
      sig = "($self, prefix, start=None, end=None, /)",
      doc = "Whether the part from start to end starts with a prefix, or one of a tuple of them.")
  static boolean startsWith(TruffleString self, Object prefix, Object start, Object end) {
    return hasAffix("startswith", self, prefix, start, end, false);
  }

  @PyBuiltin(
      name = "endswith",
      sig = "($self, suffix, start=None, end=None, /)",
      doc = "Whether the part from start to end ends with a suffix, or one of a tuple of them.")
  static boolean endsWith(TruffleString self, Object suffix, Object start, Object end) {
    return hasAffix("endswith", self, suffix, start, end, true);
  }

  private static boolean hasAffix(
      String method, TruffleString self, Object affix, Object start, Object end, boolean atEnd) {
    int length = PyStr.length(self);
    int from = SliceBounds.start(start, length);
    int to = SliceBounds.end(end, length);
    if (affix instanceof PyTuple tuple) {
      for (int i = 0; i < tuple.length(); i++) {
        Object item = tuple.get(i);
        if (!PyStr.isStr(item)) {
          throw PyErrors.typeError(
              "tuple for %s must only contain str, not %s", method, Types.of(item).name());
        }
        if (matches(self, PyStr.value(item), from, to, atEnd)) {
          return true;
        }
      }
      return false;
    }
    if (!PyStr.isStr(affix)) {
      throw PyErrors.typeError(
          "%s first arg must be str or a tuple of str, not %s", method, Types.of(affix).name());
    }
    return matches(self, PyStr.value(affix), from, to, atEnd);
  }

  private static boolean matches(
      TruffleString self, TruffleString affix, int from, int to, boolean atEnd) {
    int length = PyStr.length(affix);
    return to - from >= length && PyStr.matches(self, atEnd ? to - length : from, affix, length);
  }

  @PyBuiltin(
      name = "removeprefix",
      sig = "($self, prefix, /)",
      doc = "A copy without the prefix, if it is there.")
  static TruffleString removePrefix(TruffleString self, TruffleString prefix) {
    return PyStr.startsWith(self, prefix)
        ? PyStr.substring(self, PyStr.length(prefix), PyStr.length(self))
        : self;
  }

  @PyBuiltin(
      name = "removesuffix",
      sig = "($self, suffix, /)",
      doc = "A copy without the suffix, if it is there.")
  static TruffleString removeSuffix(TruffleString self, TruffleString suffix) {
    return PyStr.endsWith(self, suffix)
        ? PyStr.substring(self, 0, PyStr.length(self) - PyStr.length(suffix))
        : self;
  }

  // replacing

  @PyBuiltin(
      name = "replace",
      sig = "($self, old, new, /, count=-1)",
      doc = "A copy with occurrences of old replaced by new: all, or the first count.")
  static TruffleString replace(
      TruffleString self, TruffleString old, TruffleString replacement, long count) {
    long rest = count < 0 ? Long.MAX_VALUE : count;
    int length = PyStr.length(self);
    int step = PyStr.length(old);
    if (rest == 0 || step > length) {
      return self;
    }
    if (step == 0) {
      return interleave(self, replacement, rest);
    }
    Occurrences occurrences = new Occurrences(self, old, 0, length);
    int next = occurrences.next();
    if (next < 0) {
      return self;
    }
    CodePoints s = occurrences.text();
    CodePoints put = CodePoints.of(replacement);
    if (step == 1 && rest >= length && put.length() == 1) {
      int c = put.at(0);
      int sought = PyStr.codePointAt(old, 0);
      if (!s.isLatin1()) {
        int[] points = s.toArray();
        for (int i = next; i < length; i++) {
          points[i] = points[i] == sought ? c : points[i];
        }
        return PyStr.fromCodePoints(points, 0, length);
      }
      if (c < 0x100) {
        return PyStr.wrapLatin1(s.replaced((byte) sought, (byte) c));
      }
    }
    StrBuilder out = new StrBuilder(length);
    int copied = 0;
    while (next >= 0 && rest-- > 0) {
      out.append(s, copied, next).append(put, 0, put.length());
      copied = next + step;
      next = occurrences.next();
    }
    return out.append(s, copied, length).toTruffleString();
  }

  private static TruffleString interleave(TruffleString self, TruffleString part, long count) {
    CodePoints s = CodePoints.of(self);
    StrBuilder out = new StrBuilder(s.length());
    long rest = count;
    for (int i = 0; i <= s.length(); i++) {
      if (rest-- > 0) {
        out.append(part);
      }
      if (i < s.length()) {
        out.append(s.at(i));
      }
    }
    return out.toTruffleString();
  }

  // splitting

  private static TruffleString separator(Object value, String wanted) {
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError("must be %s, not %s", wanted, Types.nameOf(value));
    }
    return PyStr.value(value);
  }

  /** Null for None. */
  private static TruffleString separatorOrNone(Object value) {
    return value == PyNone.NONE ? null : separator(value, "str or None");
  }

  @PyBuiltin(
      name = "split",
      sig = "($self, /, sep=None, maxsplit=-1)",
      doc = "The parts between separators (runs of whitespace for None), at most maxsplit + 1.")
  static Object split(TruffleString self, Object separator, long maxsplit) {
    TruffleString sep = separatorOrNone(separator);
    long limit = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
    if (sep == null) {
      return PyList.of(splitWhitespace(CodePoints.of(self), limit).toArray());
    }
    int step = PyStr.length(sep);
    if (step == 0) {
      throw PyErrors.valueError("empty separator");
    }
    int length = PyStr.length(self);
    List<Object> parts = new ArrayList<>();
    Occurrences occurrences = new Occurrences(self, sep, 0, length);
    int from = 0;
    while (limit-- > 0) {
      int next = occurrences.next();
      if (next < 0) {
        break;
      }
      parts.add(PyStr.substring(self, from, next));
      from = next + step;
    }
    parts.add(PyStr.substring(self, from, length));
    return PyList.of(parts.toArray());
  }

  private static List<Object> splitWhitespace(CodePoints s, long limit) {
    List<Object> parts = new ArrayList<>();
    int i = skipSpaces(s, 0);
    while (i < s.length()) {
      int start = i;
      if (limit-- <= 0) {
        parts.add(s.substring(start, s.length()));
        break;
      }
      while (i < s.length() && !Characters.isSpace(s.at(i))) {
        i++;
      }
      parts.add(s.substring(start, i));
      i = skipSpaces(s, i);
    }
    return parts;
  }

  private static int skipSpaces(CodePoints s, int from) {
    int i = from;
    while (i < s.length() && Characters.isSpace(s.at(i))) {
      i++;
    }
    return i;
  }

  @PyBuiltin(
      name = "rsplit",
      sig = "($self, /, sep=None, maxsplit=-1)",
      doc = "Like split, but counts maxsplit from the end.")
  static Object rsplit(TruffleString self, Object separator, long maxsplit) {
    TruffleString sep = separatorOrNone(separator);
    long limit = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
    List<Object> parts = new ArrayList<>();
    if (sep == null) {
      rsplitWhitespace(CodePoints.of(self), limit, parts);
    } else {
      int step = PyStr.length(sep);
      if (step == 0) {
        throw PyErrors.valueError("empty separator");
      }
      int end = PyStr.length(self);
      while (limit-- > 0) {
        int next = lastIndexOf(self, sep, 0, end);
        if (next < 0) {
          break;
        }
        parts.add(PyStr.substring(self, next + step, end));
        end = next;
      }
      parts.add(PyStr.substring(self, 0, end));
    }
    return PyList.of(parts.reversed().toArray());
  }

  private static void rsplitWhitespace(CodePoints s, long limit, List<Object> parts) {
    long rest = limit;
    int end = trimSpaces(s, s.length());
    while (end > 0) {
      int start = 0;
      if (rest-- > 0) {
        start = end;
        while (start > 0 && !Characters.isSpace(s.at(start - 1))) {
          start--;
        }
        parts.add(s.substring(start, end));
        end = trimSpaces(s, start);
      } else {
        parts.add(s.substring(0, end));
        end = 0;
      }
    }
  }

  private static int trimSpaces(CodePoints s, int end) {
    int i = end;
    while (i > 0 && Characters.isSpace(s.at(i - 1))) {
      i--;
    }
    return i;
  }

  @PyBuiltin(
      name = "splitlines",
      sig = "($self, /, keepends=False)",
      doc = "The lines, without their line breaks unless keepends is true.")
  static Object splitLines(TruffleString self, boolean keepends) {
    CodePoints s = CodePoints.of(self);
    List<Object> lines = new ArrayList<>();
    int start = 0;
    while (start < s.length()) {
      int end = start;
      while (end < s.length() && !Characters.isLineBreak(s.at(end))) {
        end++;
      }
      int next = end;
      if (next < s.length()) {
        next += s.at(next) == '\r' && next + 1 < s.length() && s.at(next + 1) == '\n' ? 2 : 1;
      }
      lines.add(s.substring(start, keepends ? next : end));
      start = next;
    }
    return PyList.of(lines.toArray());
  }

  @PyBuiltin(
      name = "partition",
      sig = "($self, sep, /)",
      doc = "The part before the first sep, sep, and the part after it.")
  static Object partition(Object text, Object separator) {
    TruffleString self = PyStr.value(text);
    TruffleString sep = separator(separator, "str");
    checkSeparator(sep);
    int length = PyStr.length(self);
    int index = indexOf(self, sep, 0, length);
    return index < 0
        ? PyTuple.of(text, PyStr.EMPTY, PyStr.EMPTY)
        : PyTuple.of(
            PyStr.substring(self, 0, index),
            sep,
            PyStr.substring(self, index + PyStr.length(sep), length));
  }

  @PyBuiltin(
      name = "rpartition",
      sig = "($self, sep, /)",
      doc = "The part before the last sep, sep, and the part after it.")
  static Object rpartition(Object text, Object separator) {
    TruffleString self = PyStr.value(text);
    TruffleString sep = separator(separator, "str");
    checkSeparator(sep);
    int length = PyStr.length(self);
    int index = lastIndexOf(self, sep, 0, length);
    return index < 0
        ? PyTuple.of(PyStr.EMPTY, PyStr.EMPTY, text)
        : PyTuple.of(
            PyStr.substring(self, 0, index),
            sep,
            PyStr.substring(self, index + PyStr.length(sep), length));
  }

  private static void checkSeparator(TruffleString sep) {
    if (PyStr.isEmpty(sep)) {
      throw PyErrors.valueError("empty separator");
    }
  }
}
