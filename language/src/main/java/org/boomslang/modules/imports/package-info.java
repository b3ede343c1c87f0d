/**
 * The import system. {@code importlib._bootstrap} and {@code importlib._bootstrap_external} are the
 * standard library's own files, run at start as CPython runs its frozen ones; what they need from
 * the interpreter is here: module {@code _imp}, the table of modules written in Java, and the fast
 * way for modules that are imported already. Compare CPython's {@code import.c}.
 */
package org.boomslang.modules.imports;
