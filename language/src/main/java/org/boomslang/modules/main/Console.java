package org.boomslang.modules.main;

import java.io.IOException;
import org.boomslang.modules.imports.Bootstrap;
import org.boomslang.modules.imports.Sources;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * The interactive session: the standard library's {@code code.InteractiveConsole} on {@code
 * __main__}.
 */
final class Console {
  /**
   * Like CPython's own loop, the session shows source lines in tracebacks, and prompts on standard
   * error where the input is no terminal.
   */
  private static final String SESSION =
      """
      import code, linecache, sys

      class Session(code.InteractiveConsole):
          def runsource(self, source, filename="<stdin>", symbol="single"):
              self.source = source
              return super().runsource(source, filename, symbol)

          def runcode(self, code):
              linecache._register_code(code, self.source + "\\n", self.filename)
              super().runcode(code)

          def raw_input(self, prompt=""):
              sys.stderr.flush()
              try:
                  if sys.stdin is not None and sys.stdin.isatty():
                      return super().raw_input(prompt)
                  sys.stderr.write(prompt)
                  sys.stderr.flush()
                  line = sys.stdin.readline()
              except OSError:
                  line = ""
              if not line:
                  raise EOFError
              if not line.endswith("\\n"):
                  sys.stderr.write("\\n")
              return line.removesuffix("\\n")
      """;

  private Console() {}

  /**
   * Reads and runs statements until the end of input; the exit status comes back.
   *
   * @param banner whether to greet
   */
  static int interact(boolean banner) {
    PyContext context = PyContext.get();
    runStartupFile(context);
    PyDict names = new PyDict();
    Bootstrap.execute(Sources.compile(SESSION, "<session>"), names);
    Object console =
        Calls.call(
            names.getStr("Session"),
            Interpreter.of(context).main().dict(),
            PyStr.constant("<stdin>"));
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

  /** {@code PYTHONSTARTUP}; what it raises is reported, and the session goes on. */
  private static void runStartupFile(PyContext context) {
    String path = System.getenv("PYTHONSTARTUP");
    if (path == null || path.isEmpty() || PyConfig.of(context).ignoreEnvironment()) {
      return;
    }
    try {
      byte[] content = context.env().getPublicTruffleFile(path).readAllBytes();
      PyCode code = (PyCode) Sources.compile(PyBytes.wrap(content), path, "exec", 0, -1, -1);
      Bootstrap.execute(code, Interpreter.of(context).main().dict());
    } catch (IOException e) {
      StandardStreams.writeToStderr("Could not open PYTHONSTARTUP\n");
    } catch (PyException e) {
      UncaughtException.handle(e, true);
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
