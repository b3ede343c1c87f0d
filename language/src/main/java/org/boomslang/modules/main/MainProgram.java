package org.boomslang.modules.main;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.boomslang.modules.imports.Bootstrap;
import org.boomslang.modules.imports.ImportSystem;
import org.boomslang.modules.imports.Sources;
import org.boomslang.modules.imports.SyntaxErrors;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyException;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.module.Shadowing;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * Runs the program that the command line named, as {@code Py_RunMain} does. Thread-safety: used
 * once, by the main thread.
 */
public final class MainProgram {
  private static final int CANNOT_OPEN = 2;
  private static final int CANNOT_FLUSH = 120;

  private final PyContext context;
  private final PyConfig config;

  public MainProgram(PyContext context) {
    this.context = context;
    this.config = PyConfig.of(context);
  }

  /** Runs the program and ends the interpreter; the exit status comes back. */
  @TruffleBoundary
  public int run() {
    Interpreter interpreter = Interpreter.of(context);
    interpreter.setStatus(runGuarded());
    if (!interpreter.finish()) {
      return CANNOT_FLUSH;
    }
    return interpreter.status();
  }

  private int runGuarded() {
    int status;
    try {
      status = runTarget();
    } catch (PyException e) {
      status = UncaughtException.handle(e, goesOnInteractively());
    }
    if (!config.runKind().equals("stdin") && goesOnInteractively()) {
      status = Console.inspect();
    }
    return status;
  }

  /**
   * Whether a session follows the program, which may have asked for it itself ({@code
   * pymain_repl}).
   */
  private boolean goesOnInteractively() {
    return (config.inspect() > 0 || setsInspect())
        && (config.interactive() > 0 || Console.readsTerminal());
  }

  private boolean setsInspect() {
    Object os = ((PyDict) context.sysModules()).getStr("os");
    if (os == null || config.ignoreEnvironment()) {
      return false;
    }
    Object environment = Attributes.getOrNull(os, "environ");
    return environment != null
        && Conversions.truth(
            Calls.callMethod(environment, "get", PyStr.of("PYTHONINSPECT"), PyStr.EMPTY));
  }

  private int runTarget() throws PyException {
    return switch (config.runKind()) {
      case "command" -> runCommand(config.runTarget());
      case "module" -> runModule(config.runTarget());
      case "file" -> runFile(config.runTarget());
      default -> runStandardInput();
    };
  }

  // ------------------------------------------------------------------ kinds of programs

