/**
 * Module {@code _sre}: regular expressions. The standard library's {@code re} compiles a pattern to the code of CPython's
 * engine; {@link org.boomslang.modules.sre.Program} holds that code and {@link org.boomslang.modules.sre.Matcher}
 * interprets it, backtracking on a stack of its own so that no input is too long for it.
 */
package org.boomslang.modules.sre;
