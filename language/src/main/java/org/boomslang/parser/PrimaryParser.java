package org.boomslang.parser;

import static org.boomslang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Keyword;

/** Parses atoms with what follows them: attributes, calls, subscripts; and assignment targets. */
abstract class PrimaryParser extends AtomParser {

  PrimaryParser(Tokenizer tokenizer, ParserOptions options) {
    super(tokenizer, options);
  }

  static boolean startsExpression(int kind) {
    return switch (kind) {
      case NAME,
          NUMBER,
          STRING,
          FSTRING_START,
          TSTRING_START,
          LPAR,
          LSQB,
          LBRACE,
          ELLIPSIS,
          MINUS,
          PLUS,
          TILDE,
          STAR,
          TRUE,
          FALSE,
          NONE,
          NOT,
          LAMBDA,
          AWAIT ->
          true;
      default -> false;
    };
  }

  // ---- primaries

  /** An atom with attributes, calls and subscripts. */
  final Expr primary() {
    int start = pos;
    Expr result = atom();
    int chain = 0;
    while (true) {
      switch (kind()) {
        case DOT -> {
          pos++;
          String attribute = name();
          result = new Expr.Attribute(result, attribute, ExprContext.LOAD, span(start));
        }
        case LPAR -> result = call(start, result);
        case LSQB -> {
          pos++;
          Expr slices = slices();
          expect(RSQB);
          result = new Expr.Subscript(result, slices, ExprContext.LOAD, span(start));
        }
        default -> {
          return result;
        }
      }
      checkChain(++chain);
    }
  }

  private Expr call(int start, Expr function) {
    int open = pos++;
    if (accept(RPAR)) {
      return new Expr.Call(function, List.of(), List.of(), span(start));
    }
    enter(BRACKET_RULES);
    CallArguments arguments = arguments(open);
    expect(RPAR);
    leave(BRACKET_RULES);
    return new Expr.Call(function, arguments.positional, arguments.keywords, span(start));
  }

  record CallArguments(List<Expr> positional, List<Keyword> keywords) {}

  /**
   * The arguments of a call or class, up to the closing parenthesis.
   *
   * @param open the token of the opening parenthesis of a call, where a lone generator expression
   *     starts; -1 in a class statement, which cannot have one
   */
  final CallArguments arguments(int open) {
    int mark = mark();
    List<Keyword> keywords = null;
    boolean unpacked = false;
    while (kind() != RPAR) {
      int start = pos;
      int kind = kinds[start];
      if (kind == DOUBLESTAR) {
        pos++;
        Expr value = expression();
        keywords = add(keywords, new Keyword(null, value, span(start)));
        unpacked = true;
      } else if (kind == STAR) {
        if (unpacked) {
          throw reject();
        }
        pos++;
        Expr value = expression();
        push(new Expr.Starred(value, ExprContext.LOAD, span(start)));
      } else if (kind == NAME && kinds[start + 1] == EQUAL) {
        pos += 2;
        Expr value = expression();
        keywords = add(keywords, new Keyword(checked(tokens.texts[start]), value, span(start)));
      } else {
        if (keywords != null) {
          throw reject();
        }
        Expr value = namedExpression();
        if (kind() == FOR || kind() == ASYNC) {
          // Only alone, and without a comma after it.
          if (open != start - 1) {
            throw reject();
          }
          List<Comprehension> clauses = clauses(value);
          expect(RPAR);
          push(new Expr.GeneratorExp(value, clauses, span(open)));
          pos--;
          break;
        }
        push(value);
      }
      if (!accept(COMMA)) {
        break;
      }
    }
    return new CallArguments(popList(mark), keywords == null ? List.of() : List.copyOf(keywords));
  }

  private static List<Keyword> add(List<Keyword> keywords, Keyword keyword) {
    List<Keyword> list = keywords == null ? new ArrayList<>(4) : keywords;
    list.add(keyword);
    return list;
  }

  private Expr slices() {
    int start = pos;
    enter(BRACKET_RULES);
    Expr first = sliceOrStarred();
    Expr result = first;
    if (kind() == COMMA || first instanceof Expr.Starred) {
      int mark = mark();
      push(first);
      while (accept(COMMA) && kind() != RSQB) {
        push(sliceOrStarred());
      }
      result = new Expr.TupleExpr(popList(mark), ExprContext.LOAD, span(start));
    }
    leave(BRACKET_RULES);
    return result;
  }

  private Expr sliceOrStarred() {
    int start = pos;
    if (accept(STAR)) {
      Expr value = expression();
      return new Expr.Starred(value, ExprContext.LOAD, span(start));
    }
    Expr lower = null;
    if (kind() != COLON) {
      lower = namedExpression();
      if (kind() != COLON) {
        return lower;
      }
      if (kinds[start] == NAME && kinds[start + 1] == COLONEQUAL) {
        throw reject();
      }
    }
    pos++;
    Expr upper = isSliceBound(kind()) ? expression() : null;
    Expr step = null;
    if (accept(COLON) && isSliceBound(kind())) {
      step = expression();
    }
    return new Expr.Slice(lower, upper, step, span(start));
  }

  private static boolean isSliceBound(int kind) {
    return kind != COLON && kind != COMMA && kind != RSQB;
  }

  // ---- targets

  @Override
  final Expr starTargets() {
    int start = pos;
    Expr first = starTarget();
    if (kind() != COMMA) {
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(COMMA) && startsExpression(kind())) {
      push(starTarget());
    }
    return new Expr.TupleExpr(popList(mark), ExprContext.STORE, span(start));
  }

  final Expr starTarget() {
    int start = pos;
    if (accept(STAR)) {
      Expr value = asTarget(primary(), ExprContext.STORE);
      return new Expr.Starred(value, ExprContext.STORE, span(start));
    }
    return asTarget(primary(), ExprContext.STORE);
  }

  /** Turns an expression that has been read into a target, if it can be one. */
  final Expr asTarget(Expr expression, ExprContext context) {
    switch (expression) {
      case Expr.Name name -> {
        return new Expr.Name(name.id(), context, name.pos());
      }
      case Expr.Attribute attribute -> {
        return new Expr.Attribute(attribute.value(), attribute.attr(), context, attribute.pos());
      }
      case Expr.Subscript subscript -> {
        return new Expr.Subscript(subscript.value(), subscript.slice(), context, subscript.pos());
      }
      case Expr.TupleExpr tuple -> {
        return new Expr.TupleExpr(asTargets(tuple.elts(), context), context, tuple.pos());
      }
      case Expr.ListExpr list -> {
        return new Expr.ListExpr(asTargets(list.elts(), context), context, list.pos());
      }
      case Expr.Starred starred -> {
        if (context != ExprContext.STORE || starred.value() instanceof Expr.Starred) {
          throw reject();
        }
        return new Expr.Starred(asTarget(starred.value(), context), context, starred.pos());
      }
      default -> throw reject();
    }
  }

  private List<Expr> asTargets(List<Expr> elements, ExprContext context) {
    int mark = mark();
    for (Expr element : elements) {
      push(asTarget(element, context));
    }
    return popList(mark);
  }
}
