package org.boomslang.modules.ast;

import java.util.LinkedHashSet;
import java.util.Set;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.alias.PyUnion;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * The builtins of {@code ast.AST} (compare Python-ast.c: {@code ast_type_init} and its neighbours).
 */
@PyBuiltins(type = "AST")
final class AstMethods {
  /** How deep {@code repr} shows a tree, and how many elements of a long list. */
  private static final int REPR_DEPTH = 3;

  private AstMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyObject self, Object[] args, PyDict kwargs) {
    PyType type = self.type();
    Object[] fields = Iteration.toArray(Attributes.get(type, "_fields"));
    if (args.length > fields.length) {
      throw PyErrors.typeError(
          "%s constructor takes at most %d positional argument%s",
          type.shortName(), fields.length, fields.length == 1 ? "" : "s");
    }
    boolean[] given = new boolean[fields.length];
    for (int i = 0; i < args.length; i++) {
      given[i] = true;
      Attributes.set(self, Attributes.name(fields[i]), args[i]);
    }
    PyDict.Cursor cursor = kwargs.cursor();
    while (cursor.next()) {
      Object key = cursor.key();
      int place = indexOf(fields, key);
      if (place >= 0) {
        if (given[place]) {
          throw PyErrors.typeError(
              "%s got multiple values for argument %s",
              type.shortName(), PyStr.toJava(Conversions.repr(key)));
        }
        given[place] = true;
      } else if (!isAttribute(type, key)) {
        Warnings.deprecated(
            "%s.__init__ got an unexpected keyword argument %s. Support for arbitrary keyword"
                + " arguments is deprecated and will be removed in Python 3.15.",
            type.shortName(), PyStr.toJava(Conversions.repr(key)));
      }
      Attributes.set(self, Attributes.name(key), cursor.value());
    }
    Set<Object> missing = new LinkedHashSet<>();
    for (int i = 0; i < fields.length; i++) {
      if (!given[i]) {
        missing.add(fields[i]);
      }
    }
    if (!missing.isEmpty()) {
      fillDefaults(self, type, missing);
    }
  }

  private static int indexOf(Object[] names, Object key) {
    for (int i = 0; i < names.length; i++) {
      if (Comparisons.equal(names[i], key)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAttribute(PyType type, Object name) {
    Object attributes = Attributes.getOrNull(type, "_attributes");
    if (attributes == null) {
      return false;
    }
    return indexOf(Iteration.toArray(attributes), name) >= 0;
  }

  private static void fillDefaults(PyObject self, PyType type, Set<Object> missing) {
    Object fieldTypes = Attributes.getOrNull(type, "_field_types");
    PyType context = AstTypes.get(PyContext.get()).type("expr_context");
    for (Object field : missing) {
      Object fieldType = fieldTypes instanceof PyDict dict ? dict.get(field) : null;
      if (fieldType == null) {
        Warnings.deprecated(
            "Field %s is missing from %s._field_types. This will become an error in Python 3.15.",
            PyStr.toJava(Conversions.repr(field)), type.shortName());
        continue;
      }
      String name = Attributes.name(field);
      if (fieldType instanceof PyUnion) {
        continue;
      } else if (fieldType instanceof PyGenericAlias) {
        Attributes.set(self, name, new PyList());
      } else if (fieldType == context) {
        Attributes.set(self, name, AstTypes.get(PyContext.get()).singleton("Load"));
      } else {
        Warnings.deprecated(
            "%s.__init__ missing 1 required positional argument: '%s'. This will become an error in"
                + " Python 3.15.",
            type.shortName(), name);
      }
    }
  }

  private static Object[] fields(Object self) {
    Object fields = Attributes.getOrNull(self, "_fields");
    return fields == null ? new Object[0] : Iteration.toArray(fields);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyObject self) {
    PyDict state = new PyDict();
    PyDict dict = Attributes.dict(self);
    PyDict.Cursor cursor = dict.cursor();
    while (cursor.next()) {
      state.put(cursor.key(), cursor.value());
    }
    // Fields that are there go as positional arguments, so that making the copy gives no warnings.
    java.util.ArrayList<Object> positional = new java.util.ArrayList<>();
    for (Object field : fields(self)) {
      Object value = state.get(field);
      if (value == null) {
        break;
      }
      positional.add(PyNone.NONE);
    }
    return PyTuple.of(self.type(), PyTuple.of(positional.toArray()), state);
  }

  @PyBuiltin(name = "__replace__", sig = "($self, /, **fields)")
  static Object replace(PyObject self, PyDict fields) {
    PyType type = self.type();
    Object[] names = Iteration.toArray(Attributes.get(type, "_fields"));
    Object attributes = Attributes.getOrNull(type, "_attributes");
    Object[] positions = attributes == null ? new Object[0] : Iteration.toArray(attributes);
    PyDict.Cursor given = fields.cursor();
    while (given.next()) {
      if (indexOf(names, given.key()) < 0 && indexOf(positions, given.key()) < 0) {
        throw PyErrors.typeError(
            "%s.__replace__ got an unexpected keyword argument %s.",
            type.shortName(), PyStr.toJava(Conversions.repr(given.key())));
      }
    }
    PyDict values = new PyDict();
    PyDict own = Attributes.dict(self);
    for (Object name : names) {
      if (own.get(name) != null) {
        values.put(name, own.get(name));
      } else if (fields.get(name) == null
          && Attributes.getOrNull(self, Attributes.name(name)) == null) {
        throw PyErrors.typeError(
            "%s.__replace__ missing 1 keyword argument: %s.",
            type.shortName(), PyStr.toJava(Conversions.repr(name)));
      }
    }
    for (Object name : positions) {
      if (own.get(name) != null) {
        values.put(name, own.get(name));
      }
    }
    given = fields.cursor();
    while (given.next()) {
      values.put(given.key(), given.value());
    }
    String[] keywords = new String[values.size()];
    Object[] arguments = new Object[values.size()];
    PyDict.Cursor cursor = values.cursor();
    for (int i = 0; cursor.next(); i++) {
      keywords[i] = Attributes.name(cursor.key());
      arguments[i] = cursor.value();
    }
    return Calls.callKeywords(type, arguments, keywords);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyObject self) {
    StringBuilder out = new StringBuilder();
    represent(self, REPR_DEPTH, out);
    return out.toString();
  }

  private static void represent(Object value, int depth, StringBuilder out) {
    PyType type = Types.of(value);
    if (!type.isSubtype(AstTypes.get(PyContext.get()).ast())) {
      if (value instanceof PyList list) {
        representList(list, depth, out);
      } else {
        out.append(PyStr.toJava(Conversions.repr(value)));
      }
      return;
    }
    out.append(type.shortName()).append('(');
    PyThreadState thread = PyThreadState.get();
    if (depth <= 0 || !thread.enterRepr(value)) {
      out.append("...)");
      return;
    }
    try {
      representFields(value, depth, out);
    } finally {
      thread.leaveRepr(value);
    }
    out.append(')');
  }

  private static void representFields(Object value, int depth, StringBuilder out) {
    Object[] fields = fields(value);
    String separator = "";
    for (Object field : fields) {
      String name = PyStr.intern(field);
      Object child = Attributes.get(value, name);
      out.append(separator).append(name).append('=');
      separator = ", ";
      represent(child, depth - 1, out);
    }
  }

  private static void representList(PyList list, int depth, StringBuilder out) {
    Object[] items = list.toArray();
    out.append('[');
    for (int i = 0; i < items.length; i++) {
      if (i == 1 && items.length > 2) {
        out.append(", ...");
        i = items.length - 1;
      }
      if (i > 0) {
        out.append(", ");
      }
      represent(items[i], depth, out);
    }
    out.append(']');
  }

  /** The type error for a value that is no node, as {@code compile()} reports it. */
  static RuntimeException expected(String what, Object value) {
    return PyErrors.raise(
        ExceptionTypes.TYPE_ERROR,
        "expected some sort of %s, but got %s",
        what,
        PyStr.toJava(Conversions.repr(value)));
  }

  /** Whether a value is None or absent. */
  static boolean none(Object value) {
    return value == null || value == PyNone.NONE || Types.of(value) == BuiltinTypes.NONE_TYPE;
  }
}
