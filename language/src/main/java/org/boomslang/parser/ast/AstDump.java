package org.boomslang.parser.ast;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.boomslang.parser.IdentifierChars;

/**
 * Writes a tree as Python's {@code ast.dump(tree, include_attributes=True)} does, so that trees can
 * be compared with CPython's. Works on the components of the records, whose names follow the ASDL.
 * Meant for tests and debugging: it recurses as deep as the tree goes.
 */
public final class AstDump {

  /** Where the Java names differ from the ASDL's. */
  private static final Map<String, String> CLASS_NAMES =
      Map.of(
          "ExprStmt", "Expr",
          "ListExpr", "List",
          "TupleExpr", "Tuple",
          "Arguments", "arguments",
          "Arg", "arg",
          "Keyword", "keyword",
          "Alias", "alias",
          "WithItem", "withitem",
          "MatchCase", "match_case",
          "Comprehension", "comprehension");

  private record Field(String name, RecordComponent component) {}

  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          Field[] fields = new Field[components.length];
          for (int i = 0; i < fields.length; i++) {
            fields[i] = new Field(snakeCase(components[i].getName()), components[i]);
          }
          return fields;
        }
      };

  private final StringBuilder out = new StringBuilder();
  private final boolean attributes;

  private AstDump(boolean attributes) {
    this.attributes = attributes;
  }

  /** The tree with positions. */
  public static String dump(Mod tree) {
    return dump(tree, true);
  }

  public static String dump(Mod tree, boolean includeAttributes) {
    AstDump dump = new AstDump(includeAttributes);
    dump.node((Record) tree);
    return dump.out.toString();
  }

  private static String snakeCase(String camelCase) {
    StringBuilder snake = new StringBuilder();
    for (char c : camelCase.toCharArray()) {
      if (Character.isUpperCase(c)) {
        snake.append('_').append(Character.toLowerCase(c));
      } else {
        snake.append(c);
      }
    }
    return snake.toString();
  }

  private void node(Record node) {
    String name = node.getClass().getSimpleName();
    out.append(CLASS_NAMES.getOrDefault(name, name)).append('(');
    boolean first = true;
    for (Field field : FIELDS.get(node.getClass())) {
      Object value = read(field.component, node);
      boolean constant =
          field.name.equals("value")
              && (node instanceof Expr.Constant || node instanceof Pattern.MatchSingleton);
      if (value == null || (!constant && value instanceof List<?> list && list.isEmpty())) {
        continue;
      }
      if (value instanceof Pos && !attributes) {
        continue;
      }
      if (!first) {
        out.append(", ");
      }
      first = false;
      if (value instanceof Pos pos) {
        out.append("lineno=").append(pos.line());
        out.append(", col_offset=").append(pos.col());
        out.append(", end_lineno=").append(pos.endLine());
        out.append(", end_col_offset=").append(pos.endCol());
      } else {
        out.append(field.name).append('=');
        if (constant) {
          constant(value);
        } else {
          value(value);
        }
      }
    }
    out.append(')');
  }

  private static Object read(RecordComponent component, Record node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void value(Object value) {
    switch (value) {
      case null -> out.append("None");
      case List<?> list -> {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
          if (i > 0) {
            out.append(", ");
          }
          value(list.get(i));
        }
        out.append(']');
      }
      case Enum<?> operator -> out.append(pascalCase(operator.name())).append("()");
      case String text -> text(text.codePoints().toArray());
      case CodePoints text -> text(text.value());
      case Boolean flag -> out.append(flag ? 1 : 0);
      case Integer number -> out.append(number);
      case Record node -> node(node);
      default -> throw new IllegalArgumentException("not a part of a tree: " + value.getClass());
    }
  }

  private static String pascalCase(String constantName) {
    StringBuilder pascal = new StringBuilder();
    for (String word : constantName.split("_")) {
      pascal.append(word.charAt(0)).append(word.substring(1).toLowerCase());
    }
    String name = pascal.toString();
    return switch (name) {
      case "Uadd" -> "UAdd";
      case "Usub" -> "USub";
      case "Lshift" -> "LShift";
      case "Rshift" -> "RShift";
      default -> name;
    };
  }

  // ---- repr() of constants

  private void constant(Object value) {
    switch (value) {
      case String text -> text(text.codePoints().toArray());
      case CodePoints text -> text(text.value());
      case Boolean flag -> out.append(flag ? "True" : "False");
      case Singleton singleton -> out.append(singleton == Singleton.NONE ? "None" : "Ellipsis");
      case Double number -> out.append(real(number));
      case Imaginary number -> {
        String digits = real(number.value());
        out.append(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits)
            .append('j');
      }
      case Bytes bytes -> bytes(bytes.value());
      default -> out.append(value);
    }
  }

  private static String real(double value) {
    if (Double.isInfinite(value)) {
      return "inf";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    String digits = decimal.unscaledValue().toString();
    if (digits.length() == 2) {
      // Java writes at least two digits, even where one tells the number apart.
      BigDecimal shorter = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() == value) {
        decimal = shorter.stripTrailingZeros();
        digits = decimal.unscaledValue().toString();
      }
    }
    int exponent = digits.length() - 1 - decimal.scale();
    if (value == 0) {
      return "0.0";
    }
    if (exponent < -4 || exponent >= 16) {
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      String sign = exponent < 0 ? "-" : "+";
      return mantissa + "e" + sign + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
    String plain = decimal.toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  private void text(int[] text) {
    boolean single = false;
    boolean twice = false;
    for (int c : text) {
      single |= c == '\'';
      twice |= c == '"';
    }
    char quote = single && !twice ? '"' : '\'';
    out.append(quote);
    for (int c : text) {
      character(c, quote);
    }
    out.append(quote);
  }

  private void character(int c, char quote) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\r') {
      out.append("\\r");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (IdentifierChars.isPrintable(c)) {
      out.appendCodePoint(c);
    } else if (c < 0x100) {
      out.append(String.format("\\x%02x", c));
    } else if (c < 0x10000) {
      out.append(String.format("\\u%04x", c));
    } else {
      out.append(String.format("\\U%08x", c));
    }
  }

  private void bytes(byte[] bytes) {
    boolean single = false;
    boolean twice = false;
    for (byte b : bytes) {
      single |= b == '\'';
      twice |= b == '"';
    }
    char quote = single && !twice ? '"' : '\'';
    out.append('b').append(quote);
    for (byte b : bytes) {
      int c = b & 0xff;
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (c < ' ' || c >= 0x7f) {
        out.append(String.format("\\x%02x", c));
      } else {
        out.append((char) c);
      }
    }
    out.append(quote);
  }
}
