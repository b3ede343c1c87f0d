package org.boomslang.objects.code;

/**
 * Source positions packed into a long, so that a frame can hold the current one in a primitive
 * slot.
 *
 * <p>From the high end: 22 bits line, 12 bits line span (end line minus line), 15 bits column, 15
 * bits end column. Columns are UTF-8 byte offsets, stored plus one; zero means that the column is
 * unknown or does not fit. A span that does not fit loses both columns. Zero is {@link #NONE}: no
 * position at all.
 */
public final class Positions {
  /** No position. */
  public static final long NONE = 0;

  private static final int COLUMN_BITS = 15;
  private static final int SPAN_BITS = 12;
  private static final int COLUMN_LIMIT = (1 << COLUMN_BITS) - 1;
  private static final int SPAN_LIMIT = 1 << SPAN_BITS;
  private static final int LINE_LIMIT = 1 << 22;

  private Positions() {}

  /** Packs a position; {@code line} counts from 1, columns from 0, -1 for an unknown column. */
  public static long pack(int line, int col, int endLine, int endCol) {
    if (line <= 0) {
      return NONE;
    }
    long start = Math.min(line, LINE_LIMIT - 1);
    long span = endLine - line;
    long first = col + 1L;
    long last = endCol + 1L;
    if (span < 0 || span >= SPAN_LIMIT) {
      span = 0;
      first = 0;
      last = 0;
    }
    if (first < 0 || last < 0 || first > COLUMN_LIMIT || last > COLUMN_LIMIT) {
      first = 0;
      last = 0;
    }
    return start << (SPAN_BITS + 2 * COLUMN_BITS)
        | span << (2 * COLUMN_BITS)
        | first << COLUMN_BITS
        | last;
  }

  /** A position of which only the line is known. */
  public static long ofLine(int line) {
    return pack(line, -1, line, -1);
  }

  /** The line, counted from 1; 0 for {@link #NONE}. */
  public static int line(long position) {
    return (int) (position >>> (SPAN_BITS + 2 * COLUMN_BITS));
  }

  /** The column as UTF-8 byte offset, or -1. */
  public static int column(long position) {
    return (int) (position >>> COLUMN_BITS & COLUMN_LIMIT) - 1;
  }

  /** The line of the exclusive end. */
  public static int endLine(long position) {
    return line(position) + (int) (position >>> (2 * COLUMN_BITS) & (SPAN_LIMIT - 1));
  }

  /** The end column as UTF-8 byte offset, or -1. */
  public static int endColumn(long position) {
    return (int) (position & COLUMN_LIMIT) - 1;
  }
}
