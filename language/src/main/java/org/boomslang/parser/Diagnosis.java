package org.boomslang.parser;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.parser.Grammar.Rule;
import org.boomslang.parser.PythonSyntaxError.Kind;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.CompareOperator;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Imaginary;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Singleton;

/**
 * Finds out what is wrong with a text that {@link StatementParser} has rejected: reads it again the
 * way CPython does, first for how far it makes sense, then with the rules for common mistakes (PEP
 * 617). Slow and thorough. Confined to one parse (incompatible).
 */
final class Diagnosis extends ErrorActions {

  private final ParserOptions options;
  private final StringLiterals strings;
  private final List<PendingWarning> warnings;
  private final PendingWarning fatal;
  private boolean barryAsFlufl;

  /** The token that the error is about, when that is not the last one read; else -1. */
  private int blamedToken = -1;

  private int statementLine;
  private int statementCol;

  /**
   * @param fatal the warning that is to be an error; null if none is
   */
  Diagnosis(Tokenizer tokenizer, ParserOptions options, PendingWarning fatal) {
    super(tokenizer);
    this.options = options;
    this.fatal = fatal;
    this.barryAsFlufl = options.barryAsFlufl();
    this.warnings = tokenizer.warnings;
    this.strings =
        new StringLiterals(source, tokens, options) {
          @Override
          RuntimeException fault(String message, int token) {
            return token >= 0 ? at(token, message) : atLastToken(Kind.SYNTAX, message);
          }

          @Override
          RuntimeException undecodable(EscapeDecoder decoder) {
            return new PythonSyntaxError(
                Kind.UNICODE_DECODE,
                decoder.failure.substring(EscapeDecoder.UNICODE_ERROR.length()),
                source.filename,
                -1,
                decoder.failureStart,
                -1,
                decoder.failureEnd,
                decoder.rewritten());
          }

          @Override
          void warn(String message, String asError, int token, int line, int col, int endCol) {
            if (invalidRules) {
              return;
            }
            if (fatal != null && fatal.message().equals(message) && fatal.line() == line) {
              blamedToken = token;
              throw atColumns(line, col, endCol, asError);
            }
            warnings.add(new PendingWarning(tokens.size, message, line, null));
          }
        };
  }

  /** The warnings that CPython would have issued on the way to the error. */
  List<PendingWarning> warnings() {
    return warnings;
  }

  /**
   * The error in the text.
   *
   * @param start the rule to start with: {@code file}, {@code eval}, {@code interactive}, {@code
   *     func_type}
   */
  PythonSyntaxError run(String start) {
    Rule rule = Grammar.python().rule(start);
    PythonSyntaxError error = pass(rule);
    if (options.allowIncompleteInput() && atEndOfSource()) {
      return atLastToken(Kind.INCOMPLETE_INPUT, "incomplete input");
    }
    int lastToken = tokens.size - 1;
    if (error == null) {
      restart();
      error = pass(rule);
    }
    if (error != null) {
      boolean tokensFine = tokenizer.status == CharCursor.Status.OK;
      PythonSyntaxError earlier = isSyntax(error) && tokensFine ? errorInTheRest() : null;
      return complete(earlier != null ? earlier : error);
    }
    int kind = tokens.kinds[lastToken];
    if (kind == TokenKind.INDENT || kind == TokenKind.DEDENT) {
      error =
          atLastToken(
              Kind.INDENTATION,
              kind == TokenKind.INDENT ? "unexpected indent" : "unexpected unindent");
    } else {
      error = at(lastToken, "invalid syntax");
      PythonSyntaxError earlier = errorInTheRest();
      error = earlier != null ? earlier : error;
    }
    return complete(error);
  }

  private PythonSyntaxError complete(PythonSyntaxError error) {
    return isSyntax(error)
        ? error.afterStatement(statementLine, statementCol, source.text(0, source.length))
        : error;
  }

  private PythonSyntaxError pass(Rule rule) {
    try {
      parse(rule);
      return null;
    } catch (PythonSyntaxError error) {
      return error;
    }
  }

  private static boolean isSyntax(PythonSyntaxError error) {
    return switch (error.kind()) {
      case SYNTAX, INDENTATION, TAB -> true;
      default -> false;
    };
  }

  private boolean atEndOfSource() {
    return switch (tokenizer.status) {
      case END_OF_INPUT, END_IN_QUOTED, END_IN_TRIPLE_QUOTED -> true;
      default -> false;
    };
  }

