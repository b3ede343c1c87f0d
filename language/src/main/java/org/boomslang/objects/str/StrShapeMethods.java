package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;

/** The methods of {@code str} that pad, strip, join and translate. */
@PyBuiltins(type = "str")
public final class StrShapeMethods {
  /** How many characters are stripped one by one. */
  private static final int FEW = 8;

  private StrShapeMethods() {}

  // padding

  @PyBuiltin(
      name = "ljust",
      sig = "($self, width, fillchar=' ', /)",
      doc = "A copy padded on the right to width.")
  static TruffleString ljust(TruffleString self, long width, Object fillchar) {
    long missing = width - PyStr.length(self);
    return pad(self, 0, missing, fill(fillchar));
  }

  @PyBuiltin(
      name = "rjust",
      sig = "($self, width, fillchar=' ', /)",
      doc = "A copy padded on the left to width.")
  static TruffleString rjust(TruffleString self, long width, Object fillchar) {
    long missing = width - PyStr.length(self);
    return pad(self, missing, 0, fill(fillchar));
  }

  @PyBuiltin(
      name = "center",
      sig = "($self, width, fillchar=' ', /)",
      doc = "A copy padded on both sides to width.")
  static TruffleString center(TruffleString self, long width, Object fillchar) {
    long missing = width - PyStr.length(self);
    int filler = fill(fillchar);
    if (missing <= 0) {
      return self;
    }
    long left = missing / 2 + (missing & width & 1);
    return pad(self, left, missing - left, filler);
  }

  private static int fill(Object fillchar) {
    if (!PyStr.isStr(fillchar)) {
      throw PyErrors.typeError(
          "The fill character must be a unicode character, not %s", Types.of(fillchar).name());
    }
    TruffleString s = PyStr.value(fillchar);
    if (PyStr.length(s) != 1) {
      throw PyErrors.typeError("The fill character must be exactly one character long");
    }
    return PyStr.codePointAt(s, 0);
  }

  static TruffleString pad(TruffleString self, long left, long right, int fill) {
    if (left <= 0 && right <= 0) {
      return self;
    }
    int length = PyStr.length(self);
    long total = length + Math.max(left, 0) + Math.max(right, 0);
    if (total > PyStr.MAX_LENGTH) {
      throw PyErrors.overflowError("padded string is too long");
    }
    if (fill < 0x100 && PyStr.isLatin1(self)) {
      byte[] padded = new byte[(int) total];
      int start = (int) Math.max(left, 0);
      Arrays.fill(padded, 0, start, (byte) fill);
      CodePoints.copyLatin1(self, padded, start, length);
      Arrays.fill(padded, start + length, padded.length, (byte) fill);
      return PyStr.wrapLatin1(padded);
    }
    return new StrBuilder((int) total)
        .append(fill, (int) left)
        .append(self)
        .append(fill, (int) right)
        .toTruffleString();
  }

  @PyBuiltin(
      name = "zfill",
      sig = "($self, width, /)",
      doc = "A copy padded with zeros on the left, after a sign.")
  static TruffleString zfill(TruffleString self, long width) {
    long missing = width - PyStr.length(self);
    if (missing <= 0) {
      return self;
    }
    int first = PyStr.isEmpty(self) ? 0 : PyStr.codePointAt(self, 0);
    if (first != '+' && first != '-') {
      return pad(self, missing, 0, '0');
    }
    TruffleString digits = PyStr.substring(self, 1, PyStr.length(self));
    return PyStr.concat(PyStr.fromCodePoint(first), pad(digits, missing, 0, '0'));
  }

