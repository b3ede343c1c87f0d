package org.boomslang.parser;

import java.util.List;
import org.boomslang.parser.PythonSyntaxError.Kind;
import org.boomslang.parser.ast.CompareOperator;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.Node;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Singleton;

/**
 * Makes the errors: where each points, which line of the source it shows. CPython: pegen_errors.c
 * and the RAISE_ macros of pegen.h. Confined to one parse (incompatible).
 */
abstract class ErrorActions extends GrammarMachine {

  final SourceText source;

  ErrorActions(Tokenizer tokenizer) {
    super(tokenizer);
    this.source = tokenizer.source;
  }

  // ---- where

  final Pos tokenPos(int token) {
    return new Pos(
        tokens.lines[token], tokens.cols[token], tokens.endLines[token], tokens.endCols[token]);
  }

  final Pos pos(Object value) {
    return switch (value) {
      case Integer token -> tokenPos(token);
      case Span span -> span.pos();
      case Node node -> node.pos();
      default -> throw new IllegalStateException("no position: " + value);
    };
  }

  private Pos firstPos(Object value) {
    return pos(value instanceof List<?> list ? list.getFirst() : value);
  }

  private Pos lastPos(Object value) {
    return pos(value instanceof List<?> list ? list.getLast() : value);
  }

  /** The byte column where the tokenizer stands. */
  private int tokenizerCol() {
    return source.utf8Length(tokenizer.lineStart, tokenizer.cur);
  }

  // ---- errors

  /** An error with byte columns counted from 1. */
  private PythonSyntaxError located(
      Kind kind, int line, int col, int endLine, int endCol, String message) {
    return ErrorPositions.located(
        kind, message, source.filename, line, col, endLine, endCol, errorLine(line));
  }

  private String errorLine(int line) {
    if (tokenizer.lineNumber <= line && tokenizer.lineLimit > tokenizer.chunkStart) {
      return source.text(tokenizer.lineStart, tokenizer.lineLimit);
    }
    return source.line(line);
  }

  final PythonSyntaxError atRange(Object first, Object last, String message) {
    Pos from = firstPos(first);
    Pos to = lastPos(last);
    return located(
        Kind.SYNTAX, from.line(), from.col() + 1, to.endLine(), to.endCol() + 1, message);
  }

  /** An error between byte columns of one line, counted from 0. */
  final PythonSyntaxError atColumns(int line, int col, int endCol, String message) {
    return located(Kind.SYNTAX, line, col + 1, line, endCol + 1, message);
  }

  final PythonSyntaxError at(Object value, String message) {
    return atRange(value, value, message);
  }

  /** An error from {@code value} to where the tokenizer stands. */
  final PythonSyntaxError startingFrom(Object value, String message) {
    Pos from = firstPos(value);
    return located(
        Kind.SYNTAX, from.line(), from.col() + 1, tokenizer.lineNumber, tokenizerCol(), message);
  }

  /** An error at the last token that was read. */
  final PythonSyntaxError atLastToken(Kind kind, String message) {
    return atToken(kind, tokens.size - 1, message);
  }

  /** An error at the next token. */
  final PythonSyntaxError atNextToken(String message) {
    kind();
    return atToken(Kind.SYNTAX, mark, message);
  }

  private PythonSyntaxError atToken(Kind kind, int token, String message) {
    if (tokens.size == 0) {
      return located(kind, 0, 0, 0, -1, message);
    }
    Pos pos = tokenPos(token);
    int col;
    if (pos.col() >= 0) {
      col = pos.col() + 1;
    } else {
      col = tokenizer.cur == tokenizer.chunkStart ? 0 : tokenizerCol();
    }
    int endCol = pos.endCol() >= 0 ? pos.endCol() + 1 : -1;
    return located(kind, pos.line(), col, pos.endLine(), endCol, message);
  }

  final PythonSyntaxError unclosedBracket() {
    int line = tokenizer.openBracketLine();
    return located(
        Kind.SYNTAX,
        line,
        tokenizer.openBracketCol() + 1,
        line,
        0,
        "'" + tokenizer.openBracket() + "' was never closed");
  }

  final PythonSyntaxError integerTooLong(int token, int limit) {
    Pos pos = tokenPos(token);
    String message =
        "Exceeds the limit ("
            + limit
            + " digits) for integer string conversion: value has "
            + NumberLiterals.digitCount(source.chars, tokens.starts[token], tokens.ends[token])
            + " digits; use sys.set_int_max_str_digits() to increase the limit"
            + " - Consider hexadecimal for huge integer literals to avoid decimal conversion"
            + " limits.";
    return located(Kind.SYNTAX, pos.line(), 0, pos.endLine(), 0, message);
  }

  @Override
  final PythonSyntaxError missingToken(int token, String text) {
    return at(token, "expected '" + text + "'");
  }

  @Override
  final PythonSyntaxError tokenError() {
    switch (tokenizer.status) {
      case ERROR, END_IN_QUOTED, END_IN_TRIPLE_QUOTED -> {
        return tokenizer.error;
      }
      case END_OF_INPUT -> {
        return tokenizer.level() > 0
            ? unclosedBracket()
            : atLastToken(Kind.SYNTAX, "unexpected EOF while parsing");
      }
      case BAD_DEDENT -> {
        return atLastToken(Kind.INDENTATION, "unindent does not match any outer indentation level");
      }
      case TABS_AND_SPACES -> {
        return tokenizerError(Kind.TAB, 0, "inconsistent use of tabs and spaces in indentation");
      }
      case TOO_DEEP -> {
        return tokenizerError(Kind.INDENTATION, 0, "too many levels of indentation");
      }
      case BAD_CONTINUATION -> {
        int col = source.utf8Length(tokenizer.chunkStart, tokenizer.cur) - 1;
        return tokenizerError(
            Kind.SYNTAX, col, "unexpected character after line continuation character");
      }
      default -> throw new IllegalStateException("not an error: " + tokenizer.status);
    }
  }

