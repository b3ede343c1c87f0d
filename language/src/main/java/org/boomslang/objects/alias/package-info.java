/**
 * Types with arguments: {@code types.GenericAlias} ({@code list[int]}) and {@code typing.Union}
 * ({@code int | str}), and the substitution of type parameters that both share with the {@code
 * _typing} module.
 *
 * <p>Compare CPython genericaliasobject.c and unionobject.c.
 */
package org.boomslang.objects.alias;
