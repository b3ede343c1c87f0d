package org.boomslang.parser;

import static org.boomslang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Imaginary;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Singleton;
import org.boomslang.parser.ast.UnaryOperator;

/** Parses the patterns of {@code case} (PEP 634). */
abstract class PatternParser extends ExpressionParser {

  private static final int PATTERN_RULES = 8;

  PatternParser(Tokenizer tokenizer, ParserOptions options) {
    super(tokenizer, options);
  }

  /** What follows {@code case}: a pattern, or a sequence pattern without brackets. */
  final Pattern patterns() {
    int start = pos;
    Pattern first = maybeStarPattern();
    if (kind() != COMMA) {
      if (first instanceof Pattern.MatchStar) {
        throw reject();
      }
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(COMMA) && kind() != COLON && kind() != IF) {
      push(maybeStarPattern());
    }
    return new Pattern.MatchSequence(popList(mark), span(start));
  }

  private Pattern maybeStarPattern() {
    int start = pos;
    if (!accept(STAR)) {
      return pattern();
    }
    String name = captureName();
    return new Pattern.MatchStar(name.equals("_") ? null : name, span(start));
  }

  /** A name that a value is bound to, or {@code _}. */
  private String captureName() {
    String name = name();
    if (kind() == DOT || kind() == LPAR || kind() == EQUAL) {
      throw reject();
    }
    return name;
  }

  private Pattern pattern() {
    int start = pos;
    enter(PATTERN_RULES);
    Pattern result = orPattern();
    if (accept(AS)) {
      String name = captureName();
      if (name.equals("_")) {
        throw reject();
      }
      result = new Pattern.MatchAs(result, name, span(start));
    }
    leave(PATTERN_RULES);
    return result;
  }

  private Pattern orPattern() {
    int start = pos;
    Pattern first = closedPattern();
    if (kind() != VBAR) {
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(VBAR)) {
      push(closedPattern());
    }
    return new Pattern.MatchOr(popList(mark), span(start));
  }

  private Pattern closedPattern() {
    int start = pos;
    switch (kind()) {
      case NUMBER, MINUS -> {
        Expr value = signedNumber();
        return new Pattern.MatchValue(value, span(start));
      }
      case STRING, FSTRING_START, TSTRING_START -> {
        Expr value = atom();
        return new Pattern.MatchValue(value, span(start));
      }
      case NONE -> {
        pos++;
        return new Pattern.MatchSingleton(Singleton.NONE, span(start));
      }
      case TRUE -> {
        pos++;
        return new Pattern.MatchSingleton(Boolean.TRUE, span(start));
      }
      case FALSE -> {
        pos++;
        return new Pattern.MatchSingleton(Boolean.FALSE, span(start));
      }
      case NAME -> {
        return namePattern();
      }
      case LPAR -> {
        return parenthesizedPattern();
      }
      case LSQB -> {
        pos++;
        List<Pattern> elements = sequence(RSQB, null);
        return new Pattern.MatchSequence(elements, span(start));
      }
      case LBRACE -> {
        return mappingPattern();
      }
      default -> throw reject();
    }
  }

  /** A number, negated or complex perhaps: {@code -1}, {@code 2 + 3j}. */
  private Expr signedNumber() {
    int start = pos;
    Expr number;
    if (accept(MINUS)) {
      Expr operand = numberToken();
      number = new Expr.UnaryOp(UnaryOperator.USUB, operand, span(start));
    } else {
      number = numberToken();
    }
    if (kind() != PLUS && kind() != MINUS) {
      return number;
    }
    BinaryOperator operator = kind() == PLUS ? BinaryOperator.ADD : BinaryOperator.SUB;
    pos++;
    Expr imaginary = numberToken();
    if (isImaginary(number) || !isImaginary(imaginary)) {
      throw reject();
    }
    return new Expr.BinOp(number, operator, imaginary, span(start));
  }

