package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** The builtins of {@code dict}. */
@PyBuiltins(
    type = "dict",
    unhashable = true,
    doc =
        "dict() -> new empty dictionary\ndict(mapping) -> with the items of a mapping\ndict(iterable) -> from pairs of"
            + " key and value\ndict(**kwargs) -> from keyword arguments")
public final class DictMethods {
  private DictMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyDict(type.instanceShape());
  }

  @PyBuiltin(name = "__init__", sig = "($self, /, *args, **kwargs)")
  static void init(PyDict self, Object[] args, PyDict kwargs) {
    DictUpdate.update(self, "dict", args, kwargs);
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyDict self) {
    PyThreadState thread = PyThreadState.get();
    if (!thread.enterRepr(self)) {
      return PyStr.of("{...}");
    }
    try {
      StrBuilder text = new StrBuilder().append("{");
      String separator = "";
      Object[] entries = self.entries();
      for (int i = 0; i < entries.length; i += 2) {
        text.append(separator)
            .append(Conversions.repr(entries[i]))
            .append(": ")
            .append(Conversions.repr(entries[i + 1]));
        separator = ", ";
      }
      return text.append("}").toTruffleString();
    } finally {
      thread.leaveRepr(self);
    }
  }

  // ------------------------------------------------------------------ comparison

  /** Whether two dictionaries have equal values for the same keys. */
  static boolean equal(PyDict a, PyDict b) {
    if (a.size() != b.size()) {
      return false;
    }
    Object[] entries = a.entries();
    for (int i = 0; i < entries.length; i += 2) {
      Object value = b.get(entries[i]);
      if (value == null || !Comparisons.equal(entries[i + 1], value)) {
        return false;
      }
    }
    return true;
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyDict self, Object value) {
    return value instanceof PyDict other
        ? (Object) equal(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyDict self, Object value) {
    return value instanceof PyDict other
        ? (Object) !equal(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyDict self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyDict self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyDict self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyDict self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  // ------------------------------------------------------------------ items

  @PyBuiltin(name = "__iter__")
  static Object iter(PyDict self) {
    return PyDictIterator.over(self, PyDict.Part.KEY);
  }

  @PyBuiltin(name = "__reversed__", doc = "An iterator over the keys, last first.")
  static Object reversed(PyDict self) {
    return PyDictIterator.reverseOver(self, PyDict.Part.KEY);
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static int length(PyDict self) {
    return self.size();
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)", compiled = true)
  static boolean contains(PyDict self, Object key) {
    return self.get(key) != null;
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)", compiled = true)
  public static Object getItem(PyDict self, Object key) {
    Object value = self.get(key);
    return value != null ? value : missing(self, key);
  }

  @TruffleBoundary
  private static Object missing(PyDict self, Object key) {
    if (self.type() != BuiltinTypes.DICT) {
      Object value = Calls.callSpecial(self, "__missing__", key);
      if (value != null) {
        return value;
      }
    }
    throw PyErrors.keyError(key);
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)", compiled = true)
  public static void setItem(PyDict self, Object key, Object value) {
    self.put(key, value);
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  public static void delItem(PyDict self, Object key) {
    if (self.size() == 0) {
      PyDict.hash(key);
    }
    if (self.remove(key) == null) {
      throw PyErrors.keyError(key);
    }
  }

  @PyBuiltin(
      name = "get",
      sig = "($self, key, default=None, /)",
      doc = "The value of the key, or the default when there is none.",
      compiled = true)
  static Object get(PyDict self, Object key, Object fallback) {
    Object value = self.get(key);
    return value != null ? value : fallback;
  }

  @PyBuiltin(
      name = "setdefault",
      sig = "($self, key, default=None, /)",
      doc = "The value of the key, which is set to the default first when there is none.")
  static Object setDefault(PyDict self, Object key, Object fallback) {
    return self.setDefault(key, fallback);
  }

  @PyBuiltin(
      name = "pop",
      sig = "($self, key, default=<unset>, /)",
      doc = "Remove the key and return its value; without one the default, or KeyError.")
  static Object pop(PyDict self, Object key, Object fallback) {
    Object value = self.remove(key);
    if (value != null) {
      return value;
    }
    if (fallback != null) {
      return fallback;
    }
    throw PyErrors.keyError(key);
  }

  @PyBuiltin(
      name = "popitem",
      sig = "($self, /)",
      doc = "Remove the last item and return it as a tuple. KeyError when empty.")
  static Object popItem(PyDict self) {
    Object[] entry = self.popEntry(true);
    if (entry == null) {
      throw PyErrors.keyError(PyStr.of("popitem(): dictionary is empty"));
    }
    return PyTuple.of(entry);
  }

  @PyBuiltin(name = "clear", sig = "($self, /)", doc = "Remove all items.")
  static void clear(PyDict self) {
    self.clear();
  }

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "A shallow copy of the dict.")
  static Object copy(PyDict self) {
    return self.copy();
  }

  // ------------------------------------------------------------------ views

  @PyBuiltin(name = "keys", sig = "($self, /)", doc = "A set-like view of the keys.")
  static Object keys(PyDict self) {
    return new PyDictKeys(self);
  }

  @PyBuiltin(name = "values", sig = "($self, /)", doc = "A view of the values.")
  static Object values(PyDict self) {
    return new PyDictValues(self);
  }

  @PyBuiltin(name = "items", sig = "($self, /)", doc = "A set-like view of the items.")
  static Object items(PyDict self) {
    return new PyDictItems(self);
  }

  // ------------------------------------------------------------------ merging

  @PyBuiltin(
      name = "update",
      sig = "($self, /, *args, **kwargs)",
      doc = "Take the items of a mapping, of an iterable of pairs, and of keyword arguments over.")
  static void update(PyDict self, Object[] args, PyDict kwargs) {
    DictUpdate.update(self, "update", args, kwargs);
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)")
  static Object or(Object self, Object value) {
    if (!(self instanceof PyDict left) || !(value instanceof PyDict right)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyDict merged = left.copy();
    DictUpdate.update(merged, right);
    return merged;
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)")
  static Object orReflected(Object self, Object value) {
    return or(value, self);
  }

  @PyBuiltin(name = "__ior__", sig = "($self, value, /)")
  static Object orInPlace(PyDict self, Object value) {
    DictUpdate.update(self, value);
    return self;
  }

  @PyBuiltin(
      name = "fromkeys",
      kind = Kind.CLASS_METHOD,
      sig = "($type, iterable, value=None, /)",
      doc = "A new dict with keys from the iterable, all with the same value.")
  static Object fromKeys(Object type, Object iterable, Object value) {
    return DictUpdate.fromKeys(type, iterable, value == null ? PyNone.NONE : value);
  }

  @PyBuiltin(name = "__sizeof__", doc = "The size of the dict in memory, in bytes.")
  static long sizeOf(PyDict self) {
    return self.bytes();
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object object) {
    return new PyGenericAlias(type, object);
  }
}
