package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
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
  private static final int MAX_CODE_POINT = 0x10ffff;

  /** Stands for a character that is not in the table. */
  private static final Object SAME = new Object();

  private final Object table;
  private final Object[] known = new Object[ASCII];

  Translation(Object table) {
    this.table = table;
  }

  TruffleString apply(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    StrBuilder out = new StrBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      Object mapped;
      if (c < ASCII) {
        mapped = known[c];
        if (mapped == null) {
          mapped = lookUp(c);
          known[c] = mapped;
        }
      } else {
        mapped = lookUp(c);
      }
      append(out, c, mapped);
    }
    return out.toTruffleString();
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
