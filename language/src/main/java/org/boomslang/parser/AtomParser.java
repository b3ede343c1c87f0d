package org.boomslang.parser;

import static org.boomslang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Singleton;

/** Parses what expressions are made of: names, literals, displays, comprehensions, strings. */
abstract class AtomParser extends TokenReader {

  /** How many grammar rules CPython nests for one pair of brackets. */
  static final int BRACKET_RULES = 29;

  AtomParser(Tokenizer tokenizer, ParserOptions options) {
    super(tokenizer, options);
  }

  // Grammar rules of the parts above this one.

  abstract Expr expression();

  /** {@code expression} or {@code name := expression}. */
  abstract Expr namedExpression();

  /** One or more expressions, starred ones included; a tuple unless there is just one. */
  abstract Expr starExpressions();

  abstract Expr yieldExpr();

  abstract Expr disjunction();

  abstract Expr bitwiseOr();

  abstract Expr starTargets();

  final Expr atom() {
    int start = pos;
    switch (kinds[start]) {
      case NAME:
        pos++;
        return new Expr.Name(
            checked(tokens.texts[start]), ExprContext.LOAD, strings.tokenPos(start));
      case NUMBER:
        return numberToken();
      case STRING, FSTRING_START:
        return strings();
      case TSTRING_START:
        return templates();
      case LPAR:
        return parenthesized();
      case LSQB:
        return list();
      case LBRACE:
        return dictOrSet();
      case TRUE:
        return constantToken(Boolean.TRUE);
      case FALSE:
        return constantToken(Boolean.FALSE);
      case NONE:
        return constantToken(Singleton.NONE);
      case ELLIPSIS:
        return constantToken(Singleton.ELLIPSIS);
      default:
        throw reject();
    }
  }

  private Expr constantToken(Object value) {
    return new Expr.Constant(value, null, strings.tokenPos(pos++));
  }

  /** A number. */
  final Expr numberToken() {
    if (kinds[pos] != NUMBER) {
      throw reject();
    }
    Object value =
        NumberLiterals.parse(
            source.chars, tokens.starts[pos], tokens.ends[pos], options.maxIntDigits());
    if (value == null) {
      throw reject();
    }
    return constantToken(value);
  }

  // ---- brackets

  private Expr parenthesized() {
    int start = pos++;
    enter(BRACKET_RULES);
    Expr result;
    int kind = kind();
    if (kind == RPAR) {
      pos++;
      result = new Expr.TupleExpr(List.of(), ExprContext.LOAD, span(start));
    } else if (kind == YIELD) {
      result = yieldExpr();
      expect(RPAR);
    } else {
      Expr first = starNamedExpression();
      kind = kind();
      if (kind == RPAR) {
        if (first instanceof Expr.Starred) {
          throw reject();
        }
        pos++;
        result = first;
      } else if (kind == COMMA) {
        pos++;
        List<Expr> elements = restOfElements(first, RPAR);
        result = new Expr.TupleExpr(elements, ExprContext.LOAD, span(start));
      } else {
        List<Comprehension> clauses = clauses(first);
        expect(RPAR);
        result = new Expr.GeneratorExp(first, clauses, span(start));
      }
    }
    leave(BRACKET_RULES);
    return result;
  }

  private Expr list() {
    int start = pos++;
    enter(BRACKET_RULES);
    Expr result;
    if (accept(RSQB)) {
      result = new Expr.ListExpr(List.of(), ExprContext.LOAD, span(start));
    } else {
      Expr first = starNamedExpression();
      int kind = kind();
      if (kind == COMMA || kind == RSQB) {
        pos++;
        List<Expr> elements = kind == RSQB ? List.of(first) : restOfElements(first, RSQB);
        result = new Expr.ListExpr(elements, ExprContext.LOAD, span(start));
      } else {
        List<Comprehension> clauses = clauses(first);
        expect(RSQB);
        result = new Expr.ListComp(first, clauses, span(start));
      }
    }
    leave(BRACKET_RULES);
    return result;
  }

  /** The elements of a display after the first one and its comma, through the closing bracket. */
  private List<Expr> restOfElements(Expr first, int close) {
    int mark = mark();
    push(first);
    while (!accept(close)) {
      push(starNamedExpression());
      if (!accept(COMMA)) {
        expect(close);
        break;
      }
    }
    return popList(mark);
  }

  final Expr starNamedExpression() {
    return kind() == STAR ? starredBitwiseOr() : namedExpression();
  }

  final Expr starredBitwiseOr() {
    int start = pos++;
    Expr value = bitwiseOr();
    return new Expr.Starred(value, ExprContext.LOAD, span(start));
  }

  private Expr dictOrSet() {
    int start = pos++;
    enter(BRACKET_RULES);
    Expr result;
    if (accept(RBRACE)) {
      result = new Expr.Dict(List.of(), List.of(), span(start));
    } else if (kind() == DOUBLESTAR) {
      result = dict(start, null, null);
    } else {
      Expr first = starNamedExpression();
      int kind = kind();
      if (kind == COLON) {
        if (!isPlainExpression(start + 1, first)) {
          throw reject();
        }
        pos++;
        Expr value = expression();
        kind = kind();
        if (kind == FOR || kind == ASYNC) {
          List<Comprehension> clauses = clauses(first);
          expect(RBRACE);
          result = new Expr.DictComp(first, value, clauses, span(start));
        } else {
          result = dict(start, first, value);
        }
      } else if (kind == COMMA || kind == RBRACE) {
        pos++;
        List<Expr> elements = kind == RBRACE ? List.of(first) : restOfElements(first, RBRACE);
        result = new Expr.Set(elements, span(start));
      } else {
        List<Comprehension> clauses = clauses(first);
        expect(RBRACE);
        result = new Expr.SetComp(first, clauses, span(start));
      }
    }
    leave(BRACKET_RULES);
    return result;
  }

