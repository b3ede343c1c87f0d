package org.boomslang.modules.builtins;

import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** {@code input()}: the prompt to stdout, a line from stdin. Thread-safety: shared (stateless). */
final class ConsoleInput {
  private ConsoleInput() {}

  static Object read(Object prompt) {
    Object in = stream("stdin");
    Object out = stream("stdout");
    Object err = stream("stderr");
    try {
      Calls.callMethod(err, "flush");
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.EXCEPTION)) {
        throw e;
      }
    }
    Object text = Conversions.str(prompt);
    if (Conversions.truth(text)) {
      Calls.callMethod(out, "write", text);
    }
    try {
      Calls.callMethod(out, "flush");
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.EXCEPTION)) {
        throw e;
      }
    }
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

  private static Object stream(String name) {
    Object stream = SysState.get(name);
    if (stream == null || stream == PyNone.NONE) {
      throw PyErrors.runtimeError("lost sys.%s", name);
    }
    return stream;
  }
}
