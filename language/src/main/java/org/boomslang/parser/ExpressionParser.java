package org.boomslang.parser;

import static org.boomslang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.parser.ast.Arg;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.BoolOperator;
import org.boomslang.parser.ast.CompareOperator;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.UnaryOperator;

/**
 * Parses expressions: operators by precedence climbing, conditional expressions, lambdas and
 * parameters.
 */
abstract class ExpressionParser extends PrimaryParser {

  /** How tightly the binary operators bind; 0 for what is none. */
  private static final byte[] PRECEDENCE = new byte[ALL];

  private static final BinaryOperator[] OPERATORS = new BinaryOperator[ALL];

  /** The tokens after which a name or number before them is a whole expression. */
  private static final boolean[] ENDS_EXPRESSION = new boolean[ALL];

  static {
    operator(VBAR, 1, BinaryOperator.BIT_OR);
    operator(CIRCUMFLEX, 2, BinaryOperator.BIT_XOR);
    operator(AMPER, 3, BinaryOperator.BIT_AND);
    operator(LEFTSHIFT, 4, BinaryOperator.LSHIFT);
    operator(RIGHTSHIFT, 4, BinaryOperator.RSHIFT);
    operator(PLUS, 5, BinaryOperator.ADD);
    operator(MINUS, 5, BinaryOperator.SUB);
    operator(STAR, 6, BinaryOperator.MULT);
    operator(SLASH, 6, BinaryOperator.DIV);
    operator(DOUBLESLASH, 6, BinaryOperator.FLOOR_DIV);
    operator(PERCENT, 6, BinaryOperator.MOD);
    operator(AT, 6, BinaryOperator.MAT_MULT);
    OPERATORS[DOUBLESTAR] = BinaryOperator.POW;
    for (int kind : new int[] {COMMA, RPAR, RSQB, RBRACE, COLON, NEWLINE, EQUAL, SEMI, ENDMARKER}) {
      ENDS_EXPRESSION[kind] = true;
    }
  }

  private static void operator(int kind, int precedence, BinaryOperator operator) {
    PRECEDENCE[kind] = (byte) precedence;
    OPERATORS[kind] = operator;
  }

  /**
   * {@code from __future__ import barry_as_FLUFL} is in force: {@code <>} instead of {@code !=}.
   */
  boolean barryAsFlufl;

  ExpressionParser(Tokenizer tokenizer, ParserOptions options) {
    super(tokenizer, options);
    barryAsFlufl = options.barryAsFlufl();
  }

  /** The operator that the augmented assignment {@code kind} applies, null for other tokens. */
  static BinaryOperator augmented(int kind) {
    return kind >= PLUSEQUAL && kind <= DOUBLESLASHEQUAL
        ? OPERATORS[kind - (PLUSEQUAL - PLUS)]
        : null;
  }

  // ---- lists of expressions

  @Override
  final Expr starExpressions() {
    int start = pos;
    Expr first = starExpression();
    if (kind() != COMMA) {
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(COMMA) && startsExpression(kind())) {
      push(starExpression());
    }
    return new Expr.TupleExpr(popList(mark), ExprContext.LOAD, span(start));
  }

  /** {@code *value} or an expression. */
  final Expr starExpression() {
    return kind() == STAR ? starredBitwiseOr() : expression();
  }

  /** One or more expressions without stars; a tuple unless there is just one. */
  final Expr expressions() {
    int start = pos;
    return expressionsAfter(start, expression());
  }

  /** {@link #expressions}, the first of which has been read from token {@code start} on. */
  final Expr expressionsAfter(int start, Expr first) {
    if (kind() != COMMA) {
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(COMMA) && startsExpression(kind()) && kind() != STAR) {
      push(expression());
    }
    return new Expr.TupleExpr(popList(mark), ExprContext.LOAD, span(start));
  }

  @Override
  final Expr namedExpression() {
    int start = pos;
    if (kinds[start] == NAME && kinds[start + 1] == COLONEQUAL) {
      Expr target =
          new Expr.Name(checked(tokens.texts[start]), ExprContext.STORE, strings.tokenPos(start));
      pos += 2;
      Expr value = expression();
      return new Expr.NamedExpr(target, value, span(start));
    }
    return expression();
  }

  // ---- conditional expressions and lambdas

  @Override
  final Expr expression() {
    int start = pos;
    if (kinds[start] == LAMBDA) {
      return lambda();
    }
    Expr body = disjunction();
    return kind() == IF ? conditional(start, body) : body;
  }

