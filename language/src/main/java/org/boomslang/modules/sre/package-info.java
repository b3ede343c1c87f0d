/**
 * Module {@code _sre}: regular expressions. The standard library's {@code re} compiles a pattern to
 * the code of CPython's engine; {@link org.boomslang.modules.sre.Program} holds that code and
 * {@link org.boomslang.modules.sre.Matcher} interprets it, backtracking on a stack of its own so
 * that no input is too long for it.
 *
 * <p>Truffle's own engine, TRegex, is not used: called through interop for each match it took 2 to
 * 10 times as long as this interpreter on searches through a million characters (Truffle 25.0.1,
 * compiled), needs its automata built first, and follows Unicode 15.1.
 */
package org.boomslang.modules.sre;
