package org.boomslang.modules.datetime;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/** Module {@code _datetime}. Stateless. */
@PyBuiltins(module = "_datetime", doc = "Dates and times in Java, for module datetime.")
public final class DatetimeModule {
  private DatetimeModule() {}

  static void initialize(PyContext context, PyModule module) {
    setConstants();
    module.setAttribute("MINYEAR", (long) Calendar.MIN_YEAR);
    module.setAttribute("MAXYEAR", (long) Calendar.MAX_YEAR);
    module.setAttribute("UTC", PyTimeZone.UTC);
    module.setAttribute("date", PyDate.TYPE);
    module.setAttribute("datetime", PyDateTime.TYPE);
    module.setAttribute("time", PyTime.TYPE);
    module.setAttribute("timedelta", PyTimeDelta.TYPE);
    module.setAttribute("timezone", PyTimeZone.TYPE);
    module.setAttribute("tzinfo", PyTzInfo.TYPE);
  }

  /**
   * The attributes of the static types that are no builtins; every context sets the same values.
   */
  private static synchronized void setConstants() {
    if (PyTimeZone.TYPE.getOwn("utc") != null) {
      return;
    }
    int first = PyDate.pack(Calendar.MIN_YEAR, 1, 1);
    int last = PyDate.pack(Calendar.MAX_YEAR, 12, 31);
    PyTimeDelta day = PyTimeDelta.of(1, 0, 0);
    PyTimeDelta microsecond = PyTimeDelta.of(0, 0, 1);
    set(
        PyTimeDelta.TYPE,
        PyTimeDelta.of(-PyTimeDelta.MAX_DAYS, 0, 0),
        PyTimeDelta.of(PyTimeDelta.MAX_DAYS, 86399, 999_999),
        microsecond);
    set(PyDate.TYPE, PyDate.of(first), PyDate.of(last), day);
    set(PyTime.TYPE, PyTime.of(0, null, 0), PyTime.of(Clock.LATEST, null, 0), microsecond);
    set(
        PyDateTime.TYPE,
        PyDateTime.of(first, 0, null, 0),
        PyDateTime.of(last, Clock.LATEST, null, 0),
        microsecond);
    PyTimeZone.TYPE.setOwn("min", PyTimeZone.ofSeconds(60 - 86400, null));
    PyTimeZone.TYPE.setOwn("max", PyTimeZone.ofSeconds(86340, null));
    PyTimeZone.TYPE.setOwn("utc", PyTimeZone.UTC);
  }

  private static void set(PyType type, Object min, Object max, Object resolution) {
    type.setOwn("min", min);
    type.setOwn("max", max);
    type.setOwn("resolution", resolution);
  }
}
