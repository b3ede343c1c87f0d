package org.boomslang.modules.sys;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * What {@code sys.stderr} is until there are text streams: what importlib says under {@code -v}
 * goes to the process's own. Compare CPython's {@code PyFile_NewStdPrinter}. Immutable.
 */
public final class PreliminaryStderr extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "stderrprinter",
          BuiltinTypes.OBJECT,
          Layout.of("stderrprinter", Layout.OBJECT, null),
          PreliminaryStderrMethodsTable::new);

  private PreliminaryStderr() {
    super(TYPE.instanceShape());
  }

  /** Sets {@code sys.stderr}. */
  public static void install(PyModule sys) {
    sys.setAttribute("stderr", new PreliminaryStderr());
  }
}
