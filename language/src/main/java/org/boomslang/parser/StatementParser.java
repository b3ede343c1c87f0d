package org.boomslang.parser;

import static org.boomslang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.TypeParam;
import org.boomslang.parser.ast.WithItem;

/**
 * Parses whole programs: compound statements, and the four modes of {@code compile()}. This is the
 * parser for texts that are programs; it throws {@link Rejected} for those that are not. Confined
 * to one parse (incompatible).
 */
final class StatementParser extends SimpleStatementParser {

  /** How many grammar rules CPython nests for one block. */
  private static final int BLOCK_RULES = 5;

  StatementParser(Tokenizer tokenizer, ParserOptions options) {
    super(tokenizer, options);
  }

  // ---- modes

  Mod.Module module() {
    List<Stmt> body = statements(ENDMARKER);
    return new Mod.Module(body);
  }

  Mod.Expression evaluated() {
    Expr body = expressions();
    skipToEnd();
    return new Mod.Expression(body);
  }

  Mod.Interactive interactive() {
    int mark = mark();
    if (kind() == NEWLINE) {
      Pos where = strings.tokenPos(pos++);
      push(new Stmt.Pass(where));
    } else if (isCompound()) {
      push(compoundStatement());
      expect(NEWLINE);
    } else {
      simpleStatements();
    }
    return new Mod.Interactive(popList(mark));
  }

  /** Checks that only white space and comments follow the statement that was read. */
  void rejectSecondStatement() {
    int last = pos - 1;
    int i = tokens.ends[last] < 0 ? source.length : tokens.ends[last];
    char[] chars = source.chars;
    while (i < source.length) {
      char c = chars[i];
      if (c == '#') {
        i = source.lineEnd(i);
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\f') {
        i++;
      } else {
        throw ErrorPositions.located(
            PythonSyntaxError.Kind.SYNTAX,
            "multiple statements found while compiling a single statement",
            source.filename,
            tokens.lines[last],
            tokens.cols[last] + 1,
            tokens.endLines[last],
            tokens.endCols[last] + 1,
            source.line(tokens.lines[last]) + "\n");
      }
    }
  }

  Mod.FunctionType functionType() {
    expect(LPAR);
    int mark = mark();
    if (kind() != RPAR) {
      boolean star = false;
      boolean doubleStar = false;
      do {
        if (doubleStar) {
          throw reject();
        }
        if (accept(DOUBLESTAR)) {
          doubleStar = true;
        } else if (star) {
          throw reject();
        } else {
          star = accept(STAR);
        }
        push(expression());
      } while (accept(COMMA));
    }
    expect(RPAR);
    expect(ARROW);
    List<Expr> arguments = popList(mark);
    Expr returns = expression();
    skipToEnd();
    return new Mod.FunctionType(arguments, returns);
  }

  private void skipToEnd() {
    while (accept(NEWLINE)) {}
    expect(ENDMARKER);
  }

  // ---- blocks

  private List<Stmt> statements(int end) {
    int mark = mark();
    while (!accept(end)) {
      if (isCompound()) {
        push(compoundStatement());
      } else {
        simpleStatements();
      }
    }
    return popList(mark);
  }

  private List<Stmt> block() {
    expect(COLON);
    return blockAfterColon();
  }

  /** The type comment of a function: behind the colon or on a line of its own below. */
  private String functionComment() {
    if (kind() == COMMENT) {
      if (kinds[pos + 1] == NEWLINE
          && kinds[pos + 2] == COMMENT
          && kinds[pos + 3] == NEWLINE
          && kinds[pos + 4] == INDENT) {
        pos += 2;
        throw errorHere("Cannot have two type comments on def");
      }
      return typeComment();
    }
    if (kind() == NEWLINE
        && kinds[pos + 1] == COMMENT
        && kinds[pos + 2] == NEWLINE
        && kinds[pos + 3] == INDENT) {
      pos++;
      return typeComment();
    }
    return null;
  }

  private List<Stmt> blockAfterColon() {
    if (accept(NEWLINE)) {
      expect(INDENT);
      enter(BLOCK_RULES);
      List<Stmt> body = statements(DEDENT);
      leave(BLOCK_RULES);
      return body;
    }
    int mark = mark();
    simpleStatements();
    return popList(mark);
  }

  private List<Stmt> optionalElse() {
    return accept(ELSE) ? block() : List.of();
  }

  private boolean isCompound() {
    return switch (kind()) {
      case DEF, AT, ASYNC, IF, CLASS, WITH, FOR, TRY, WHILE -> true;
      case NAME -> isSoftKeyword(pos, "match") && isMatchStatement();
      default -> false;
    };
  }

