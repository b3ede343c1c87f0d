package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code datetime.timedelta}: days, seconds of a day and microseconds of a second; only the days
 * are negative in a negative duration.
 *
 * <p>Thread-safety: shared; the fields never change, the hash is computed at most once per thread.
 */
final class PyTimeDelta extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "datetime.timedelta",
          BuiltinTypes.OBJECT,
          Layout.of("timedelta", Layout.OBJECT, null),
          () -> BuiltinTable.join(new TimeDeltaMethodsTable(), new TimeDeltaOperatorsTable()));

  static final int MAX_DAYS = 999_999_999;
  static final int SECONDS_PER_DAY = 86400;
  static final int MICROS_PER_SECOND = 1_000_000;

  static final PyTimeDelta ZERO = new PyTimeDelta(TYPE.instanceShape(), 0, 0, 0);

  private static final BigInteger MICROS_PER_DAY =
      BigInteger.valueOf((long) SECONDS_PER_DAY * MICROS_PER_SECOND);

  /** Durations of fewer days have a number of microseconds that fits a long. */
  private static final int SMALL_DAYS = 100_000_000;

  final int days;
  final int seconds;
  final int micros;

  /** Zero until computed; a hash that is zero is computed again. */
  long hash;

  private PyTimeDelta(Shape shape, int days, int seconds, int micros) {
    super(shape);
    this.days = days;
    this.seconds = seconds;
    this.micros = micros;
  }

  /**
   * A duration of this class. The parts may be negative or more than they should be, as long as all
   * of them in seconds fit a long. OverflowError beyond the longest duration.
   */
  static PyTimeDelta make(PyType type, long days, long seconds, long micros) {
    if (micros < 0 || micros >= MICROS_PER_SECOND) {
      seconds += Math.floorDiv(micros, MICROS_PER_SECOND);
      micros = Math.floorMod(micros, MICROS_PER_SECOND);
    }
    if (seconds < 0 || seconds >= SECONDS_PER_DAY) {
      days += Math.floorDiv(seconds, SECONDS_PER_DAY);
      seconds = Math.floorMod(seconds, SECONDS_PER_DAY);
    }
    if (days < -MAX_DAYS || days > MAX_DAYS) {
      throw tooLong(days);
    }
    return new PyTimeDelta(type.instanceShape(), (int) days, (int) seconds, (int) micros);
  }

  static PyTimeDelta of(long days, long seconds, long micros) {
    return make(TYPE, days, seconds, micros);
  }

  @TruffleBoundary
  private static PyException tooLong(long days) {
    return (int) days == days
        ? PyErrors.overflowError("days=%d; must have magnitude <= %d", days, MAX_DAYS)
        : PyErrors.overflowError("Python int too large to convert to C int");
  }

  /** The duration of so many microseconds, an int of Python. */
  @TruffleBoundary
  static PyTimeDelta ofMicros(PyType type, Object micros) {
    if (micros instanceof Long small) {
      return make(type, 0, 0, small);
    }
    BigInteger[] parts = Integers.big(micros).divideAndRemainder(MICROS_PER_DAY);
    if (parts[0].bitLength() > 31) {
      throw PyErrors.overflowError("Python int too large to convert to C int");
    }
    return make(type, parts[0].longValue(), 0, parts[1].longValue());
  }

  boolean isSmall() {
    return days > -SMALL_DAYS && days < SMALL_DAYS;
  }

  /** All in microseconds; only where the duration {@link #isSmall}. */
  long smallMicros() {
    return (days * (long) SECONDS_PER_DAY + seconds) * MICROS_PER_SECOND + micros;
  }

  /** All in microseconds, as an int of Python. */
  @TruffleBoundary
  Object totalMicros() {
    return isSmall()
        ? (Object) smallMicros()
        : Integers.normalize(
            BigInteger.valueOf(days)
                .multiply(MICROS_PER_DAY)
                .add(BigInteger.valueOf((long) seconds * MICROS_PER_SECOND + micros)));
  }

  /** The days and seconds in seconds. */
  long wholeSeconds() {
    return days * (long) SECONDS_PER_DAY + seconds;
  }

  boolean isZero() {
    return (days | seconds | micros) == 0;
  }

  int compareTo(PyTimeDelta other) {
    int order = Integer.compare(days, other.days);
    if (order == 0) {
      order = Integer.compare(seconds, other.seconds);
    }
    return order != 0 ? order : Integer.compare(micros, other.micros);
  }

  PyTimeDelta plus(PyTimeDelta other) {
    return of(
        (long) days + other.days, (long) seconds + other.seconds, (long) micros + other.micros);
  }

  PyTimeDelta minus(PyTimeDelta other) {
    return of(
        (long) days - other.days, (long) seconds - other.seconds, (long) micros - other.micros);
  }

  PyTimeDelta negated() {
    return of(-(long) days, -(long) seconds, -(long) micros);
  }
}
