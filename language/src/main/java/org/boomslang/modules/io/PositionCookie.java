package org.boomslang.modules.io;

import java.math.BigInteger;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.integer.Integers;

/**
 * What {@code tell} of a text file returns: how to get a decoder back to where it was. Packed into
 * one int, so that a file whose decoder has no state gives its plain byte position.
 *
 * @param position of the binary file at a point where the decoder's state is known
 * @param flags state of the decoder there
 * @param bytesToFeed bytes to decode from there
 * @param charsToSkip characters to drop from the result
 * @param needEnd whether the decoder has to be told of an end of input
 */
record PositionCookie(
    long position, long flags, int bytesToFeed, int charsToSkip, boolean needEnd) {
  private static final BigInteger MASK_64 = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  Object pack() {
    if (flags == 0 && bytesToFeed == 0 && charsToSkip == 0 && !needEnd) {
      return position;
    }
    BigInteger packed = BigInteger.valueOf(needEnd ? 1 : 0);
    packed = packed.shiftLeft(64).or(BigInteger.valueOf(charsToSkip));
    packed = packed.shiftLeft(64).or(BigInteger.valueOf(bytesToFeed));
    packed = packed.shiftLeft(64).or(BigInteger.valueOf(flags).and(MASK_64));
    packed = packed.shiftLeft(64).or(BigInteger.valueOf(position));
    return Integers.normalize(packed);
  }

  static PositionCookie unpack(Object cookie) {
    BigInteger rest = Integers.big(cookie);
    if (rest.bitLength() > 257) {
      throw PyErrors.overflowError("Python int too large to convert to C long");
    }
    long position = rest.and(MASK_64).longValue();
    rest = rest.shiftRight(64);
    long flags = rest.and(MASK_64).longValue();
    rest = rest.shiftRight(64);
    int feed = rest.and(MASK_64).intValue();
    rest = rest.shiftRight(64);
    int skip = rest.and(MASK_64).intValue();
    return new PositionCookie(position, flags, feed, skip, rest.shiftRight(64).signum() != 0);
  }
}
