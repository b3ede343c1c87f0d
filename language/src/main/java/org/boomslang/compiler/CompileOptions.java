package org.boomslang.compiler;

import org.boomslang.parser.SyntaxWarningListener;

/**
 * How to compile. Immutable.
 *
 * @param filename {@code co_filename}
 * @param flags future features in force already, as bits of {@code co_flags}
 * @param optimize the level of {@code -O}: 1 drops assertions, 2 docstrings too
 * @param topLevelAwait {@code PyCF_ALLOW_TOP_LEVEL_AWAIT}
 * @param lastValue whether the value of a module is that of its last statement, if that is an
 *     expression
 * @param warnings receives the SyntaxWarnings
 */
public record CompileOptions(
    String filename,
    int flags,
    int optimize,
    boolean topLevelAwait,
    boolean lastValue,
    SyntaxWarningListener warnings) {

  /** The same with another receiver of warnings. */
  public CompileOptions withWarnings(SyntaxWarningListener listener) {
    return new CompileOptions(filename, flags, optimize, topLevelAwait, lastValue, listener);
  }

  /** Plain options for a file. */
  public static CompileOptions of(String filename) {
    return new CompileOptions(filename, 0, 0, false, false, SyntaxWarningListener.SILENT);
  }
}
