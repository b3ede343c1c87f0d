/**
 * Runs the Graal compiler from the class path of the command, and only when something is to be
 * compiled.
 *
 * <p>Truffle's own way to a compiler on a stock JDK replaces the JDK's module {@code
 * jdk.graal.compiler} ({@code --upgrade-module-path}), with which the JVM cannot use an archive of
 * loaded classes: every start then parses and verifies ten thousand classes. Here Graal's classes
 * are ordinary ones on the class path, where the archive can hold them, with what the JVM has
 * learnt about them in a training run. And while Graal has not been compiled itself, only what is
 * hot is worth its time ({@code ColdThresholds}). {@code docs/startup.md} has the figures.
 *
 * <p>Nobody calls this package: Truffle finds {@link org.boomslang.jit.GraalRuntimeAccess} as a
 * service. Programs that embed Boomslang run without it, too, by Truffle's own way.
 */
package org.boomslang.jit;
