package org.boomslang.modules.csv;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code _csv}: the registry of dialects, and the functions that make readers and writers.
 */
@PyBuiltins(module = "_csv", doc = "CSV parsing and writing.\n")
public final class CsvModule {
  private static final ContextSlot<PyType> ERROR =
      new ContextSlot<>(
          context -> {
            PyType type =
                PyType.heap(
                    BuiltinTypes.TYPE_SHAPE,
                    "Error",
                    new PyType[] {ExceptionTypes.EXCEPTION},
                    ExceptionTypes.EXCEPTION.layout(),
                    true);
            type.setOwn("__module__", PyStr.constant("_csv"));
            type.setOwn("__doc__", PyNone.NONE);
            return type;
          });

  private static final ContextSlot<State> STATE = new ContextSlot<>(context -> new State());

  /** What a context keeps. Thread-safety: atomic. */
  private static final class State {
    final PyDict dialects = new PyDict();
    volatile long fieldLimit = 128 * 1024;
  }

  private CsvModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("Dialect", PyDialect.TYPE);
    module.setAttribute("Error", ERROR.get());
    module.setAttribute("Reader", PyCsvReader.TYPE);
    module.setAttribute("Writer", PyCsvWriter.TYPE);
    module.setAttribute("_dialects", STATE.get().dialects);
    for (Quoting quoting : Quoting.values()) {
      module.setAttribute("QUOTE_" + quoting.name(), (long) quoting.ordinal());
    }
  }

  static PyException error(String format, Object... values) {
    return PyErrors.raise(ERROR.get(), format, values);
  }

  static long fieldLimit() {
    return STATE.get().fieldLimit;
  }

  /** The registered dialect of a name. */
  static Object dialect(Object name) {
    Object dialect = STATE.get().dialects.get(name);
    if (dialect == null) {
      throw error("unknown dialect");
    }
    return dialect;
  }

  private static PyDialect makeDialect(Object dialect, PyDict parameters) {
    Object[] arguments = dialect == null ? new Object[0] : new Object[] {dialect};
    return (PyDialect) Calls.callDict(PyDialect.TYPE, arguments, parameters);
  }

  private static Object optional(String function, Object[] args) {
    if (args.length < 1 || args.length > 2) {
      throw PyErrors.typeError(
          "%s expected at %s %s, got %d",
          function,
          args.length < 1 ? "least" : "most",
          args.length < 1 ? "1 argument" : "2 arguments",
          args.length);
    }
    return args.length == 2 ? args[1] : null;
  }

  @PyBuiltin(
      name = "reader",
      sig = "(*args, **fmtparams)",
      doc =
          "Return a reader object that will process lines from the given iterable.\n\nThe"
              + " optional dialect argument and the other keyword arguments say how the text is"
              + " delimited. The reader gives each row as a list of strings.")
  static Object reader(Object[] args, PyDict fmtparams) {
    Object dialect = optional("reader", args);
    Object lines = Iteration.iter(args[0]);
    return new PyCsvReader(lines, makeDialect(dialect, fmtparams));
  }

  @PyBuiltin(
      name = "writer",
      sig = "(*args, **fmtparams)",
      doc =
          "Return a writer object that will write user data on the given file object.\n\nThe"
              + " optional dialect argument and the other keyword arguments say how the text is"
              + " delimited.")
  static Object writer(Object[] args, PyDict fmtparams) {
    Object dialect = optional("writer", args);
    PyDialect made = makeDialect(dialect, fmtparams);
    Object write = Attributes.getOrNull(args[0], "write");
    if (write == null || !Calls.isCallable(write)) {
      throw PyErrors.typeError("argument 1 must have a \"write\" method");
    }
    return new PyCsvWriter(write, made);
  }

  @PyBuiltin(name = "list_dialects", sig = "()", doc = "Return a list of all known dialect names.")
  static Object listDialects() {
    return PyList.of(Iteration.toArray(STATE.get().dialects));
  }

  @PyBuiltin(
      name = "get_dialect",
      sig = "(name)",
      doc = "Return the dialect instance associated with name.")
  static Object getDialect(Object name) {
    return dialect(name);
  }

  @PyBuiltin(
      name = "register_dialect",
      sig = "(*args, **fmtparams)",
      doc = "Create a mapping from a string name to a CSV dialect.")
  static void registerDialect(Object[] args, PyDict fmtparams) {
    Object dialect = optional("register_dialect", args);
    if (!PyStr.isStr(args[0])) {
      throw PyErrors.typeError("dialect name must be a string");
    }
    STATE.get().dialects.put(args[0], makeDialect(dialect, fmtparams));
  }

  @PyBuiltin(
      name = "unregister_dialect",
      sig = "(name)",
      doc = "Delete the name/dialect mapping associated with a string name.")
  static void unregisterDialect(Object name) {
    if (STATE.get().dialects.remove(name) == null) {
      throw error("unknown dialect");
    }
  }

  @PyBuiltin(
      name = "field_size_limit",
      sig = "(new_limit=<unset>)",
      doc =
          "Sets an upper limit on parsed fields.\n\nReturns old limit. If limit is not given, no"
              + " new limit is set and the old limit is returned")
  static long fieldSizeLimit(Object newLimit) {
    State state = STATE.get();
    long old = state.fieldLimit;
    if (newLimit != null) {
      if (!Conversions.isInt(newLimit) || newLimit instanceof Boolean) {
        throw PyErrors.typeError("limit must be an integer");
      }
      state.fieldLimit = Conversions.asLong(newLimit);
    }
    return old;
  }
}
