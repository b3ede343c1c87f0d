package org.boomslang.modules.datetime;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** What {@code date.isocalendar} gives, a tuple with names. Stateless. */
@PyBuiltins(type = "datetime.IsoCalendarDate", doc = "A date by year, week and day of the week.")
final class IsoCalendarMethods {
  static final PyType TYPE =
      PyType.builtin(
          "datetime.IsoCalendarDate",
          BuiltinTypes.TUPLE,
          BuiltinTypes.TUPLE.layout(),
          TypeFlags.SEQUENCE.asFinal(),
          IsoCalendarMethodsTable::new);

  private IsoCalendarMethods() {}

  static PyTuple make(long year, long week, long weekday) {
    return PyTuple.of(TYPE.instanceShape(), new Object[] {year, week, weekday});
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, year, week, weekday)")
  static Object create(PyType type, Object year, Object week, Object weekday) {
    return PyTuple.of(type.instanceShape(), new Object[] {year, week, weekday});
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static Object repr(PyTuple self) {
    return new StrBuilder()
        .append(self.type().name())
        .append("(year=")
        .append(Conversions.str(self.get(0)))
        .append(", week=")
        .append(Conversions.str(self.get(1)))
        .append(", weekday=")
        .append(Conversions.str(self.get(2)))
        .append(")")
        .toTruffleString();
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyTuple self) {
    return PyTuple.of(BuiltinTypes.TUPLE, PyTuple.of(PyTuple.of(self.toArray())));
  }

  @PyBuiltin(name = "year", kind = Kind.GETTER)
  static Object year(PyTuple self) {
    return self.get(0);
  }

  @PyBuiltin(name = "week", kind = Kind.GETTER)
  static Object week(PyTuple self) {
    return self.get(1);
  }

  @PyBuiltin(name = "weekday", kind = Kind.GETTER)
  static Object weekday(PyTuple self) {
    return self.get(2);
  }
}