  /** The rest of a chain {@code a if b else c if d else …}, as a loop: chains can be long. */
  private Expr conditional(int start, Expr firstBody) {
    List<Expr> parts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Expr last = firstBody;
    int lastStart = start;
    while (kind() == IF) {
      pos++;
      enter(1);
      parts.add(last);
      starts.add(lastStart);
      parts.add(disjunction());
      expect(ELSE);
      lastStart = pos;
      if (kind() == LAMBDA) {
        last = lambda();
        break;
      }
      last = disjunction();
    }
    for (int i = starts.size() - 1; i >= 0; i--) {
      last = new Expr.IfExp(parts.get(2 * i + 1), parts.get(2 * i), last, span(starts.get(i)));
    }
    leave(starts.size());
    return last;
  }

  private Expr lambda() {
    int start = pos++;
    enter(2);
    Arguments arguments = parameters(COLON, false);
    expect(COLON);
    Expr body = expression();
    leave(2);
    return new Expr.Lambda(arguments, body, span(start));
  }

  @Override
  final Expr yieldExpr() {
    int start = pos;
    expect(YIELD);
    if (accept(FROM)) {
      Expr value = expression();
      return new Expr.YieldFrom(value, span(start));
    }
    Expr value = startsExpression(kind()) ? starExpressions() : null;
    return new Expr.Yield(value, span(start));
  }

  // ---- operators

  @Override
  final Expr disjunction() {
    int start = pos;
    if (ENDS_EXPRESSION[kinds[start + 1]]) {
      // Most expressions are a single token.
      if (kinds[start] == NAME) {
        pos++;
        return new Expr.Name(
            checked(tokens.texts[start]), ExprContext.LOAD, strings.tokenPos(start));
      }
      if (kinds[start] == NUMBER) {
        return numberToken();
      }
    }
    Expr first = conjunction();
    if (kind() != OR) {
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(OR)) {
      push(conjunction());
    }
    return new Expr.BoolOp(BoolOperator.OR, popList(mark), span(start));
  }

  private Expr conjunction() {
    int start = pos;
    Expr first = inversion();
    if (kind() != AND) {
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(AND)) {
      push(inversion());
    }
    return new Expr.BoolOp(BoolOperator.AND, popList(mark), span(start));
  }

  private Expr inversion() {
    if (kind() != NOT) {
      return comparison();
    }
    int start = pos;
    while (accept(NOT)) {
      enter(1);
    }
    int operand = pos;
    Expr value = comparison();
    for (int i = operand - 1; i >= start; i--) {
      value = new Expr.UnaryOp(UnaryOperator.NOT, value, span(i));
    }
    leave(operand - start);
    return value;
  }

  private Expr comparison() {
    int start = pos;
    Expr left = bitwiseOr();
    CompareOperator operator = compareOperator();
    if (operator == null) {
      return left;
    }
    int mark = mark();
    Expr right = bitwiseOr();
    CompareOperator next = compareOperator();
    if (next == null) {
      return new Expr.Compare(left, List.of(operator), List.of(right), span(start));
    }
    List<CompareOperator> operators = new ArrayList<>();
    operators.add(operator);
    push(right);
    while (next != null) {
      operators.add(next);
      push(bitwiseOr());
      next = compareOperator();
    }
    return new Expr.Compare(left, List.copyOf(operators), popList(mark), span(start));
  }

  /** Reads a comparison operator; null if none follows. */
  private CompareOperator compareOperator() {
    switch (kind()) {
      case EQEQUAL:
        pos++;
        return CompareOperator.EQ;
      case NOTEQUAL:
        if ((source.chars[tokens.starts[pos]] == '<') != barryAsFlufl) {
          throw reject();
        }
        pos++;
        return CompareOperator.NOT_EQ;
      case LESS:
        pos++;
        return CompareOperator.LT;
      case LESSEQUAL:
        pos++;
        return CompareOperator.LT_E;
      case GREATER:
        pos++;
        return CompareOperator.GT;
      case GREATEREQUAL:
        pos++;
        return CompareOperator.GT_E;
      case IN:
        pos++;
        return CompareOperator.IN;
      case NOT:
        if (kinds[pos + 1] != IN) {
          return null;
        }
        pos += 2;
        return CompareOperator.NOT_IN;
      case IS:
        pos++;
        return accept(NOT) ? CompareOperator.IS_NOT : CompareOperator.IS;
      default:
        return null;
    }
  }

