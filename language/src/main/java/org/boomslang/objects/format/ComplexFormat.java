package org.boomslang.objects.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/** {@code complex.__format__}. Stateless. */
public final class ComplexFormat {
  private ComplexFormat() {}

  /** Formats a complex number; ValueError for a bad specification. */
  @TruffleBoundary
  public static TruffleString format(PyComplex value, TruffleString text) {
    if (PyStr.isEmpty(text)) {
      return Conversions.str(value);
    }
    FormatSpec spec = FormatSpec.parse(text, value, 0, '>');
    switch (spec.type()) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n' -> {}
      default -> throw spec.unknownType(value);
    }
    if (spec.fill() == '0') {
      throw PyErrors.valueError("Zero padding is not allowed in complex format specifier");
    }
    if (spec.align() == '=') {
      throw PyErrors.valueError("'=' alignment flag is not allowed in complex format specifier");
    }
    boolean plain = spec.type() == 0;
    boolean skipReal = plain && value.real() == 0.0 && Math.copySign(1.0, value.real()) == 1.0;
    StrBuilder out = new StrBuilder();
    if (plain && !skipReal) {
      out.append('(');
    }
    if (!skipReal) {
      appendPart(out, value.real(), spec, spec.sign());
    }
    appendPart(out, value.imag(), spec, skipReal ? spec.sign() : '+');
    out.append('j');
    if (plain && !skipReal) {
      out.append(')');
    }
    TruffleString result = out.toTruffleString();
    int length = PyStr.length(result);
    if (length >= spec.width()) {
      return result;
    }
    StrBuilder padded = new StrBuilder();
    NumberLayout.appendPadded(padded, spec, result, length);
    return padded.toTruffleString();
  }

  private static void appendPart(StrBuilder out, double part, FormatSpec spec, char sign) {
    String digits = FloatFormat.digits(part, spec, 0, false);
    boolean negative = digits.startsWith("-");
    FormatSpec unpadded =
        new FormatSpec(
            ' ',
            '>',
            sign,
            false,
            false,
            -1,
            spec.grouping(),
            spec.fractionGrouping(),
            -1,
            spec.type());
    NumberLayout.append(out, unpadded, negative, "", negative ? digits.substring(1) : digits, 3);
  }
}
