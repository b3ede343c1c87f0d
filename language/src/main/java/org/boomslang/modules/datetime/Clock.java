package org.boomslang.modules.datetime;

/**
 * A time of day in a long: hours, minutes, seconds and microseconds, ordered as times are. Each
 * field has the bits that it has in a pickle, since a pickle may hold times that do not exist.
 * Stateless.
 */
final class Clock {
  static final long LATEST = pack(23, 59, 59, 999_999);

  private Clock() {}

  static long pack(int hour, int minute, int second, int microsecond) {
    return (long) hour << 40 | (long) minute << 32 | (long) second << 24 | microsecond;
  }

  static long ofSeconds(int seconds, int microsecond) {
    return pack(seconds / 3600, seconds / 60 % 60, seconds % 60, microsecond);
  }

  static int hour(long clock) {
    return (int) (clock >> 40);
  }

  static int minute(long clock) {
    return (int) (clock >> 32) & 0xff;
  }

  static int second(long clock) {
    return (int) (clock >> 24) & 0xff;
  }

  static int microsecond(long clock) {
    return (int) clock & 0xffffff;
  }

  static int secondOfDay(long clock) {
    return hour(clock) * 3600 + minute(clock) * 60 + second(clock);
  }

  /** The six bytes of a pickle, from an index. */
  static void write(long clock, byte[] state, int at) {
    for (int i = 0; i < 6; i++) {
      state[at + i] = (byte) (clock >> (40 - 8 * i));
    }
  }

  static long read(byte[] state, int at) {
    long clock = 0;
    for (int i = 0; i < 6; i++) {
      clock = clock << 8 | (state[at + i] & 0xff);
    }
    return clock;
  }
}