  private Stmt compoundStatement() {
    int start = pos;
    switch (kind()) {
      case DEF:
        return function(start, List.of(), false);
      case AT:
        return decorated();
      case CLASS:
        return classDefinition(List.of());
      case IF:
        return conditional();
      case FOR:
        return forLoop(start, false);
      case WHILE:
        return whileLoop();
      case WITH:
        return with(start, false);
      case TRY:
        return tryStatement();
      case NAME:
        return match();
      default:
        expect(ASYNC);
        return switch (kind()) {
          case DEF -> function(start, List.of(), true);
          case FOR -> forLoop(start, true);
          case WITH -> with(start, true);
          default -> throw reject();
        };
    }
  }

  // ---- definitions

  private Stmt decorated() {
    int mark = mark();
    while (accept(AT)) {
      push(namedExpression());
      expect(NEWLINE);
    }
    List<Expr> decorators = popList(mark);
    if (kind() == CLASS) {
      return classDefinition(decorators);
    }
    int start = pos;
    boolean async = accept(ASYNC);
    return function(start, decorators, async);
  }

  private Stmt function(int start, List<Expr> decorators, boolean async) {
    expect(DEF);
    String name = name();
    List<TypeParam> typeParams = typeParameters();
    expect(LPAR);
    Arguments arguments = parameters(RPAR, true);
    expect(RPAR);
    Expr returns = accept(ARROW) ? expression() : null;
    expect(COLON);
    String comment = functionComment();
    List<Stmt> body = blockAfterColon();
    Pos where = span(start);
    Stmt function =
        async
            ? new Stmt.AsyncFunctionDef(
                name, arguments, body, decorators, returns, typeParams, where)
            : new Stmt.FunctionDef(name, arguments, body, decorators, returns, typeParams, where);
    return noted(function, comment);
  }

  private Stmt classDefinition(List<Expr> decorators) {
    int start = pos++;
    String name = name();
    List<TypeParam> typeParams = typeParameters();
    CallArguments arguments = NO_ARGUMENTS;
    if (accept(LPAR)) {
      arguments = arguments(-1);
      expect(RPAR);
    }
    List<Stmt> body = block();
    return new Stmt.ClassDef(
        name,
        arguments.positional(),
        arguments.keywords(),
        body,
        decorators,
        typeParams,
        span(start));
  }

  /** What a class without parentheses is given. */
  private static final CallArguments NO_ARGUMENTS = new CallArguments(List.of(), List.of());

  // ---- branches and loops

  /** An {@code if} with its chain of {@code elif}, read as a loop: chains can be long. */
  private Stmt conditional() {
    List<Integer> starts = new ArrayList<>();
    List<Expr> tests = new ArrayList<>();
    List<List<Stmt>> bodies = new ArrayList<>();
    do {
      enter(1);
      starts.add(pos++);
      tests.add(namedExpression());
      bodies.add(block());
    } while (kind() == ELIF);
    List<Stmt> orelse = optionalElse();
    int last = starts.size() - 1;
    for (int i = last; i > 0; i--) {
      orelse = List.of(new Stmt.If(tests.get(i), bodies.get(i), orelse, span(starts.get(i))));
    }
    leave(starts.size());
    return new Stmt.If(tests.get(0), bodies.get(0), orelse, span(starts.get(0)));
  }

  private Stmt whileLoop() {
    int start = pos++;
    Expr test = namedExpression();
    List<Stmt> body = block();
    List<Stmt> orelse = optionalElse();
    return new Stmt.While(test, body, orelse, span(start));
  }

  private Stmt forLoop(int start, boolean async) {
    expect(FOR);
    Expr target = starTargets();
    expect(IN);
    Expr iterable = starExpressions();
    expect(COLON);
    String comment = typeComment();
    List<Stmt> body = blockAfterColon();
    List<Stmt> orelse = optionalElse();
    Pos where = span(start);
    Stmt loop =
        async
            ? new Stmt.AsyncFor(target, iterable, body, orelse, where)
            : new Stmt.For(target, iterable, body, orelse, where);
    return noted(loop, comment);
  }

  // ---- with

  private Stmt with(int start, boolean async) {
    expect(WITH);
    List<WithItem> items = null;
    if (kind() == LPAR && kinds[closingBracket(pos) + 1] == COLON) {
      items = parenthesizedItems();
    }
    if (items == null) {
      int mark = mark();
      do {
        push(withItem());
      } while (accept(COMMA));
      items = popList(mark);
    }
    expect(COLON);
    String comment = typeComment();
    List<Stmt> body = blockAfterColon();
    Pos where = span(start);
    Stmt with = async ? new Stmt.AsyncWith(items, body, where) : new Stmt.With(items, body, where);
    return noted(with, comment);
  }

