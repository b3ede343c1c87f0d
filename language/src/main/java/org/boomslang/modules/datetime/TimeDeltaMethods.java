package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Construction, fields and text of {@code datetime.timedelta}. Stateless. */
@PyBuiltins(type = "datetime.timedelta", doc = TimeDeltaMethods.DOC)
final class TimeDeltaMethods {
  static final String DOC =
      "A duration, the difference of two moments: timedelta(days=0, seconds=0, microseconds=0,\n"
          + "milliseconds=0, minutes=0, hours=0, weeks=0), each an int or a float.";

  private TimeDeltaMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, /, days=<unset>, seconds=<unset>, microseconds=<unset>, milliseconds=<unset>,"
              + " minutes=<unset>, hours=<unset>, weeks=<unset>)",
      compiled = true)
  static Object create(
      PyType type,
      Object days,
      Object seconds,
      Object microseconds,
      Object milliseconds,
      Object minutes,
      Object hours,
      Object weeks) {
    if (isSmall(days)
        && isSmall(seconds)
        && isSmall(microseconds)
        && isSmall(milliseconds)
        && isSmall(minutes)
        && isSmall(hours)
        && isSmall(weeks)) {
      return PyTimeDelta.make(
          type,
          small(days) + 7 * small(weeks),
          small(seconds) + 60 * small(minutes) + 3600 * small(hours),
          small(microseconds) + 1000 * small(milliseconds));
    }
    return new Sum()
        .add("microseconds", microseconds, 1)
        .add("milliseconds", milliseconds, 1000)
        .add("seconds", seconds, 1_000_000)
        .add("minutes", minutes, 60_000_000)
        .add("hours", hours, 3_600_000_000L)
        .add("days", days, 86_400_000_000L)
        .add("weeks", weeks, 604_800_000_000L)
        .duration(type);
  }

  /** Whether an argument is left out or an int small enough for sums of products to fit a long. */
  private static boolean isSmall(Object value) {
    return value == null || value instanceof Long l && (int) (long) l == l;
  }

  private static long small(Object value) {
    return value == null ? 0 : (long) value;
  }

  /**
   * Adds up parts in microseconds: ints exactly, floats in an exact whole part and what is left of
   * it, which is rounded, half to even, at the end. Thread-safety: incompatible.
   */
  private static final class Sum {
    private BigInteger whole = BigInteger.ZERO;
    private double rest;

    @TruffleBoundary
    Sum() {}

    @TruffleBoundary
    Sum add(String name, Object value, long factor) {
      if (value == null) {
        return this;
      }
      if (Conversions.isInt(value)) {
        whole = whole.add(big(value).multiply(BigInteger.valueOf(factor)));
        return this;
      }
      if (!Floats.isFloat(value)) {
        throw PyErrors.typeError(
            "unsupported type for timedelta %s component: %s", name, Types.nameOf(value));
      }
      double number = Floats.of(value);
      double floor = truncated(number);
      whole = whole.add(exactly(floor).multiply(BigInteger.valueOf(factor)));
      double fraction = number - floor;
      if (fraction != 0) {
        double micros = factor * fraction;
        double wholeMicros = truncated(micros);
        whole = whole.add(exactly(wholeMicros));
        rest += micros - wholeMicros;
      }
      return this;
    }

    private static BigInteger big(Object value) {
      return Integers.big(Conversions.index(value));
    }

    private static double truncated(double value) {
      return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static BigInteger exactly(double whole) {
      return Integers.big(Floats.toInt(whole));
    }

    private static double rounded(double value) {
      return Math.copySign(Math.floor(Math.abs(value) + 0.5), value);
    }

    @TruffleBoundary
    PyTimeDelta duration(PyType type) {
      if (rest != 0) {
        double micros = rounded(rest);
        if (Math.abs(micros - rest) == 0.5) {
          int odd = whole.testBit(0) ? 1 : 0;
          micros = 2.0 * rounded((rest + odd) * 0.5) - odd;
        }
        whole = whole.add(BigInteger.valueOf((long) micros));
      }
      return PyTimeDelta.ofMicros(type, Integers.normalize(whole));
    }
  }

  @PyBuiltin(name = "days", kind = Kind.MEMBER, doc = "Number of days.", compiled = true)
  static int days(PyTimeDelta self) {
    return self.days;
  }

  @PyBuiltin(
      name = "seconds",
      kind = Kind.MEMBER,
      doc = "Number of seconds beside the days, less than a day.",
      compiled = true)
  static int seconds(PyTimeDelta self) {
    return self.seconds;
  }

  @PyBuiltin(
      name = "microseconds",
      kind = Kind.MEMBER,
      doc = "Number of microseconds beside the seconds, less than a second.",
      compiled = true)
  static int microseconds(PyTimeDelta self) {
    return self.micros;
  }

  @PyBuiltin(
      name = "total_seconds",
      sig = "($self, /)",
      doc = "The whole duration in seconds.",
      compiled = true)
  static double totalSeconds(PyTimeDelta self) {
    return inSeconds(self);
  }

  /** The duration in seconds, rounded once. */
  static double inSeconds(PyTimeDelta delta) {
    // A quotient of two numbers that a double holds exactly is rounded once.
    if (delta.days > -100_000 && delta.days < 100_000) {
      return delta.smallMicros() / 1e6;
    }
    return Integers.trueDivide(delta.totalMicros(), 1_000_000L);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyTimeDelta self) {
    StringBuilder text = new StringBuilder(self.type().name()).append('(');
    int start = text.length();
    part(text, start, "days", self.days);
    part(text, start, "seconds", self.seconds);
    part(text, start, "microseconds", self.micros);
    if (text.length() == start) {
      text.append('0');
    }
    return text.append(')').toString();
  }

  private static void part(StringBuilder text, int start, String name, int value) {
    if (value != 0) {
      text.append(text.length() == start ? "" : ", ").append(name).append('=').append(value);
    }
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)")
  static String str(PyTimeDelta self) {
    StringBuilder text = new StringBuilder();
    if (self.days != 0) {
      text.append(self.days).append(Math.abs(self.days) == 1 ? " day, " : " days, ");
    }
    text.append(self.seconds / 3600).append(':');
    IsoText.digits(text, self.seconds / 60 % 60, 2);
    text.append(':');
    IsoText.digits(text, self.seconds % 60, 2);
    if (self.micros != 0) {
      text.append('.');
      IsoText.digits(text, self.micros, 6);
    }
    return text.toString();
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", compiled = true)
  static long hash(PyTimeDelta self) {
    long hash = self.hash;
    return hash != 0 ? hash : Hashes.compute(self);
  }

  @PyBuiltin(
      name = "__reduce__",
      sig = "($self, /)",
      doc = "The class and its arguments, for pickles.")
  static Object reduce(PyTimeDelta self) {
    return PyTuple.of(
        self.type(), PyTuple.of((long) self.days, (long) self.seconds, (long) self.micros));
  }
}
