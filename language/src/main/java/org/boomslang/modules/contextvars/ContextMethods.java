package org.boomslang.modules.contextvars;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code contextvars.Context}. Compare CPython context.c. */
@PyBuiltins(type = "_contextvars.Context", unhashable = true)
final class ContextMethods {
  private ContextMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (args.length != 0 || keywords.length() != 0) {
      throw PyErrors.typeError("Context() does not accept any arguments");
    }
    return new PyContextObject(Map.of());
  }

  @PyBuiltin(name = "run", sig = "($self, /, *args, **kwargs)")
  static Object run(PyContextObject self, Object[] args, PyDict keywords) {
    if (args.length == 0) {
      throw PyErrors.typeError("run() missing 1 required positional argument");
    }
    Object previous = self.enter();
    try {
      return Calls.callDict(args[0], Arrays.copyOfRange(args, 1, args.length), keywords);
    } finally {
      self.leave(previous);
    }
  }

  @PyBuiltin(
      name = "copy",
      sig = "($self, /)",
      doc = "Return a shallow copy of the context object.")
  static Object copy(PyContextObject self) {
    return self.copy();
  }

  private static Object lookup(PyContextObject self, Object key) {
    if (!(key instanceof PyContextVar variable)) {
      throw PyErrors.typeError(
          "a ContextVar key was expected, got %s", PyStr.toJava(Conversions.repr(key)));
    }
    return self.get(variable);
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)", doc = "Return self[key].")
  static Object getItem(PyContextObject self, Object key) {
    Object value = lookup(self, key);
    if (value == null) {
      throw PyErrors.keyError(key);
    }
    return value;
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)", doc = "Return bool(key in self).")
  static boolean contains(PyContextObject self, Object key) {
    return lookup(self, key) != null;
  }

  @PyBuiltin(name = "__len__", sig = "($self, /)", doc = "Return len(self).")
  static int length(PyContextObject self) {
    return self.values().size();
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)", doc = "Implement iter(self).")
  static Object iter(PyContextObject self) {
    return iterate(new ArrayList<>(self.values().keySet()));
  }

  @PyBuiltin(
      name = "get",
      sig = "($self, key, default=None, /)",
      doc =
          "Return the value for `key` if `key` has the value in the context object.\n\nIf `key` does"
              + " not exist, return `default`. If `default` is not given,\nreturn None.")
  static Object get(PyContextObject self, Object key, Object defaultValue) {
    Object value = lookup(self, key);
    return value == null ? defaultValue : value;
  }

  @PyBuiltin(
      name = "keys",
      sig = "($self, /)",
      doc = "Return a list of all variables in the context object.")
  static Object keys(PyContextObject self) {
    return iter(self);
  }

  @PyBuiltin(
      name = "values",
      sig = "($self, /)",
      doc = "Return a list of all variables' values in the context object.")
  static Object values(PyContextObject self) {
    return iterate(new ArrayList<>(self.values().values()));
  }

  @PyBuiltin(
      name = "items",
      sig = "($self, /)",
      doc =
          "Return all variables and their values in the context object.\n\nThe result is returned as"
              + " a list of 2-tuples (variable, value).")
  static Object items(PyContextObject self) {
    List<Object> items = new ArrayList<>();
    self.values().forEach((variable, value) -> items.add(PyTuple.of(variable, value)));
    return iterate(items);
  }

  private static Object iterate(List<Object> items) {
    return Iteration.iter(PyTuple.of(items));
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(PyContextObject self, Object value) {
    if (!(value instanceof PyContextObject other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Map<PyContextVar, Object> left = self.values();
    Map<PyContextVar, Object> right = other.values();
    if (left.size() != right.size()) {
      return false;
    }
    for (Map.Entry<PyContextVar, Object> entry : left.entrySet()) {
      Object counterpart = right.get(entry.getKey());
      if (counterpart == null || !Comparisons.equal(entry.getValue(), counterpart)) {
        return false;
      }
    }
    return true;
  }
}