  /**
   * Reads the tokens after the error: a faulty one, or a bracket opened on an earlier line and
   * never closed, is the better explanation. Null if there is none.
   */
  private PythonSyntaxError errorInTheRest() {
    int errorLine = tokens.lines[blamedToken >= 0 ? blamedToken : tokens.size - 1];
    int kind;
    do {
      kind = tokenizer.fill();
    } while (kind != TokenKind.ENDMARKER && kind != TokenKind.ERROR);
    if (kind == TokenKind.ENDMARKER) {
      return null;
    }
    PythonSyntaxError result = null;
    if (tokenizer.error != null) {
      result = tokenizer.error;
    } else if (tokenizer.level() > 0 && errorLine > tokenizer.openBracketLine()) {
      result = unclosedBracket();
    }
    return tokenizer.insideFString() ? null : result;
  }

  // ---- values of tokens

  @Override
  Object number(int token) {
    Object value =
        NumberLiterals.parse(
            source.chars, tokens.starts[token], tokens.ends[token], options.maxIntDigits());
    if (value == null) {
      throw integerTooLong(token, options.maxIntDigits());
    }
    return new Expr.Constant(value, null, tokenPos(token));
  }

  @Override
  Expr.Name name(int token) {
    String id = tokens.texts[token];
    if (id.equals("None") || id.equals("True") || id.equals("False")) {
      throw PythonSyntaxError.unlocated(
          Kind.VALUE, "identifier field can't represent '" + id + "' constant", source.filename);
    }
    return nameNode(token, id);
  }

  // ---- actions

  @Override
  Object act(String action, int start, Object[] args) {
    return switch (action) {
      case "value" -> args[0];
      case "nothing" -> null;
      case "span" -> new Span(span(start));
      case "definition" -> DEFINITION;
      case "statement" -> registered(args[0]);
      case "future" -> futureImport((List<?>) args[0], args[1], args[2], start);
      default -> isError(action) ? error(action, args) : node(action, start, args);
    };
  }

  private static boolean isError(String action) {
    return switch (action) {
      case "error",
          "at",
          "range",
          "from",
          "next",
          "indentation",
          "assignment_target",
          "deletion_target",
          "loop_target",
          "bare_generator",
          "generator_among_arguments",
          "positional_after_keyword",
          "legacy_statement",
          "missing_comma",
          "missing_colon",
          "bounded",
          "mixed_literals" ->
          true;
      default -> false;
    };
  }

  /** A function definition: CPython loses its position in the second pass. */
  private static final Object DEFINITION = new Span(new Pos(0, 0, 0, 0));

  /** The last complete statement, from which {@code traceback} looks for misspelt keywords. */
  private Object registered(Object statement) {
    if (invalidRules && statement != DEFINITION) {
      Pos pos = pos(statement);
      if (pos.line() >= statementLine) {
        statementLine = pos.line();
        statementCol = pos.col();
      }
    }
    return statement;
  }

  private Object futureImport(List<?> dots, Object module, Object names, int start) {
    if (dots.isEmpty()
        && module instanceof Expr.Name name
        && name.id().equals("__future__")
        && names instanceof List<?> list) {
      for (Object imported : list) {
        barryAsFlufl |= imported instanceof Expr.Name n && n.id().equals("barry_as_FLUFL");
      }
    }
    return new Span(span(start));
  }

  private Object error(String action, Object[] args) {
    switch (action) {
      case "error" -> throw atLastToken(Kind.SYNTAX, (String) args[0]);
      case "at" -> throw at(args[0], message(args, 1));
      case "range" -> throw atRange(args[0], args[1], message(args, 2));
      case "from" -> throw startingFrom(args[0], message(args, 1));
      case "next" -> throw atNextToken((String) args[0]);
      case "indentation" -> throw atLastToken(Kind.INDENTATION, message(args, 0));
      case "bare_generator" -> throw bareGenerator(args[0], (List<?>) args[1]);
      case "positional_after_keyword" -> throw positionalAfterKeyword((Expr.Call) args[0]);
      case "missing_colon" -> throw missingColon((Expr) args[0]);
      case "bounded" ->
          throw startingFrom(
              args[0],
              "cannot use "
                  + (args[1] instanceof Expr.TupleExpr ? "constraints" : "bound")
                  + " with "
                  + args[2]);
      case "mixed_literals" -> {
        Object last = ((List<?>) args[0]).getLast();
        throw atRange(last, args[1], "cannot mix t-string literals with string or bytes literals");
      }
      case "assignment_target" -> {
        return invalidTarget(args[0], Target.ASSIGNMENT);
      }
      case "deletion_target" -> {
        return invalidTarget(args[0], Target.DELETION);
      }
      case "loop_target" -> {
        return invalidTarget(args[0], Target.LOOP);
      }
      case "generator_among_arguments" -> {
        return generatorAmongArguments((Expr.Call) args[0], (List<?>) args[1]);
      }
      case "legacy_statement" -> {
        return legacyStatement((Expr.Name) args[0], args[1]);
      }
      case "missing_comma" -> {
        return missingComma(args[0], args[1]);
      }
      default -> throw new IllegalStateException(action);
    }
  }

