/**
 * Type parameters and type aliases: what {@code class C[T]}, {@code def f[*Ts]} and {@code type X =
 * …} make, and the classes of module {@code _typing}.
 *
 * <p>The compiler makes them through {@link org.boomslang.objects.typing.TypeParameterSyntax}. Much
 * of their behaviour is Python code in the {@code typing} module, which is called when needed.
 * Compare CPython typevarobject.c.
 */
package org.boomslang.objects.typing;
