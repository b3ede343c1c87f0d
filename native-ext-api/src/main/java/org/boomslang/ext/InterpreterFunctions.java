package org.boomslang.ext;

import java.nio.charset.StandardCharsets;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.exception.PyTraceback;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Compiling, running, importing of code, and what the interpreter says of itself (interpreter.h).
 */
final class InterpreterFunctions {
  private static final int SINGLE = 256;
  private static final int FILE = 257;
  private static final int EVAL = 258;

  private InterpreterFunctions() {}

  private static Object builtin(String name, Object... arguments) {
    return Calls.call(Builtins.get(name), arguments);
  }

  static Object Py_CompileString(long source, String filename, int start) {
    String mode =
        switch (start) {
          case SINGLE -> "single";
          case FILE -> "exec";
          case EVAL -> "eval";
          default -> throw PyErrors.systemError("bad argument to internal function");
        };
    byte[] text = Memory.string(source).getBytes(StandardCharsets.UTF_8);
    return builtin("compile", PyBytes.wrap(text), PyStr.of(filename), PyStr.of(mode));
  }

  static Object PyEval_EvalCode(Object code, Object globals, Object localsOrNull) {
    return builtin("eval", code, globals, localsOrNull == null ? globals : localsOrNull);
  }

  static Object PyEval_GetFrameGlobals() {
    return ModuleFunctions.PyEval_GetGlobals();
  }

  static Object PyEval_GetFrameLocals() {
    return ModuleFunctions.PyEval_GetLocals();
  }

  static long PyEval_GetFuncName(Object function) {
    Object name = Attributes.getOrNull(function, "__name__");
    return NameTexts.of(PyStr.isStr(name) ? PyStr.toJava(name) : Types.nameOf(function));
  }

  static long PyEval_GetFuncDesc(Object function) {
    return NameTexts.of(Attributes.getOrNull(function, "__name__") == null ? " object" : "()");
  }

  // ------------------------------------------------------------------ modules of code

  /** Compare CPython import.c, {@code PyImport_ExecCodeModuleObject}. */
  static Object PyImport_ExecCodeModuleObject(
      Object name, Object code, Object pathOrNull, Object cachedOrNull) {
    Object modules = Attributes.get(Imports.module("sys"), "modules");
    Object module = ModuleFunctions.PyImport_AddModuleObject(name);
    try {
      Object names = Attributes.get(module, "__dict__");
      Calls.call(
          Imports.attribute("_frozen_importlib_external", "_fix_up_module"),
          names,
          name,
          pathOrNull == null ? Attributes.get(code, "co_filename") : pathOrNull,
          cachedOrNull == null ? PyNone.NONE : cachedOrNull);
      Calls.callMethod(names, "setdefault", PyStr.of("__builtins__"), Imports.module("builtins"));
      builtin("exec", code, names);
    } catch (Throwable t) {
      Calls.callMethod(modules, "pop", name, PyNone.NONE);
      throw t;
    }
    // The code may have put something else there.
    return Calls.callMethod(modules, "__getitem__", name);
  }

  static Object PyImport_GetImporter(Object path) {
    return Calls.call(Imports.attribute("pkgutil", "get_importer"), path);
  }

  static long PyImport_GetMagicNumber() {
    byte[] magic = ((PyBytes) Imports.attribute("importlib.util", "MAGIC_NUMBER")).array();
    return magic[0] & 0xff | (magic[1] & 0xff) << 8 | (magic[2] & 0xff) << 16 | magic[3] << 24;
  }

  static long PyImport_GetMagicTag() {
    Object implementation = Attributes.get(Imports.module("sys"), "implementation");
    return NameTexts.of(PyStr.toJava(Attributes.get(implementation, "cache_tag")));
  }

  static Object PyMarshal_WriteObjectToString(Object o, int version) {
    return Calls.call(Imports.attribute("marshal", "dumps"), o, (long) version);
  }

  static Object PyMarshal_ReadObjectFromString(long bytes, long size) {
    return Calls.call(
        Imports.attribute("marshal", "loads"), PyBytes.wrap(Memory.bytes(bytes, size)));
  }

  // ------------------------------------------------------------------ sys

  static void PySys_AuditTuple(String event, Object tupleOrNull) {
    if (tupleOrNull != null && !(tupleOrNull instanceof PyTuple)) {
      throw PyErrors.typeError("args must be tuple, got %s", Types.nameOf(tupleOrNull));
    }
    Object[] given = tupleOrNull == null ? new Object[0] : ((PyTuple) tupleOrNull).items();
    Object[] arguments = new Object[given.length + 1];
    arguments[0] = PyStr.of(event);
    System.arraycopy(given, 0, arguments, 1, given.length);
    Calls.call(Imports.attribute("sys", "audit"), arguments);
  }

  @Borrowed
  static Object PySys_GetXOptions() {
    return ((PyModule) Imports.module("sys")).getAttributeOrNull("_xoptions");
  }

  static int Py_GetRecursionLimit() {
    return (int) Conversions.asLong(Calls.call(Imports.attribute("sys", "getrecursionlimit")));
  }

  // ------------------------------------------------------------------ files

  /** Compare CPython fileobject.c, {@code PyFile_GetLine}. */
  static Object PyFile_GetLine(Object file, int size) {
    Object line =
        size <= 0
            ? Calls.callMethod(file, "readline")
            : Calls.callMethod(file, "readline", (long) size);
    boolean isText = PyStr.isStr(line);
    if (!isText && !(line instanceof PyBytes)) {
      throw PyErrors.typeError("object.readline() returned non-string");
    }
    if (size >= 0) {
      return line;
    }
    if (!Conversions.truth(line)) {
      throw PyErrors.of(ExceptionTypes.EOF_ERROR, PyStr.of("EOF when reading a line"));
    }
    Object end = isText ? PyStr.of("\n") : PyBytes.wrap(new byte[] {'\n'});
    return Calls.callMethod(line, "removesuffix", end);
  }

  // ------------------------------------------------------------------ tracebacks

  /** Puts a frame before the traceback of the exception that is set. */
  static void PyTraceBack_Here(Object frame) {
    PyBaseException error = NativeThread.current().error();
    if (error == null) {
      return;
    }
    Object next = error.traceback();
    Object line = Attributes.get(frame, "f_lineno");
    Object entry =
        Calls.call(
            Imports.attribute("types", "TracebackType"),
            next == null ? PyNone.NONE : next,
            frame,
            Attributes.get(frame, "f_lasti"),
            line == PyNone.NONE ? 0L : line);
    Attributes.set(error, "__traceback__", (PyTraceback) entry);
  }

  static void PyTraceBack_Print(Object traceback, Object file) {
    Calls.callKeywords(
        Imports.attribute("traceback", "print_tb"),
        new Object[] {traceback, file},
        new String[] {"file"});
  }
}
