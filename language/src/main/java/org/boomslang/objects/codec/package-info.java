/**
 * Text encodings. {@link org.boomslang.objects.codec.Codecs} is the interface for the rest of the
 * implementation: it knows the common encodings itself and finds others through the {@link
 * org.boomslang.objects.codec.CodecRegistry}, as {@code codecs.encode} does. The codecs proper
 * ({@link org.boomslang.objects.codec.Utf8} and others) are loops over arrays; where they meet what
 * they cannot convert they ask {@link org.boomslang.objects.codec.ErrorHandling}. Module {@code
 * _codecs} shows all of it to Python.
 */
package org.boomslang.objects.codec;
