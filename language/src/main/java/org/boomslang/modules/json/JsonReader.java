package org.boomslang.modules.json;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.floating.FloatText;
import org.boomslang.objects.integer.IntegerText;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Reads one JSON value from a document by recursive descent. Equal keys of objects become one
 * string.
 *
 * <p>Thread safety: incompatible; confined to the call that made it.
 */
final class JsonReader {
  /** Ints of that many digits are exact as floats. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final String TRUE = "true";
  private static final String FALSE = "false";
  private static final String NULL = "null";
  private static final String NAN = "NaN";
  private static final String INFINITY = "Infinity";
  private static final String MINUS_INFINITY = "-Infinity";

  private final PyJsonScanner scanner;
  private final TruffleString document;
  private final CodePoints points;
  private final int length;
  private final JsonKeys keys;

  /** Keys with escapes, which is rare; null while there was none. */
  private Map<TruffleString, TruffleString> escapedKeys;

  private int end;

  JsonReader(PyJsonScanner scanner, TruffleString document, CodePoints points) {
    this.scanner = scanner;
    this.document = document;
    this.points = points;
    this.length = PyStr.length(document);
    this.keys = new JsonKeys(document, points);
  }

  /** Index behind the value that was read last. */
  int end() {
    return end;
  }

  /** Reads the value at an index; StopIteration with the index when there is none. */
  @TruffleBoundary
  Object value(int index) {
    if (index >= length) {
      throw noValue(index);
    }
    switch (points.at(index)) {
      case '"' -> {
        return string(index + 1);
      }
      case '{' -> {
        return object(index + 1);
      }
      case '[' -> {
        return array(index + 1);
      }
      case 't' -> {
        if (accept(index, TRUE)) {
          return Boolean.TRUE;
        }
      }
      case 'f' -> {
        if (accept(index, FALSE)) {
          return Boolean.FALSE;
        }
      }
      case 'n' -> {
        if (accept(index, NULL)) {
          return PyNone.NONE;
        }
      }
      case 'N' -> {
        if (accept(index, NAN)) {
          return constant(NAN);
        }
      }
      case 'I' -> {
        if (accept(index, INFINITY)) {
          return constant(INFINITY);
        }
      }
      case '-' -> {
        if (accept(index, MINUS_INFINITY)) {
          return constant(MINUS_INFINITY);
        }
      }
      default -> {}
    }
    return number(index);
  }

  private static RuntimeException noValue(int index) {
    return PyErrors.stopIteration((long) index);
  }

  private boolean accept(int index, String word) {
    if (index + word.length() > length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (points.at(index + i) != word.charAt(i)) {
        return false;
      }
    }
    end = index + word.length();
    return true;
  }

  private Object constant(String word) {
    return Calls.call(scanner.parseConstant, PyStr.constant(word));
  }

  private TruffleString string(int start) {
    JsonStrings.Scanned scanned = JsonStrings.scan(document, points, start, scanner.strict);
    end = scanned.end();
    return scanned.text();
  }

  private int at(int index) {
    return index < length ? points.at(index) : -1;
  }