  @PyBuiltin(
      name = "expandtabs",
      sig = "($self, /, tabsize=8)",
      doc = "A copy with every tab replaced by spaces up to the next multiple of tabsize.")
  static TruffleString expandTabs(TruffleString self, int tabsize) {
    CodePoints s = CodePoints.of(self);
    StrBuilder out = new StrBuilder(s.length());
    int column = 0;
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (c == '\t') {
        if (tabsize > 0) {
          int spaces = tabsize - column % tabsize;
          if ((long) out.length() + spaces > PyStr.MAX_LENGTH) {
            throw PyErrors.overflowError("new string is too long");
          }
          out.append(' ', spaces);
          column += spaces;
        }
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toTruffleString();
  }

  // stripping

  @PyBuiltin(
      name = "strip",
      sig = "($self, chars=None, /)",
      doc = "A copy without whitespace, or the given characters, at both ends.")
  static TruffleString strip(TruffleString self, Object chars) {
    return strip("strip", self, chars, true, true);
  }

  @PyBuiltin(
      name = "lstrip",
      sig = "($self, chars=None, /)",
      doc = "A copy without whitespace, or the given characters, at the start.")
  static TruffleString lstrip(TruffleString self, Object chars) {
    return strip("lstrip", self, chars, true, false);
  }

  @PyBuiltin(
      name = "rstrip",
      sig = "($self, chars=None, /)",
      doc = "A copy without whitespace, or the given characters, at the end.")
  static TruffleString rstrip(TruffleString self, Object chars) {
    return strip("rstrip", self, chars, false, true);
  }

  private static TruffleString strip(
      String method, TruffleString self, Object chars, boolean left, boolean right) {
    CodePoints set = null;
    if (chars != PyNone.NONE) {
      if (!PyStr.isStr(chars)) {
        throw PyErrors.typeError("%s arg must be None or str", method);
      }
      set = CodePoints.of(PyStr.value(chars));
    }
    int length = PyStr.length(self);
    int few = Math.min(length, FEW);
    int start = 0;
    while (left && start < few && strippable(PyStr.codePointAt(self, start), set)) {
      start++;
    }
    int end = length;
    few = Math.max(start, length - FEW);
    while (right && end > few && strippable(PyStr.codePointAt(self, end - 1), set)) {
      end--;
    }
    boolean more = left && start == FEW || right && end == length - FEW;
    return more && start < end
        ? stripMany(self, set, start, end, left, right)
        : PyStr.substring(self, start, end);
  }

  /** Goes on where there is much to strip: a view costs more to make, and less for each. */
  private static TruffleString stripMany(
      TruffleString self, CodePoints set, int from, int to, boolean left, boolean right) {
    CodePoints text = CodePoints.of(self);
    int start = from;
    int end = to;
    while (left && start < end && strippable(text.at(start), set)) {
      start++;
    }
    while (right && end > start && strippable(text.at(end - 1), set)) {
      end--;
    }
    return PyStr.substring(self, start, end);
  }

  private static boolean strippable(int c, CodePoints set) {
    return set == null ? Characters.isSpace(c) : set.indexOf(c, 0, set.length()) >= 0;
  }

  // joining

  @PyBuiltin(
      name = "join",
      sig = "($self, iterable, /)",
      doc = "The strings of an iterable, with this string between them.")
  static TruffleString join(TruffleString self, Object iterable) {
    Object[] items = joinItems(iterable);
    for (int i = 0; i < items.length; i++) {
      if (!PyStr.isStr(items[i])) {
        throw PyErrors.typeError(
            "sequence item %d: expected str instance, %s found", i, Types.of(items[i]).name());
      }
    }
    if (items.length == 1) {
      return PyStr.value(items[0]);
    }
    long length = (long) PyStr.length(self) * Math.max(0, items.length - 1);
    for (Object item : items) {
      length += PyStr.length(PyStr.value(item));
    }
    if (length > PyStr.MAX_LENGTH) {
      throw PyErrors.overflowError("join() result is too long for a Python string");
    }
    StrBuilder out = new StrBuilder((int) length);
    for (int i = 0; i < items.length; i++) {
      if (i > 0) {
        out.append(self);
      }
      out.append(PyStr.value(items[i]));
    }
    return out.toTruffleString();
  }

  private static Object[] joinItems(Object iterable) {
    Object iterator;
    try {
      iterator = Iteration.iter(iterable);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw PyErrors.typeError("can only join an iterable");
      }
      throw e;
    }
    java.util.ArrayList<Object> items = new java.util.ArrayList<>();
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      items.add(item);
    }
    return items.toArray();
  }

  // translating

  @PyBuiltin(
      name = "translate",
      sig = "($self, table, /)",
      doc = "A copy with each character replaced by what the table has for its code point.")
  static TruffleString translate(TruffleString self, Object table) {
    return new Translation(table).apply(self);
  }

  @PyBuiltin(
      name = "maketrans",
      kind = Kind.STATIC_METHOD,
      sig = "(x, y=<unset>, z=<unset>, /)",
      doc = "A table for translate.")
  static Object makeTrans(Object x, TruffleString y, TruffleString z) {
    PyDict table = new PyDict();
    if (y == null) {
      fromMapping(x, table);
      return table;
    }
    if (!PyStr.isStr(x)) {
      throw PyErrors.typeError(
          "first maketrans argument must be a string if there is a second argument");
    }
    CodePoints from = CodePoints.of(PyStr.value(x));
    CodePoints to = CodePoints.of(y);
    if (from.length() != to.length()) {
      throw PyErrors.valueError("the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < from.length(); i++) {
      Items.set(table, (long) from.at(i), (long) to.at(i));
    }
    if (z != null) {
      CodePoints deleted = CodePoints.of(z);
      for (int i = 0; i < deleted.length(); i++) {
        Items.set(table, (long) deleted.at(i), PyNone.NONE);
      }
    }
    return table;
  }

  private static void fromMapping(Object x, PyDict table) {
    if (Types.of(x) != org.boomslang.objects.BuiltinTypes.DICT) {
      throw PyErrors.typeError("if you give only one argument to maketrans it must be a dict");
    }
    Object items = Calls.callMethod(x, "items");
    Iteration.forEach(
        items,
        pair -> {
          Object key = Items.get(pair, 0L);
          Object value = Items.get(pair, 1L);
          if (PyStr.isStr(key)) {
            TruffleString s = PyStr.value(key);
            if (PyStr.length(s) != 1) {
              throw PyErrors.valueError("string keys in translate table must be of length 1");
            }
            Items.set(table, (long) PyStr.codePointAt(s, 0), value);
          } else if (key instanceof Long || key instanceof BigInteger || key instanceof Boolean) {
            Items.set(table, key, value);
          } else {
            throw PyErrors.typeError("keys in translate table must be strings or integers");
          }
        });
  }
}
