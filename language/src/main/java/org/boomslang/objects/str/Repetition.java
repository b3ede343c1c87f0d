package org.boomslang.objects.str;

import java.util.Arrays;

/** Arrays that repeat a part, made by doubling what is there. Stateless. */
final class Repetition {
  private Repetition() {}

  static byte[] of(byte[] unit, int count) {
    byte[] result = new byte[unit.length * count];
    if (unit.length == 1) {
      Arrays.fill(result, unit[0]);
    } else {
      System.arraycopy(unit, 0, result, 0, unit.length);
      fill(result, unit.length, result.length);
    }
    return result;
  }

  static int[] of(int[] unit, int count) {
    int[] result = new int[unit.length * count];
    System.arraycopy(unit, 0, result, 0, unit.length);
    fill(result, unit.length, result.length);
    return result;
  }

  private static void fill(Object array, int from, int length) {
    int done = from;
    while (done < length) {
      int next = Math.min(done, length - done);
      System.arraycopy(array, 0, array, done, next);
      done += next;
    }
  }
}
