package org.boomslang.modules.builtins;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** The functions that read and write. Thread-safety: shared (stateless). */
@PyBuiltins(module = "builtins")
public final class ConsoleFunctions {
  private static final Object SPACE = PyStr.constant(" ");
  private static final Object NEWLINE = PyStr.constant("\n");

  private ConsoleFunctions() {}

  @PyBuiltin(
      name = "print",
      sig = "(*args, sep=' ', end='\\n', file=None, flush=False)",
      doc = "Prints the values to a stream, or to sys.stdout by default.")
  static void print(Object[] args, Object sep, Object end, Object file, Object flush) {
    Object out = file;
    if (out == PyNone.NONE) {
      out = SysState.get("stdout");
      if (out == null) {
        throw PyErrors.runtimeError("lost sys.stdout");
      }
      if (out == PyNone.NONE) {
        return;
      }
    }
    Object between = separator(sep, "sep", SPACE);
    Object after = separator(end, "end", NEWLINE);
    Object write = Attributes.get(out, "write");
    for (int i = 0; i < args.length; i++) {
      if (i > 0) {
        Calls.call(write, Conversions.str(between));
      }
      Calls.call(write, Conversions.str(args[i]));
    }
    Calls.call(write, Conversions.str(after));
    if (Conversions.truth(flush)) {
      Calls.callMethod(out, "flush");
    }
  }

  private static Object separator(Object given, String name, Object fallback) {
    if (given == PyNone.NONE) {
      return fallback;
    }
    if (!PyStr.isStr(given)) {
      throw PyErrors.typeError("%s must be None or a string, not %s", name, Types.nameOf(given));
    }
    return given;
  }

  @PyBuiltin(
      name = "input",
      sig = "(prompt='', /)",
      doc = "Read a string from standard input.  The trailing newline is stripped.")
  static Object input(Object prompt) {
    return ConsoleInput.read(prompt);
  }

  @PyBuiltin(
      name = "breakpoint",
      sig = "(*args, **kws)",
      doc = "Call sys.breakpointhook(*args, **kws).")
  static Object breakpoint(Object[] args, PyDict kws) {
    Object hook = SysState.get("breakpointhook");
    if (hook == null) {
      throw PyErrors.runtimeError("lost sys.breakpointhook");
    }
    return Calls.callDict(hook, args, kws);
  }
}
