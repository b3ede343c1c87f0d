package org.boomslang.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Encodings of source bytes; the expectations are CPython 3.14's. */
class SourceDecoderTest {

  private static String decode(String latin1) {
    return SourceDecoder.decode(latin1.getBytes(StandardCharsets.ISO_8859_1), "<source>");
  }

  private static String failure(String latin1) {
    return ParserExpectationsTest.describe(
        assertThrows(PythonSyntaxError.class, () -> decode(latin1)));
  }

  @Test
  void utf8IsTheDefault() {
    assertEquals("x='ö'", decode("x='\u00c3\u00b6'"));
  }

  @Test
  void byteOrderMarkDisappears() {
    assertEquals("x", decode("\u00ef\u00bb\u00bfx"));
  }

  @Test
  void newlinesAreNormalised() {
    assertEquals("a\nb\nc\n", decode("a\r\nb\rc\n"));
  }

  @Test
  void commentInFirstTwoLinesDeclaresTheEncoding() {
    assertEquals("# coding: latin-1\nö", decode("# coding: latin-1\n\u00f6"));
    assertEquals(
        "#!x\n# vim: set fileencoding=koi8-r :\nа",
        decode("#!x\n# vim: set fileencoding=koi8-r :\n\u00c1"));
  }

  @Test
  void declarationAfterCodeDoesNotCount() {
    assertEquals(
        "SyntaxError 3 1 3 1: Non-UTF-8 code starting with '\\xf6' on line 3, but no encoding"
            + " declared; see https://peps.python.org/pep-0263/ for details",
        failure("1\n# coding: latin-1\n\u00f6\n"));
  }

  @Test
  void otherBytesAreReported() {
    assertEquals(
        "SyntaxError 2 4 2 4: Non-UTF-8 code starting with '\\xf6' on line 2, but no encoding"
            + " declared; see https://peps.python.org/pep-0263/ for details",
        failure("\nx='\u00f6'"));
  }

  @Test
  void unknownEncoding() {
    assertEquals("SyntaxError 0 -1 -1 -1: unknown encoding: foo", failure("# coding: foo\nx=1"));
  }

  @Test
  void byteOrderMarkContradictsDeclaration() {
    assertEquals(
        "SyntaxError 1 0 1 17: encoding problem: iso-8859-1 with BOM",
        failure("\u00ef\u00bb\u00bf# coding: latin-1\nx=1"));
  }

  @Test
  void bytesOutsideOfTheDeclaredEncoding() {
    assertEquals(
        "SyntaxError 0 -1 -1 -1: 'ascii' codec can't decode byte 0xf6 in position 19: "
            + "ordinal not in range(128)",
        failure("# coding: ascii\nx=\"\u00f6\"\n"));
  }
}
