package org.boomslang.modules.binascii;

import java.math.BigInteger;
import org.boomslang.objects.Conversions;

/** An int argument of which the lowest 32 bits count. */
final class UnsignedArgument {

  private UnsignedArgument() {}

  static int of(Object value) {
    Object index = Conversions.index(value);
    return index instanceof Long l ? (int) (long) l : ((BigInteger) index).intValue();
  }
}