  /** The text at {@code index}: %s names an expression, %d a line, %t is the text of a token. */
  private String message(Object[] args, int index) {
    String message = (String) args[index];
    if (index + 1 == args.length) {
      return message;
    }
    Object about = args[index + 1];
    if (message.contains("%d")) {
      return message.replace("%d", String.valueOf(pos(about).line()));
    }
    if (message.contains("%t")) {
      int token = (Integer) about;
      return message.replace("%t", source.text(tokens.starts[token], tokens.ends[token]));
    }
    return message.replace("%s", describe((Expr) about));
  }

  // ---- nodes: exact in kind and place, and in content where an error depends on it

  private static final Expr NO_MATTER = null;

  private Object node(String action, int start, Object[] args) {
    Pos pos = span(start);
    return switch (action) {
      case "attribute" ->
          new Expr.Attribute((Expr) args[0], ((Expr.Name) args[1]).id(), ExprContext.LOAD, pos);
      case "dotted" -> new Expr.Name("", ExprContext.LOAD, pos);
      case "subscript" -> new Expr.Subscript(NO_MATTER, NO_MATTER, ExprContext.LOAD, pos);
      case "slice" -> new Expr.Slice(NO_MATTER, NO_MATTER, NO_MATTER, pos);
      case "call" -> new Expr.Call(NO_MATTER, List.of(), List.of(), pos);
      case "starred" -> new Expr.Starred((Expr) args[0], ExprContext.LOAD, pos);
      case "named" -> new Expr.NamedExpr((Expr) args[0], (Expr) args[1], pos);
      case "conditional" -> new Expr.IfExp((Expr) args[0], (Expr) args[1], (Expr) args[2], pos);
      case "operator" -> new Expr.BinOp(NO_MATTER, BinaryOperator.ADD, NO_MATTER, pos);
      case "await" -> new Expr.Await(NO_MATTER, pos);
      case "yield" -> new Expr.Yield(NO_MATTER, pos);
      case "lambda" -> new Expr.Lambda(null, NO_MATTER, pos);
      case "membership" -> CompareOperator.IN;
      case "comparison" -> {
        CompareOperator first =
            ((List<?>) args[1]).getFirst() == CompareOperator.IN
                ? CompareOperator.IN
                : CompareOperator.EQ;
        yield new Expr.Compare((Expr) args[0], List.of(first), List.of(), pos);
      }
      case "not_equal" -> notEqual((Integer) args[0]);
      case "constant" -> constant((String) args[0], pos);
      case "list" ->
          new Expr.ListExpr(
              args.length > 0 ? expressions(args[0]) : List.of(), ExprContext.LOAD, pos);
      case "tuple" -> tuple(args, pos);
      case "tuple_of" ->
          new Expr.TupleExpr(
              args.length > 0 ? expressions(args[0]) : List.of(), ExprContext.LOAD, pos);
      case "joined" -> prepend(args[0], args[1]);
      case "set" -> new Expr.Set(List.of(), pos);
      case "dict" -> new Expr.Dict(List.of(), List.of(), pos);
      case "list_comprehension" -> new Expr.ListComp(NO_MATTER, List.of(), pos);
      case "set_comprehension" -> new Expr.SetComp(NO_MATTER, List.of(), pos);
      case "dict_comprehension" -> new Expr.DictComp(NO_MATTER, NO_MATTER, List.of(), pos);
      case "generator" -> new Expr.GeneratorExp(NO_MATTER, List.of(), pos);
      case "clause" -> new Comprehension(NO_MATTER, (Expr) args[0], expressions(args[1]), false);
      case "keyword" -> new Keyword(((Expr.Name) args[0]).id(), (Expr) args[1], pos);
      case "unpacking" -> new Keyword(null, (Expr) args[0], pos);
      case "concatenated" -> concatenated((List<?>) args[0], (List<?>) args[1]);
      case "arguments" -> arguments((List<?>) args[0], (List<?>) args[1], pos);
      case "keywords_only" -> arguments(List.of(), (List<?>) args[0], pos);
      case "real" -> complexPart((Expr.Constant) args[0], false);
      case "imaginary" -> complexPart((Expr.Constant) args[0], true);
      default -> string(action, args, pos);
    };
  }

