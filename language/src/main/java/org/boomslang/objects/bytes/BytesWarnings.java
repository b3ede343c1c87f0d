package org.boomslang.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * The warnings that option {@code -b} asks for: bytes taken for text. Thread-safety: shared
 * (stateless).
 */
final class BytesWarnings {
  private BytesWarnings() {}

  /**
   * Bytes are compared for equality with what is no bytes-like object.
   *
   * @throws org.boomslang.objects.PyException BytesWarning, where warnings are errors
   */
  @TruffleBoundary
  static void compared(String kind, Object other) {
    if (!areAsked()) {
      return;
    }
    if (PyStr.isStr(other)) {
      Warnings.warn(ExceptionTypes.BYTES_WARNING, 1, "Comparison between %s and string", kind);
    } else if (kind.equals("bytes") && Integers.isInt(other)) {
      Warnings.warn(ExceptionTypes.BYTES_WARNING, 1, "Comparison between bytes and int");
    }
  }

  /** {@code str()} of bytes, as {@link #compared}. */
  @TruffleBoundary
  static void shown(String kind) {
    if (areAsked()) {
      Warnings.warn(ExceptionTypes.BYTES_WARNING, 1, "str() on a %s instance", kind);
    }
  }

  private static boolean areAsked() {
    return PyConfig.of(PyContext.get()).bytesWarning() > 0;
  }
}
