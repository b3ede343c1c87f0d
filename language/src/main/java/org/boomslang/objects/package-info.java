/**
 * The object model: shapes, types, and the abstract object protocol ({@link
 * org.boomslang.objects.Attributes}, {@link org.boomslang.objects.Calls}, {@link
 * org.boomslang.objects.Operators}, {@link org.boomslang.objects.Comparisons}, {@link
 * org.boomslang.objects.Conversions}, {@link org.boomslang.objects.Items}, {@link
 * org.boomslang.objects.Iteration}), with one package below for every builtin type. The protocol
 * classes are general paths behind boundaries; nodes bring their own fast paths. Depends on {@code
 * runtime} only.
 */
package org.boomslang.objects;
