/**
 * Classes: the data structure, how class statements make them, and the builtins of {@code type}.
 *
 * <p>{@link org.boomslang.objects.type.ClassBuilder} runs a class statement; {@link
 * org.boomslang.objects.type.InstanceChecks} answers {@code isinstance} and {@code issubclass}.
 */
package org.boomslang.objects.type;
