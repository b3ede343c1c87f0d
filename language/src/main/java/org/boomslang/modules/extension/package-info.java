/**
 * Extension modules: those written in Java ({@code org.boomslang.api}), and the lock that modules
 * in C and Java have that do not declare that they support free threading. Compare section 7 of the
 * design and {@code docs/extensions.md}.
 *
 * <p>A function of such a module is a {@link org.boomslang.modules.extension.JavaCode}, a builtin
 * like all others, of a class that {@link org.boomslang.modules.extension.StubWriter} generates: it
 * converts the arguments, calls the method and converts the result, without reflection, so that it
 * costs what a builtin of our own does.
 */
package org.boomslang.modules.extension;
