package org.boomslang.modules.time;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/**
 * {@code strftime} in the C locale, with the flags, widths and extensions of the GNU library. What
 * is no directive is copied. Thread safety: incompatible; one object formats one time.
 */
public final class TimeFormat {
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private final CalendarTime time;
  private final StringBuilder out = new StringBuilder();

  private TimeFormat(CalendarTime time) {
    this.time = time;
  }

  /** Formats a time whose fields are in range, as {@code time.strftime} does. */
  @TruffleBoundary
  public static TruffleString text(TruffleString format, CalendarTime time) {
    // Surrogates would become pairs in a Java string; none is part of a directive.
    int[] text = PyStr.toCodePoints(format);
    StrBuilder result = new StrBuilder(text.length);
    int start = 0;
    for (int i = 0; i <= text.length; i++) {
      boolean surrogate = i < text.length && text[i] >= 0xd800 && text[i] <= 0xdfff;
      if (surrogate || i == text.length) {
        String part = PyStr.toJava(PyStr.fromCodePoints(text, start, i - start));
        result.append(PyStr.of(TimeFormat.format(part, time)));
        if (surrogate) {
          result.append(text[i]);
        }
        start = i + 1;
      }
    }
    return result.toTruffleString();
  }

  /** Formats a time whose fields are in range. */
  static String format(String format, CalendarTime time) {
    TimeFormat formatter = new TimeFormat(time);
    formatter.run(format);
    return formatter.out.toString();
  }

  static String ascii(CalendarTime time) {
    return "%s %s %2d %02d:%02d:%02d %d"
        .formatted(
            DAYS[time.weekday()].substring(0, 3),
            MONTHS[time.month() - 1].substring(0, 3),
            time.day(),
            time.hour(),
            time.minute(),
            time.second(),
            time.year());
  }

