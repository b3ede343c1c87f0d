package org.boomslang.objects.str;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * What some methods of {@code str} answer for strings of one Latin-1 character, in tables, for
 * programs that read text character by character. The tables are filled by the methods themselves.
 *
 * <p>Thread-safety: shared (immutable).
 */
public final class Latin1 {
  private static final int COUNT = 256;

  /** A method that tests characters; a bit of {@link #TESTS} each. */
  public enum Test {
    ALPHA("isalpha", Characters::isAlpha),
    ALNUM("isalnum", Characters::isAlnum),
    DECIMAL("isdecimal", Characters::isDecimal),
    DIGIT("isdigit", Characters::isDigit),
    NUMERIC("isnumeric", Characters::isNumeric),
    SPACE("isspace", Characters::isSpace),
    LOWER("islower", Characters::isLower),
    UPPER("isupper", Characters::isUpper),
    PRINTABLE("isprintable", Characters::isPrintable),
    ASCII("isascii", c -> c < 0x80);

    private final String method;
    private final IntPredicate predicate;

    Test(String method, IntPredicate predicate) {
      this.method = method;
      this.predicate = predicate;
    }

    /** The test that a method makes; null for other methods. */
    public static Test of(String method) {
      for (Test test : values()) {
        if (test.method.equals(method)) {
          return test;
        }
      }
      return null;
    }
  }

  @CompilationFinal(dimensions = 1)
  private static final short[] TESTS = tests();

  private Latin1() {}

  private static short[] tests() {
    short[] table = new short[COUNT];
    for (Test test : Test.values()) {
      for (int c = 0; c < COUNT; c++) {
        if (test.predicate.test(c)) {
          table[c] |= (short) (1 << test.ordinal());
        }
      }
    }
    return table;
  }

  /** Whether a code point is one that the tables know. */
  public static boolean knows(int codePoint) {
    return codePoint < COUNT;
  }

  /** Whether a Latin-1 character passes a test. */
  public static boolean is(Test test, int codePoint) {
    return (TESTS[codePoint] & 1 << test.ordinal()) != 0;
  }

  /** The upper and the lower case of each character, made when the first program asks. */
  private static final class Cases {
    static final TruffleString[] UPPER = mapped(StrCaseMethods::upper);
    static final TruffleString[] LOWER = mapped(StrCaseMethods::lower);
  }

  /** The upper case of each Latin-1 character; not to be changed. */
  public static TruffleString[] upper() {
    return Cases.UPPER;
  }

  /** The lower case of each Latin-1 character; not to be changed. */
  public static TruffleString[] lower() {
    return Cases.LOWER;
  }

  private static TruffleString[] mapped(UnaryOperator<TruffleString> method) {
    TruffleString[] table = new TruffleString[COUNT];
    for (int c = 0; c < COUNT; c++) {
      TruffleString mapped = method.apply(PyStr.fromCodePoint(c));
      table[c] =
          PyStr.length(mapped) == 1 ? PyStr.fromCodePoint(PyStr.codePointAt(mapped, 0)) : mapped;
    }
    return table;
  }
}
