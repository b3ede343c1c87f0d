package org.boomslang.parser;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** How deep texts may nest: as deep as in CPython, and too deep is an error, never an overflow. */
class NestingTest {

  private static void parse(String source) {
    PythonParser.parseExpression(source, "<source>", ParserOptions.DEFAULT);
  }

  private static PythonSyntaxError.Kind failure(String source) {
    return assertThrows(PythonSyntaxError.class, () -> parse(source)).kind();
  }

  @Test
  void brackets() {
    assertDoesNotThrow(() -> parse("(".repeat(200) + "1" + ")".repeat(200)));
    assertEquals(PythonSyntaxError.Kind.SYNTAX, failure("(".repeat(201) + "1" + ")".repeat(201)));
  }

  @Test
  void mistakeInDeepBrackets() {
    assertEquals(PythonSyntaxError.Kind.SYNTAX, failure("(".repeat(150) + "1 2" + ")".repeat(150)));
  }

  @Test
  void prefixOperators() {
    assertDoesNotThrow(() -> parse("-".repeat(5000) + "1"));
    assertDoesNotThrow(() -> parse("not ".repeat(5000) + "1"));
    assertEquals(PythonSyntaxError.Kind.MEMORY, failure("-".repeat(100_000) + "1"));
    assertEquals(PythonSyntaxError.Kind.MEMORY, failure("not ".repeat(100_000) + "1"));
  }

  @Test
  void lambdasAndConditionals() {
    assertDoesNotThrow(() -> parse("lambda: ".repeat(1000) + "1"));
    assertEquals(PythonSyntaxError.Kind.MEMORY, failure("lambda: ".repeat(100_000) + "1"));
    assertDoesNotThrow(() -> parse("1 if 2 else ".repeat(5000) + "3"));
    assertEquals(PythonSyntaxError.Kind.MEMORY, failure("1 if 2 else ".repeat(100_000) + "3"));
  }

  @Test
  void chains() {
    assertDoesNotThrow(() -> parse("1" + "+1".repeat(20_000)));
    assertEquals(PythonSyntaxError.Kind.RECURSION, failure("1" + "+1".repeat(100_000)));
    assertEquals(PythonSyntaxError.Kind.RECURSION, failure("a" + ".b".repeat(100_000)));
    assertEquals(PythonSyntaxError.Kind.RECURSION, failure("a" + "()".repeat(100_000)));
  }
}
