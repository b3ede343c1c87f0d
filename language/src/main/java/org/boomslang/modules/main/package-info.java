/**
 * Starting and ending an interpreter, and running the main program the way {@code python} does.
 * Compare CPython's {@code pylifecycle.c}, {@code main.c} and {@code pythonrun.c}.
 */
package org.boomslang.modules.main;
