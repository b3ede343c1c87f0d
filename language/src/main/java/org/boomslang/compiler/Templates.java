package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.literal.TemplateStringNode;
import org.boomslang.parser.ast.Expr;

/**
 * The parts of a t-string (PEP 750): texts and fields in turns, beginning and ending with a text.
 */
final class Templates {
  private Templates() {}

  /**
   * @param operands for each part the node of its value and of its format specification
   */
  static ExpressionNode create(UnitTranslator unit, List<Expr> parts, ExpressionNode[] operands) {
    List<String> strings = new ArrayList<>();
    List<ExpressionNode> values = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    List<Character> conversions = new ArrayList<>();
    List<ExpressionNode> specs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Expr.Interpolation field -> {
          strings.add(text.toString());
          text.setLength(0);
          values.add(operands[2 * i]);
          expressions.add(field.str() instanceof String s ? s : String.valueOf(field.str()));
          conversions.add(field.conversion() < 0 ? 0 : (char) field.conversion());
          specs.add(operands[2 * i + 1]);
        }
        case Expr.Constant constant -> text.append(constant.value());
        default -> throw new IllegalStateException("in a t-string: " + parts.get(i));
      }
    }
    strings.add(text.toString());
    char[] letters = new char[conversions.size()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = conversions.get(i);
    }
    return TemplateStringNode.create(
        strings.toArray(new String[0]),
        values.toArray(new ExpressionNode[0]),
        expressions.toArray(new String[0]),
        letters,
        specs.toArray(new ExpressionNode[0]));
  }
}