  /**
   * The items of {@code with (a as b, c):}, or null when what stands in the parentheses is one
   * expression, such as a generator or a starred tuple. Only trying tells.
   */
  private List<WithItem> parenthesizedItems() {
    int open = pos;
    int mark = mark();
    int warned = warnings.size();
    int outerDepth = depth;
    try {
      pos++;
      do {
        push(withItem());
      } while (accept(COMMA) && kind() != RPAR);
      expect(RPAR);
      if (kind() == COLON) {
        return popList(mark);
      }
    } catch (Rejected oneExpression) {
      // Read it again as an expression.
    }
    pos = open;
    depth = outerDepth;
    cut(mark);
    warnings.subList(warned, warnings.size()).clear();
    return null;
  }

  private int closingBracket(int open) {
    int level = tokens.levels[open] - 1;
    int i = open + 1;
    while (kinds[i] != ENDMARKER && kinds[i] != ERROR) {
      if (kinds[i] == RPAR && tokens.levels[i] == level) {
        return i;
      }
      i++;
    }
    throw reject();
  }

  private WithItem withItem() {
    Expr context = expression();
    if (!accept(AS)) {
      return new WithItem(context, null);
    }
    Expr target = starTarget();
    if (kind() != COMMA && kind() != RPAR && kind() != COLON) {
      throw reject();
    }
    return new WithItem(context, target);
  }

  // ---- try

  private Stmt tryStatement() {
    int start = pos++;
    List<Stmt> body = block();
    if (kind() != EXCEPT) {
      expect(FINALLY);
      List<Stmt> finalbody = block();
      return new Stmt.Try(body, List.of(), List.of(), finalbody, span(start));
    }
    boolean star = kinds[pos + 1] == STAR;
    int mark = mark();
    while (kind() == EXCEPT) {
      push(handler(star));
    }
    List<ExceptHandler> handlers = popList(mark);
    List<Stmt> orelse = optionalElse();
    List<Stmt> finalbody = accept(FINALLY) ? block() : List.of();
    Pos where = span(start);
    return star
        ? new Stmt.TryStar(body, handlers, orelse, finalbody, where)
        : new Stmt.Try(body, handlers, orelse, finalbody, where);
  }

  private ExceptHandler handler(boolean star) {
    int start = pos++;
    if (accept(STAR) != star) {
      throw reject();
    }
    Expr type = null;
    String name = null;
    if (kind() != COLON || star) {
      int first = pos;
      type = expression();
      if (accept(AS)) {
        name = name();
      } else {
        type = expressionsAfter(first, type);
      }
    }
    List<Stmt> body = block();
    return new ExceptHandler(type, name, body, span(start));
  }

  // ---- match

  /** Whether the line that starts with {@code match} is a statement's head, not an expression. */
  private boolean isMatchStatement() {
    int i = pos + 1;
    if (!startsExpression(kinds[i])) {
      return false;
    }
    while (kinds[i] != NEWLINE && kinds[i] != ENDMARKER && kinds[i] != ERROR) {
      i++;
    }
    return kinds[i] == NEWLINE
        && kinds[i - 1] == COLON
        && kinds[i + 1] == INDENT
        && isSoftKeyword(i + 2, "case");
  }

  private Stmt match() {
    int start = pos++;
    Expr subject = subject();
    expect(COLON);
    expect(NEWLINE);
    expect(INDENT);
    enter(BLOCK_RULES);
    int mark = mark();
    do {
      push(matchCase());
    } while (!accept(DEDENT));
    List<MatchCase> cases = popList(mark);
    leave(BLOCK_RULES);
    return new Stmt.Match(subject, cases, span(start));
  }

  private Expr subject() {
    int start = pos;
    Expr first = starNamedExpression();
    if (kind() != COMMA) {
      if (first instanceof Expr.Starred) {
        throw reject();
      }
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(COMMA) && kind() != COLON) {
      push(starNamedExpression());
    }
    return new Expr.TupleExpr(popList(mark), ExprContext.LOAD, span(start));
  }

  private MatchCase matchCase() {
    if (!isSoftKeyword(pos, "case")) {
      throw reject();
    }
    pos++;
    Pattern pattern = patterns();
    Expr guard = accept(IF) ? namedExpression() : null;
    List<Stmt> body = block();
    return new MatchCase(pattern, guard, body);
  }
}
