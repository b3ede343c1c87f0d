package org.boomslang.modules.extension;

import java.util.List;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PythonOptions;

/**
 * What a user says about extension modules that do not declare that they support free threading.
 * Thread-safety: shared (stateless).
 */
public final class FreeThreading {
  private FreeThreading() {}

  /** Whether the user says that the module need not be serialised, or everything is. */
  public static boolean isAllowed(PyContext context, String name) {
    if (context.globalLock() != null) {
      return true;
    }
    var options = context.env().getOptions();
    if (PythonOptions.GIL.hasBeenSet(options) && !PythonOptions.GIL.getValue(options)) {
      return true;
    }
    return List.of(PythonOptions.FreeThreadingAllow.getValue(options).split("[,\0]"))
        .contains(name);
  }

  /** Says that calls into a module are serialised. */
  public static void warn(String name) {
    Warnings.warn(
        ExceptionTypes.RUNTIME_WARNING,
        1,
        "%s",
        "The module '"
            + name
            + "' has not declared that it can run safely without the GIL: calls into it are"
            + " serialised by a lock of its own, the rest of the program runs in parallel."
            + " To override this at your own risk, use PYTHON_GIL=0 or -Xgil=0.");
  }
}
