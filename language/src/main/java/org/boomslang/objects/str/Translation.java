package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.Arrays;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;

/**
 * Maps the characters of one string through a table of code points. The table is asked once for
 * each ASCII character of the string, however often it occurs.
 *
 * <p>Thread-safety: incompatible (one call has it).
 *
 * <p>Source: CPython's {@code _PyUnicode_TranslateCharmap}.
 */
final class Translation {
  private static final int ASCII = 0x80;

  /** Stands in {@link #narrow} for a character that is left out. */
  private static final int DROPPED = 0x101;

  private static final int MAX_CODE_POINT = 0x10ffff;

  /** Stands for a character that is not in the table. */
  private static final Object SAME = new Object();

  private final Object table;
  private final Object[] known = new Object[ASCII];

  /**
   * For ASCII characters, one more than the Latin-1 character each becomes, or {@link #DROPPED}; 0
   * until that is known.
   */
  private final short[] narrow = new short[ASCII];

  /** How many bytes {@link #applyNarrow} has written. */
  private int filled;

  Translation(Object table) {
    this.table = table;
  }

  TruffleString apply(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    byte[] bytes = new byte[s.length()];
    int done = applyNarrow(s, bytes);
    if (done == s.length()) {
      return PyStr.wrapLatin1(filled == done ? bytes : Arrays.copyOf(bytes, filled));
    }
    StrBuilder out = new StrBuilder(s.length()).appendLatin1(bytes, 0, filled);
    for (int i = done; i < s.length(); i++) {
      int c = s.at(i);
      append(out, c, c < ASCII ? mapped(c) : lookUp(c));
    }
    return out.toTruffleString();
  }

  /**
   * Maps the beginning as far as it is ASCII that becomes single Latin-1 characters or nothing; how
   * far.
   */
  private int applyNarrow(CodePoints s, byte[] target) {
    int next = 0;
    int i = 0;
    for (; i < target.length; i++) {
      int c = s.at(i);
      if (c >= ASCII) {
        break;
      }
      int code = narrow[c];
      if (code == 0) {
        code = narrowed(c) + 1;
        if (code == 0) {
          break;
        }
        narrow[c] = (short) code;
      }
      if (code != DROPPED) {
        target[next++] = (byte) (code - 1);
      }
    }
    filled = next;
    return i;
  }

  /** The Latin-1 character that an ASCII character becomes; -1 if it becomes something else. */
  private int narrowed(int c) {
    Object mapped = mapped(c);
    if (mapped == SAME) {
      return c;
    }
    if (mapped instanceof Long code) {
      return code >= 0 && code < 0x100 ? code.intValue() : -1;
    }
    if (mapped == PyNone.NONE) {
      return DROPPED - 1;
    }
    if (mapped instanceof TruffleString text && PyStr.length(text) == 1) {
      int code = PyStr.codePointAt(text, 0);
      return code < 0x100 ? code : -1;
    }
    return -1;
  }

  /** What the table has for an ASCII character. */
  private Object mapped(int c) {
    Object mapped = known[c];
    if (mapped == null) {
      mapped = lookUp(c);
      known[c] = mapped;
    }
    return mapped;
  }

  private Object lookUp(int c) {
    if (table instanceof PyDict dict && dict.type() == BuiltinTypes.DICT) {
      Object mapped = dict.get((long) c);
      return mapped == null ? SAME : mapped;
    }
    try {
      return Items.get(table, (long) c);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.LOOKUP_ERROR)) {
        return SAME;
      }
      throw e;
    }
  }

  private static void append(StrBuilder out, int c, Object target) {
    Object number = Integers.of(target);
    Object mapped = number == null ? target : number;
    if (mapped == SAME) {
      out.append(c);
    } else if (PyStr.isStr(mapped)) {
      TruffleString text = PyStr.value(mapped);
      if (PyStr.length(text) == 1) {
        out.append(PyStr.codePointAt(text, 0));
      } else {
        out.append(text);
      }
    } else if (mapped instanceof Long code) {
      if (code < 0 || code > MAX_CODE_POINT) {
        throw badMapping();
      }
      out.append(code.intValue());
    } else if (mapped instanceof BigInteger) {
      throw badMapping();
    } else if (mapped != PyNone.NONE) {
      throw PyErrors.typeError("character mapping must return integer, None or str");
    }
  }

  private static PyException badMapping() {
    return PyErrors.valueError("character mapping must be in range(0x%x)", MAX_CODE_POINT + 1);
  }
}
