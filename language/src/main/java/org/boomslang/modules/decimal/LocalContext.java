package org.boomslang.modules.decimal;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code localcontext()} gives: a context for the duration of a {@code with} statement.
 * Thread-safety: compatible; it is used by one thread, once at a time.
 */
@PyBuiltins(type = "decimal.ContextManager")
final class LocalContext extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "decimal.ContextManager",
          BuiltinTypes.OBJECT,
          Layout.of("ContextManager", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          LocalContextTable::new);

  private final PyDecimalContext local;
  private volatile PyDecimalContext outer;

  LocalContext(PyDecimalContext local, PyDecimalContext outer) {
    super(TYPE.instanceShape());
    this.local = local;
    this.outer = outer;
  }

  @PyBuiltin(name = "__enter__", sig = "($self, /)")
  static Object enter(LocalContext self) {
    CurrentContext.set(self.local);
    return self.local;
  }

  @PyBuiltin(name = "__exit__", sig = "($self, *args)")
  static boolean exit(LocalContext self, Object[] args) {
    PyDecimalContext outer = self.outer;
    if (outer == null) {
      throw PyErrors.runtimeError("context manager was not entered");
    }
    CurrentContext.set(outer);
    return false;
  }
}
