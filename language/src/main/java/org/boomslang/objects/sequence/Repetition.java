package org.boomslang.objects.sequence;

import java.util.Arrays;
import org.boomslang.objects.buffer.ByteSpan;

/**
 * Arrays that repeat a part, made by doubling what is there. Counts are positive or zero.
 * Thread-safety: shared (stateless).
 */
public final class Repetition {
  private Repetition() {}

  /** The bytes {@code count} times over; MemoryError when no array is that long. */
  public static byte[] of(ByteSpan unit, int count) {
    byte[] result = new byte[Sequences.repeatedSize(unit.length(), count)];
    if (result.length > 0) {
      unit.copyTo(0, result, 0, unit.length());
      fill(result, unit.length(), result.length);
    }
    return result;
  }

  /** The code points {@code count} times over; MemoryError when no array is that long. */
  public static int[] of(int[] unit, int count) {
    int[] result = Arrays.copyOf(unit, Sequences.repeatedSize(unit.length, count));
    fill(result, unit.length, result.length);
    return result;
  }

  /** The objects {@code count} times over; MemoryError when no array is that long. */
  public static Object[] of(Object[] unit, int count) {
    Object[] result =
        Arrays.copyOf(unit, Sequences.repeatedSize(unit.length, count), Object[].class);
    fill(result, unit.length, result.length);
    return result;
  }

  private static void fill(Object array, int from, int length) {
    int done = from;
    while (done < length) {
      int more = Math.min(done, length - done);
      System.arraycopy(array, 0, array, done, more);
      done += more;
    }
  }
}
