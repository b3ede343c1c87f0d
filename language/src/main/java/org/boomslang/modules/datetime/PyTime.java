package org.boomslang.modules.datetime;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code datetime.time}: a time of day ({@link Clock}), a zone and the fold.
 *
 * <p>Thread-safety: shared; the fields never change, the hash is computed at most once per thread.
 */
final class PyTime extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "datetime.time",
          BuiltinTypes.OBJECT,
          Layout.of("time", Layout.OBJECT, null),
          () -> BuiltinTable.join(new TimeMethodsTable(), new TimeConversionsTable()));

  final long clock;

  /** Null for none. */
  final PyTzInfo zone;

  private final byte fold;

  /** Zero until computed; a hash that is zero is computed again. */
  long hash;

  PyTime(Shape shape, long clock, PyTzInfo zone, int fold) {
    super(shape);
    this.clock = clock;
    this.zone = zone;
    this.fold = (byte) fold;
  }

  static PyTime of(long clock, PyTzInfo zone, int fold) {
    return new PyTime(TYPE.instanceShape(), clock, zone, fold);
  }

  /** A time of this class, which a subclass makes itself; it is told of a fold that is not 0. */
  static Object make(
      PyType type, int hour, int minute, int second, int microsecond, PyTzInfo zone, int fold) {
    if (type == TYPE) {
      Fields.checkTime(hour, minute, second, microsecond, fold);
      return of(Clock.pack(hour, minute, second, microsecond), zone, fold);
    }
    Fields.checkFold(fold);
    return Fields.construct(type, zone, fold, hour, minute, second, microsecond);
  }

  int fold() {
    return fold;
  }

  PyTime withFold(int other) {
    return of(clock, zone, other);
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

  /** The offset of the zone, null for None. */
  PyTimeDelta offset() {
    return Offsets.offset(zone, PyNone.NONE);
  }

  byte[] state() {
    byte[] state = new byte[Pickles.TIME];
    Clock.write(clock, state, 0);
    return state;
  }
}
