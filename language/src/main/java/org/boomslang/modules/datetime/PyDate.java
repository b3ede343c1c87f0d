package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code datetime.date}, and the date of a {@code datetime.datetime}: year, month and day in one
 * int, which is ordered as dates are. Each field has the bits that it has in a pickle, since a
 * pickle may hold dates that do not exist.
 *
 * <p>Thread-safety: shared; the fields never change, the hash is computed at most once per thread.
 */
class PyDate extends PyObject {
  static final Layout LAYOUT = Layout.of("date", Layout.OBJECT, null);

  static final PyType TYPE =
      PyType.builtin(
          "datetime.date",
          BuiltinTypes.OBJECT,
          LAYOUT,
          () ->
              BuiltinTable.join(
                  new DateMethodsTable(), new DateFactoriesTable(), new DateOperatorsTable()));

  final int date;

  /** Zero until computed; a hash that is zero is computed again. */
  long hash;

  PyDate(Shape shape, int date) {
    super(shape);
    this.date = date;
  }

  static int pack(int year, int month, int day) {
    return year << 16 | month << 8 | day;
  }

  static int year(int date) {
    return date >>> 16;
  }

  static int month(int date) {
    return date >>> 8 & 0xff;
  }

  static int day(int date) {
    return date & 0xff;
  }

  static int ordinal(int date) {
    return Calendar.ordinal(year(date), month(date), day(date));
  }

  final int year() {
    return year(date);
  }

  final int month() {
    return month(date);
  }

  final int day() {
    return day(date);
  }

  final int ordinal() {
    return ordinal(date);
  }

  final int weekday() {
    return (ordinal() + 6) % 7;
  }

  final int yearDay() {
    return Calendar.daysBeforeMonth(year(), month()) + day();
  }

  static PyDate of(int date) {
    return new PyDate(TYPE.instanceShape(), date);
  }

  /**
   * A date of this class, which a subclass makes itself.
   *
   * @param date of the calendar
   */
  static Object make(PyType type, int date) {
    if (type == TYPE) {
      return of(date);
    }
    if (type == PyDateTime.TYPE) {
      return PyDateTime.of(date, 0, null, 0);
    }
    return makeOther(type, year(date), month(date), day(date));
  }

  /** As above, for fields that have not been checked. */
  static Object make(PyType type, int year, int month, int day) {
    if (type == TYPE || type == PyDateTime.TYPE) {
      Fields.checkDate(year, month, day);
      return make(type, pack(year, month, day));
    }
    return makeOther(type, year, month, day);
  }

  @TruffleBoundary
  private static Object makeOther(PyType type, int year, int month, int day) {
    return Calls.call(type, (long) year, (long) month, (long) day);
  }

  /** The date so many days later, packed. OverflowError outside the calendar. */
  static int plusDays(int date, long days) {
    long moved = (date & 0xff) + days;
    if (moved >= 1 && moved <= 28) {
      return date - (date & 0xff) + (int) moved;
    }
    return ofOrdinal(ordinal(date) + days);
  }

  /** The date of an ordinal that may lie outside the calendar: OverflowError. */
  static int ofOrdinal(long ordinal) {
    if (ordinal < 1 || ordinal > Calendar.MAX_ORDINAL) {
      throw outOfRange();
    }
    return Calendar.dateOf((int) ordinal);
  }

  private static PyException outOfRange() {
    return PyErrors.overflowError("date value out of range");
  }

  /** The four bytes of a pickle. */
  byte[] state() {
    return new byte[] {(byte) (date >> 24), (byte) (date >> 16), (byte) (date >> 8), (byte) date};
  }
}
