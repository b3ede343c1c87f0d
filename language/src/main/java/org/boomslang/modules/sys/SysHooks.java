package org.boomslang.modules.sys;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.imports.ImportSystem;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/** The hooks of module {@code sys}, and auditing. Thread-safety: shared (stateless). */
@PyBuiltins(module = "sys")
public final class SysHooks {
  private SysHooks() {}

  static void initialize(PyContext context, PyModule sys) {
    for (String hook :
        new String[] {"displayhook", "excepthook", "breakpointhook", "unraisablehook"}) {
      sys.setAttribute(("__" + hook + "__").intern(), sys.getAttributeOrNull(hook));
    }
    Unraisable.install(SysHooks::reportUnraisable);
  }

  @PyBuiltin(
      name = "displayhook",
      sig = "(object, /)",
      doc = "Print an object to sys.stdout and also save it in builtins._")
  static void displayhook(Object object) {
    if (object == PyNone.NONE) {
      return;
    }
    PyDict builtins = (PyDict) PyContext.get().builtins();
    builtins.putStr("_", PyNone.NONE);
    Object out = SysState.get("stdout");
    if (out == null || out == PyNone.NONE) {
      throw PyErrors.runtimeError("lost sys.stdout");
    }
    Object text = Conversions.repr(object);
    try {
      Calls.callMethod(out, "write", text);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.UNICODE_ENCODE_ERROR)) {
        throw e;
      }
      Object encoding = Attributes.get(out, "encoding");
      Object bytes = Calls.callMethod(text, "encode", encoding, PyStr.of("backslashreplace"));
      Object buffer = Attributes.getOrNull(out, "buffer");
      if (buffer != null) {
        Calls.callMethod(buffer, "write", bytes);
      } else {
        Calls.callMethod(
            out, "write", Calls.callMethod(bytes, "decode", encoding, PyStr.of("strict")));
      }
    }
    Calls.callMethod(out, "write", PyStr.of("\n"));
    builtins.putStr("_", object);
  }

  @PyBuiltin(
      name = "excepthook",
      sig = "(exctype, value, traceback, /)",
      doc = "Handle an exception by displaying it with a traceback on sys.stderr.")
  static void excepthook(Object type, Object value, Object traceback) {
    Object file = SysState.get("stderr");
    if (value instanceof PyBaseException exception
        && exception.traceback() == null
        && traceback instanceof org.boomslang.objects.exception.PyTraceback given) {
      exception.setTraceback(given);
    }
    if (file == null || file == PyNone.NONE) {
      return;
    }
    ExceptionReport.print(value, file);
  }

  @PyBuiltin(
      name = "unraisablehook",
      sig = "(unraisable, /)",
      doc = "Handle an exception that cannot be raised: print it.")
  static void unraisablehook(Object unraisable) {
    if (!SysStructures.UNRAISABLE_ARGS.isInstance(unraisable)) {
      throw PyErrors.typeError("sys.unraisablehook argument type must be UnraisableHookArgs");
    }
    PyTuple args = (PyTuple) unraisable;
    Object file = SysState.get("stderr");
    if (file == null || file == PyNone.NONE) {
      return;
    }
    Object message = args.get(3);
    Object object = args.get(4);
    StringBuilder line = new StringBuilder();
    if (object != PyNone.NONE) {
      line.append(message == PyNone.NONE ? "Exception ignored in" : PyStr.toJava(message))
          .append(": ");
      try {
        line.append(PyStr.toJava(Conversions.repr(object)));
      } catch (PyException e) {
        line.append("<object repr() failed>");
      }
      line.append('\n');
    } else if (message != PyNone.NONE) {
      line.append(PyStr.toJava(message)).append(":\n");
    }
    if (args.get(1) instanceof PyBaseException exception) {
      line.append(ExceptionReport.unchained(exception, args.get(2)));
    }
    Calls.callMethod(file, "write", PyStr.of(line.toString()));
    Calls.callMethod(file, "flush");
  }

  /** Gives an exception that cannot propagate to {@code sys.unraisablehook}. */
  static void reportUnraisable(PyBaseException exception, String message, Object object) {
    Object hook = SysState.get("unraisablehook");
    Object handled = PyThreadState.get().handled;
    try {
      Object args =
          SysStructures.UNRAISABLE_ARGS.make(
              exception.type(), exception, exception.traceback(), message, object);
      Audit.event("sys.unraisablehook", hook, args);
      if (hook == null || hook == PyNone.NONE) {
        unraisablehook(args);
      } else {
        Calls.call(hook, args);
      }
    } catch (PyException e) {
      StandardStreams.writeToStderr(
          "Exception ignored in sys.unraisablehook: " + e.value().describe() + "\n");
    } finally {
      PyThreadState.get().handled = handled;
    }
  }

  @PyBuiltin(
      name = "breakpointhook",
      sig = "(*args, **kwargs)",
      doc = "This hook function is called by built-in breakpoint().")
  static Object breakpointhook(Object[] args, PyDict kwargs) {
    Object environment =
        Attributes.get(ImportSystem.importModule(PyContext.get(), "os"), "environ");
    Object given = Calls.callMethod(environment, "get", PyStr.of("PYTHONBREAKPOINT"));
    String name = given == PyNone.NONE ? "" : PyStr.toJava(given);
    if (name.equals("0")) {
      return PyNone.NONE;
    }
    if (name.isEmpty()) {
      name = "pdb.set_trace";
    }
    int dot = name.lastIndexOf('.');
    String module = dot < 0 ? "builtins" : name.substring(0, dot);
    Object hook = null;
    if (dot != 0) {
      try {
        hook =
            Attributes.getOrNull(
                ImportSystem.importModule(PyContext.get(), module),
                name.substring(dot + 1).intern());
      } catch (PyException e) {
        if (!e.matches(ExceptionTypes.IMPORT_ERROR)) {
          throw e;
        }
      }
    }
    if (hook == null) {
      Warnings.warn(
          ExceptionTypes.RUNTIME_WARNING,
          1,
          "Ignoring unimportable $PYTHONBREAKPOINT: \"%s\"",
          name);
      return PyNone.NONE;
    }
    return Calls.callDict(hook, args, kwargs);
  }

  // ------------------------------------------------------------------ auditing

  @PyBuiltin(
      name = "audit",
      sig = "(event, /, *args)",
      doc = "Passes the event to any hooks that are attached.")
  static void audit(Object event, Object[] args) {
    if (!PyStr.isStr(event)) {
      throw PyErrors.typeError("audit() argument 1 must be str, not %s", Types.nameOf(event));
    }
    Audit.event(event, args);
  }

  @PyBuiltin(name = "addaudithook", sig = "(hook)", doc = "Adds a new audit hook callback.")
  static void addAuditHook(Object hook) {
    try {
      Audit.event("sys.addaudithook");
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.RUNTIME_ERROR)) {
        return;
      }
      throw e;
    }
    Audit.add(hook);
  }

  /** Whether somebody listens to audit events. */
  public static boolean isAudited() {
    return Audit.isOn();
  }

  // ------------------------------------------------------------------ asynchronous generators

  @PyBuiltin(
      name = "get_asyncgen_hooks",
      sig = "()",
      doc = "Return the installed asynchronous generators hooks.")
  static Object getAsyncgenHooks() {
    PyThreadState state = PyThreadState.get();
    return SysStructures.ASYNCGEN_HOOKS.make(state.asyncgenFirstIter, state.asyncgenFinalizer);
  }

  @PyBuiltin(
      name = "set_asyncgen_hooks",
      sig = "(firstiter=<unset>, finalizer=<unset>)",
      doc = "Set a finalizer for async generators objects.")
  static void setAsyncgenHooks(Object firstiter, Object finalizer) {
    if (finalizer != null && finalizer != PyNone.NONE && !Calls.isCallable(finalizer)) {
      throw PyErrors.typeError("callable finalizer expected, got %s", Types.nameOf(finalizer));
    }
    if (firstiter != null && firstiter != PyNone.NONE && !Calls.isCallable(firstiter)) {
      throw PyErrors.typeError("callable firstiter expected, got %s", Types.nameOf(firstiter));
    }
    PyThreadState state = PyThreadState.get();
    if (finalizer != null) {
      Audit.event("sys.set_asyncgen_hook_finalizer");
      state.asyncgenFinalizer = finalizer == PyNone.NONE ? null : finalizer;
    }
    if (firstiter != null) {
      Audit.event("sys.set_asyncgen_hook_firstiter");
      state.asyncgenFirstIter = firstiter == PyNone.NONE ? null : firstiter;
    }
  }
}
