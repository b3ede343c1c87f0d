package org.boomslang.modules.io;

import org.boomslang.annotations.PyBuiltins;

/** The attributes of the object behind the views of a {@code BytesIO}: none. */
@PyBuiltins(type = "_io._BytesIOBuffer")
final class BytesIOBufferMethods {
  private BytesIOBufferMethods() {}
}
