package org.boomslang.objects.complex;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.floating.FloatText;
import org.boomslang.objects.integer.IntegerText;

/** Complex numbers as text and back. Stateless. */
final class ComplexText {
  private ComplexText() {}

  @TruffleBoundary
  static String repr(double real, double imag) {
    String second = FloatText.format(imag, 'r', 0, false, false, false) + "j";
    if (real == 0.0 && Math.copySign(1.0, real) == 1.0) {
      return second;
    }
    String sign = second.startsWith("-") ? "" : "+";
    return "(" + FloatText.format(real, 'r', 0, false, false, false) + sign + second + ")";
  }

  /** The number a text denotes, as {@code {real, imag}}; ValueError when it denotes none. */
  @TruffleBoundary
  static double[] parse(String text) {
    int start = skipSpaces(text, 0);
    int end = text.length();
    while (end > start && IntegerText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end - start >= 2 && text.charAt(start) == '(' && text.charAt(end - 1) == ')') {
      start = skipSpaces(text, start + 1);
      end--;
      while (end > start && IntegerText.isSpace(text.charAt(end - 1))) {
        end--;
      }
    }
    String plain = FloatText.toAscii(text, start, end);
    if (plain == null || plain.isEmpty()) {
      throw malformed();
    }
    return parsePlain(plain);
  }

  private static int skipSpaces(String text, int start) {
    int i = start;
    while (i < text.length() && IntegerText.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** One of {@code float}, {@code [float]j}, {@code float(+|-)[float]j}. */
  private static double[] parsePlain(String text) {
    int first = FloatText.prefixLength(text, 0);
    if (first == 0) {
      return new double[] {0.0, imaginaryUnit(text, 0)};
    }
    double value = FloatText.value(text.substring(0, first));
    if (first == text.length()) {
      return new double[] {value, 0.0};
    }
    char next = text.charAt(first);
    if (next == 'j' || next == 'J') {
      if (first + 1 != text.length()) {
        throw malformed();
      }
      return new double[] {0.0, value};
    }
    if (next != '+' && next != '-') {
      throw malformed();
    }
    int second = FloatText.prefixLength(text, first);
    if (second == 0) {
      return new double[] {value, imaginaryUnit(text, first)};
    }
    int j = first + second;
    if (j + 1 != text.length() || (text.charAt(j) | 0x20) != 'j') {
      throw malformed();
    }
    return new double[] {value, FloatText.value(text.substring(first, j))};
  }

  private static double imaginaryUnit(String text, int start) {
    int i = start;
    boolean negative = text.charAt(i) == '-';
    if (negative || text.charAt(i) == '+') {
      i++;
    }
    if (i + 1 != text.length() || (text.charAt(i) | 0x20) != 'j') {
      throw malformed();
    }
    return negative ? -1.0 : 1.0;
  }

  private static RuntimeException malformed() {
    return PyErrors.valueError("complex() arg is a malformed string");
  }
}
