/**
 * Modules {@code _java}, on which the package {@code java} rests, and {@code polyglot}: the host
 * and other languages from Python code. Names and meaning as in GraalPy's user documentation.
 */
package org.boomslang.modules.host;
