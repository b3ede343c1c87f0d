package org.boomslang.modules.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.boomslang.modules.imports.ImportSystem;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.PyBaseExceptionGroup;
import org.boomslang.objects.exception.PyTraceback;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/**
 * Prints exceptions with their tracebacks, as {@code sys.excepthook} does: by the standard
 * library's {@code traceback} module, as CPython does, or plainly (without carets and suggestions)
 * where that cannot be used. Thread-safety: shared (stateless).
 */
public final class ExceptionReport {
  private static final String CAUSE =
      "\nThe above exception was the direct cause of the following exception:\n\n";
  private static final String CONTEXT =
      "\nDuring handling of the above exception, another exception occurred:\n\n";

  /** A traceback deeper than this repeats one place; more of it helps nobody. */
  private static final int MAX_REPEATED = 3;

  private ExceptionReport() {}

  /** Prints an exception object to a text file; anything else is said to be none. */
  @TruffleBoundary
  public static void print(Object value, Object file) {
    if (!(value instanceof PyBaseException exception)) {
      Calls.callMethod(
          file,
          "write",
          PyStr.of(
              "TypeError: print_exception(): Exception expected for value, "
                  + org.boomslang.objects.Types.nameOf(value)
                  + " found\n"));
      return;
    }
    try {
      Object traceback = ImportSystem.importModule(PyContext.get(), "traceback");
      if (file == StandardStreams.stderr()) {
        Calls.callMethod(traceback, "_print_exception_bltin", exception);
      } else {
        Calls.callKeywords(
            Attributes.get(traceback, "print_exception"),
            new Object[] {exception, file},
            new String[] {"file"});
      }
    } catch (PyException | StackOverflowError e) {
      // The module cannot be used, perhaps because it is what failed.
      Calls.callMethod(file, "write", PyStr.of(plain(exception)));
    }
    try {
      Calls.callMethod(file, "flush");
    } catch (PyException e) {
      // As in CPython: a report that cannot be flushed is no reason for another report.
    }
  }

  /** The report as text, without any Python module. */
  @TruffleBoundary
  public static String plain(PyBaseException exception) {
    StringBuilder out = new StringBuilder();
    append(out, exception, "", Collections.newSetFromMap(new IdentityHashMap<>()));
    return out.toString();
  }

  /**
   * The traceback and the exception, without its notes and without what came before it: what cannot
   * be raised is reported so (errors.c, {@code write_unraisable_exc_file}).
   */
  @TruffleBoundary
  static String unchained(PyBaseException exception, Object traceback) {
    StringBuilder out = new StringBuilder();
    if (traceback instanceof PyTraceback first) {
      out.append("Traceback (most recent call last):\n");
      appendEntries(out, first, "");
    }
    return out.append(name(exception.type()))
        .append(": ")
        .append(text(exception))
        .append('\n')
        .toString();
  }

  private static void append(
      StringBuilder out, PyBaseException exception, String indent, Set<PyBaseException> seen) {
    seen.add(exception);
    PyBaseException cause = exception.cause();
    PyBaseException context = exception.context();
    if (cause != null && !seen.contains(cause)) {
      append(out, cause, indent, seen);
      out.append(CAUSE);
    } else if (context != null && !exception.suppressContext() && !seen.contains(context)) {
      append(out, context, indent, seen);
      out.append(CONTEXT);
    }
    if (exception.traceback() instanceof PyTraceback traceback) {
      out.append(indent).append("Traceback (most recent call last):\n");
      appendEntries(out, traceback, indent);
    }
    out.append(indent).append(lastLine(exception)).append('\n');
    Object notes = exception.getAttribute("__notes__");
    if (notes instanceof PyList list) {
      for (Object note : list.toArray()) {
        out.append(indent).append(text(note)).append('\n');
      }
    }
    if (exception instanceof PyBaseExceptionGroup group) {
      Object[] members = ((PyTuple) Attributes.get(group, "exceptions")).toArray();
      for (int i = 0; i < members.length; i++) {
        out.append(indent)
            .append("  +---------------- ")
            .append(i + 1)
            .append(" ----------------\n");
        append(out, (PyBaseException) members[i], indent + "  | ", seen);
      }
      out.append(indent).append("  +------------------------------------\n");
    }
  }

  private static void appendEntries(StringBuilder out, PyTraceback first, String indent) {
    String last = null;
    int repeated = 0;
    for (PyTraceback entry = first; entry != null; entry = entry.next()) {
      var code = entry.frame().code();
      String line =
          "%s  File \"%s\", line %d, in %s\n"
              .formatted(indent, code.filename(), entry.line(), code.name());
      repeated = line.equals(last) ? repeated + 1 : 0;
      last = line;
      if (repeated < MAX_REPEATED) {
        out.append(line);
        String source = SourceLines.line(code.filename(), entry.line());
        if (source != null && !source.isBlank()) {
          out.append(indent).append("    ").append(source.strip()).append('\n');
        }
      } else if (entry.next() == null) {
        int more = repeated - MAX_REPEATED + 1;
        out.append(indent)
            .append("  [Previous line repeated ")
            .append(more)
            .append(more == 1 ? " more time]\n" : " more times]\n");
      }
    }
  }

  /** The exception without its traceback: {@code module.Type: text}. */
  private static String lastLine(PyBaseException exception) {
    String name = name(exception.type());
    String text = text(exception);
    return text.isEmpty() ? name : name + ": " + text;
  }

  private static String name(PyType type) {
    Object module = Attributes.getOrNull(type, "__module__");
    if (PyStr.isStr(module)) {
      String moduleName = PyStr.toJava(module);
      if (!moduleName.equals("builtins") && !moduleName.equals("__main__")) {
        return moduleName + "." + type.qualname();
      }
    }
    return type.qualname();
  }

  private static String text(Object value) {
    if (value == PyNone.NONE) {
      return "";
    }
    try {
      return PyStr.toJava(Conversions.str(value));
    } catch (PyException e) {
      return "<exception str() failed>";
    }
  }
}
