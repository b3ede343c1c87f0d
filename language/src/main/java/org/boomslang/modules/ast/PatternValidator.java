package org.boomslang.modules.ast;

import java.math.BigInteger;
import java.util.List;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.Bytes;
import org.boomslang.parser.ast.CodePoints;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Imaginary;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Singleton;
import org.boomslang.parser.ast.UnaryOperator;

/**
 * The part of {@link TreeValidator} that looks at patterns. Stateless.
 *
 * <p>Source: CPython's {@code ast.c}, {@code validate_pattern}.
 */
final class PatternValidator {
  private PatternValidator() {}

  /**
   * @param starAllowed whether the pattern stands in a sequence
   */
  static void validate(Pattern node, boolean starAllowed) {
    TreeValidator.position(node.pos());
    switch (node) {
      case Pattern.MatchValue v -> value(v.value());
      case Pattern.MatchSingleton s -> {
        if (!(s.value() instanceof Boolean) && s.value() != Singleton.NONE) {
          throw TreeValidator.error("MatchSingleton can only contain True, False and None");
        }
      }
      case Pattern.MatchSequence s -> all(s.patterns(), true);
      case Pattern.MatchMapping m -> {
        if (m.keys().size() != m.patterns().size()) {
          throw TreeValidator.error(
              "MatchMapping doesn't have the same number of keys as patterns");
        }
        if (m.rest() != null) {
          capture(m.rest());
        }
        for (Expr key : m.keys()) {
          if (!isSingleton(key)) {
            value(key);
          }
        }
        all(m.patterns(), false);
      }
      case Pattern.MatchClass c -> classPattern(c);
      case Pattern.MatchStar s -> {
        if (!starAllowed) {
          throw TreeValidator.error("can't use MatchStar here");
        }
        if (s.name() != null) {
          capture(s.name());
        }
      }
      case Pattern.MatchAs a -> {
        if (a.name() != null) {
          capture(a.name());
        }
        if (a.pattern() != null) {
          if (a.name() == null) {
            throw TreeValidator.error("MatchAs must specify a target name if a pattern is given");
          }
          validate(a.pattern(), false);
        }
      }
      case Pattern.MatchOr o -> {
        if (o.patterns().size() < 2) {
          throw TreeValidator.error("MatchOr requires at least 2 patterns");
        }
        all(o.patterns(), false);
      }
    }
  }

  private static void all(List<Pattern> patterns, boolean starAllowed) {
    for (Pattern pattern : patterns) {
      validate(pattern, starAllowed);
    }
  }

  private static void classPattern(Pattern.MatchClass node) {
    if (node.kwdAttrs().size() != node.kwdPatterns().size()) {
      throw TreeValidator.error(
          "MatchClass doesn't have the same number of keyword attributes as patterns");
    }
    TreeValidator.load(node.cls());
    Expr cls = node.cls();
    while (cls instanceof Expr.Attribute attribute) {
      cls = attribute.value();
    }
    if (!(cls instanceof Expr.Name)) {
      throw TreeValidator.error("MatchClass cls field can only contain Name or Attribute nodes.");
    }
    node.kwdAttrs().forEach(TreeValidator::name);
    all(node.patterns(), false);
    all(node.kwdPatterns(), false);
  }

  private static void capture(String name) {
    if (name.equals("_")) {
      throw TreeValidator.error("can't capture name '_' in patterns");
    }
    TreeValidator.name(name);
  }

  private static boolean isSingleton(Expr node) {
    return node instanceof Expr.Constant constant
        && (constant.value() instanceof Boolean || constant.value() == Singleton.NONE);
  }

  private static void value(Expr node) {
    TreeValidator.load(node);
    switch (node) {
      case Expr.Constant c -> {
        Object value = c.value();
        if (!isNumber(value)
            && !(value instanceof String)
            && !(value instanceof CodePoints)
            && !(value instanceof Bytes)) {
          throw TreeValidator.error("unexpected constant inside of a literal pattern");
        }
      }
      case Expr.Attribute a -> {}
      case Expr.JoinedStr j -> {}
      case Expr.TemplateStr t -> {}
      default -> {
        if (!isNumber(node, true, true) && !isComplex(node)) {
          throw TreeValidator.error("patterns may only match literals and attribute lookups");
        }
      }
    }
  }

  private static boolean isComplex(Expr node) {
    return node instanceof Expr.BinOp sum
        && (sum.op() == BinaryOperator.ADD || sum.op() == BinaryOperator.SUB)
        && isNumber(sum.left(), true, false)
        && sum.right() instanceof Expr.Constant
        && isNumber(sum.right(), false, true);
  }

  /** Whether an expression is a number or a negated one. */
  private static boolean isNumber(Expr node, boolean real, boolean imaginary) {
    if (node instanceof Expr.UnaryOp negated && negated.op() == UnaryOperator.USUB) {
      return negated.operand() instanceof Expr.Constant
          && isNumber(negated.operand(), real, imaginary);
    }
    if (!(node instanceof Expr.Constant constant) || !isNumber(constant.value())) {
      return false;
    }
    boolean complex =
        constant.value() instanceof Imaginary || constant.value() instanceof PyComplex;
    return complex ? imaginary : real;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Long
        || value instanceof BigInteger
        || value instanceof Double
        || value instanceof Imaginary
        || value instanceof PyComplex;
  }
}
