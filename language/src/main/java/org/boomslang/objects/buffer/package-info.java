/**
 * The buffer protocol: how {@code bytes}, {@code bytearray}, {@code memoryview}, {@code
 * array.array} and others show their memory to each other. A {@link
 * org.boomslang.objects.buffer.BufferProvider} hands out a {@link
 * org.boomslang.objects.buffer.Buffer}, the counterpart of {@code Py_buffer}; whoever asked
 * releases it. Code that only wants the bytes of a "bytes-like object" asks {@link
 * org.boomslang.objects.buffer.Buffers}.
 */
package org.boomslang.objects.buffer;
