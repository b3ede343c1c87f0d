package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

/**
 * Where a string, which is not empty, occurs in another, from left to right without overlapping.
 * The next one is often near, where a plain loop finds it before a call of Truffle's search, which
 * is quicker over a distance, has begun.
 *
 * <p>Thread-safety: incompatible (one thread searches).
 */
final class Occurrences {
  /** How far the loop goes, in code points. */
  private static final int NEAR = 64;

  private final TruffleString string;
  private final TruffleString sought;
  private final CodePoints soughtPoints;
  private final int step;
  private final int end;
  private CodePoints points;
  private int from;

  /** Of {@code sought} in {@code [from, end)} of a string. */
  Occurrences(TruffleString string, TruffleString sought, int from, int end) {
    this.string = string;
    this.sought = sought;
    this.soughtPoints = CodePoints.of(sought);
    this.step = soughtPoints.length();
    this.from = from;
    this.end = end;
  }

  /** All of the text. */
  CodePoints text() {
    if (points == null) {
      points = CodePoints.of(string);
    }
    return points;
  }

  /** The next place; -1 when there is none. */
  int next() {
    int place = find();
    from = place + step;
    return place;
  }

  private int find() {
    // The first search decides whether the text is worth unpacking.
    int far = from;
    if (points != null) {
      int near = (int) Math.min(end, (long) from + NEAR + step - 1);
      int place =
          step == 1
              ? points.indexOf(soughtPoints.at(0), from, near)
              : points.indexOf(soughtPoints, from, near);
      if (place >= 0 || near == end) {
        return place;
      }
      far = near - step + 1;
    }
    int place = end < far ? -1 : PyStr.indexOf(string, sought, far, end);
    if (place >= 0) {
      text();
    }
    return place;
  }
}
