package org.boomslang.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.parser.ast.Mod;
import org.junit.jupiter.api.Test;

/** Which syntax warnings are issued, on which lines. */
class ParserWarningsTest {

  private final List<String> warnings = new ArrayList<>();

  private Mod parse(String source) {
    ParserOptions options =
        ParserOptions.DEFAULT.withWarnings(
            (message, line) -> {
              warnings.add(line + ": " + message);
              return false;
            });
    return PythonParser.parseModule(source, "<source>", options);
  }

  private static String invalidEscape(String escape) {
    return "\"\\"
        + escape
        + "\" is an invalid escape sequence. Such sequences will not work in the future. "
        + "Did you mean \"\\\\"
        + escape
        + "\"? A raw string is also an option.";
  }

  @Test
  void invalidEscapesWarnOncePerLiteral() {
    parse("x = '\\d\\e'\ny = '''\n\\w'''\nz = r'\\d'\n");
    assertEquals(List.of("1: " + invalidEscape("d"), "3: " + invalidEscape("w")), warnings);
  }

  @Test
  void invalidOctalEscape() {
    parse("'\\400'");
    assertEquals(
        List.of(
            "1: \"\\400\" is an invalid octal escape sequence. Such sequences will not work in the"
                + " future. Did you mean \"\\\\400\"? A raw string is also an option."),
        warnings);
  }

  @Test
  void escapedBraceInFString() {
    parse("f'\\{x}'");
    assertEquals(List.of("1: " + invalidEscape("{")), warnings);
  }

  @Test
  void keywordAfterNumber() {
    parse("x = 1if y else 0x1for\n".replace("0x1for", "2"));
    assertEquals(List.of("1: invalid decimal literal"), warnings);
  }

  @Test
  void eachLiteralIsReadOnceForWarnings() {
    parse("with ('\\d' for x in y):\n  pass\nwith ('\\d'), ('\\e'): pass\n");
    assertEquals(3, warnings.size());
  }

  @Test
  void warningsBeforeAnErrorAreIssued() {
    assertThrows(PythonSyntaxError.class, () -> parse("'\\d'\n1 2\n'\\e'\n"));
    assertEquals(List.of("1: " + invalidEscape("d")), warnings);
  }

  @Test
  void warningAsError() {
    ParserOptions options = ParserOptions.DEFAULT.withWarnings((message, line) -> true);
    PythonSyntaxError error =
        assertThrows(
            PythonSyntaxError.class,
            () -> PythonParser.parseModule("x = '\\d'", "<source>", options));
    assertEquals(
        "SyntaxError 1 6 1 8: \"\\d\" is an invalid escape sequence. "
            + "Did you mean \"\\\\d\"? A raw string is also an option.",
        ParserExpectationsTest.describe(error));
  }

  private List<String> finallyWarnings(String source) {
    List<String> found = new ArrayList<>();
    FinallyBlocks.check(
        parse(source),
        "<source>",
        (message, line) -> {
          found.add(line + ": " + message);
          return false;
        });
    return found;
  }

  @Test
  void leavingFinallyBlocks() {
    assertEquals(
        List.of(
            "4: 'return' in a 'finally' block",
            "5: 'break' in a 'finally' block",
            "6: 'continue' in a 'finally' block"),
        finallyWarnings(
            "while 1:\n try: pass\n finally:\n  return\n  if x: break\n  with y: continue\n"));
  }

  @Test
  void stayingInFinallyBlocks() {
    assertEquals(
        List.of(),
        finallyWarnings(
            "try: return\nfinally:\n  for x in y: break\n  def f(): return\n  while 1: continue\n"));
  }
}
