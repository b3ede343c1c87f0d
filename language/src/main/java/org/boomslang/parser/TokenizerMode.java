package org.boomslang.parser;

/**
 * What the tokenizer remembers of one f-string or t-string that it is inside of (PEP 701), and of
 * the text outside all of them. CPython: {@code tokenizer_mode} in lexer/state.h.
 */
final class TokenizerMode {

  /** Whether the next characters are literal text, not Python code. */
  boolean inLiteral;

  boolean template;
  boolean raw;
  int quote;
  int quoteSize;

  /** Where the literal's prefix starts, in which line. */
  int start;

  int startLine;
  int startLineStart;

  int curlyDepth;

  /** The curly depth at which the innermost replacement field started; -1 outside of fields. */
  int fieldDepth = -1;

  boolean inFormatSpec;

  /** Whether the field has an {@code =} after its expression. */
  boolean debug;

  /** Where the text of the field's expression starts, and ends once that is known, else -1. */
  int expressionStart = -1;

  int expressionEnd = -1;

  boolean insideField() {
    return fieldDepth >= 0;
  }

  boolean atTopOfField() {
    return curlyDepth - fieldDepth == 1;
  }

  char prefix() {
    return template ? 't' : 'f';
  }
}
