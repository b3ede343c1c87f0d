/**
 * Code objects: {@link org.boomslang.objects.code.PyCode}, what {@code compile()} returns and a
 * function runs, with the attributes that tools read, and packed source positions.
 *
 * <p>This package knows nothing of syntax trees: the compiler hands it a {@code CodeBody} that
 * makes the call target at the first call and answers questions about constants and names.
 */
package org.boomslang.objects.code;
