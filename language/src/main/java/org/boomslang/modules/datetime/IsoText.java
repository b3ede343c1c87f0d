package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.str.PyStr;

/** Dates and times as text, in ISO 8601 and as {@code ctime} writes them. Stateless. */
final class IsoText {
  /** How much of a time is written. */
  enum Precision {
    AUTO("auto"),
    HOURS("hours"),
    MINUTES("minutes"),
    SECONDS("seconds"),
    MILLISECONDS("milliseconds"),
    MICROSECONDS("microseconds");

    private final TruffleString name;

    Precision(String name) {
      this.name = PyStr.constant(name);
    }

    /** Reads the argument of {@code isoformat} at a position. */
    static Precision of(Object value, int position) {
      if (!PyStr.isStr(value)) {
        throw PyErrors.typeError(
            "isoformat() argument %d must be str, not %s", position, Arguments.given(value));
      }
      TruffleString given = PyStr.value(value);
      for (Precision each : values()) {
        if (PyStr.equal(each.name, given)) {
          return each;
        }
      }
      throw PyErrors.valueError("Unknown timespec value");
    }
  }

  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

  private static final String[] MONTHS = {
    "", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private IsoText() {}

  /** Appends a number with zeros before it. */
  static void digits(StringBuilder text, int value, int count) {
    int scale = 1;
    for (int i = 1; i < count; i++) {
      scale *= 10;
    }
    if (value >= scale * 10) {
      text.append(value);
      return;
    }
    for (; scale > 0; scale /= 10) {
      text.append((char) ('0' + value / scale % 10));
    }
  }

  private static StringBuilder date(StringBuilder text, int date) {
    digits(text, PyDate.year(date), 4);
    text.append('-');
    digits(text, PyDate.month(date), 2);
    text.append('-');
    digits(text, PyDate.day(date), 2);
    return text;
  }

  @TruffleBoundary
  static String date(int date) {
    return date(new StringBuilder(10), date).toString();
  }

  private static void time(StringBuilder text, long clock, Precision precision) {
    int micros = Clock.microsecond(clock);
    Precision shown =
        precision != Precision.AUTO
            ? precision
            : micros == 0 ? Precision.SECONDS : Precision.MICROSECONDS;
    digits(text, Clock.hour(clock), 2);
    if (shown == Precision.HOURS) {
      return;
    }
    text.append(':');
    digits(text, Clock.minute(clock), 2);
    if (shown == Precision.MINUTES) {
      return;
    }
    text.append(':');
    digits(text, Clock.second(clock), 2);
    if (shown == Precision.MILLISECONDS) {
      text.append('.');
      digits(text, micros / 1000, 3);
    } else if (shown == Precision.MICROSECONDS) {
      text.append('.');
      digits(text, micros, 6);
    }
  }

  /** Appends an offset, with seconds and microseconds where it has them. */
  static StringBuilder offset(StringBuilder text, PyTimeDelta offset, String separator) {
    PyTimeDelta amount = offset.days < 0 ? offset.negated() : offset;
    text.append(offset.days < 0 ? '-' : '+');
    digits(text, amount.seconds / 3600, 2);
    text.append(separator);
    digits(text, amount.seconds / 60 % 60, 2);
    if (amount.seconds % 60 != 0 || amount.micros != 0) {
      text.append(separator);
      digits(text, amount.seconds % 60, 2);
    }
    if (amount.micros != 0) {
      text.append('.');
      digits(text, amount.micros, 6);
    }
    return text;
  }

  @TruffleBoundary
  static TruffleString time(PyTime time, Precision precision) {
    StringBuilder text = new StringBuilder(32);
    time(text, time.clock, precision);
    PyTimeDelta offset = time.offset();
    if (offset != null) {
      offset(text, offset, ":");
    }
    return PyStr.of(text.toString());
  }

  @TruffleBoundary
  static TruffleString dateTime(PyDateTime moment, int separator, Precision precision) {
    StringBuilder text = date(new StringBuilder(32), moment.date);
    TruffleString before = null;
    if (separator < 0x80) {
      text.append((char) separator);
    } else {
      before = PyStr.concat(PyStr.of(text.toString()), PyStr.fromCodePoint(separator));
      text.setLength(0);
    }
    time(text, moment.clock, precision);
    PyTimeDelta offset = moment.offset();
    if (offset != null) {
      offset(text, offset, ":");
    }
    TruffleString rest = PyStr.of(text.toString());
    return before == null ? rest : PyStr.concat(before, rest);
  }

  /** The argument of {@code isoformat} that stands between date and time. */
  static int separator(Object value) {
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError(
          "isoformat() argument 1 must be a unicode character, not %s", Types.nameOf(value));
    }
    TruffleString text = PyStr.value(value);
    if (PyStr.length(text) != 1) {
      throw PyErrors.typeError(
          "isoformat() argument 1 must be a unicode character, not a string of length %d",
          PyStr.length(text));
    }
    return PyStr.codePointAt(text, 0);
  }

  /** Such as {@code Sat Jun 6 16:26:11 1998}. */
  @TruffleBoundary
  static String ctime(int date, long clock) {
    int day = PyDate.day(date);
    StringBuilder text =
        new StringBuilder(24)
            .append(DAYS[(PyDate.ordinal(date) + 6) % 7])
            .append(' ')
            .append(MONTHS[PyDate.month(date)])
            .append(day < 10 ? "  " : " ")
            .append(day)
            .append(' ');
    time(text, clock, Precision.SECONDS);
    text.append(' ');
    digits(text, PyDate.year(date), 4);
    return text.toString();
  }

  /** Appends seconds and microseconds as {@code repr} does: not where the rest is zero. */
  static void smallFields(StringBuilder text, long clock) {
    int micros = Clock.microsecond(clock);
    if (Clock.second(clock) != 0 || micros != 0) {
      text.append(", ").append(Clock.second(clock));
    }
    if (micros != 0) {
      text.append(", ").append(micros);
    }
  }
}
