package org.boomslang.modules.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time zone as POSIX writes it: {@code EST5EDT,M3.2.0,M11.1.0}. Immutable.
 *
 * @param daylight abbreviation of daylight saving time, null when the zone has none
 */
record PosixZone(String standard, String daylight, ZoneRules rules) {
  private static final String NAME = "(?:([A-Za-z]{3,})|<([-+A-Za-z0-9]+)>)";
  private static final String OFFSET = "([-+]?\\d{1,3}(?::\\d{1,2}){0,2})";
  private static final Pattern ZONE =
      Pattern.compile(NAME + OFFSET + "(?:" + NAME + OFFSET + "?(?:,([^,]+),([^,]+))?)?");
  private static final Pattern WEEKDAY =
      Pattern.compile("M(\\d{1,2})\\.([1-5])\\.([0-6])(?:/" + OFFSET + ")?");
  private static final Pattern DAY = Pattern.compile("(J?)(\\d{1,3})(?:/" + OFFSET + ")?");

  /** The rules of the United States, which the C library takes where none are given. */
  private static final String DEFAULT_START = "M3.2.0";

  private static final String DEFAULT_END = "M11.1.0";
  private static final int FIRST_YEAR = 1900;
  private static final int HOUR = 3600;
  private static final int LARGEST_OFFSET = 18 * HOUR;

  /** Reads a zone; null for what is none. */
  static PosixZone of(String text) {
    Matcher m = ZONE.matcher(text);
    if (!m.matches()) {
      return null;
    }
    int standardSeconds = -seconds(m.group(3));
    if (Math.abs(standardSeconds) > LARGEST_OFFSET) {
      return null;
    }
    ZoneOffset standard = ZoneOffset.ofTotalSeconds(standardSeconds);
    String standardName = m.group(1) != null ? m.group(1) : m.group(2);
    String daylightName = m.group(4) != null ? m.group(4) : m.group(5);
    if (daylightName == null) {
      return new PosixZone(standardName, null, ZoneRules.of(standard));
    }
    int daylightSeconds = m.group(6) == null ? standardSeconds + HOUR : -seconds(m.group(6));
    if (Math.abs(daylightSeconds) > LARGEST_OFFSET) {
      return null;
    }
    ZoneOffset daylight = ZoneOffset.ofTotalSeconds(daylightSeconds);
    ZoneOffsetTransitionRule start =
        rule(m.group(7) == null ? DEFAULT_START : m.group(7), standard, standard, daylight);
    ZoneOffsetTransitionRule end =
        rule(m.group(8) == null ? DEFAULT_END : m.group(8), standard, daylight, standard);
    if (start == null || end == null) {
      return null;
    }
    List<ZoneOffsetTransitionRule> yearly =
        start.getMonth().compareTo(end.getMonth()) > 0 ? List.of(end, start) : List.of(start, end);
    // Rules for all years hold after some transition.
    List<ZoneOffsetTransition> first =
        yearly.stream().map(rule -> rule.createTransition(FIRST_YEAR)).toList();
    return new PosixZone(
        standardName,
        daylightName,
        ZoneRules.of(standard, first.get(0).getOffsetBefore(), List.of(), first, yearly));
  }

  /** Hours, minutes and seconds with a sign. */
  private static int seconds(String text) {
    boolean negative = text.startsWith("-");
    String[] parts = text.replaceFirst("^[-+]", "").split(":");
    int result = 0;
    for (int i = 0; i < 3; i++) {
      result = 60 * result + (i < parts.length ? Integer.parseInt(parts[i]) : 0);
    }
    return negative ? -result : result;
  }

  /** When the offset changes each year; null for what cannot be read. */
  private static ZoneOffsetTransitionRule rule(
      String text, ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
    Month month;
    int day;
    DayOfWeek weekday = null;
    String time;
    Matcher m = WEEKDAY.matcher(text);
    if (m.matches()) {
      int number = Integer.parseInt(m.group(1));
      if (number < 1 || number > 12) {
        return null;
      }
      month = Month.of(number);
      int week = Integer.parseInt(m.group(2));
      day = week == 5 ? -1 : 7 * week - 6;
      weekday = DayOfWeek.SUNDAY.plus(Integer.parseInt(m.group(3)));
      time = m.group(4);
    } else {
      m = DAY.matcher(text);
      if (!m.matches()) {
        return null;
      }
      // Day of the year from 1 without a leap day, or from 0; a year without one stands for all.
      int number = Integer.parseInt(m.group(2)) + (m.group(1).isEmpty() ? 1 : 0);
      if (number < 1 || number > 365) {
        return null;
      }
      java.time.LocalDate date = java.time.LocalDate.ofYearDay(2001, number);
      month = date.getMonth();
      day = date.getDayOfMonth();
      time = m.group(3);
    }
    int seconds = time == null ? 2 * HOUR : seconds(time);
    int days = Math.floorDiv(seconds, 24 * HOUR);
    boolean endOfDay = seconds == 24 * HOUR;
    if (!endOfDay && days != 0 && (day + days > 0) == (day > 0) && day + days <= 31) {
      day += days;
      weekday = weekday == null ? null : weekday.plus(days);
    }
    LocalTime at = LocalTime.ofSecondOfDay(Math.floorMod(seconds, 24 * HOUR));
    return ZoneOffsetTransitionRule.of(
        month,
        day,
        weekday,
        endOfDay ? LocalTime.MIDNIGHT : at,
        endOfDay,
        TimeDefinition.WALL,
        standard,
        before,
        after);
  }
}
