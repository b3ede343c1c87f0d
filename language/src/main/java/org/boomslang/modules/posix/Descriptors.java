package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;

/**
 * Descriptor arguments that may be files. Compare CPython fileobject.c: PyObject_AsFileDescriptor.
 */
public final class Descriptors {
  private Descriptors() {}

  /** RuntimeWarning where a bool is given as a descriptor. */
  @TruffleBoundary
  public static void warnOfBool(Object value) {
    if (value instanceof Boolean) {
      Warnings.warn(ExceptionTypes.RUNTIME_WARNING, 1, "bool is used as a file descriptor");
    }
  }

  /** The descriptor that an int is or that {@code fileno()} of an object gives. */
  @TruffleBoundary
  public static int of(Object value) {
    warnOfBool(value);
    Object number = value;
    if (!Integers.isInt(value)) {
      Object fileno = Attributes.getOrNull(value, "fileno");
      if (fileno == null) {
        throw PyErrors.typeError("argument must be an int, or have a fileno() method.");
      }
      number = Calls.call(fileno);
      if (!Integers.isInt(number)) {
        throw PyErrors.typeError("fileno() returned a non-integer");
      }
    }
    int fd = Conversions.asInt(number);
    if (fd < 0) {
      throw PyErrors.valueError("file descriptor cannot be a negative integer (%d)", fd);
    }
    return fd;
  }
}