  private PythonSyntaxError tokenizerError(Kind kind, int col, String message) {
    int line = tokenizer.lineNumber;
    return located(kind, line, col + 1, line, 0, message);
  }

  // ---- the mistakes that need a closer look; null where there is none after all

  private static boolean isLegacyStatement(Object value) {
    return value instanceof Expr.Name name
        && (name.id().equals("print") || name.id().equals("exec"));
  }

  final Object legacyStatement(Expr.Name name, Object arguments) {
    if (!isLegacyStatement(name)) {
      return null;
    }
    throw atRange(
        name,
        arguments,
        "Missing parentheses in call to '" + name.id() + "'. Did you mean " + name.id() + "(...)?");
  }

  final Object missingComma(Object first, Object second) {
    if (isLegacyStatement(first) || tokens.levels[mark - 1] == 0) {
      return null;
    }
    throw atRange(first, second, "invalid syntax. Perhaps you forgot a comma?");
  }

  final PythonSyntaxError bareGenerator(Object element, List<?> clauses) {
    Comprehension last = (Comprehension) clauses.getLast();
    Expr end = last.ifs().isEmpty() ? last.iter() : last.ifs().getLast();
    return atRange(element, end, "Generator expression must be parenthesized");
  }

  final Object generatorAmongArguments(Expr.Call arguments, List<?> clauses) {
    if (arguments.args().size() <= 1) {
      return null;
    }
    throw bareGenerator(arguments.args().getLast(), clauses);
  }

  final PythonSyntaxError positionalAfterKeyword(Expr.Call arguments) {
    boolean unpacking = false;
    for (Keyword keyword : arguments.keywords()) {
      unpacking |= keyword.arg() == null;
    }
    return atLastToken(
        Kind.SYNTAX,
        unpacking
            ? "positional argument follows keyword argument unpacking"
            : "positional argument follows keyword argument");
  }

  /** An error between a key and the colon that is missing after it. */
  final PythonSyntaxError missingColon(Expr key) {
    Pos pos = key.pos();
    return located(
        Kind.SYNTAX,
        pos.line(),
        pos.endCol(),
        pos.endLine(),
        0,
        "':' expected after dictionary key");
  }

  enum Target {
    ASSIGNMENT,
    DELETION,
    LOOP
  }

  final Object invalidTarget(Object value, Target target) {
    Expr invalid = findInvalidTarget((Expr) value, target);
    if (invalid == null) {
      return null;
    }
    String verb = target == Target.DELETION ? "delete " : "assign to ";
    throw at(invalid, "cannot " + verb + describe(invalid));
  }

  private static Expr findInvalidTarget(Expr expression, Target target) {
    return switch (expression) {
      case Expr.ListExpr list -> findInvalidTarget(list.elts(), target);
      case Expr.TupleExpr tuple -> findInvalidTarget(tuple.elts(), target);
      case Expr.Starred starred ->
          target == Target.DELETION ? starred : findInvalidTarget(starred.value(), target);
      case Expr.Compare comparison -> {
        // The words for x in y, read as an expression, are a comparison.
        if (target != Target.LOOP) {
          yield comparison;
        }
        yield comparison.ops().getFirst() == CompareOperator.IN
            ? findInvalidTarget(comparison.left(), target)
            : null;
      }
      case Expr.Name name -> null;
      case Expr.Subscript subscript -> null;
      case Expr.Attribute attribute -> null;
      default -> expression;
    };
  }

  private static Expr findInvalidTarget(List<Expr> elements, Target target) {
    for (Expr element : elements) {
      Expr invalid = findInvalidTarget(element, target);
      if (invalid != null) {
        return invalid;
      }
    }
    return null;
  }

  /** What Python calls an expression that stands in a wrong place. */
  static String describe(Expr expression) {
    return switch (expression) {
      case Expr.Attribute e -> "attribute";
      case Expr.Subscript e -> "subscript";
      case Expr.Starred e -> "starred";
      case Expr.Name e -> "name";
      case Expr.ListExpr e -> "list";
      case Expr.TupleExpr e -> "tuple";
      case Expr.Lambda e -> "lambda";
      case Expr.Call e -> "function call";
      case Expr.BoolOp e -> "expression";
      case Expr.BinOp e -> "expression";
      case Expr.UnaryOp e -> "expression";
      case Expr.GeneratorExp e -> "generator expression";
      case Expr.Yield e -> "yield expression";
      case Expr.YieldFrom e -> "yield expression";
      case Expr.Await e -> "await expression";
      case Expr.ListComp e -> "list comprehension";
      case Expr.SetComp e -> "set comprehension";
      case Expr.DictComp e -> "dict comprehension";
      case Expr.Dict e -> "dict literal";
      case Expr.Set e -> "set display";
      case Expr.JoinedStr e -> "f-string expression";
      case Expr.FormattedValue e -> "f-string expression";
      case Expr.TemplateStr e -> "t-string expression";
      case Expr.Interpolation e -> "t-string expression";
      case Expr.Compare e -> "comparison";
      case Expr.IfExp e -> "conditional expression";
      case Expr.NamedExpr e -> "named expression";
      case Expr.Slice e -> "slice";
      case Expr.Constant constant ->
          switch (constant.value()) {
            case Singleton singleton -> singleton == Singleton.NONE ? "None" : "ellipsis";
            case Boolean truth -> truth ? "True" : "False";
            default -> "literal";
          };
    };
  }
}
