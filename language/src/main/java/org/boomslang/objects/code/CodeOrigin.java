package org.boomslang.objects.code;

/**
 * How code can be made again: the call of {@code compile()} that made it. Immutable.
 *
 * @param source the text: a str or bytes
 * @param mode exec, eval or single
 * @param flags and {@code optimize} as that call had them, defaults resolved
 */
public record CodeOrigin(Object source, String mode, int flags, int optimize) {}
