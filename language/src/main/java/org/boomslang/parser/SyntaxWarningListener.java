package org.boomslang.parser;

/** Receives the {@code SyntaxWarning}s that parsing gives rise to, in the order of the source. */
@FunctionalInterface
public interface SyntaxWarningListener {

  /** Drops every warning. */
  SyntaxWarningListener SILENT = (message, line) -> false;

  /**
   * Called for each warning. May throw, which ends the parse with that exception.
   *
   * @return true when the warning filters turn this warning into an error: the parser then raises
   *     the matching {@link PythonSyntaxError}
   */
  boolean warn(String message, int line);
}
