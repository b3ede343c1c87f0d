package org.boomslang.modules.ast;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Pos;

/**
 * Turns {@code 'a %s' % (x,)} into {@code f'a {x!s}'} where both mean the same: conversions s, r
 * and a, with a width and a precision at most.
 *
 * <p>Source: CPython's {@code ast_preprocess.c}, {@code optimize_format}.
 *
 * <p>Thread safety: incompatible; made for one format.
 */
final class PercentFormat {
  private static final int MAX_DIGITS = 3;

  private final String format;
  private final List<Expr> values;
  private final Pos pos;
  private final List<Expr> parts = new ArrayList<>();
  private int index;
  private int used;

  private PercentFormat(String format, List<Expr> values, Pos pos) {
    this.format = format;
    this.values = values;
    this.pos = pos;
  }

  /** The f-string, or null where there is none. */
  static Expr toFString(String format, List<Expr> values, Pos pos) {
    if (values.stream().anyMatch(v -> v instanceof Expr.Starred)) {
      return null;
    }
    PercentFormat converter = new PercentFormat(format, values, pos);
    return converter.convert() ? new Expr.JoinedStr(List.copyOf(converter.parts), pos) : null;
  }

  private boolean convert() {
    StringBuilder literal = new StringBuilder();
    while (index < format.length()) {
      char c = format.charAt(index++);
      if (c != '%') {
        literal.append(c);
      } else if (index < format.length() && format.charAt(index) == '%') {
        literal.append('%');
        index++;
      } else {
        flush(literal);
        if (used >= values.size() || !field()) {
          return false;
        }
      }
    }
    flush(literal);
    return used == values.size();
  }

  private void flush(StringBuilder literal) {
    if (literal.length() > 0) {
      parts.add(new Expr.Constant(literal.toString(), null, pos));
      literal.setLength(0);
    }
  }

  private boolean field() {
    boolean left = false;
    while (index < format.length() && "-+ #0".indexOf(format.charAt(index)) >= 0) {
      left |= format.charAt(index++) == '-';
    }
    String width = digits();
    String precision = null;
    if (width != null && index < format.length() && format.charAt(index) == '.') {
      index++;
      precision = digits();
      if (precision == null) {
        return false;
      }
      precision = precision.isEmpty() ? "0" : precision;
    }
    if (width == null || index >= format.length()) {
      return false;
    }
    char conversion = format.charAt(index++);
    if (conversion != 's' && conversion != 'r' && conversion != 'a') {
      return false;
    }
    StringBuilder spec = new StringBuilder();
    if (!width.isEmpty()) {
      spec.append(left ? "" : ">").append(width);
    }
    if (precision != null) {
      spec.append('.').append(precision);
    }
    parts.add(
        new Expr.FormattedValue(
            values.get(used++),
            conversion,
            spec.isEmpty() ? null : new Expr.Constant(spec.toString(), null, pos),
            pos));
    return true;
  }

  /** Up to three digits; null where there are more. */
  private String digits() {
    int start = index;
    while (index < format.length() && Character.isDigit(format.charAt(index))) {
      index++;
    }
    return index - start > MAX_DIGITS ? null : format.substring(start, index);
  }
}
