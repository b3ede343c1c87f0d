package org.boomslang.modules.time;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The abbreviations of a zone in the system's time zone database (RFC 9636, version 2 and later),
 * which the JDK's own database lacks. Immutable.
 *
 * @param times when another abbreviation came into force, in seconds since the epoch
 * @param names what came into force then
 * @param first what was in force before
 * @param rule what holds after the last of the times, or null
 */
record ZoneFile(long[] times, String[] names, String first, PosixZone rule) {
  private static final Path DATABASE = Path.of("/usr/share/zoneinfo");
  private static final int HEADER = 44;
  private static final int MAGIC = 0x545a6966;

  /** The zone of a name such as {@code Europe/Paris}; null when the system does not know it. */
  static ZoneFile of(String name) {
    try {
      Path file = DATABASE.resolve(name);
      return Files.isRegularFile(file) ? read(ByteBuffer.wrap(Files.readAllBytes(file))) : null;
    } catch (IOException | InvalidPathException | IndexOutOfBoundsException | SecurityException e) {
      return null;
    }
  }

  private static ZoneFile read(ByteBuffer b) {
    if (b.getInt(0) != MAGIC || b.get(4) < '2') {
      return null;
    }
    // The first block is for readers of 32 bits.
    int begin =
        HEADER
            + b.getInt(32) * 5
            + b.getInt(36) * 6
            + b.getInt(40)
            + b.getInt(28) * 8
            + b.getInt(24)
            + b.getInt(20);
    int isUt = b.getInt(begin + 20);
    int isStandard = b.getInt(begin + 24);
    int leaps = b.getInt(begin + 28);
    int count = b.getInt(begin + 32);
    int types = b.getInt(begin + 36);
    int characters = b.getInt(begin + 40);
    int kinds = begin + HEADER + 8 * count;
    int infos = kinds + count;
    int texts = infos + 6 * types;
    int end = texts + characters + 12 * leaps + isStandard + isUt;
    String[] abbreviations = new String[types];
    for (int i = 0; i < types; i++) {
      int at = texts + (b.get(infos + 6 * i + 5) & 0xff);
      int stop = at;
      while (b.get(stop) != 0) {
        stop++;
      }
      abbreviations[i] = new String(b.array(), at, stop - at, StandardCharsets.US_ASCII);
    }
    long[] times = new long[count];
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      times[i] = b.getLong(begin + HEADER + 8 * i);
      names[i] = abbreviations[b.get(kinds + i) & 0xff];
    }
    String footer = new String(b.array(), end, b.limit() - end, StandardCharsets.US_ASCII);
    return new ZoneFile(times, names, abbreviations[0], PosixZone.of(footer.strip()));
  }

  /**
   * The abbreviation in force.
   *
   * @param daylight whether that is daylight saving time
   */
  String name(long seconds, boolean daylight) {
    int at = Arrays.binarySearch(times, seconds);
    int index = at >= 0 ? at : -at - 2;
    if (index < 0) {
      return first;
    }
    return index == times.length - 1 && rule != null ? name(daylight) : names[index];
  }

  /** The abbreviation nowadays; null when the file says nothing of the future. */
  String name(boolean daylight) {
    return rule == null
        ? null
        : daylight && rule.daylight() != null ? rule.daylight() : rule.standard();
  }
}
