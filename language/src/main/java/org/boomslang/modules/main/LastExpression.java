package org.boomslang.modules.main;

import org.boomslang.objects.str.PyStr;
import org.boomslang.parser.ParserOptions;
import org.boomslang.parser.PythonParser;
import org.boomslang.parser.PythonSyntaxError;

/** Decides how an embedder's source is compiled. Thread-safety: shared (stateless). */
final class LastExpression {
  private LastExpression() {}

  /**
   * {@code eval} for a source that is one expression, so that it has a value; else {@code exec}.
   */
  static String mode(Object text, String filename) {
    try {
      PythonParser.parseExpression(PyStr.toJava(text).strip(), filename, ParserOptions.DEFAULT);
      return "eval";
    } catch (PythonSyntaxError e) {
      return "exec";
    }
  }
}
