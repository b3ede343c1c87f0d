package org.boomslang.objects.str;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.boomslang.objects.PyErrors;

/**
 * Strings with fill characters on one or both sides. Fill characters are cut out of strings that
 * are kept, so that they are neither written nor looked through each time.
 *
 * <p>Thread-safety: shared (threads that make the same strings at the same time both may).
 */
final class Padding {
  /** How many fill characters a string that is kept has. */
  private static final int KEPT = 256;

  private static final AtomicReferenceArray<TruffleString> FILL = new AtomicReferenceArray<>(0x80);

  private Padding() {}

  /** A string with that many fill characters to the left and right, none where negative. */
  @TruffleBoundary
  static TruffleString pad(TruffleString self, long left, long right, int fill) {
    if (left <= 0 && right <= 0) {
      return self;
    }
    long before = Math.max(left, 0);
    long after = Math.max(right, 0);
    long length = before + after + PyStr.length(self);
    if (length > PyStr.MAX_LENGTH) {
      throw PyErrors.overflowError("padded string is too long");
    }
    if (fill < FILL.length() && before <= KEPT && after <= KEPT) {
      TruffleString result = before > 0 ? join(fillers(fill, (int) before), self) : self;
      return after > 0 ? join(result, fillers(fill, (int) after)) : result;
    }
    return new StrBuilder((int) length)
        .append(fill, (int) before)
        .append(self)
        .append(fill, (int) after)
        .toTruffleString();
  }

  private static TruffleString join(TruffleString a, TruffleString b) {
    return a.concatUncached(b, PyStr.ENCODING, false);
  }

  private static TruffleString fillers(int fill, int count) {
    TruffleString kept = FILL.get(fill);
    if (kept == null) {
      kept = new StrBuilder(KEPT).append(fill, KEPT).toTruffleString();
      FILL.set(fill, kept);
    }
    return kept.substringUncached(0, count, PyStr.ENCODING, true);
  }
}
