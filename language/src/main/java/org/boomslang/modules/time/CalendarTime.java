package org.boomslang.modules.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;

/**
 * A broken-down time, C's {@code struct tm} with Python's numbering: months and days of the year
 * count from 1, weekdays from Monday 0.
 *
 * @param daylight 1, 0, or -1 when not known
 * @param zone abbreviation, null when not known
 * @param offset seconds east of UTC, null when not known
 */
public record CalendarTime(
    long year,
    int month,
    int day,
    int hour,
    int minute,
    int second,
    int weekday,
    int yearDay,
    int daylight,
    String zone,
    Long offset) {

  static final StructSequence STRUCT_TIME =
      StructSequence.builder(
              "time.struct_time",
              "A broken-down time, as gmtime(), localtime() and strptime() give it.")
          .field("tm_year", "year, for example, 1993")
          .field("tm_mon", "month of year, range [1, 12]")
          .field("tm_mday", "day of month, range [1, 31]")
          .field("tm_hour", "hours, range [0, 23]")
          .field("tm_min", "minutes, range [0, 59]")
          .field("tm_sec", "seconds, range [0, 61])")
          .field("tm_wday", "day of week, range [0, 6], Monday is 0")
          .field("tm_yday", "day of year, range [1, 366]")
          .field("tm_isdst", "1 if summer time is in effect, 0 if not, and -1 if unknown")
          .hiddenFromHere()
          .field("tm_zone", "abbreviation of timezone name")
          .field("tm_gmtoff", "offset from UTC in seconds")
          .build();

  static CalendarTime utc(long seconds) {
    return of(seconds, 0, 0, "GMT");
  }

  static CalendarTime local(long seconds) {
    LocalZone zone = LocalZone.SLOT.get();
    Instant instant = instant(seconds);
    boolean daylight = zone.isDaylight(instant);
    return of(seconds, zone.offset(instant), daylight ? 1 : 0, zone.name(instant));
  }

  private static Instant instant(long seconds) {
    try {
      return Instant.ofEpochSecond(seconds);
    } catch (DateTimeException e) {
      throw yearOutOfRange();
    }
  }

  private static CalendarTime of(long seconds, int offset, int daylight, String zone) {
    LocalDateTime time;
    try {
      time = LocalDateTime.ofEpochSecond(Math.addExact(seconds, offset), 0, ZoneOffset.UTC);
    } catch (DateTimeException | ArithmeticException e) {
      throw yearOutOfRange();
    }
    return new CalendarTime(
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        time.getDayOfWeek().getValue() - 1,
        time.getDayOfYear(),
        daylight,
        zone,
        (long) offset);
  }

  private static RuntimeException yearOutOfRange() {
    return PyErrors.osError(Errno.EOVERFLOW, Errno.strerror(Errno.EOVERFLOW), null);
  }

  public PyTuple toStruct() {
    return STRUCT_TIME.make(
        year,
        (long) month,
        (long) day,
        (long) hour,
        (long) minute,
        (long) second,
        (long) weekday,
        (long) yearDay,
        (long) daylight,
        zone,
        offset);
  }

  /** Reads a struct_time or a tuple of nine ints. */
  public static CalendarTime ofTuple(Object value, String function) {
    if (!(value instanceof PyTuple tuple)) {
      throw PyErrors.typeError("Tuple or struct_time argument required");
    }
    if (tuple.length() != 9) {
      throw PyErrors.typeError("%s(): illegal time tuple argument", function);
    }
    int[] fields = new int[9];
    for (int i = 0; i < 9; i++) {
      fields[i] = Conversions.asInt(tuple.get(i));
    }
    if (fields[0] < Integer.MIN_VALUE + 1900) {
      // C counts years from 1900.
      throw PyErrors.overflowError("year out of range");
    }
    String zone = null;
    Long offset = null;
    if (STRUCT_TIME.isInstance(value)) {
      Object name = org.boomslang.objects.Attributes.get(value, "tm_zone");
      zone = PyStr.isStr(name) ? PyStr.toJava(name) : null;
      Object east = org.boomslang.objects.Attributes.get(value, "tm_gmtoff");
      offset = east == PyNone.NONE ? null : (Long) Conversions.asLong(east);
    }
    return new CalendarTime(
        fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6], fields[7],
        fields[8], zone, offset);
  }

  /**
   * As C's asctime and strftime need it: fields in range, where 0 counts as the first month, day or
   * day of the year.
   */
  public CalendarTime checked() {
    int checkedMonth = month == 0 ? 1 : month;
    int checkedDay = day == 0 ? 1 : day;
    int checkedYearDay = yearDay == 0 ? 1 : yearDay;
    check(checkedMonth >= 1 && checkedMonth <= 12, "month out of range");
    check(checkedDay >= 1 && checkedDay <= 31, "day of month out of range");
    check(hour >= 0 && hour <= 23, "hour out of range");
    check(minute >= 0 && minute <= 59, "minute out of range");
    check(second >= 0 && second <= 61, "seconds out of range");
    // C counts weekdays from Sunday; anything but a negative C weekday wraps around.
    check(weekday >= -1, "day of week out of range");
    check(checkedYearDay >= 1 && checkedYearDay <= 366, "day of year out of range");
    return new CalendarTime(
        year,
        checkedMonth,
        checkedDay,
        hour,
        minute,
        second,
        Math.floorMod(weekday, 7),
        checkedYearDay,
        daylight,
        zone,
        offset);
  }

  private static void check(boolean condition, String message) {
    if (!condition) {
      throw PyErrors.valueError("%s", message);
    }
  }

  /** Seconds since the epoch of this local time; fields out of range carry over. */
  double toEpoch() {
    LocalDateTime time;
    try {
      time =
          LocalDate.of(Math.toIntExact(year), 1, 1)
              .atStartOfDay()
              .plusMonths(month - 1L)
              .plusDays(day - 1L)
              .plusHours(hour)
              .plusMinutes(minute)
              .plusSeconds(second);
    } catch (DateTimeException | ArithmeticException e) {
      throw PyErrors.overflowError("mktime argument out of range");
    }
    LocalZone zone = LocalZone.SLOT.get();
    List<ZoneOffset> offsets = zone.rules().getValidOffsets(time);
    for (ZoneOffset candidate : offsets) {
      long seconds = time.toEpochSecond(candidate);
      if (offsets.size() == 1
          || daylight < 0
          || (daylight > 0) == zone.isDaylight(Instant.ofEpochSecond(seconds))) {
        return adjust(seconds, zone);
      }
    }
    return time.toEpochSecond(zone.rules().getOffset(time));
  }

  /**
   * A time marked as daylight saving while none is in force is meant one hour earlier, and the
   * other way round.
   */
  private long adjust(long seconds, LocalZone zone) {
    if (daylight < 0) {
      return seconds;
    }
    if (!zone.hasDaylight()) {
      return daylight > 0 ? seconds - 3600 : seconds;
    }
    boolean actual = zone.isDaylight(Instant.ofEpochSecond(seconds));
    if (actual == daylight > 0) {
      return seconds;
    }
    long saving = zone.standardOffset() - zone.daylightOffset();
    return actual ? seconds + saving : seconds - saving;
  }
}
