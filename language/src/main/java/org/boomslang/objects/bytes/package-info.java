/**
 * The builtin types {@code bytes}, {@code bytearray} and {@code memoryview}. {@code bytes} and
 * {@code bytearray} share most methods, written once over {@link
 * org.boomslang.objects.bytes.PyBytesLike}.
 */
package org.boomslang.objects.bytes;