  private int runCommand(String command) {
    if (!config.safePath()) {
      prependPath("");
    }
    if (command.codePoints().anyMatch(MainProgram::isLoneSurrogate)) {
      StandardStreams.writeToStderr("Unable to decode the command from the command line:\n");
      Calls.callMethod(PyStr.of(command), "encode"); // raises UnicodeEncodeError
    }
    String source = Dedent.dedent(command) + "\n";
    PyCode code = (PyCode) Sources.compile(PyStr.of(source), "<string>", "exec", 0, -1, -1);
    registerSource(code, source);
    Bootstrap.execute(code, Interpreter.of(context).main().dict());
    return 0;
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Lets tracebacks show the lines of a {@code -c} program. */
  private void registerSource(PyCode code, String source) {
    CommandSource.of(context).set(code.filename(), source);
  }

  private int runModule(String name) {
    if (!config.safePath()) {
      prependPath(workingDirectory());
    }
    runAsMain(name, true);
    return 0;
  }

  private void runAsMain(String name, boolean setArgv) {
    Object runpy = ImportSystem.importModule(context, "runpy");
    Calls.callMethod(runpy, "_run_module_as_main", PyStr.of(name), setArgv);
  }

  private int runFile(String path) {
    if (isImportable(path)) {
      prependPath(path);
      runAsMain("__main__", false);
      return 0;
    }
    TruffleFile file = context.env().getPublicTruffleFile(path);
    byte[] content;
    try {
      content = file.readAllBytes();
    } catch (IOException e) {
      return cannotOpen(file, e);
    }
    if (!config.safePath()) {
      prependPath(directoryOf(file));
    }
    PyModule main = Interpreter.of(context).main();
    String filename = absolute(path);
    main.setAttribute("__file__", PyStr.of(filename));
    main.setAttribute("__cached__", PyNone.NONE);
    Object external = ((PyDict) context.sysModules()).getStr("_frozen_importlib_external");
    main.setAttribute(
        "__loader__",
        Calls.callMethod(external, "SourceFileLoader", PyStr.of("__main__"), PyStr.of(filename)));
    if (config.skipFirstLine()) {
      content = withoutFirstLine(content);
    }
    for (byte b : content) {
      if (b == 0) {
        throw SyntaxErrors.nullByte(filename, content);
      }
    }
    PyCode code = (PyCode) Sources.compile(PyBytes.wrap(content), filename, "exec", 0, -1, -1);
    Bootstrap.execute(code, main.dict());
    return 0;
  }

  private int cannotOpen(TruffleFile file, IOException e) {
    String why =
        e instanceof NoSuchFileException
            ? "[Errno 2] No such file or directory"
            : file.isDirectory() ? "[Errno 21] Is a directory" : "[Errno 13] Permission denied";
    StandardStreams.writeToStderr(
        "%s: can't open file %s: %s\n"
            .formatted(
                config.executable(),
                PyStr.toJava(Conversions.repr(PyStr.of(file.getAbsoluteFile().getPath()))),
                why));
    return CANNOT_OPEN;
  }

  /** The first line is kept empty, so that line numbers stay right. */
  private static byte[] withoutFirstLine(byte[] content) {
    int start = 0;
    while (start < content.length && content[start] != '\n') {
      start++;
    }
    byte[] rest = new byte[content.length - start];
    System.arraycopy(content, start, rest, 0, rest.length);
    return rest;
  }

  private int runStandardInput() {
    if (!config.safePath()) {
      prependPath("");
    }
    if (Console.readsTerminal() || config.interactive() > 0) {
      return Console.start(config.quiet());
    }
    Object stdin = SysState.get("stdin");
    if (stdin == null || stdin == PyNone.NONE) {
      return 0;
    }
    Object buffer = Attributes.getOrNull(stdin, "buffer");
    Object content = Calls.callMethod(buffer == null ? stdin : buffer, "read");
    PyCode code = (PyCode) Sources.compile(content, "<stdin>", "exec", 0, -1, -1);
    Bootstrap.execute(code, Interpreter.of(context).main().dict());
    return 0;
  }

  // ------------------------------------------------------------------ paths

  /** Whether the path is a directory or archive with a {@code __main__} in it. */
  private boolean isImportable(String path) {
    Object importlib = ((PyDict) context.sysModules()).getStr("_frozen_importlib_external");
    try {
      Object finder =
          Calls.callMethod(
              Attributes.get(importlib, "PathFinder"), "_path_importer_cache", PyStr.of(path));
      return finder != PyNone.NONE;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.EXCEPTION)) {
        return false;
      }
      throw e;
    }
  }

  private void prependPath(String entry) {
    if (SysState.get("path") instanceof PyList path) {
      path.insert(0, PyStr.of(entry));
      Shadowing.FIRST_PATH.get(context)[0] = Path.of(entry.isEmpty() ? workingDirectory() : entry);
    }
  }

  private String workingDirectory() {
    return context.env().getCurrentWorkingDirectory().getPath();
  }

  private String absolute(String path) {
    return context.env().getPublicTruffleFile(path).getAbsoluteFile().getPath();
  }

  private static String directoryOf(TruffleFile file) {
    TruffleFile real = file;
    try {
      real = file.getCanonicalFile();
    } catch (IOException | SecurityException e) {
      real = file.getAbsoluteFile();
    }
    TruffleFile parent = real.getParent();
    return parent == null ? "" : parent.getPath();
  }
}