  private int skipSpace(int start) {
    int i = start;
    while (i < length) {
      int c = points.at(i);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        break;
      }
      i++;
    }
    return i;
  }

  private int skipDigits(int start) {
    int i = start;
    while (at(i) >= '0' && at(i) <= '9') {
      i++;
    }
    return i;
  }

  private Object number(int start) {
    int i = start;
    if (at(i) == '-') {
      i++;
    }
    int first = at(i);
    if (first == '0') {
      i++;
    } else if (first >= '1' && first <= '9') {
      i = skipDigits(i + 1);
    } else {
      throw noValue(start);
    }
    boolean isFloat = false;
    if (at(i) == '.') {
      int fraction = skipDigits(i + 1);
      if (fraction > i + 1) {
        isFloat = true;
        i = fraction;
      }
    }
    if ((at(i) | 0x20) == 'e' && at(i) >= 0) {
      int digits = i + 1;
      if (at(digits) == '+' || at(digits) == '-') {
        digits++;
      }
      int exponent = skipDigits(digits);
      if (exponent > digits) {
        isFloat = true;
        i = exponent;
      }
    }
    end = i;
    Object parser = isFloat ? scanner.parseFloat : scanner.parseInt;
    if (parser == BuiltinTypes.INT) {
      return integer(start, i);
    }
    if (parser == BuiltinTypes.FLOAT) {
      double value = shortFloat(start, i);
      return !Double.isNaN(value) ? (Object) value : FloatText.value(text(start, i));
    }
    Object result = Calls.call(parser, PyStr.substring(document, start, i));
    end = i;
    return result;
  }

  private Object integer(int from, int to) {
    if (to - from > 18) {
      return IntegerText.parse(text(from, to), 10);
    }
    boolean negative = points.at(from) == '-';
    long value = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      value = value * 10 + (points.at(i) - '0');
    }
    return negative ? -value : value;
  }

  /**
   * A float without an exponent whose digits and power of ten are both exact, so that their
   * quotient is rounded once; NaN for others.
   */
  private double shortFloat(int from, int to) {
    boolean negative = points.at(from) == '-';
    int first = negative ? from + 1 : from;
    if (to - first > EXACT_DIGITS + 1) {
      return Double.NaN;
    }
    long digits = 0;
    int point = to;
    for (int i = first; i < to; i++) {
      int c = points.at(i);
      if (c == '.') {
        point = i;
      } else if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else {
        return Double.NaN;
      }
    }
    double value = digits / POWERS_OF_TEN[Math.max(0, to - point - 1)];
    return negative ? -value : value;
  }

  private String text(int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      out.append((char) points.at(i));
    }
    return out.toString();
  }

  /** A value inside a container, where a missing one is an error at its place. */
  private Object element(int index) {
    if (index >= length || !startsValue(index)) {
      throw JsonStrings.error("Expecting value", document, index);
    }
    return value(index);
  }

  /** Whether a value starts here; what looks like one may still turn out to be none. */
  private boolean startsValue(int index) {
    return switch (points.at(index)) {
      case '"', '{', '[' -> true;
      case 't' -> matches(index, TRUE);
      case 'f' -> matches(index, FALSE);
      case 'n' -> matches(index, NULL);
      case 'N' -> matches(index, NAN);
      case 'I' -> matches(index, INFINITY);
      case '-' -> matches(index, MINUS_INFINITY) || (at(index + 1) >= '0' && at(index + 1) <= '9');
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> true;
      default -> false;
    };
  }

  private boolean matches(int index, String word) {
    int saved = end;
    boolean result = accept(index, word);
    end = saved;
    return result;
  }

  private Object array(int start) {
    List<Object> items = new ArrayList<>();
    int i = skipSpace(start);
    if (at(i) == ']') {
      end = i + 1;
      return new PyList();
    }
    while (true) {
      items.add(element(i));
      i = skipSpace(end);
      if (at(i) == ']') {
        end = i + 1;
        return PyList.of(items.toArray());
      }
      if (at(i) != ',') {
        throw JsonStrings.error("Expecting ',' delimiter", document, i);
      }
      int comma = i;
      i = skipSpace(i + 1);
      if (at(i) == ']') {
        throw JsonStrings.error("Illegal trailing comma before end of array", document, comma);
      }
    }
  }

  private Object object(int start) {
    boolean pairs = scanner.objectPairsHook != PyNone.NONE;
    List<Object> pairList = pairs ? new ArrayList<>() : null;
    PyDict dict = pairs ? null : new PyDict();
    int i = skipSpace(start);
    if (at(i) != '}') {
      while (true) {
        if (at(i) != '"') {
          throw JsonStrings.error("Expecting property name enclosed in double quotes", document, i);
        }
        TruffleString key = key(i + 1);
        i = skipSpace(end);
        if (at(i) != ':') {
          throw JsonStrings.error("Expecting ':' delimiter", document, i);
        }
        Object value = element(skipSpace(i + 1));
        if (pairs) {
          pairList.add(PyTuple.of(key, value));
        } else {
          dict.put(key, value);
        }
        i = skipSpace(end);
        if (at(i) == '}') {
          break;
        }
        if (at(i) != ',') {
          throw JsonStrings.error("Expecting ',' delimiter", document, i);
        }
        int comma = i;
        i = skipSpace(i + 1);
        if (at(i) == '}') {
          throw JsonStrings.error("Illegal trailing comma before end of object", document, comma);
        }
      }
    }
    int after = i + 1;
    Object result = dict;
    if (pairs) {
      result = Calls.call(scanner.objectPairsHook, PyList.of(pairList.toArray()));
    } else if (scanner.objectHook != PyNone.NONE) {
      result = Calls.call(scanner.objectHook, dict);
    }
    end = after;
    return result;
  }

  private TruffleString key(int start) {
    int i = start;
    while (i < length) {
      int c = points.at(i);
      if (c == '"') {
        end = i + 1;
        return i == start ? PyStr.EMPTY : keys.key(start, i);
      }
      if (c == '\\' || c <= 0x1f) {
        break;
      }
      i++;
    }
    TruffleString key = string(start);
    if (escapedKeys == null) {
      escapedKeys = new HashMap<>();
    }
    TruffleString known = escapedKeys.putIfAbsent(key, key);
    return known != null ? known : key;
  }
}
