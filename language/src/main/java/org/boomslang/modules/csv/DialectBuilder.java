package org.boomslang.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;

/**
 * Reads and checks the parameters of a dialect: from arguments first, then from attributes of
 * another dialect, then the defaults. Compare CPython {@code dialect_new}.
 */
final class DialectBuilder {
  private DialectBuilder() {}

  /**
   * Makes the format.
   *
   * @param base the dialect that missing parameters come from; may be null
   * @param given delimiter, doublequote, escapechar, lineterminator, quotechar, quoting,
   *     skipinitialspace, strict; null where not given
   */
  static PyDialect.Format build(Object base, Object[] given) {
    String[] names = {
      "delimiter",
      "doublequote",
      "escapechar",
      "lineterminator",
      "quotechar",
      "quoting",
      "skipinitialspace",
      "strict"
    };
    Object[] values = given.clone();
    if (base != null) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          values[i] = Attributes.getOrNull(base, names[i]);
        }
      }
    }
    int delimiter = character("delimiter", values[0]);
    boolean doubleQuote = values[1] == null || Conversions.truth(values[1]);
    int escape = optionalCharacter("escapechar", values[2], PyDialect.NOT_SET);
    TruffleString terminator = terminator(values[3]);
    int quote = optionalCharacter("quotechar", values[4], '"');
    Quoting quoting = quoting(values[5]);
    boolean skipSpace = values[6] != null && Conversions.truth(values[6]);
    boolean strict = values[7] != null && Conversions.truth(values[7]);
    if (values[4] == PyNone.NONE && values[5] == null) {
      quoting = Quoting.NONE;
    }
    if (quoting != Quoting.NONE && quote == PyDialect.NOT_SET) {
      throw PyErrors.typeError("quotechar must be set if quoting enabled");
    }
    check("delimiter", delimiter, true);
    check("escapechar", escape, !skipSpace);
    check("quotechar", quote, !skipSpace);
    checkTerminator("delimiter", delimiter, terminator);
    checkTerminator("escapechar", escape, terminator);
    checkTerminator("quotechar", quote, terminator);
    checkDifferent("delimiter", delimiter, "escapechar", escape);
    checkDifferent("delimiter", delimiter, "quotechar", quote);
    checkDifferent("escapechar", escape, "quotechar", quote);
    return new PyDialect.Format(
        delimiter, doubleQuote, escape, terminator, quote, quoting, skipSpace, strict);
  }

  private static int character(String name, Object value) {
    if (value == null) {
      return ',';
    }
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError(
          "\"%s\" must be a unicode character, not %s", name, Types.nameOf(value));
    }
    return single(name, value, "a unicode character");
  }

  private static int optionalCharacter(String name, Object value, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    if (value == PyNone.NONE) {
      return PyDialect.NOT_SET;
    }
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError(
          "\"%s\" must be a unicode character or None, not %s", name, Types.nameOf(value));
    }
    return single(name, value, "a unicode character or None");
  }

  private static int single(String name, Object value, String wanted) {
    int length = PyStr.length(PyStr.value(value));
    if (length != 1) {
      throw PyErrors.typeError(
          "\"%s\" must be %s, not a string of length %d", name, wanted, length);
    }
    return PyStr.codePointAt(PyStr.value(value), 0);
  }

  private static TruffleString terminator(Object value) {
    if (value == null) {
      return PyStr.constant("\r\n");
    }
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError("\"lineterminator\" must be a string, not %s", Types.nameOf(value));
    }
    return PyStr.value(value);
  }

  private static Quoting quoting(Object value) {
    if (value == null) {
      return Quoting.MINIMAL;
    }
    if (!Conversions.isInt(value) || value instanceof Boolean) {
      throw PyErrors.typeError("\"quoting\" must be an integer, not %s", Types.nameOf(value));
    }
    Quoting quoting = Quoting.of(Conversions.asInt(value));
    if (quoting == null) {
      throw PyErrors.typeError("bad \"quoting\" value");
    }
    return quoting;
  }

  private static void check(String name, int c, boolean allowSpace) {
    if (c == '\r' || c == '\n' || (c == ' ' && !allowSpace)) {
      throw PyErrors.valueError("bad %s value", name);
    }
  }

  private static void checkTerminator(String name, int c, TruffleString terminator) {
    CodePoints line = CodePoints.of(terminator);
    if (c != PyDialect.NOT_SET && line.indexOf(c, 0, line.length()) >= 0) {
      throw PyErrors.valueError("bad %s or lineterminator value", name);
    }
  }

  private static void checkDifferent(String name, int c, String otherName, int other) {
    if (c == other && c != PyDialect.NOT_SET) {
      throw PyErrors.valueError("bad %s or %s value", name, otherName);
    }
  }
}
