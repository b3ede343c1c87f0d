/**
 * The {@code int} type: exact arithmetic over {@code Long} and {@code BigInteger}, text conversion
 * with Python's digit limit, and the methods that Python code sees.
 *
 * <p>A plain int is a {@code Long}, or a {@code BigInteger} that does not fit 64 bits; instances of
 * subclasses are {@link org.boomslang.objects.integer.PyIntObject}. Anybody above {@code runtime}
 * may call {@link org.boomslang.objects.integer.Integers}.
 */
package org.boomslang.objects.integer;
