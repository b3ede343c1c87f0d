package org.boomslang.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/**
 * Reads dates and times in ISO 8601, from the forms that {@code isoformat} writes to those without
 * separators and by weeks. What a text means is CPython's to say, down to texts that only it takes;
 * see {@code parse_isoformat_date} and {@code parse_hh_mm_ss_ff} in {@code _datetimemodule.c}.
 *
 * <p>Thread-safety: incompatible; one object reads one text.
 */
final class IsoReader {
  private static final int[] SCALE = {0, 100_000, 10_000, 1000, 100, 10, 1};

  private final TruffleString original;
  private final int[] text;
  private int at;

  private int date;
  private int hour;
  private int minute;
  private int second;
  private int micros;

  /** What stood behind the seconds that was not read. */
  private boolean rest;

  private PyTzInfo zone;

  IsoReader(TruffleString text) {
    this.original = text;
    this.text = PyStr.toCodePoints(text);
  }

  /** The character at a place; NUL behind the end. */
  private int peek(int place) {
    return place < text.length ? text[place] : 0;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private PyException invalid() {
    return PyErrors.valueError("Invalid isoformat string: %s", Conversions.repr(original));
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      int c = peek(at++);
      if (!isDigit(c)) {
        throw invalid();
      }
      value = 10 * value + c - '0';
    }
    return value;
  }

  // ------------------------------------------------------------------ dates

  /** Reads a date that ends at a place. */
  private void readDate(int end) {
    int year = digits(4);
    boolean separated = peek(at) == '-';
    if (separated) {
      at++;
    }
    if (peek(at) == 'W') {
      at++;
      readWeek(year, separated, end);
      return;
    }
    int month = digits(2);
    if (separated && peek(at++) != '-') {
      throw invalid();
    }
    date = PyDate.pack(year, month, digits(2));
    if (at != end) {
      throw invalid();
    }
  }

  private void readWeek(int year, boolean separated, int end) {
    int week = digits(2);
    int day = 1;
    if (at < end) {
      if (separated && peek(at++) != '-') {
        throw invalid();
      }
      day = digits(1);
    }
    if (at != end
        || year < Calendar.MIN_YEAR
        || !Calendar.hasIsoWeek(year, week)
        || day < 1
        || day > 7) {
      throw invalid();
    }
    int ordinal = Calendar.firstIsoMonday(year) + (week - 1) * 7 + day - 1;
    if (ordinal > Calendar.MAX_ORDINAL) {
      throw Fields.wrongYear(Calendar.MAX_YEAR + 1);
    }
    date = Calendar.dateOf(ordinal);
  }

  Object date(PyType type) {
    if (text.length != 7 && text.length != 8 && text.length != 10) {
      throw invalid();
    }
    readDate(text.length);
    return PyDate.make(type, PyDate.year(date), PyDate.month(date), PyDate.day(date));
  }

  /**
   * Where the date ends, by its form. {@code 2020-W01-…} goes on with a day of the week or, behind
   * a separator, with an hour; two digits are taken for the latter.
   */
  private int endOfDate() {
    if (text.length == 7) {
      return 7;
    }
    if (text[4] == '-') {
      if (text[5] != 'W') {
        return 10;
      }
      if (text.length > 8 && text[8] == '-') {
        if (text.length == 9) {
          throw invalid();
        }
        return isDigit(peek(10)) ? 8 : 10;
      }
      return 8;
    }
    if (text[4] != 'W') {
      return 8;
    }
    int end = 7;
    while (isDigit(peek(end))) {
      end++;
    }
    return end < 9 ? end : end % 2 == 0 ? 7 : 8;
  }

  Object dateTime(PyType type) {
    if (text.length < 7) {
      throw invalid();
    }
    int end = endOfDate();
    readDate(end);
    if (text.length > end) {
      at = end + 1;
      readTime();
    }
    int year = PyDate.year(date);
    int month = PyDate.month(date);
    int day = PyDate.day(date);
    if (hour == 24
        && month >= 1
        && month <= 12
        && year >= Calendar.MIN_YEAR
        && day <= Calendar.daysInMonth(year, month)) {
      requireMidnight();
      hour = 0;
      day++;
      if (day > Calendar.daysInMonth(year, month)) {
        day = 1;
        month++;
      }
      if (month > 12) {
        month = 1;
        year++;
      }
    }
    return PyDateTime.make(type, year, month, day, hour, minute, second, micros, zone, 0);
  }

  // ------------------------------------------------------------------ times

  private void requireMidnight() {
    if (minute != 0 || second != 0 || micros != 0) {
      throw PyErrors.valueError("minute, second, and microsecond must be 0 when hour is 24");
    }
  }

  Object time(PyType type) {
    if (peek(0) == 'T') {
      at = 1;
    }
    readTime();
    if (hour == 24) {
      requireMidnight();
      hour = 0;
    }
    return PyTime.make(type, hour, minute, second, micros, zone, 0);
  }

  /** Reads a time and an offset up to the end. */
  private void readTime() {
    int sign = at;
    while (sign < text.length && text[sign] != '+' && text[sign] != '-' && text[sign] != 'Z') {
      sign++;
    }
    if (at >= text.length) {
      throw invalid();
    }
    readFields(sign);
    if (sign == text.length) {
      if (rest) {
        throw invalid();
      }
      return;
    }
    if (text[sign] == 'Z') {
      if (peek(sign + 1) != 0) {
        throw invalid();
      }
      zone = PyTimeZone.UTC;
      return;
    }
    readOffset(sign);
  }

  private void readOffset(int sign) {
    int[] local = {hour, minute, second, micros};
    at = sign + 1;
    readFields(text.length);
    if (rest) {
      throw invalid();
    }
    int seconds = hour * 3600 + minute * 60 + second;
    if (seconds == 0) {
      zone = PyTimeZone.UTC;
    } else {
      PyTimeDelta amount = PyTimeDelta.of(0, seconds, micros);
      zone = PyTimeZone.of(text[sign] == '-' ? amount.negated() : amount, null);
    }
    hour = local[0];
    minute = local[1];
    second = local[2];
    micros = local[3];
  }

  /** Reads hours, and as far as they are there minutes, seconds and a fraction, up to an end. */
  private void readFields(int end) {
    int[] fields = new int[3];
    micros = 0;
    rest = false;
    boolean separated = true;
    boolean fraction = false;
    for (int i = 0; i < 3 && !fraction; i++) {
      fields[i] = digits(2);
      int c = peek(at++);
      if (i == 0) {
        separated = c == ':';
      }
      if (at >= end) {
        rest = c != 0;
        break;
      }
      if (c == '.' || c == ',') {
        fraction = i == 2;
        if (!fraction) {
          throw invalid();
        }
      } else if (i == 2 || separated && c != ':') {
        throw invalid();
      } else if (!separated) {
        at--;
      }
    }
    hour = fields[0];
    minute = fields[1];
    second = fields[2];
    if (fraction) {
      int count = Math.min(end - at, 6);
      micros = digits(count) * SCALE[count];
      while (isDigit(peek(at))) {
        at++;
      }
      rest = peek(at) != 0 && at < end;
    }
  }
}
