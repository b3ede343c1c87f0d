package org.boomslang.objects.bytes;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code bytearray}. */
@PyBuiltins(type = "bytearray")
final class ByteArrayMethods {
  private ByteArrayMethods() {}
}
