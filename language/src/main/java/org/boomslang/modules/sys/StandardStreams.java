package org.boomslang.modules.sys;

import java.util.Set;
import org.boomslang.modules.imports.BuiltinModules;
import org.boomslang.modules.io.PyTextIOWrapper;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyException;
import org.boomslang.objects.codec.CodecRegistry;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * Makes, finds and flushes {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}.
 * Thread-safety: shared (stateless).
 */
public final class StandardStreams {
  private static final Set<String> LENIENT_LOCALES =
      Set.of("C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8");

  private StandardStreams() {}

  /** Puts the three streams into {@code sys} ({@code init_sys_streams}). */
  public static void create(PyContext context, PyModule sys) {
    PyConfig config = PyConfig.of(context);
    String encoding = "utf-8";
    String errors = null;
    String given = config.streamEncoding();
    if (!given.isEmpty()) {
      int colon = given.indexOf(':');
      String name = colon < 0 ? given : given.substring(0, colon);
      if (!name.isEmpty()) {
        encoding = PyStr.toJava(Attributes.get(CodecRegistry.get().lookup(name), "name"));
        errors = "strict";
      }
      if (colon >= 0 && colon + 1 < given.length()) {
        errors = given.substring(colon + 1);
      }
    }
    String ordinary = errors == null ? defaultErrors(config) : errors;
    install(sys, "stdin", open(context, 0, "<stdin>", false, encoding, ordinary));
    install(sys, "stdout", open(context, 1, "<stdout>", true, encoding, ordinary));
    install(sys, "stderr", open(context, 2, "<stderr>", true, encoding, "backslashreplace"));
  }

  /**
   * In the C locale, in what it is coerced to, and in UTF-8 mode undecodable bytes pass through
   * ({@code get_stdio_errors}).
   */
  private static String defaultErrors(PyConfig config) {
    if (config.isSet("utf8")) {
      return "surrogateescape";
    }
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = System.getenv(name);
      if (locale != null && !locale.isEmpty()) {
        return LENIENT_LOCALES.contains(locale) ? "surrogateescape" : "strict";
      }
    }
    return "surrogateescape";
  }

  private static void install(PyModule sys, String name, Object stream) {
    sys.setAttribute(name, stream);
    sys.setAttribute("__" + name + "__", stream);
  }

  /**
   * Opens one of the standard file descriptors as a text stream ({@code create_stdio}); None when
   * it is closed.
   */
  private static Object open(
      PyContext context, int fd, String name, boolean writable, String encoding, String errors) {
    PyModule io = BuiltinModules.of(context).load("_io");
    boolean unbuffered = writable && PyConfig.of(context).unbuffered();
    Object binary;
    try {
      binary =
          Calls.callKeywords(
              Attributes.get(io, "open"),
              new Object[] {
                (long) fd, PyStr.of(writable ? "wb" : "rb"), unbuffered ? 0L : -1L, false
              },
              new String[] {"closefd"});
    } catch (PyException closed) {
      return PyNone.NONE;
    }
    Object raw = unbuffered ? binary : Attributes.getOrNull(binary, "raw");
    Attributes.set(raw == null ? binary : raw, "name", PyStr.of(name));
    // An embedder's stream has what was printed when evaluation returns, line by line.
    boolean embedded = !NativeAccess.ownsProcess();
    boolean terminal = Conversions.truth(Calls.callMethod(binary, "isatty"));
    Object text =
        Calls.callKeywords(
            Attributes.get(io, "TextIOWrapper"),
            new Object[] {
              binary,
              PyStr.of(encoding),
              PyStr.of(errors),
              PyStr.of("\n"),
              !unbuffered && (terminal || fd == 2 || embedded),
              unbuffered
            },
            new String[] {"encoding", "errors", "newline", "line_buffering", "write_through"});
    Attributes.set(text, "mode", PyStr.of(writable ? "w" : "r"));
    if (text instanceof PyTextIOWrapper wrapper) {
      // Finalisers that run at exit may still print.
      wrapper.disarm();
    }
    return text;
  }

  /** The current {@code sys.stderr}; null when there is none. */
  public static Object stderr() {
    return SysState.get("stderr");
  }

  /** Writes text to {@code sys.stderr}, or to the process's own stream where that fails. */
  public static void writeToStderr(String text) {
    Object file = stderr();
    if (file != null && file != PyNone.NONE) {
      try {
        Calls.callMethod(file, "write", PyStr.of(text));
        return;
      } catch (PyException e) {
        // The stream is unusable: fall back below, since the message must not get lost.
      }
    }
    ProcessStreams.writeError(PyContext.get(), text);
  }

  /** Writes text to the process's own standard error. */
  public static void writeToProcess(PyContext context, String text) {
    ProcessStreams.writeError(context, text);
  }

  /**
   * Flushes stdout and stderr at the end ({@code flush_std_files}).
   *
   * @return whether stdout could be flushed
   */
  public static boolean flush() {
    boolean flushed = true;
    for (String name : new String[] {"stdout", "stderr"}) {
      Object file = SysState.get(name);
      if (file == null || file == PyNone.NONE) {
        continue;
      }
      try {
        Object closed = Attributes.getOrNull(file, "closed");
        if (closed == null || !Conversions.truth(closed)) {
          Calls.callMethod(file, "flush");
        }
      } catch (PyException e) {
        if (name.equals("stdout")) {
          SysHooks.reportUnraisable(e.value(), "Exception ignored while flushing sys.stdout", null);
          flushed = false;
        }
      }
    }
    return flushed;
  }
}
