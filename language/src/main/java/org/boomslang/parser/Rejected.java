package org.boomslang.parser;

/**
 * Thrown where the text cannot be continued to a program. It carries nothing: once {@link
 * StatementParser} has rejected a text, the diagnosis reads it again and finds the words.
 */
final class Rejected extends RuntimeException {

  static final Rejected INSTANCE = new Rejected();

  private static final long serialVersionUID = 1L;

  private Rejected() {
    super(null, null, false, false);
  }
}