  private void run(String format) {
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i++);
      if (c != '%' || i == format.length()) {
        out.append(c);
        continue;
      }
      int start = i;
      char pad = 0;
      boolean upper = false;
      boolean swap = false;
      while (i < format.length() && "_-0^#".indexOf(format.charAt(i)) >= 0) {
        switch (format.charAt(i)) {
          case '^' -> upper = true;
          case '#' -> swap = true;
          default -> pad = format.charAt(i);
        }
        i++;
      }
      int width = 0;
      while (i < format.length() && Character.isDigit(format.charAt(i))) {
        width = width * 10 + (format.charAt(i++) - '0');
      }
      if (i < format.length() && (format.charAt(i) == 'E' || format.charAt(i) == 'O')) {
        i++;
      }
      String text = i < format.length() ? directive(format.charAt(i), pad) : null;
      if (text == null) {
        out.append('%').append(format, start, Math.min(i + 1, format.length()));
        i++;
        continue;
      }
      char letter = format.charAt(i++);
      if (upper || (swap && letter != 'p' && letter != 'Z')) {
        text = text.toUpperCase(Locale.ROOT);
      } else if (swap) {
        text = text.toLowerCase(Locale.ROOT);
      }
      for (int n = text.length(); n < width; n++) {
        out.append(pad == '0' || (pad == 0 && isNumeric(letter)) ? '0' : ' ');
      }
      out.append(text);
    }
  }

  private static boolean isNumeric(char letter) {
    return "CdeFgGHIjklmMsSuUVwWyYz".indexOf(letter) >= 0;
  }

  private static String recursive(String format, CalendarTime time) {
    return format(format, time);
  }

  /** The text of a directive, null when there is none with this letter. */
  private String directive(char letter, char pad) {
    return switch (letter) {
      case 'a' -> DAYS[time.weekday()].substring(0, 3);
      case 'A' -> DAYS[time.weekday()];
      case 'b', 'h' -> MONTHS[time.month() - 1].substring(0, 3);
      case 'B' -> MONTHS[time.month() - 1];
      case 'c' -> recursive("%a %b %e %H:%M:%S %Y", time);
      case 'C' -> number(Math.floorDiv(time.year(), 100), 2, '0', pad);
      case 'd' -> number(time.day(), 2, '0', pad);
      case 'D', 'x' -> recursive("%m/%d/%y", time);
      case 'e' -> number(time.day(), 2, ' ', pad);
      case 'F' -> recursive("%Y-%m-%d", time);
      case 'g' -> number(Math.floorMod(isoYear(), 100), 2, '0', pad);
      case 'G' -> number(isoYear(), 1, '0', pad);
      case 'H' -> number(time.hour(), 2, '0', pad);
      case 'I' -> number(hour12(), 2, '0', pad);
      case 'j' -> number(time.yearDay(), 3, '0', pad);
      case 'k' -> number(time.hour(), 2, ' ', pad);
      case 'l' -> number(hour12(), 2, ' ', pad);
      case 'm' -> number(time.month(), 2, '0', pad);
      case 'M' -> number(time.minute(), 2, '0', pad);
      case 'n' -> "\n";
      case 'p' -> time.hour() < 12 ? "AM" : "PM";
      case 'P' -> time.hour() < 12 ? "am" : "pm";
      case 'r' -> recursive("%I:%M:%S %p", time);
      case 'R' -> recursive("%H:%M", time);
      case 's' -> Long.toString((long) time.toEpoch());
      case 'S' -> number(time.second(), 2, '0', pad);
      case 't' -> "\t";
      case 'T', 'X' -> recursive("%H:%M:%S", time);
      case 'u' -> number(time.weekday() + 1, 1, '0', pad);
      case 'U' -> number((time.yearDay() - 1 + 7 - (time.weekday() + 1) % 7) / 7, 2, '0', pad);
      case 'V' -> number(isoWeek(), 2, '0', pad);
      case 'w' -> number((time.weekday() + 1) % 7, 1, '0', pad);
      case 'W' -> number((time.yearDay() - 1 + 7 - time.weekday()) / 7, 2, '0', pad);
      case 'y' -> number(Math.floorMod(time.year(), 100), 2, '0', pad);
      case 'Y' -> number(time.year(), 1, '0', pad);
      case 'z' -> zoneOffset();
      case 'Z' -> zoneName();
      case '%' -> "%";
      default -> null;
    };
  }

  private static String number(long value, int digits, char defaultPad, char pad) {
    String text = Long.toString(Math.abs(value));
    char fill = pad == 0 ? defaultPad : pad == '_' ? ' ' : pad;
    StringBuilder result = new StringBuilder(value < 0 ? "-" : "");
    if (fill != '-') {
      result.repeat(fill, Math.max(0, digits - text.length()));
    }
    return result.append(text).toString();
  }

  private int hour12() {
    return time.hour() % 12 == 0 ? 12 : time.hour() % 12;
  }

  private LocalDate date() {
    // The day of the year and the weekday as given count, not those of the calendar.
    return LocalDate.ofYearDay((int) time.year(), Math.min(time.yearDay(), 365));
  }

  private long isoYear() {
    return date().get(IsoFields.WEEK_BASED_YEAR);
  }

  private long isoWeek() {
    return date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private String zoneOffset() {
    long east;
    if (time.offset() != null) {
      east = time.offset();
    } else {
      if (time.daylight() < 0) {
        return "";
      }
      LocalZone zone = LocalZone.SLOT.get();
      east = -(time.daylight() > 0 ? zone.daylightOffset() : zone.standardOffset());
    }
    long minutes = Math.abs(east) / 60;
    return "%s%02d%02d".formatted(east < 0 ? "-" : "+", minutes / 60, minutes % 60);
  }

  private String zoneName() {
    if (time.zone() != null) {
      return time.zone();
    }
    return time.daylight() < 0 ? "" : LocalZone.SLOT.get().name(time.daylight() > 0);
  }
}
