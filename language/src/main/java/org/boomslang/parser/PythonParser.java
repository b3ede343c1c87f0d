package org.boomslang.parser;

import java.util.List;
import java.util.function.Function;
import org.boomslang.parser.ast.Mod;

/**
 * Python 3.14 source text to syntax trees: the entry points of this package.
 *
 * <p>A text that is a program is read once, by {@link StatementParser}. Only when that rejects it,
 * {@link Diagnosis} reads it again to say why, in CPython's words and at CPython's place. Stateless
 * (shared).
 */
public final class PythonParser {

  private PythonParser() {}

  /** Mode {@code "exec"}. */
  public static Mod.Module parseModule(String source, String filename, ParserOptions options) {
    return parse(source, filename, options, Mode.MODULE, StatementParser::module);
  }

  /** Mode {@code "eval"}. */
  public static Mod.Expression parseExpression(
      String source, String filename, ParserOptions options) {
    return parse(source, filename, options, Mode.EXPRESSION, StatementParser::evaluated);
  }

  /** Mode {@code "single"}. */
  public static Mod.Interactive parseInteractive(
      String source, String filename, ParserOptions options) {
    return parse(source, filename, options, Mode.INTERACTIVE, StatementParser::interactive);
  }

  /** Mode {@code "func_type"}. */
  public static Mod.FunctionType parseFunctionType(
      String source, String filename, ParserOptions options) {
    return parse(source, filename, options, Mode.FUNCTION_TYPE, StatementParser::functionType);
  }

  private enum Mode {
    MODULE("file"),
    EXPRESSION("eval"),
    INTERACTIVE("interactive"),
    FUNCTION_TYPE("func_type");

    final String startRule;

    Mode(String startRule) {
      this.startRule = startRule;
    }
  }

  private static <T extends Mod> T parse(
      String source,
      String filename,
      ParserOptions options,
      Mode mode,
      Function<StatementParser, T> start) {
    SourceText text = new SourceText(source, filename, mode == Mode.MODULE);
    StatementParser parser = null;
    try {
      Tokenizer tokenizer = tokenizer(text, mode, options, text.length / 4 + 16);
      tokenizer.typeComments = options.typeComments();
      tokenizer.readAll();
      parser = new StatementParser(tokenizer, options);
      T tree = start.apply(parser);
      if (mode == Mode.INTERACTIVE) {
        parser.rejectSecondStatement();
      }
      deliver(parser.warnings, text, mode, options);
      return tree;
    } catch (Rejected rejected) {
      if (options.typeComments() != null) {
        // An error of its own, or else a type comment where none can be.
        parse(source, filename, options.withTypeComments(null), mode, start);
        if (parser != null) {
          throw parser.errorHere("invalid syntax");
        }
      }
      throw diagnose(text, mode, options);
    } catch (StackOverflowError tooDeep) {
      throw TokenReader.tooComplex(filename);
    }
  }

  private static Tokenizer tokenizer(
      SourceText text, Mode mode, ParserOptions options, int capacity) {
    return new Tokenizer(text, mode == Mode.INTERACTIVE, !options.dontImplyDedent(), capacity);
  }

  private static PythonSyntaxError diagnose(SourceText text, Mode mode, ParserOptions options) {
    Diagnosis diagnosis = new Diagnosis(tokenizer(text, mode, options, 256), options, null);
    PythonSyntaxError error = diagnosis.run(mode.startRule);
    deliver(diagnosis.warnings(), text, mode, options);
    return error;
  }

  /** Issues the warnings; one that is to be an error takes the place of everything after it. */
  private static void deliver(
      List<PendingWarning> warnings, SourceText text, Mode mode, ParserOptions options) {
    warnings.sort((a, b) -> Integer.compare(a.token(), b.token()));
    for (PendingWarning warning : warnings) {
      if (options.warnings().warn(warning.message(), warning.line())) {
        throw warning.asError() != null
            ? warning.asError()
            : new Diagnosis(tokenizer(text, mode, options, 256), options, warning)
                .run(mode.startRule);
      }
    }
  }
}
