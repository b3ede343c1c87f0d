/**
 * The command {@code boomslang}: reads the command line as {@code python} does and runs the
 * language with it.
 */
package org.boomslang.launcher;
