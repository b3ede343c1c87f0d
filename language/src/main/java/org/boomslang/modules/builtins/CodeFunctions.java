package org.boomslang.modules.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.imports.CompilerFlags;
import org.boomslang.modules.imports.ImportSystem;
import org.boomslang.modules.imports.Sources;
import org.boomslang.objects.Audit;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.ClassBuilder;
import org.boomslang.runtime.PyContext;

/** The functions about code and scopes. Thread-safety: shared (stateless). */
@PyBuiltins(module = "builtins")
public final class CodeFunctions {
  private CodeFunctions() {}

  @PyBuiltin(
      name = "globals",
      sig = "()",
      doc = "Return the dictionary containing the current scope's global variables.")
  static Object globals() {
    return CallerScope.globals();
  }

  @PyBuiltin(
      name = "locals",
      sig = "()",
      doc = "Return a dictionary containing the current scope's local variables.")
  static Object locals() {
    return CallerScope.locals();
  }

  @PyBuiltin(
      name = "__import__",
      sig = "(name, globals=None, locals=None, fromlist=(), level=0)",
      doc = "Import a module; importlib.import_module() is the function for programs.")
  static Object importModule(
      Object name, Object globals, Object locals, Object fromlist, int level) {
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError("module name must be a string");
    }
    return ImportSystem.importModule(PyContext.get(), PyStr.toJava(name), globals, fromlist, level);
  }

  @PyBuiltin(
      name = "__build_class__",
      sig = "(*args, **kwargs)",
      doc = "Internal helper function used by the class statement.")
  static Object buildClass(Object[] args, PyDict kwargs) {
    if (args.length < 2) {
      throw PyErrors.typeError("__build_class__: not enough arguments");
    }
    return ClassBuilder.build(args[0], args[1], Arrays.copyOfRange(args, 2, args.length), kwargs);
  }

  @PyBuiltin(
      name = "compile",
      sig =
          "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *,"
              + " _feature_version=-1)",
      doc = "Compile source into a code object that can be executed by exec() or eval().")
  static Object compile(
      Object source,
      Object filename,
      String mode,
      int flags,
      boolean dontInherit,
      int optimize,
      int featureVersion) {
    if ((flags & ~CompilerFlags.ALL) != 0) {
      throw PyErrors.valueError("compile(): unrecognised flags");
    }
    if (optimize < -1 || optimize > 2) {
      throw PyErrors.valueError("compile(): invalid optimize value");
    }
    int all = dontInherit ? flags : flags | CompilerFlags.inherited();
    return Sources.compile(source, FileNames.decode(filename), mode, all, optimize, featureVersion);
  }

  @PyBuiltin(
      name = "eval",
      sig = "(source, /, globals=None, locals=None)",
      doc = "Evaluate the given source in the context of globals and locals.")
  static Object eval(Object source, Object globals, Object locals) {
    if (locals != PyNone.NONE && !isMapping(locals)) {
      throw PyErrors.typeError("locals must be a mapping");
    }
    if (globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw PyErrors.typeError(
          isMapping(globals)
              ? "globals must be a real dict; try eval(code, {}, mapping)"
              : "globals must be a dict");
    }
    Scope scope = Scope.of(globals, locals);
    if (source instanceof PyCode code) {
      if (code.freeNames().length > 0) {
        throw PyErrors.typeError("code object passed to eval() may not contain free variables");
      }
      Audit.event("exec", code);
      return scope.run(code, PyFunction.NO_CELLS);
    }
    Object text = sourceText(source, "eval() arg 1 must be a string, bytes or code object");
    if (text instanceof TruffleString string) {
      text = withoutIndent(string);
    }
    PyCode code =
        (PyCode) Sources.compile(text, "<string>", "eval", CompilerFlags.inherited(), -1, -1);
    Audit.event("exec", code);
    return scope.run(code, PyFunction.NO_CELLS);
  }

  @PyBuiltin(
      name = "exec",
      sig = "(source, /, globals=None, locals=None, *, closure=None)",
      doc = "Execute the given source in the context of globals and locals.")
  static void exec(Object source, Object globals, Object locals, Object closure) {
    if (globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw PyErrors.typeError("exec() globals must be a dict, not %s", Types.nameOf(globals));
    }
    if (locals != PyNone.NONE && !isMapping(locals)) {
      throw PyErrors.typeError("locals must be a mapping or None, not %s", Types.nameOf(locals));
    }
    Scope scope = Scope.of(globals, locals);
    if (source instanceof PyCode code) {
      PyCell[] cells = cells(code, closure);
      Audit.event("exec", code);
      scope.run(code, cells);
      return;
    }
    if (closure != PyNone.NONE) {
      throw PyErrors.typeError("closure can only be used when source is a code object");
    }
    Object text = sourceText(source, "exec() arg 1 must be a string, bytes or code object");
    PyCode code =
        (PyCode) Sources.compile(text, "<string>", "exec", CompilerFlags.inherited(), -1, -1);
    Audit.event("exec", code);
    scope.run(code, PyFunction.NO_CELLS);
  }

  private static TruffleString withoutIndent(TruffleString source) {
    int length = PyStr.length(source);
    int start = 0;
    while (start < length && isBlank(PyStr.codePointAt(source, start))) {
      start++;
    }
    return PyStr.substring(source, start, length);
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  private static PyCell[] cells(PyCode code, Object closure) {
    int count = code.freeNames().length;
    if (count == 0) {
      if (closure != PyNone.NONE) {
        throw PyErrors.typeError("cannot use a closure with this code object");
      }
      return PyFunction.NO_CELLS;
    }
    if (closure == PyNone.NONE) {
      throw PyErrors.typeError("code object requires a closure of exactly length %d", count);
    }
    if (closure instanceof PyTuple tuple && tuple.length() == count) {
      PyCell[] cells = new PyCell[count];
      for (int i = 0; i < count; i++) {
        if (!(tuple.get(i) instanceof PyCell cell)) {
          break;
        }
        cells[i] = cell;
      }
      if (count == 0 || cells[count - 1] != null) {
        return cells;
      }
    }
    throw PyErrors.typeError("code object requires a closure of exactly length %d", count);
  }

  /**
   * A str or bytes-like as {@code compile} takes it; TypeError with that message for anything else.
   */
  private static Object sourceText(Object source, String message) {
    if (PyStr.isStr(source)) {
      return PyStr.value(source);
    }
    if (Buffers.isBytesLike(source)) {
      return source;
    }
    throw PyErrors.typeError(message);
  }

  private static boolean isMapping(Object value) {
    return Types.of(value).lookup("__getitem__") != null;
  }

  /** Where code runs: globals, and the namespace that takes its names (null: the globals). */
  private record Scope(PyDict globals, Object namespace) {

    static Scope of(Object globals, Object locals) {
      Object namespace = locals;
      PyDict dict;
      if (globals == PyNone.NONE) {
        dict = CallerScope.globals();
        if (locals == PyNone.NONE) {
          namespace = CallerScope.locals();
        }
      } else {
        dict = (PyDict) globals;
      }
      dict.setDefault(PyStr.constant("__builtins__"), PyFunction.builtinsOf(CallerScope.globals()));
      return new Scope(dict, namespace == PyNone.NONE || namespace == dict ? null : namespace);
    }

    Object run(PyCode code, PyCell[] cells) {
      PyFunction function =
          cells.length == 0
              ? PyFunction.of(code, globals)
              : new PyFunction(
                  code,
                  globals,
                  PyFunction.builtinsOf(globals),
                  cells,
                  PyFunction.NO_DEFAULTS,
                  null);
      return function.run(namespace);
    }
  }
}