  private Object notEqual(int token) {
    boolean old = source.chars[tokens.starts[token]] == '<';
    if (barryAsFlufl && !old) {
      throw atLastToken(Kind.SYNTAX, "with Barry as BDFL, use '<>' instead of '!='");
    }
    return barryAsFlufl == old ? token : null;
  }

  private static Expr constant(String text, Pos pos) {
    Object value =
        switch (text) {
          case "True" -> Boolean.TRUE;
          case "False" -> Boolean.FALSE;
          case "None" -> Singleton.NONE;
          default -> Singleton.ELLIPSIS;
        };
    return new Expr.Constant(value, null, pos);
  }

  private Object complexPart(Expr.Constant number, boolean imaginary) {
    if (number.value() instanceof Imaginary != imaginary) {
      throw at(number, (imaginary ? "imaginary" : "real") + " number required in complex literal");
    }
    return number;
  }

  private static List<Expr> expressions(Object list) {
    List<Expr> expressions = new ArrayList<>();
    if (list != null) {
      for (Object element : (List<?>) list) {
        expressions.add((Expr) element);
      }
    }
    return expressions;
  }

  private static List<Expr> prepend(Object first, Object rest) {
    List<Expr> all = new ArrayList<>();
    all.add((Expr) first);
    all.addAll(expressions(rest));
    return all;
  }

  private static Expr tuple(Object[] args, Pos pos) {
    return new Expr.TupleExpr(
        prepend(args[0], args.length > 1 ? args[1] : null), ExprContext.LOAD, pos);
  }

  private static List<Object> concatenated(List<?> first, List<?> second) {
    List<Object> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static Expr arguments(List<?> positional, List<?> rest, Pos pos) {
    List<Expr> arguments = expressions(positional);
    List<Keyword> keywords = new ArrayList<>();
    if (rest != null) {
      for (Object argument : rest) {
        if (argument instanceof Keyword keyword) {
          keywords.add(keyword);
        } else {
          arguments.add((Expr) argument);
        }
      }
    }
    return new Expr.Call(NO_MATTER, arguments, keywords, pos);
  }

  // ---- strings

  private Object string(String action, Object[] args, Pos pos) {
    return switch (action) {
      case "string" -> strings.constant((Integer) args[0], tokenPos((Integer) args[0]));
      case "concatenate" -> strings.concatenate(expressions(args[0]), pos);
      case "concatenate_templates" -> strings.concatenateTemplates(expressions(args[0]), pos);
      case "fstring" ->
          new Expr.JoinedStr(
              strings.values(parts(args[1]), (Integer) args[0], (Integer) args[2]), pos);
      case "tstring" ->
          new Expr.TemplateStr(
              strings.values(parts(args[1]), (Integer) args[0], (Integer) args[2]), pos);
      case "field" -> field(args, false, pos);
      case "interpolation" -> field(args, true, pos);
      case "conversion" -> conversion((Integer) args[0], (Expr.Name) args[1]);
      case "format_spec" ->
          new FormatSpec(
              (Integer) args[0],
              strings.formatSpec(parts(args[1]), tokenizer.insideRawFString(), pos));
      default -> throw new IllegalStateException("no action " + action);
    };
  }

  private record FormatSpec(int colon, Expr spec) {}

  private static List<Object> parts(Object list) {
    return new ArrayList<>((List<?>) list);
  }

  private Expr field(Object[] args, boolean interpolation, Pos pos) {
    int conversion = args[2] == null ? -1 : (Integer) args[2];
    FormatSpec format = (FormatSpec) args[3];
    return strings.field(
        new StringLiterals.Field(
            (Expr) args[0],
            args[1] != null,
            conversion,
            format == null ? -1 : format.colon,
            format == null ? null : format.spec,
            (Integer) args[4]),
        interpolation,
        pos);
  }

  /** Checks the name after the exclamation mark; its token is the value. */
  private Object conversion(int mark, Expr.Name name) {
    TokenizerMode mode = tokenizer.enclosingFString();
    char prefix = mode == null ? 'f' : mode.prefix();
    if (tokens.lines[mark] != name.pos().line() || tokens.endCols[mark] != name.pos().col()) {
      throw atRange(
          mark,
          name,
          prefix + "-string: conversion type must come right after the exclamation mark");
    }
    if (name.id().length() > 1 || !"sra".contains(name.id())) {
      throw at(
          name,
          prefix
              + "-string: invalid conversion character '"
              + name.id()
              + "': expected 's', 'r', or 'a'");
    }
    return mark + 1;
  }
}
