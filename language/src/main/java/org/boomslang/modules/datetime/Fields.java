package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.foreign.ForeignTemporals;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/**
 * Arguments as fields of dates and times, whether they are in range, and fields as arguments.
 * Stateless.
 */
final class Fields {
  private static final String[] FOLD = {"fold"};

  private Fields() {}

  /** An instance that a subclass makes itself; it is told of a fold that is not 0. */
  @TruffleBoundary
  static Object construct(PyType type, PyTzInfo zone, int fold, int... fields) {
    int count = fields.length;
    Object[] arguments = new Object[fold == 0 ? count + 1 : count + 2];
    for (int i = 0; i < count; i++) {
      arguments[i] = (long) fields[i];
    }
    arguments[count] = PyNone.orNone(zone);
    if (fold == 0) {
      return Calls.call(type, arguments);
    }
    arguments[count + 1] = (long) fold;
    return Calls.callKeywords(type, arguments, FOLD);
  }

  /** An argument that C reads as an int by format {@code i}. */
  static int parsed(Object value) {
    return value instanceof Long l && (int) (long) l == l ? (int) (long) l : parsedSlow(value);
  }

  /** As {@link #parsed}, where the argument may be left out. */
  static int parsed(Object value, int otherwise) {
    return value == null ? otherwise : parsed(value);
  }

  @TruffleBoundary
  private static int parsedSlow(Object value) {
    if (!(Conversions.index(value) instanceof Long number)) {
      throw PyErrors.overflowError("Python int too large to convert to C long");
    }
    if (number > Integer.MAX_VALUE) {
      throw PyErrors.overflowError("signed integer is greater than maximum");
    }
    if (number < Integer.MIN_VALUE) {
      throw PyErrors.overflowError("signed integer is less than minimum");
    }
    return number.intValue();
  }

  /** An argument that the argument clinic makes a C int. */
  static int converted(Object value, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    return value instanceof Long l && (int) (long) l == l ? (int) (long) l : convertedSlow(value);
  }

  @TruffleBoundary
  private static int convertedSlow(Object value) {
    return Conversions.index(value) instanceof Long number && number.intValue() == number
        ? number.intValue()
        : tooLarge();
  }

  private static int tooLarge() {
    throw PyErrors.overflowError("Python int too large to convert to C int");
  }

  @TruffleBoundary
  static PyException missing(String name, int position) {
    return PyErrors.typeError("function missing required argument '%s' (pos %d)", name, position);
  }

  static void checkYear(int year) {
    if (year < Calendar.MIN_YEAR || year > Calendar.MAX_YEAR) {
      throw wrongYear(year);
    }
  }

  @TruffleBoundary
  static PyException wrongYear(int year) {
    return PyErrors.valueError(
        "year must be in %d..%d, not %d", Calendar.MIN_YEAR, Calendar.MAX_YEAR, year);
  }

  static void checkDate(int year, int month, int day) {
    checkYear(year);
    if (month < 1 || month > 12) {
      throw outside("month", "1..12", month);
    }
    if (day < 1 || day > Calendar.daysInMonth(year, month)) {
      throw wrongDay(year, month, day);
    }
  }

  @TruffleBoundary
  private static PyException wrongDay(int year, int month, int day) {
    return PyErrors.valueError(
        "day %d must be in range 1..%d for month %d in year %d",
        day, Calendar.daysInMonth(year, month), month, year);
  }

  static void checkTime(int hour, int minute, int second, int microsecond, int fold) {
    if (hour < 0 || hour > 23) {
      throw outside("hour", "0..23", hour);
    }
    if (minute < 0 || minute > 59) {
      throw outside("minute", "0..59", minute);
    }
    if (second < 0 || second > 59) {
      throw outside("second", "0..59", second);
    }
    if (microsecond < 0 || microsecond > 999999) {
      throw outside("microsecond", "0..999999", microsecond);
    }
    checkFold(fold);
  }

  static void checkFold(int fold) {
    if ((fold & ~1) != 0) {
      throw wrongFold(fold);
    }
  }

  @TruffleBoundary
  private static PyException outside(String name, String range, int value) {
    return PyErrors.valueError("%s must be in %s, not %d", name, range, value);
  }

  @TruffleBoundary
  private static PyException wrongFold(int fold) {
    return PyErrors.valueError("fold must be either 0 or 1, not %d", fold);
  }

  /** The zone, null for None; TypeError for what is none. */
  static PyTzInfo zone(Object value) {
    if (value == null || value == PyNone.NONE) {
      return null;
    }
    if ((value instanceof PyTzInfo ? value : ForeignTemporals.plain(value))
        instanceof PyTzInfo zone) {
      return zone;
    }
    throw wrongZone(value);
  }

  @TruffleBoundary
  private static PyException wrongZone(Object value) {
    return PyErrors.typeError(
        "tzinfo argument must be None or of a tzinfo subclass, not type '%s'", Types.nameOf(value));
  }
}
