package org.boomslang.objects.code;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.builtin.Signature;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/** The builtins of {@code code}. Compare CPython codeobject.c. */
@PyBuiltins(type = "code", doc = "Create a code object.  Not for mere mortals.")
final class CodeMethods {
  private CodeMethods() {}

  private static Object strings(String[] names) {
    Object[] result = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      result[i] = PyStr.constant(names[i]);
    }
    return PyTuple.of(result);
  }

  @PyBuiltin(name = "co_argcount", kind = Kind.MEMBER)
  static int argCount(PyCode self) {
    return takesArguments(self) ? self.signature().positional().length : 0;
  }

  /** False of modules and class bodies: what their bodies are given is no argument to Python. */
  private static boolean takesArguments(PyCode self) {
    return self.hasFlag(CodeFlags.OPTIMIZED);
  }

  @PyBuiltin(name = "co_posonlyargcount", kind = Kind.MEMBER)
  static int positionalOnlyCount(PyCode self) {
    String[] names = self.signature().positional();
    boolean generatorExpression = names.length > 0 && names[0].equals(".0");
    return takesArguments(self) && !generatorExpression ? self.signature().positionalOnly() : 0;
  }

  @PyBuiltin(name = "co_kwonlyargcount", kind = Kind.MEMBER)
  static int keywordOnlyCount(PyCode self) {
    return self.signature().keywordOnly().length;
  }

  @PyBuiltin(name = "co_nlocals", kind = Kind.MEMBER)
  static int localCount(PyCode self) {
    return self.description().localNames().length;
  }

  @PyBuiltin(name = "co_stacksize", kind = Kind.MEMBER)
  static int stackSize(PyCode self) {
    return 1;
  }

  @PyBuiltin(name = "co_flags", kind = Kind.MEMBER)
  static int flags(PyCode self) {
    return self.flags();
  }

  /** As many two-byte units as there are positions; they mean nothing. */
  @PyBuiltin(name = "co_code", kind = Kind.GETTER)
  static Object code(PyCode self) {
    return PyBytes.wrap(instructions(self));
  }

  private static byte[] instructions(PyCode self) {
    return Instructions.of(self.body(), !self.name().equals("<module>"));
  }

  @PyBuiltin(name = "_co_code_adaptive", kind = Kind.GETTER)
  static Object adaptiveCode(PyCode self) {
    return code(self);
  }

  @PyBuiltin(name = "co_consts", kind = Kind.MEMBER)
  static Object constants(PyCode self) {
    return PyTuple.of(self.body().constants());
  }

  @PyBuiltin(name = "co_names", kind = Kind.MEMBER)
  static Object names(PyCode self) {
    return strings(self.body().names());
  }

  @PyBuiltin(name = "co_varnames", kind = Kind.GETTER)
  static Object localNames(PyCode self) {
    return strings(self.description().localNames());
  }

  @PyBuiltin(name = "co_cellvars", kind = Kind.GETTER)
  static Object cellNames(PyCode self) {
    return strings(self.description().cellNames());
  }

  @PyBuiltin(name = "co_freevars", kind = Kind.GETTER)
  static Object freeNames(PyCode self) {
    return strings(self.freeNames());
  }

  @PyBuiltin(name = "co_filename", kind = Kind.MEMBER)
  static String filename(PyCode self) {
    return self.filename();
  }

  @PyBuiltin(name = "co_name", kind = Kind.MEMBER)
  static String name(PyCode self) {
    return self.name();
  }

  @PyBuiltin(name = "co_qualname", kind = Kind.MEMBER)
  static String qualname(PyCode self) {
    return self.qualname();
  }

  @PyBuiltin(name = "co_firstlineno", kind = Kind.MEMBER)
  static int firstLine(PyCode self) {
    return self.firstLine();
  }

  @PyBuiltin(name = "co_linetable", kind = Kind.MEMBER)
  static Object lineTable(PyCode self) {
    return PyBytes.wrap(PortableCode.write(self));
  }

  /** Steps of instructions and lines, as codeobject.c: {@code decode_linetable}. */
  @PyBuiltin(name = "co_lnotab", kind = Kind.GETTER)
  static Object lineSteps(PyCode self) {
    Warnings.deprecated("co_lnotab is deprecated, use co_lines instead.");
    ByteArrayOutputStream steps = new ByteArrayOutputStream();
    long[] positions = self.body().positions();
    int line = self.firstLine();
    int offset = 0;
    for (int i = 0; i < positions.length; i++) {
      int next = self.reportedLine(Positions.line(positions[i]));
      if (next == 0 || next == line) {
        continue;
      }
      int forward = 2 * i - offset;
      for (; forward > 255; forward -= 255) {
        steps.write(255);
        steps.write(0);
      }
      int down = next - line;
      while (down > 127 || down < -128) {
        int part = down > 0 ? 127 : -128;
        steps.write(forward);
        steps.write(part);
        forward = 0;
        down -= part;
      }
      steps.write(forward);
      steps.write(down);
      offset = 2 * i;
      line = next;
    }
    return PyBytes.wrap(steps.toByteArray());
  }

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring,"
              + " constants, names, varnames, filename, name, qualname, firstlineno, linetable,"
              + " exceptiontable, freevars=(), cellvars=(), /)",
      doc = "Create a code object.  Not for mere mortals.")
  static Object create(
      PyType type,
      int argcount,
      int posonlyargcount,
      int kwonlyargcount,
      int nlocals,
      int stacksize,
      int flags,
      Object codestring,
      Object constants,
      Object names,
      Object varnames,
      Object filename,
      Object name,
      Object qualname,
      int firstlineno,
      Object linetable,
      Object exceptiontable,
      Object freevars,
      Object cellvars) {
    PyCode original = PortableCode.read(Buffers.toArray(linetable));
    if (original == null) {
      return new ForeignCode(constants(constants), names(names), firstlineno)
          .describe(
              new ForeignCode.Parameters(argcount, posonlyargcount, kwonlyargcount),
              string("name", name).intern(),
              string("qualname", qualname),
              string("filename", filename),
              flags,
              names(varnames),
              names(cellvars),
              names(freevars));
    }
    PyDict parts = new PyDict();
    parts.putStr("co_argcount", (long) argcount);
    parts.putStr("co_posonlyargcount", (long) posonlyargcount);
    parts.putStr("co_kwonlyargcount", (long) kwonlyargcount);
    parts.putStr("co_flags", (long) flags);
    parts.putStr("co_consts", constants);
    parts.putStr("co_names", names);
    parts.putStr("co_varnames", varnames);
    parts.putStr("co_filename", filename);
    parts.putStr("co_name", name);
    parts.putStr("co_qualname", qualname);
    parts.putStr("co_firstlineno", (long) firstlineno);
    parts.putStr("co_freevars", freevars);
    parts.putStr("co_cellvars", cellvars);
    return replace(original, parts);
  }

  private static Object[] constants(Object value) {
    if (!(value instanceof PyTuple tuple)) {
      throw PyErrors.typeError("code() argument must be tuple, not %s", Types.nameOf(value));
    }
    return tuple.toArray();
  }

  private static String[] names(Object value) {
    Object[] values = constants(value);
    String[] names = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!PyStr.isStr(values[i])) {
        throw PyErrors.typeError(
            "name tuples must contain only strings, not '%s'", Types.nameOf(values[i]));
      }
      names[i] = PyStr.toJava(values[i]).intern();
    }
    return names;
  }

  @PyBuiltin(name = "co_exceptiontable", kind = Kind.MEMBER)
  static Object exceptionTable(PyCode self) {
    return PyBytes.wrap(new byte[0]);
  }

  @PyBuiltin(name = "co_positions", sig = "($self, /)")
  static Object positions(PyCode self) {
    long[] positions = self.body().positions();
    Object[] result = new Object[positions.length == 0 ? 0 : instructions(self).length / 2];
    boolean columns = !PyConfig.of(PyContext.get()).isSet("no_debug_ranges");
    for (int i = 0; i < result.length; i++) {
      long p = positions[Math.min(i, positions.length - 1)];
      result[i] =
          PyTuple.of(
              number(self.reportedLine(Positions.line(p)), 0),
              number(self.reportedLine(Positions.endLine(p)), 0),
              columns ? number(Positions.column(p), -1) : PyNone.NONE,
              columns ? number(Positions.endColumn(p), -1) : PyNone.NONE);
    }
    return Iteration.iter(PyList.of(result));
  }

  private static Object number(int value, int unknown) {
    return value == unknown ? PyNone.NONE : (Object) (long) value;
  }

  @PyBuiltin(name = "co_lines", sig = "($self, /)")
  static Object lines(PyCode self) {
    long[] positions = self.body().positions();
    List<Object> result = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= positions.length; i++) {
      if (i == positions.length
          || Positions.line(positions[i]) != Positions.line(positions[start])) {
        long end = i == positions.length ? instructions(self).length : 2L * i;
        result.add(
            PyTuple.of(
                2L * start, end, number(self.reportedLine(Positions.line(positions[start])), 0)));
        start = i;
      }
    }
    return Iteration.iter(PyList.of(result.toArray()));
  }

  @PyBuiltin(name = "co_branches", sig = "($self, /)")
  static Object branches(PyCode self) {
    List<Object> result = new ArrayList<>();
    for (int[] each : self.branches().values()) {
      result.add(PyTuple.of((long) each[0], (long) each[1], (long) each[2]));
    }
    return Iteration.iter(PyList.of(result.toArray()));
  }

  @PyBuiltin(name = "_varname_from_oparg", sig = "($self, /, oparg)")
  static Object variableName(PyCode self, int oparg) {
    CodeDescription d = self.description();
    List<String> all = new ArrayList<>(Arrays.asList(d.localNames()));
    all.addAll(Arrays.asList(d.cellNames()));
    all.addAll(Arrays.asList(d.freeNames()));
    if (oparg < 0 || oparg >= all.size()) {
      throw PyErrors.indexError("tuple index out of range");
    }
    return PyStr.constant(all.get(oparg));
  }

  @PyBuiltin(name = "replace", sig = "($self, /, **changes)")
  static Object replace(PyCode self, PyDict changes) {
    CodeDescription d = self.description();
    String name = d.name();
    String qualname = d.qualname();
    String filename = d.filename();
    int firstLine = d.firstLine();
    int flags = d.flags();
    Object docstring = d.docstring();
    PyDict.Cursor cursor = changes.cursor();
    while (cursor.next()) {
      String key = PyStr.toJava(cursor.key());
      Object value = cursor.value();
      switch (key) {
        case "co_name" -> name = string(key, value).intern();
        case "co_qualname" -> qualname = string(key, value);
        case "co_filename" -> filename = string(key, value);
        case "co_firstlineno" -> firstLine = org.boomslang.objects.Conversions.asInt(value);
        case "co_flags" -> flags = org.boomslang.objects.Conversions.asInt(value);
        case "co_consts" -> {
          Object[] values = ((PyTuple) value).toArray();
          docstring =
              self.hasFlag(CodeFlags.HAS_DOCSTRING) && values.length > 0 && PyStr.isStr(values[0])
                  ? values[0]
                  : null;
        }
        case "co_argcount",
            "co_posonlyargcount",
            "co_kwonlyargcount",
            "co_nlocals",
            "co_stacksize",
            "co_code",
            "co_names",
            "co_varnames",
            "co_freevars",
            "co_cellvars",
            "co_linetable",
            "co_exceptiontable" ->
            requireUnchanged(self, key, value);
        default ->
            throw PyErrors.typeError("code.replace() got an unexpected keyword argument '%s'", key);
      }
    }
    if (flags == d.flags()
        && name.equals(d.name())
        && qualname.equals(d.qualname())
        && filename.equals(d.filename())
        && firstLine == d.firstLine()
        && docstring == d.docstring()) {
      return new PyCode(d, self.body(), self.lineShift());
    }
    Signature signature = d.signature();
    return new PyCode(
        new CodeDescription(
            name,
            qualname,
            filename,
            firstLine,
            flags,
            signature,
            d.localNames(),
            d.cellNames(),
            d.freeNames(),
            docstring),
        self.body(),
        self.lineShift() + firstLine - d.firstLine());
  }

  private static String string(String key, Object value) {
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError(
          "replace() argument '%s' must be str, not %s", key, Types.nameOf(value));
    }
    return PyStr.toJava(value);
  }

  /** There is no bytecode to edit: what describes it can only be passed through. */
  private static void requireUnchanged(PyCode self, String key, Object value) {
    Object present = org.boomslang.objects.Attributes.get(self, key);
    if (!org.boomslang.objects.Comparisons.equal(present, value)) {
      throw PyErrors.notImplementedError(
          "code.replace() cannot change %s: there is no bytecode", key);
    }
  }

  @PyBuiltin(name = "__replace__", sig = "($self, /, **changes)")
  static Object dunderReplace(PyCode self, PyDict changes) {
    return replace(self, changes);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyCode self, Object other) {
    if (!(other instanceof PyCode that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self == that
        || (self.name().equals(that.name())
            && self.firstLine() == that.firstLine()
            && self.flags() == that.flags()
            && Arrays.equals(self.description().localNames(), that.description().localNames())
            && Arrays.equals(self.description().cellNames(), that.description().cellNames())
            && Arrays.equals(self.freeNames(), that.freeNames())
            && self.body().isSame(that.body()));
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyCode self, Object other) {
    Object equal = eq(self, other);
    return equal instanceof Boolean same ? (Object) !same : equal;
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)")
  static long hash(PyCode self) {
    return 31L * self.name().hashCode() + self.firstLine();
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyCode self) {
    return String.format(
        "<code object %s at 0x%x, file \"%s\", line %d>",
        self.name(), Identity.id(self), self.filename(), self.firstLine());
  }
}
