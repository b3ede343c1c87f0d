package org.boomslang.modules.datetime;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code datetime.tzinfo}, the base of all time zones. Thread-safety: shared; it has no state of
 * its own.
 */
class PyTzInfo extends PyObject {
  static final Layout LAYOUT = Layout.of("tzinfo", Layout.OBJECT, null);

  static final PyType TYPE =
      PyType.builtin("datetime.tzinfo", BuiltinTypes.OBJECT, LAYOUT, TzInfoMethodsTable::new);

  PyTzInfo(Shape shape) {
    super(shape);
  }
}
