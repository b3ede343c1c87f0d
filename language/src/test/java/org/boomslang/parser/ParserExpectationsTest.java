package org.boomslang.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.boomslang.parser.ast.AstDump;
import org.boomslang.parser.ast.Mod;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares trees and errors to CPython's, which {@code src/test/python/parser_expectations.py} has
 * written beside the sources.
 */
class ParserExpectationsTest {

  @TestFactory
  Stream<DynamicTest> errors() throws IOException {
    return tests("syntax_errors.txt");
  }

  @TestFactory
  Stream<DynamicTest> trees() throws IOException {
    return tests("syntax_trees.txt");
  }

  private record Block(String mode, String source, String expectation) {}

  private static Stream<DynamicTest> tests(String resource) throws IOException {
    return read(resource).stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.mode + ": " + block.source,
                    () -> assertEquals(block.expectation, outcome(block))));
  }

  private static List<Block> read(String resource) throws IOException {
    List<Block> blocks = new ArrayList<>();
    String mode = null;
    List<String> lines = new ArrayList<>();
    try (InputStream in = ParserExpectationsTest.class.getResourceAsStream(resource)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.startsWith("%% ") && mode == null) {
          mode = line.substring(3);
          lines.clear();
        } else if (line.startsWith("%% ")) {
          blocks.add(new Block(mode, String.join("\n", lines), line.substring(3)));
          mode = null;
        } else if (mode != null) {
          lines.add(line);
        }
      }
    }
    return blocks;
  }

  private static String outcome(Block block) {
    String mode = block.mode.split(" ")[0];
    String source = block.mode.endsWith("escaped") ? unescaped(block.source) : block.source;
    try {
      return AstDump.dump(parse(mode, source));
    } catch (PythonSyntaxError e) {
      return describe(e);
    }
  }

  private static String unescaped(String source) {
    char[] chars = source.toCharArray();
    return (String) new EscapeDecoder(chars, 0, chars.length).text(JdkUnicodeNames::lookup);
  }

  static Mod parse(String mode, String source) {
    ParserOptions options = ParserOptions.DEFAULT;
    return switch (mode) {
      case "exec" -> PythonParser.parseModule(source, "<source>", options);
      case "eval" -> PythonParser.parseExpression(source, "<source>", options);
      case "single" -> PythonParser.parseInteractive(source, "<source>", options);
      case "func_type" -> PythonParser.parseFunctionType(source, "<source>", options);
      default -> throw new IllegalArgumentException(mode);
    };
  }

  /** The error as {@code parser_expectations.py} writes it. */
  static String describe(PythonSyntaxError e) {
    String place =
        e.hasLocation()
            ? " " + e.line() + " " + e.offset() + " " + e.endLine() + " " + e.endOffset()
            : " None None None None";
    return switch (e.kind()) {
      case SYNTAX -> "SyntaxError" + place + ": " + e.getMessage();
      case INDENTATION -> "IndentationError" + place + ": " + e.getMessage();
      case TAB -> "TabError" + place + ": " + e.getMessage();
      case INCOMPLETE_INPUT -> "_IncompleteInputError" + place + ": " + e.getMessage();
      case MEMORY -> "MemoryError: " + e.getMessage();
      case RECURSION -> "RecursionError: " + e.getMessage();
      case VALUE -> "ValueError: " + e.getMessage();
      case UNICODE_ENCODE -> "UnicodeEncodeError: " + e.getMessage();
      case UNICODE_DECODE -> "UnicodeDecodeError: " + e.getMessage();
    };
  }
}