  /**
   * Whether the expression that starts at {@code token} is neither starred nor a bare {@code :=}.
   */
  private boolean isPlainExpression(int token, Expr expression) {
    return !(expression instanceof Expr.Starred)
        && !(expression instanceof Expr.NamedExpr && kinds[token] != LPAR);
  }

  /** A dict display whose first item, if not null, has been read. */
  private Expr dict(int start, Expr firstKey, Expr firstValue) {
    List<Expr> keys = new ArrayList<>();
    boolean unpacks = false;
    int mark = mark();
    if (firstKey != null) {
      keys.add(firstKey);
      push(firstValue);
      if (!accept(COMMA)) {
        expect(RBRACE);
        List<Expr> values = popList(mark);
        return new Expr.Dict(List.of(firstKey), values, span(start));
      }
    }
    while (!accept(RBRACE)) {
      if (accept(DOUBLESTAR)) {
        keys.add(null);
        unpacks = true;
        push(bitwiseOr());
      } else {
        keys.add(expression());
        expect(COLON);
        push(expression());
      }
      if (!accept(COMMA)) {
        expect(RBRACE);
        break;
      }
    }
    List<Expr> values = popList(mark);
    if (!unpacks) {
      return new Expr.Dict(List.copyOf(keys), values, span(start));
    }
    int keyMark = mark();
    keys.forEach(this::push);
    return new Expr.Dict(popNullableList(keyMark), values, span(start));
  }

  // ---- comprehensions

  /** One or more {@code for} clauses after {@code element}. */
  final List<Comprehension> clauses(Expr element) {
    if (element instanceof Expr.Starred) {
      throw reject();
    }
    int mark = mark();
    do {
      push(clause());
    } while (kind() == FOR || kind() == ASYNC);
    return popList(mark);
  }

  private Comprehension clause() {
    boolean async = accept(ASYNC);
    expect(FOR);
    Expr target = starTargets();
    expect(IN);
    Expr iterable = disjunction();
    int mark = mark();
    while (accept(IF)) {
      push(disjunction());
    }
    return new Comprehension(target, iterable, popList(mark), async);
  }

  // ---- strings

  /** One or more neighbouring strings and f-strings. */
  final Expr strings() {
    int start = pos;
    if (kinds[start] == STRING && !startsLiteral(kinds[start + 1])) {
      pos++;
      return strings.constant(start, strings.tokenPos(start));
    }
    int mark = mark();
    while (true) {
      int kind = kind();
      if (kind == STRING) {
        push(strings.constant(pos, strings.tokenPos(pos)));
        pos++;
      } else if (kind == FSTRING_START) {
        int first = pos;
        List<Expr> values = formatted(FSTRING_MIDDLE, FSTRING_END, false);
        push(new Expr.JoinedStr(values, span(first)));
      } else if (kind == TSTRING_START) {
        throw reject();
      } else {
        return strings.concatenate(popList(mark), span(start));
      }
    }
  }

  private static boolean startsLiteral(int kind) {
    return kind == STRING || kind == FSTRING_START || kind == TSTRING_START;
  }

  private Expr templates() {
    int start = pos;
    int mark = mark();
    while (kind() == TSTRING_START) {
      int first = pos;
      List<Expr> values = formatted(TSTRING_MIDDLE, TSTRING_END, true);
      push(new Expr.TemplateStr(values, span(first)));
    }
    if (startsLiteral(kind())) {
      throw reject();
    }
    return strings.concatenateTemplates(popList(mark), span(start));
  }

  private List<Expr> formatted(int middle, int end, boolean template) {
    int start = pos++;
    boolean raw = isRaw(start);
    List<Object> parts = new ArrayList<>();
    while (kind() != end) {
      if (kind() == middle) {
        parts.add(pos++);
      } else {
        parts.add(field(middle, raw, template, template));
      }
    }
    int endToken = pos++;
    return strings.values(parts, start, endToken);
  }

  private boolean isRaw(int startToken) {
    for (int i = tokens.starts[startToken]; i < tokens.ends[startToken]; i++) {
      if (source.chars[i] == 'r' || source.chars[i] == 'R') {
        return true;
      }
    }
    return false;
  }

  /** A replacement field, braces included. */
  private Expr field(int middle, boolean raw, boolean template, boolean interpolation) {
    int start = pos;
    expect(LBRACE);
    enter(BRACKET_RULES);
    Expr value = kind() == YIELD ? yieldExpr() : starExpressions();
    boolean debug = accept(EQUAL);
    int conversion = -1;
    if (accept(EXCLAMATION)) {
      conversion = pos;
      checkConversion();
      pos++;
    }
    int colon = -1;
    Expr spec = null;
    if (kind() == COLON) {
      colon = pos++;
      List<Object> parts = new ArrayList<>();
      while (kind() != RBRACE) {
        if (kind() == middle) {
          parts.add(pos++);
        } else {
          parts.add(field(middle, raw, template, false));
        }
      }
      spec = strings.formatSpec(parts, raw, span(colon));
    }
    int close = pos;
    expect(RBRACE);
    leave(BRACKET_RULES);
    Pos where = span(start);
    return strings.field(
        new StringLiterals.Field(value, debug, conversion, colon, spec, close),
        interpolation,
        where);
  }

  private void checkConversion() {
    int name = pos;
    boolean adjacent =
        tokens.lines[name] == tokens.lines[name - 1]
            && tokens.cols[name] == tokens.endCols[name - 1];
    boolean known =
        kinds[name] == NAME
            && tokens.texts[name].length() == 1
            && "sra".contains(tokens.texts[name]);
    if (!adjacent || !known) {
      throw reject();
    }
  }
}
