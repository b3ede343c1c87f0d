package org.boomslang.modules.datetime;

import org.boomslang.objects.Shape;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code datetime.datetime}: a date, a time of day ({@link Clock}), a zone and the fold.
 *
 * <p>Thread-safety: shared; the fields never change, the hash is computed at most once per thread.
 */
final class PyDateTime extends PyDate {
  static final PyType TYPE =
      PyType.builtin(
          "datetime.datetime",
          PyDate.TYPE,
          Layout.of("datetime", PyDate.LAYOUT, null),
          () ->
              BuiltinTable.join(
                  new DateTimeMethodsTable(),
                  new DateTimeFactoriesTable(),
                  new DateTimeConversionsTable(),
                  new DateTimeOperatorsTable()));

  final long clock;

  /** Null for none. */
  final PyTzInfo zone;

  private final byte fold;

  PyDateTime(Shape shape, int date, long clock, PyTzInfo zone, int fold) {
    super(shape, date);
    this.clock = clock;
    this.zone = zone;
    this.fold = (byte) fold;
  }

  static PyDateTime of(int date, long clock, PyTzInfo zone, int fold) {
    return new PyDateTime(TYPE.instanceShape(), date, clock, zone, fold);
  }

  /** A moment of this class, which a subclass makes itself; it is told of a fold that is not 0. */
  static Object make(PyType type, int date, long clock, PyTzInfo zone, int fold) {
    if (type == TYPE) {
      return of(date, clock, zone, fold);
    }
    return Fields.construct(
        type,
        zone,
        fold,
        year(date),
        month(date),
        day(date),
        Clock.hour(clock),
        Clock.minute(clock),
        Clock.second(clock),
        Clock.microsecond(clock));
  }

  /** As above, for fields that have not been checked. */
  static Object make(
      PyType type,
      int year,
      int month,
      int day,
      int hour,
      int minute,
      int second,
      int microsecond,
      PyTzInfo zone,
      int fold) {
    if (type == TYPE) {
      Fields.checkDate(year, month, day);
      Fields.checkTime(hour, minute, second, microsecond, fold);
      return of(pack(year, month, day), Clock.pack(hour, minute, second, microsecond), zone, fold);
    }
    Fields.checkFold(fold);
    return Fields.construct(type, zone, fold, year, month, day, hour, minute, second, microsecond);
  }

  int fold() {
    return fold;
  }

  /** A plain datetime with the other fold. */
  PyDateTime withFold(int other) {
    return of(date, clock, zone, other);
  }

  int hour() {
    return Clock.hour(clock);
  }

  int minute() {
    return Clock.minute(clock);
  }

  int second() {
    return Clock.second(clock);
  }

  int microsecond() {
    return Clock.microsecond(clock);
  }

  int secondOfDay() {
    return Clock.secondOfDay(clock);
  }

  /** The offset of the zone at this moment, null for None. */
  PyTimeDelta offset() {
    return Offsets.offset(zone, this);
  }

  /** What daylight saving time adds at this moment, null for None. */
  PyTimeDelta daylight() {
    return Offsets.daylight(zone, this);
  }

  /** The order of the fields, whatever the zones. */
  int compareFields(PyDateTime other) {
    int order = Integer.compareUnsigned(date, other.date);
    return order != 0 ? order : Long.compare(clock, other.clock);
  }

  /**
   * The moment later or earlier by a duration, of the same class and zone.
   *
   * @param sign 1 or -1
   */
  Object plus(PyTimeDelta delta, int sign) {
    return plus(type(), zone, delta, sign);
  }

  /** As above, in another zone, with no fold. */
  Object plus(PyType type, PyTzInfo target, PyTimeDelta delta, int sign) {
    int micros = microsecond() + sign * delta.micros;
    int seconds = secondOfDay() + sign * delta.seconds;
    if (micros < 0) {
      micros += PyTimeDelta.MICROS_PER_SECOND;
      seconds--;
    } else if (micros >= PyTimeDelta.MICROS_PER_SECOND) {
      micros -= PyTimeDelta.MICROS_PER_SECOND;
      seconds++;
    }
    long days = sign * (long) delta.days;
    if (seconds < 0) {
      seconds += PyTimeDelta.SECONDS_PER_DAY;
      days--;
    } else if (seconds >= PyTimeDelta.SECONDS_PER_DAY) {
      seconds -= PyTimeDelta.SECONDS_PER_DAY;
      days++;
    }
    return make(
        type, days == 0 ? date : plusDays(date, days), Clock.ofSeconds(seconds, micros), target, 0);
  }

  /** The duration from another moment to this one by the fields, whatever the zones. */
  PyTimeDelta since(PyDateTime other) {
    int days = date == other.date ? 0 : ordinal() - other.ordinal();
    return PyTimeDelta.of(
        days, secondOfDay() - other.secondOfDay(), microsecond() - other.microsecond());
  }

  /** The ten bytes of a pickle, without the fold. */
  @Override
  byte[] state() {
    byte[] state = new byte[Pickles.DATE_TIME];
    System.arraycopy(super.state(), 0, state, 0, Pickles.DATE);
    Clock.write(clock, state, Pickles.DATE);
    return state;
  }
}
