package org.boomslang.modules.builtins;

import org.boomslang.modules.editor.LineEditorModule;
import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * {@code input()}: the prompt to stdout, a line from stdin; on a terminal by the editor of module
 * {@code readline}, once a program has imported that. Thread-safety: shared (stateless).
 */
final class ConsoleInput {
  private static final long STDIN = 0;
  private static final long STDOUT = 1;

  private ConsoleInput() {}

  static Object read(Object prompt) {
    Object in = stream("stdin");
    Object out = stream("stdout");
    Object err = stream("stderr");
    Audit.event("builtins.input", prompt);
    flush(err);
    Object text = Conversions.str(prompt);
    Object editor = LineEditorModule.editor();
    if (editor != null && isTerminal(in, STDIN) && isTerminal(out, STDOUT)) {
      flush(out);
      Object line = Calls.call(editor, text);
      Audit.event("builtins.input/result", line);
      return line;
    }
    if (Conversions.truth(text)) {
      Calls.callMethod(out, "write", text);
    }
    flush(out);
    Object line = Calls.call(Attributes.get(in, "readline"));
    if (!PyStr.isStr(line)) {
      throw PyErrors.typeError("object.readline() returned non-string");
    }
    String read = PyStr.toJava(line);
    if (read.isEmpty()) {
      throw PyErrors.eofError("EOF when reading a line");
    }
    return PyStr.of(read.endsWith("\n") ? read.substring(0, read.length() - 1) : read);
  }

  private static void flush(Object stream) {
    try {
      Calls.callMethod(stream, "flush");
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.EXCEPTION)) {
        throw e;
      }
    }
  }

  /** Whether a stream is the terminal that the process was given, and not another one. */
  private static boolean isTerminal(Object stream, long descriptor) {
    try {
      return Comparisons.equal(Calls.callMethod(stream, "fileno"), descriptor)
          && Conversions.truth(Calls.callMethod(stream, "isatty"));
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.EXCEPTION)) {
        throw e;
      }
      return false;
    }
  }

  private static Object stream(String name) {
    Object stream = SysState.get(name);
    if (stream == null || stream == PyNone.NONE) {
      throw PyErrors.runtimeError("lost sys.%s", name);
    }
    return stream;
  }
}