  @Override
  final Expr bitwiseOr() {
    return binary(1);
  }

  private Expr binary(int lowest) {
    int start = pos;
    Expr left = factor();
    int precedence = PRECEDENCE[kind()];
    int chain = 0;
    while (precedence >= lowest) {
      BinaryOperator operator = OPERATORS[kinds[pos++]];
      Expr right = binary(precedence + 1);
      left = new Expr.BinOp(left, operator, right, span(start));
      checkChain(++chain);
      precedence = PRECEDENCE[kind()];
    }
    return left;
  }

  private Expr factor() {
    int start = pos;
    UnaryOperator first = unaryOperator(kinds[start]);
    if (first == null) {
      return power();
    }
    do {
      pos++;
      enter(1);
    } while (unaryOperator(kind()) != null);
    int operand = pos;
    Expr value = power();
    for (int i = operand - 1; i >= start; i--) {
      value = new Expr.UnaryOp(unaryOperator(kinds[i]), value, span(i));
    }
    leave(operand - start);
    return value;
  }

  private static UnaryOperator unaryOperator(int kind) {
    return switch (kind) {
      case MINUS -> UnaryOperator.USUB;
      case PLUS -> UnaryOperator.UADD;
      case TILDE -> UnaryOperator.INVERT;
      default -> null;
    };
  }

  private Expr power() {
    int start = pos;
    Expr base;
    if (accept(AWAIT)) {
      Expr value = primary();
      base = new Expr.Await(value, span(start));
    } else {
      base = primary();
    }
    if (kind() != DOUBLESTAR) {
      return base;
    }
    pos++;
    enter(2);
    Expr exponent = factor();
    leave(2);
    return new Expr.BinOp(base, BinaryOperator.POW, exponent, span(start));
  }

  // ---- parameters

  /**
   * The parameters of a function or lambda, up to the token {@code end}.
   *
   * @param annotated whether annotations are possible
   */
  final Arguments parameters(int end, boolean annotated) {
    if (kind() == end) {
      return new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());
    }
    List<Arg> positionalOnly = List.of();
    List<Arg> positional = new ArrayList<>();
    List<Expr> defaults = new ArrayList<>();
    Arg vararg = null;
    List<Arg> keywordOnly = new ArrayList<>();
    int keywordDefaults = mark();
    Arg kwarg = null;
    boolean slash = false;
    boolean star = false;
    while (kind() != end) {
      if (kwarg != null) {
        throw reject();
      }
      Arg last = null;
      if (accept(SLASH)) {
        if (slash || star || positional.isEmpty()) {
          throw reject();
        }
        slash = true;
        positionalOnly = List.copyOf(positional);
        positional.clear();
      } else if (accept(STAR)) {
        if (star) {
          throw reject();
        }
        star = true;
        if (kind() == NAME) {
          vararg = parameter(annotated, true);
          last = vararg;
        } else if (kind() == COMMA && kinds[pos + 1] == COMMENT && annotated) {
          pos++;
          throw errorHere("bare * has associated type comment");
        } else if (kind() != COMMA || kinds[pos + 1] != NAME) {
          throw reject();
        }
      } else if (accept(DOUBLESTAR)) {
        kwarg = parameter(annotated, false);
        last = kwarg;
      } else {
        Arg parameter = parameter(annotated, false);
        last = parameter;
        Expr value = accept(EQUAL) ? expression() : null;
        if (star) {
          keywordOnly.add(parameter);
          push(value);
        } else {
          positional.add(parameter);
          if (value != null) {
            defaults.add(value);
          } else if (!defaults.isEmpty()) {
            throw reject();
          }
        }
      }
      boolean more = accept(COMMA);
      if (last != null && annotated) {
        noted(last, typeComment());
      }
      if (!more) {
        break;
      }
    }
    return new Arguments(
        positionalOnly,
        List.copyOf(positional),
        vararg,
        List.copyOf(keywordOnly),
        keywordOnly.isEmpty() ? List.of() : popNullableList(keywordDefaults),
        kwarg,
        List.copyOf(defaults));
  }

  private Arg parameter(boolean annotated, boolean starred) {
    int start = pos;
    String name = name();
    Expr annotation = null;
    if (annotated && accept(COLON)) {
      annotation = starred ? starExpression() : expression();
    }
    Pos where = span(start);
    return new Arg(name, annotation, where);
  }
}
