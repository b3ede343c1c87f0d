package org.boomslang.parser;

/**
 * A warning found while parsing, held back until it is known how far the parse got.
 *
 * @param token the index of the token at which CPython would have issued it
 * @param asError the error that takes its place when the warning filters say so; null if {@link
 *     Diagnosis} is to find it
 */
record PendingWarning(int token, String message, int line, PythonSyntaxError asError) {}
