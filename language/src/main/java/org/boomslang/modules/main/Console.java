package org.boomslang.modules.main;

import org.boomslang.modules.imports.ImportSystem;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** The interactive session: the standard library's {@code code.InteractiveConsole} on {@code __main__}. */
final class Console {
  private Console() {}

  /**
   * Reads and runs statements until the end of input; the exit status comes back.
   *
   * @param banner whether to greet
   */
  static int interact(boolean banner) {
    PyContext context = PyContext.get();
    Object code = ImportSystem.importModule(context, "code");
    Object console =
        Calls.call(
            Attributes.get(code, "InteractiveConsole"), Interpreter.of(context).main().dict());
    try {
      Calls.callKeywords(
          Attributes.get(console, "interact"),
          new Object[] {banner ? banner() : PyStr.EMPTY, PyStr.EMPTY},
          new String[] {"banner", "exitmsg"});
      return 0;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.SYSTEM_EXIT)) {
        return UncaughtException.handle(e, false);
      }
      throw e;
    }
  }

  private static Object banner() {
    Object version = org.boomslang.modules.sys.SysState.get("version");
    if (version == null || version == PyNone.NONE) {
      return PyStr.EMPTY;
    }
    return PyStr.of(
        "Python %s on linux\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information."
            .formatted(PyStr.toJava(version)));
  }
}