  private static boolean isImaginary(Expr number) {
    Expr literal = number instanceof Expr.UnaryOp negated ? negated.operand() : number;
    return ((Expr.Constant) literal).value() instanceof Imaginary;
  }

  /** A capture, the wildcard, a dotted name or a class pattern. */
  private Pattern namePattern() {
    int start = pos;
    if (isSoftKeyword(pos, "_")) {
      pos++;
      return new Pattern.MatchAs(null, null, span(start));
    }
    Expr name = nameOrAttribute();
    if (kind() == LPAR) {
      return classPattern(start, name);
    }
    if (kind() == EQUAL) {
      throw reject();
    }
    if (name instanceof Expr.Name simple) {
      return new Pattern.MatchAs(null, simple.id(), span(start));
    }
    return new Pattern.MatchValue(name, span(start));
  }

  private Expr nameOrAttribute() {
    int start = pos;
    String id = name();
    Expr result = new Expr.Name(id, ExprContext.LOAD, span(start));
    while (accept(DOT)) {
      String attribute = name();
      result = new Expr.Attribute(result, attribute, ExprContext.LOAD, span(start));
    }
    return result;
  }

  private Pattern parenthesizedPattern() {
    int start = pos++;
    if (accept(RPAR)) {
      return new Pattern.MatchSequence(List.of(), span(start));
    }
    Pattern first = maybeStarPattern();
    if (kind() == COMMA) {
      pos++;
      List<Pattern> elements = sequence(RPAR, first);
      return new Pattern.MatchSequence(elements, span(start));
    }
    if (first instanceof Pattern.MatchStar) {
      throw reject();
    }
    expect(RPAR);
    return first;
  }

  /**
   * The elements of a sequence pattern, after {@code first} if it is not null, through {@code
   * close}.
   */
  private List<Pattern> sequence(int close, Pattern first) {
    int mark = mark();
    if (first != null) {
      push(first);
    }
    while (!accept(close)) {
      push(maybeStarPattern());
      if (!accept(COMMA)) {
        expect(close);
        break;
      }
    }
    return popList(mark);
  }

  private Pattern mappingPattern() {
    int start = pos++;
    List<Expr> keys = new ArrayList<>();
    String rest = null;
    int mark = mark();
    while (!accept(RBRACE)) {
      if (rest != null) {
        throw reject();
      }
      if (accept(DOUBLESTAR)) {
        rest = captureName();
        if (rest.equals("_")) {
          throw reject();
        }
      } else {
        keys.add(mappingKey());
        expect(COLON);
        push(pattern());
      }
      if (!accept(COMMA)) {
        expect(RBRACE);
        break;
      }
    }
    List<Pattern> values = popList(mark);
    return new Pattern.MatchMapping(List.copyOf(keys), values, rest, span(start));
  }

  private Expr mappingKey() {
    switch (kind()) {
      case NUMBER, MINUS -> {
        return signedNumber();
      }
      case STRING, FSTRING_START, TSTRING_START, NONE, TRUE, FALSE -> {
        return atom();
      }
      default -> {
        Expr key = nameOrAttribute();
        if (key instanceof Expr.Name) {
          throw reject();
        }
        return key;
      }
    }
  }

  private Pattern classPattern(int start, Expr type) {
    pos++;
    List<String> names = new ArrayList<>();
    List<Pattern> named = new ArrayList<>();
    int mark = mark();
    while (!accept(RPAR)) {
      if (kind() == NAME && kinds[pos + 1] == EQUAL) {
        names.add(name());
        pos++;
        named.add(pattern());
      } else {
        if (!names.isEmpty()) {
          throw reject();
        }
        push(pattern());
      }
      if (!accept(COMMA)) {
        expect(RPAR);
        break;
      }
    }
    List<Pattern> positional = popList(mark);
    return new Pattern.MatchClass(
        type, positional, List.copyOf(names), List.copyOf(named), span(start));
  }
}
