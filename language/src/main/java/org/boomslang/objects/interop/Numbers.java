package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.floating.PyFloatObject;
import org.boomslang.objects.integer.PyIntObject;
import org.boomslang.objects.str.PyStrObject;

/**
 * The values that instances of subclasses of {@code int}, {@code float} and {@code str} carry.
 * Thread-safety: shared (stateless).
 */
final class Numbers {
  /** Stands in for objects that are no numbers: it fits nothing. */
  private static final Object NONE = new EntryArray(new Object[0]);

  private Numbers() {}

  static Object of(PyObject object) {
    return switch (object) {
      case PyIntObject i -> i.value() instanceof BigInteger big ? new BigInt(big) : i.value();
      case PyFloatObject f -> f.value();
      default -> NONE;
    };
  }

  static TruffleString string(PyObject object) throws UnsupportedMessageException {
    if (object instanceof PyStrObject s) {
      return s.value();
    }
    throw UnsupportedMessageException.create();
  }
}
