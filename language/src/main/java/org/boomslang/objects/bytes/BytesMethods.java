package org.boomslang.objects.bytes;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code bytes}. */
@PyBuiltins(type = "bytes")
final class BytesMethods {
  private BytesMethods() {}
}
