package org.boomslang.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.template.PyInterpolation;
import org.boomslang.objects.template.PyTemplate;

/** {@code t"text {value!conversion:spec} text"} (PEP 750). */
public final class TemplateStringNode extends ExpressionNode {

  @CompilationFinal(dimensions = 1)
  private final TruffleString[] strings;

  @Children private final ExpressionNode[] values;

  @CompilationFinal(dimensions = 1)
  private final TruffleString[] expressions;

  /** A str, or None. */
  @CompilationFinal(dimensions = 1)
  private final Object[] conversions;

  /** Null for an empty specification. */
  @Children private final ExpressionNode[] specs;

  private TemplateStringNode(
      TruffleString[] strings,
      ExpressionNode[] values,
      TruffleString[] expressions,
      Object[] conversions,
      ExpressionNode[] specs) {
    this.strings = strings;
    this.values = values;
    this.expressions = expressions;
    this.conversions = conversions;
    this.specs = specs;
  }

  /**
   * The node for a template string.
   *
   * @param strings the text before, between and behind the fields: one more than {@code values}
   * @param expressions the source text of each value
   * @param conversions 's', 'r', 'a', or 0 for none
   * @param specs each gives a str; null for an empty one
   */
  public static ExpressionNode create(
      String[] strings,
      ExpressionNode[] values,
      String[] expressions,
      char[] conversions,
      ExpressionNode[] specs) {
    Object[] letters = new Object[conversions.length];
    for (int i = 0; i < letters.length; i++) {
      letters[i] =
          conversions[i] == 0 ? PyNone.NONE : PyStr.constant(String.valueOf(conversions[i]));
    }
    return new TemplateStringNode(
        constants(strings), values, constants(expressions), letters, specs);
  }

  private static TruffleString[] constants(String[] texts) {
    TruffleString[] result = new TruffleString[texts.length];
    for (int i = 0; i < texts.length; i++) {
      result[i] = PyStr.of(texts[i]);
    }
    return result;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    PyInterpolation[] interpolations = new PyInterpolation[values.length];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i].execute(frame);
      TruffleString spec = specs[i] == null ? PyStr.EMPTY : (TruffleString) specs[i].execute(frame);
      interpolations[i] = new PyInterpolation(value, expressions[i], conversions[i], spec);
    }
    return new PyTemplate(strings, interpolations);
  }
}
