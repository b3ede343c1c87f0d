package org.boomslang.modules.main;

import java.io.IOException;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.imports.Bootstrap;
import org.boomslang.modules.imports.ImportSystem;
import org.boomslang.modules.imports.Sources;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
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
 * The interactive session on {@code __main__}: on a terminal the standard library's {@code _pyrepl}
 * with its editing, history, completion and colours; where the input is no terminal, or {@code
 * PYTHON_BASIC_REPL} is set, or the terminal cannot move its cursor, its {@code
 * code.InteractiveConsole}.
 *
 * <p>Thread-safety: used by the main thread.
 *
 * <p>Source: CPython's {@code Modules/main.c}.
 */
@PyBuiltins(module = "sys")
final class Console {
  /**
   * Like CPython's own loop, the session asks the grammar alone whether a statement goes on, runs
   * the statement that the end of input ends, shows source lines in tracebacks, and prompts on
   * standard error where the input is no terminal.
   */
  private static final String SESSION =
      """
      import ast, code, codeop, linecache, sys, warnings

      def is_blank(source):
          return all(not line.strip() or line.strip().startswith("#") for line in source.split("\\n"))

      class Session(code.InteractiveConsole):
          def runsource(self, source, filename="<stdin>", symbol="single"):
              if self.goes_on(source, filename):
                  return True
              self.run_statement(source, filename)
              return False

          def goes_on(self, source, filename):
              if is_blank(source):
                  return False
              flags = (self.compile.compiler.flags | ast.PyCF_ONLY_AST
                       | codeop.PyCF_DONT_IMPLY_DEDENT | codeop.PyCF_ALLOW_INCOMPLETE_INPUT)
              with warnings.catch_warnings():
                  warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
                  try:
                      compile(source, filename, "single", flags, True)
                      return False
                  except (SyntaxError, OverflowError, ValueError):
                      pass
                  try:
                      compile(source + "\\n", filename, "single", flags, True)
                      return True
                  except SyntaxError as error:
                      return isinstance(error, _IncompleteInputError)
                  except (OverflowError, ValueError):
                      return False

          def run_statement(self, source, filename):
              self.source = source
              text = source + "\\n"
              if is_blank(source):
                  text = "pass"
              try:
                  code = self.compile.compiler(text, filename, "single", incomplete_input=False)
              except (OverflowError, SyntaxError, ValueError):
                  self.showsyntaxerror(filename, source=source)
              else:
                  self.runcode(code)

          def end_statement(self):
              source = "\\n".join(self.buffer)
              self.resetbuffer()
              self.run_statement(source, self.filename)

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
              if not line and self.buffer:
                  sys.stderr.write("\\n")
                  self.end_statement()
                  sys.stderr.write(str(getattr(sys, "ps1", "")))
              if not line:
                  raise EOFError
              if not line.endswith("\\n"):
                  sys.stderr.write("\\n")
              return line.removesuffix("\\n")
      """;

  private Console() {}

  /** The session of a start without a program; the exit status comes back. */
  static int start(boolean quiet) {
    if (!quiet) {
      StandardStreams.writeToStderr(banner());
    }
    runStartupFile(PyContext.get());
    return inspect();
  }

  /** The session after a program ({@code -i}); the exit status comes back. */
  static int inspect() {
    runInteractiveHook();
    try {
      if (!readsTerminal() || isSet("PYTHON_BASIC_REPL")) {
        readLines();
      } else {
        Object editor = ImportSystem.importModule(PyContext.get(), "_pyrepl.main");
        Calls.callKeywords(
            Attributes.get(editor, "interactive_console"),
            new Object[] {Interpreter.of(PyContext.get()).main()},
            new String[] {"mainmodule"});
      }
      return 0;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.SYSTEM_EXIT)) {
        return UncaughtException.handle(e, false);
      }
      throw e;
    }
  }

  /** Reads and runs lines until the end of input. */
  @PyBuiltin(name = "_baserepl", sig = "()", doc = "Private function for getting the base REPL")
  static void readLines() {
    PyContext context = PyContext.get();
    PyDict names = new PyDict();
    Bootstrap.execute(Sources.compile(SESSION, "<session>"), names);
    Object console =
        Calls.call(
            names.getStr("Session"),
            Interpreter.of(context).main().dict(),
            PyStr.constant("<stdin>"));
    Calls.callKeywords(
        Attributes.get(console, "interact"),
        new Object[] {PyStr.EMPTY, PyStr.EMPTY},
        new String[] {"banner", "exitmsg"});
  }

  /** Whether standard input is a terminal. */
  static boolean readsTerminal() {
    Object stdin = SysState.get("stdin");
    return stdin != null
        && stdin != PyNone.NONE
        && Conversions.truth(Calls.callMethod(stdin, "isatty"));
  }

  /** Whether an environment variable is set, unless the environment is to be ignored. */
  private static boolean isSet(String name) {
    String value = System.getenv(name);
    return value != null && !value.isEmpty() && !PyConfig.of(PyContext.get()).ignoreEnvironment();
  }

  /** What {@code site} arranged for sessions: completion, the history of earlier ones. */
  private static void runInteractiveHook() {
    Object hook = SysState.get("__interactivehook__");
    if (hook == null) {
      return;
    }
    try {
      Audit.event("cpython.run_interactivehook", hook);
      Calls.call(hook);
    } catch (PyException e) {
      StandardStreams.writeToStderr("Failed calling sys.__interactivehook__\n");
      UncaughtException.handle(e, true);
    }
  }

  /** {@code PYTHONSTARTUP}; what it raises is reported, and the session goes on. */
  private static void runStartupFile(PyContext context) {
    if (!isSet("PYTHONSTARTUP")) {
      return;
    }
    String path = System.getenv("PYTHONSTARTUP");
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

  private static String banner() {
    Object version = SysState.get("version");
    if (version == null || version == PyNone.NONE) {
      return "";
    }
    return """
        Python %s on linux
        Type "help", "copyright", "credits" or "license" for more information.
        """
        .formatted(PyStr.toJava(version));
  }
}
