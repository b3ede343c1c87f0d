package org.boomslang.modules.io;

import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;

/** The errors that the classes of {@code _io} have in common. */
final class IoErrors {
  private IoErrors() {}

  /** {@code io.UnsupportedOperation} with a message. */
  static PyException unsupported(String message) {
    return PyErrors.raise(IoTypes.unsupportedOperation(), "%s", message);
  }

  static PyException closedFile() {
    return PyErrors.valueError("I/O operation on closed file.");
  }

  /** What a non-blocking stream raises that takes no more for the moment. */
  static PyException wouldBlock(long written) {
    return PyErrors.of(
        ExceptionTypes.BLOCKING_IO_ERROR,
        (long) Errno.EAGAIN,
        PyStr.constant("write could not complete without blocking"),
        written);
  }

  /** Whether a file object says that it is closed. */
  static boolean isClosed(Object file) {
    return Conversions.truth(Attributes.get(file, "closed"));
  }
}
