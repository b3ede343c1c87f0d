package org.boomslang.parser;

/**
 * How to parse. Immutable.
 *
 * @param warnings receives {@code SyntaxWarning}s
 * @param maxIntDigits the longest decimal integer literal, as {@code sys.set_int_max_str_digits}; 0
 *     for no limit
 * @param dontImplyDedent {@code PyCF_DONT_IMPLY_DEDENT}: in interactive mode, a block is complete
 *     only when a line says so
 * @param allowIncompleteInput {@code PyCF_ALLOW_INCOMPLETE_INPUT}: an error that more input could
 *     mend has kind {@link PythonSyntaxError.Kind#INCOMPLETE_INPUT}
 * @param barryAsFlufl {@code from __future__ import barry_as_FLUFL} is in force (PEP 401)
 * @param typeComments takes the type comments; null to treat them as any comment
 * @param unicodeNames resolves the names in {@code "\N{name}"}
 */
public record ParserOptions(
    SyntaxWarningListener warnings,
    int maxIntDigits,
    boolean dontImplyDedent,
    boolean allowIncompleteInput,
    boolean barryAsFlufl,
    TypeComments typeComments,
    UnicodeNames unicodeNames) {

  /** Looks up characters and named sequences as {@code unicodedata.lookup} does. */
  @FunctionalInterface
  public interface UnicodeNames {

    /** The character or sequence called {@code name}, null if there is none. */
    String lookup(String name);
  }

  /** CPython's defaults; warnings are dropped, character names are those that the JDK knows. */
  public static final ParserOptions DEFAULT =
      new ParserOptions(
          SyntaxWarningListener.SILENT, 4300, false, false, false, null, JdkUnicodeNames::lookup);

  public ParserOptions withWarnings(SyntaxWarningListener listener) {
    return new ParserOptions(
        listener,
        maxIntDigits,
        dontImplyDedent,
        allowIncompleteInput,
        barryAsFlufl,
        typeComments,
        unicodeNames);
  }

  public ParserOptions withMaxIntDigits(int digits) {
    return new ParserOptions(
        warnings,
        digits,
        dontImplyDedent,
        allowIncompleteInput,
        barryAsFlufl,
        typeComments,
        unicodeNames);
  }

  public ParserOptions withDontImplyDedent(boolean on) {
    return new ParserOptions(
        warnings, maxIntDigits, on, allowIncompleteInput, barryAsFlufl, typeComments, unicodeNames);
  }

  public ParserOptions withAllowIncompleteInput(boolean on) {
    return new ParserOptions(
        warnings, maxIntDigits, dontImplyDedent, on, barryAsFlufl, typeComments, unicodeNames);
  }

  public ParserOptions withBarryAsFlufl(boolean on) {
    return new ParserOptions(
        warnings,
        maxIntDigits,
        dontImplyDedent,
        allowIncompleteInput,
        on,
        typeComments,
        unicodeNames);
  }

  public ParserOptions withTypeComments(TypeComments comments) {
    return new ParserOptions(
        warnings,
        maxIntDigits,
        dontImplyDedent,
        allowIncompleteInput,
        barryAsFlufl,
        comments,
        unicodeNames);
  }

  public ParserOptions withUnicodeNames(UnicodeNames names) {
    return new ParserOptions(
        warnings,
        maxIntDigits,
        dontImplyDedent,
        allowIncompleteInput,
        barryAsFlufl,
        typeComments,
        names);
  }
}
