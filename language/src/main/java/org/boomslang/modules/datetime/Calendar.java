package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;

/**
 * The Gregorian calendar, extended to all years from 1 to 9999. Day 1 is January 1 of year 1.
 * Months and days count from 1, days of the week from Monday 0. Stateless.
 */
final class Calendar {
  static final int MIN_YEAR = 1;
  static final int MAX_YEAR = 9999;

  /** The ordinal of December 31, 9999. */
  static final int MAX_ORDINAL = 3652059;

  private static final int DAYS_IN_400_YEARS = 146097;
  private static final int DAYS_IN_100_YEARS = 36524;
  private static final int DAYS_IN_4_YEARS = 1461;

  @CompilationFinal(dimensions = 1)
  private static final int[] DAYS_BEFORE_MONTH = {
    0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
  };

  @CompilationFinal(dimensions = 1)
  private static final int[] DAYS_IN_MONTH = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Calendar() {}

  static boolean isLeap(int year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  static int daysInMonth(int year, int month) {
    return month == 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month];
  }

  private static int daysBeforeYear(int year) {
    int y = year - 1;
    return y * 365 + y / 4 - y / 100 + y / 400;
  }

  /** Days of the year before the first of a month. */
  static int daysBeforeMonth(int year, int month) {
    return DAYS_BEFORE_MONTH[month] + (month > 2 && isLeap(year) ? 1 : 0);
  }

  static int ordinal(int year, int month, int day) {
    return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
  }

  static int weekday(int year, int month, int day) {
    return (ordinal(year, month, day) + 6) % 7;
  }

  /**
   * The date of an ordinal from 1, packed as {@link PyDate#pack}: whole cycles of 400, 100, 4 years
   * and 1 year, where the last day of a cycle with a leap day belongs to it.
   */
  static int dateOf(int ordinal) {
    int n = ordinal - 1;
    int year = n / DAYS_IN_400_YEARS * 400 + 1;
    n %= DAYS_IN_400_YEARS;
    int centuries = n / DAYS_IN_100_YEARS;
    n %= DAYS_IN_100_YEARS;
    int fours = n / DAYS_IN_4_YEARS;
    n %= DAYS_IN_4_YEARS;
    int ones = n / 365;
    n %= 365;
    year += centuries * 100 + fours * 4 + ones;
    if (ones == 4 || centuries == 4) {
      return PyDate.pack(year - 1, 12, 31);
    }
    boolean leap = ones == 3 && (fours != 24 || centuries == 3);
    // Too large by one at most.
    int month = (n + 50) >> 5;
    int before = DAYS_BEFORE_MONTH[month] + (month > 2 && leap ? 1 : 0);
    if (before > n) {
      month--;
      before = DAYS_BEFORE_MONTH[month] + (month > 2 && leap ? 1 : 0);
    }
    return PyDate.pack(year, month, n - before + 1);
  }

  /** The ordinal of the Monday of a year's first ISO week, that of the first Thursday. */
  static int firstIsoMonday(int year) {
    int first = ordinal(year, 1, 1);
    int weekday = (first + 6) % 7;
    int monday = first - weekday;
    return weekday > 3 ? monday + 7 : monday;
  }

  /** Whether a year has a week of this number. */
  static boolean hasIsoWeek(int year, int week) {
    if (week == 53) {
      int first = weekday(year, 1, 1);
      return first == 3 || (first == 2 && isLeap(year));
    }
    return week >= 1 && week <= 52;
  }
}
