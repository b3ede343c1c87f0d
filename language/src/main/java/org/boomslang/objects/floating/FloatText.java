package org.boomslang.objects.floating;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.boomslang.objects.integer.IntegerText;

/**
 * Floats as decimal text and back, digit for digit as CPython's. Compare CPython pystrtod.c.
 *
 * <p>Both directions are correctly rounded. A decimal is held as {@link Decimal}: digits and the
 * place of the point. Stateless.
 */
public final class FloatText {
  /** A NaN that {@code copysign} finds negative. */
  private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8_0000_0000_0000L);

  private FloatText() {}

  /**
   * A decimal expansion {@code 0.digits × 10**point}.
   *
   * @param digits at least one ASCII digit
   */
  private record Decimal(String digits, int point) {}

  /** {@code repr(value)}: the shortest decimal that reads back as the value. */
  @TruffleBoundary
  public static String repr(double value) {
    return format(value, 'r', 0, false, true, false);
  }

  /**
   * A float as text.
   *
   * @param code {@code 'e'}, {@code 'f'}, {@code 'g'} as in C, or {@code 'r'} for the shortest
   *     representation
   * @param precision digits after the point, or significant digits for {@code 'g'}; not used by
   *     {@code 'r'}
   * @param alternate keep the point and, for {@code 'g'}, trailing zeros
   * @param addPointZero make sure that the text looks like a float: append {@code .0} where neither
   *     point nor exponent stands
   * @param noNegativeZero drop the sign when all digits are zero
   */
  @TruffleBoundary
  public static String format(
      double value,
      char code,
      int precision,
      boolean alternate,
      boolean addPointZero,
      boolean noNegativeZero) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    int significant = code == 'g' && precision == 0 ? 1 : precision;
    Decimal decimal = decimal(Math.abs(value), code, significant);
    int point = decimal.point;
    boolean exponent =
        switch (code) {
          case 'e' -> true;
          case 'f' -> false;
          case 'g' -> point <= -4 || point > significant - (addPointZero ? 1 : 0);
          default -> point <= -4 || point > 16;
        };
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    if (negative && noNegativeZero && decimal.digits.chars().allMatch(c -> c == '0')) {
      negative = false;
    }
    // Digits wanted in all, counted from the first digit; below it the number is padded with zeros.
    int wanted =
        switch (code) {
          case 'e' -> significant + 1;
          case 'f' -> point + significant;
          case 'g' -> alternate ? significant : decimal.digits.length();
          default -> decimal.digits.length();
        };
    int intDigits = exponent ? 1 : point;
    wanted = Math.max(wanted, !exponent && addPointZero ? intDigits + 1 : intDigits);
    StringBuilder out = new StringBuilder(wanted + 10);
    if (negative) {
      out.append('-');
    }
    if (intDigits <= 0) {
      out.append('0');
    }
    appendDigits(out, decimal.digits, 0, intDigits);
    boolean fraction = wanted > Math.max(intDigits, 0) || (intDigits <= 0 && wanted > intDigits);
    if (fraction || alternate) {
      out.append('.');
    }
    if (fraction) {
      out.repeat('0', Math.max(0, -intDigits));
      appendDigits(out, decimal.digits, Math.max(intDigits, 0), wanted);
    }
    if (exponent) {
      int power = isZero(decimal) ? 0 : point - 1;
      out.append('e').append(power < 0 ? '-' : '+');
      int magnitude = Math.abs(power);
      if (magnitude < 10) {
        out.append('0');
      }
      out.append(magnitude);
    }
    return out.toString();
  }

  private static boolean isZero(Decimal decimal) {
    return decimal.digits.charAt(0) == '0';
  }

  private static void appendDigits(StringBuilder out, String digits, int from, int to) {
    int known = Math.min(to, digits.length());
    if (from < known) {
      out.append(digits, from, known);
    }
    if (to > Math.max(from, known)) {
      out.repeat('0', to - Math.max(from, known));
    }
  }

  private static Decimal decimal(double value, char code, int precision) {
    if (value == 0.0) {
      return new Decimal("0", 1);
    }
    if (code == 'r') {
      return shortest(value);
    }
    if (code == 'f') {
      long scaled = FixedPoint.scaled(value, precision);
      if (scaled >= 0) {
        String digits = Long.toString(scaled);
        return scaled == 0 ? new Decimal("0", 1) : new Decimal(digits, digits.length() - precision);
      }
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded =
        switch (code) {
          case 'f' -> exact.setScale(precision, RoundingMode.HALF_EVEN);
          case 'e' -> exact.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
          default -> exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
        };
    String digits = rounded.unscaledValue().toString();
    if (digits.equals("0")) {
      return new Decimal("0", 1);
    }
    int point = digits.length() - rounded.scale();
    return code == 'g' ? new Decimal(stripZeros(digits), point) : new Decimal(digits, point);
  }

  private static Decimal shortest(double value) {
    String text = Double.toString(value);
    int e = text.indexOf('E');
    int exponent = e < 0 ? 0 : Integer.parseInt(text, e + 1, text.length(), 10);
    String mantissa = e < 0 ? text : text.substring(0, e);
    int dot = mantissa.indexOf('.');
    String digits = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    Decimal result = new Decimal(stripZeros(digits.substring(zeros)), dot + exponent - zeros);
    return result.digits.length() == 2 ? oneDigit(result, value) : result;
  }

  /**
   * Java never gives fewer than two digits, even where one would read back as the same float
   * (5e-324).
   */
  private static Decimal oneDigit(Decimal decimal, double value) {
    int tenths = Integer.parseInt(decimal.digits);
    int rounded = (tenths + 5) / 10;
    String candidate = Integer.toString(rounded);
    if (Double.parseDouble("0." + candidate + "e" + (decimal.point + candidate.length() - 1))
        != value) {
      return decimal;
    }
    return new Decimal(stripZeros(candidate), decimal.point + candidate.length() - 1);
  }

  private static String stripZeros(String digits) {
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  /**
   * The float that a whole text denotes, whitespace around it allowed; null when it denotes none.
   */
  @TruffleBoundary
  public static Double parse(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && IntegerText.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && IntegerText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    String plain = toAscii(text, start, end);
    if (plain == null) {
      return null;
    }
    int length = prefixLength(plain, 0);
    return length == 0 || length != plain.length() ? null : (Double) value(plain);
  }

  /**
   * Digits of any script as ASCII and without underscores; null when an underscore stands elsewhere
   * than between digits.
   */
  public static String toAscii(String text, int start, int end) {
    StringBuilder plain = new StringBuilder(end - start);
    int previous = 0;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 128) {
        if (Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER) {
          return null;
        }
        c = '0' + Character.digit(c, 10);
      }
      if (c == '_') {
        if (!isDigit(previous)) {
          return null;
        }
      } else {
        if (previous == '_' && !isDigit(c)) {
          return null;
        }
        plain.append((char) c);
      }
      previous = c;
    }
    return previous == '_' ? null : plain.toString();
  }

  /**
   * Length of the longest prefix from {@code start} on that denotes a float; 0 when there is none.
   * ASCII only.
   */
  public static int prefixLength(String text, int start) {
    int i = start;
    int end = text.length();
    if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    for (String word : new String[] {"infinity", "inf", "nan"}) {
      if (text.regionMatches(true, i, word, 0, word.length())) {
        return i + word.length() - start;
      }
    }
    int first = i;
    i = skipDigits(text, i);
    int digits = i - first;
    if (i < end && text.charAt(i) == '.') {
      int fraction = skipDigits(text, i + 1);
      digits += fraction - i - 1;
      i = fraction;
    }
    if (digits == 0) {
      return 0;
    }
    if (i < end && (text.charAt(i) | 0x20) == 'e') {
      int sign = i + 1 < end && (text.charAt(i + 1) == '+' || text.charAt(i + 1) == '-') ? 1 : 0;
      int exponent = skipDigits(text, i + 1 + sign);
      if (exponent > i + 1 + sign) {
        i = exponent;
      }
    }
    return i - start;
  }

  /** The float that an ASCII text accepted by {@link #prefixLength} denotes. */
  public static double value(String text) {
    char last = text.charAt(text.length() - 1);
    if (last == 'n' || last == 'N') {
      return text.charAt(0) == '-' ? NEGATIVE_NAN : Double.NaN;
    }
    if (last == 'f' || last == 'F' || last == 'y' || last == 'Y') {
      return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return Double.parseDouble(text);
  }

  private static int skipDigits(String text, int start) {
    int i = start;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
