package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.DictUpdate;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/** The builtins of foreign maps. */
@PyBuiltins(type = "ForeignDict", doc = "A map of the host or of another language.")
final class ForeignDictMethods {
  private ForeignDictMethods() {}

  @PyBuiltin(name = "__len__", sig = "($self, /)")
  static long length(PyForeign self) {
    return Messages.send(self.delegate(), i -> i.getHashSize(self.delegate()));
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(PyForeign self, Object key) {
    Object foreign = Values.toForeign(key);
    return Messages.send(self.delegate(), i -> i.isHashEntryExisting(self.delegate(), foreign));
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static Object getItem(PyForeign self, Object key) {
    Object foreign = Values.toForeign(key);
    Object absent = new Object();
    Object value =
        Messages.send(
            self.delegate(),
            i ->
                i.isHashEntryReadable(self.delegate(), foreign)
                    ? i.readHashValue(self.delegate(), foreign)
                    : absent);
    if (value == absent) {
      throw PyErrors.of(ExceptionTypes.KEY_ERROR, key);
    }
    return Values.toPython(value);
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)")
  static void setItem(PyForeign self, Object key, Object value) {
    Messages.send(
        self.delegate(),
        i -> {
          i.writeHashEntry(self.delegate(), Values.toForeign(key), Values.toForeign(value));
          return null;
        });
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  static void deleteItem(PyForeign self, Object key) {
    Object foreign = Values.toForeign(key);
    if (!contains(self, key)) {
      throw PyErrors.of(ExceptionTypes.KEY_ERROR, key);
    }
    Messages.send(
        self.delegate(),
        i -> {
          i.removeHashEntry(self.delegate(), foreign);
          return null;
        });
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyForeign self) {
    return new PyForeignIterator(
        Messages.send(self.delegate(), i -> i.getHashKeysIterator(self.delegate())));
  }

  // Views are those that the library has for mappings.

  private static Object view(String name, PyForeign self) {
    return Calls.call(Imports.attribute("_collections_abc", name), self);
  }

  @PyBuiltin(name = "keys", sig = "($self, /)")
  static Object keys(PyForeign self) {
    return view("KeysView", self);
  }

  @PyBuiltin(name = "items", sig = "($self, /)")
  static Object items(PyForeign self) {
    return view("ItemsView", self);
  }

  @PyBuiltin(name = "values", sig = "($self, /)")
  static Object values(PyForeign self) {
    return view("ValuesView", self);
  }

  @PyBuiltin(name = "get", sig = "($self, key, default=None, /)")
  static Object get(PyForeign self, Object key, Object fallback) {
    return contains(self, key) ? getItem(self, key) : fallback == null ? PyNone.NONE : fallback;
  }

  @PyBuiltin(name = "setdefault", sig = "($self, key, default=None, /)")
  static Object setDefault(PyForeign self, Object key, Object fallback) {
    if (contains(self, key)) {
      return getItem(self, key);
    }
    setItem(self, key, fallback);
    return fallback;
  }

  @PyBuiltin(name = "pop", sig = "($self, key, default=<unset>, /)")
  static Object pop(PyForeign self, Object key, Object fallback) {
    if (fallback != null && !contains(self, key)) {
      return fallback;
    }
    Object value = getItem(self, key);
    deleteItem(self, key);
    return value;
  }

  @PyBuiltin(name = "popitem", sig = "($self, /)")
  static Object popItem(PyForeign self) {
    Object[] keys = Iteration.toArray(iter(self));
    if (keys.length == 0) {
      throw PyErrors.keyError(PyStr.of("popitem(): dictionary is empty"));
    }
    Object last = keys[keys.length - 1];
    return PyTuple.of(last, pop(self, last, null));
  }

  @PyBuiltin(name = "update", sig = "($self, /, *args, **kwargs)")
  static void update(PyForeign self, Object[] args, PyDict kwargs) {
    PyDict news = new PyDict();
    DictUpdate.update(news, "update", args, kwargs);
    Object[] entries = news.entries();
    for (int i = 0; i < entries.length; i += 2) {
      setItem(self, entries[i], entries[i + 1]);
    }
  }

  @PyBuiltin(name = "copy", sig = "($self, /)")
  static PyDict copy(PyForeign self) {
    PyDict entries = new PyDict();
    DictUpdate.update(entries, self);
    return entries;
  }

  private static boolean isMapping(Object value) {
    return value instanceof PyDict
        || value instanceof PyForeign foreign
            && foreign.type().isSubtype(ForeignTypes.Trait.DICT.type());
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)")
  static Object or(PyForeign self, Object value) {
    if (!isMapping(value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyDict merged = copy(self);
    DictUpdate.update(merged, value);
    return merged;
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)")
  static Object orReflected(PyForeign self, Object value) {
    if (!(value instanceof PyDict left)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyDict merged = left.copy();
    DictUpdate.update(merged, self);
    return merged;
  }

  @PyBuiltin(name = "__ior__", sig = "($self, value, /)")
  static Object orInPlace(PyForeign self, Object value) {
    update(self, new Object[] {value}, new PyDict());
    return self;
  }

  /** Maps of the host are equal as {@code equals} says, and to a dict with equal entries. */
  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object equal(PyForeign self, Object value) {
    return value instanceof PyDict
        ? Calls.callMethod(copy(self), "__eq__", value)
        : ForeignObjectMethods.equal(self, value);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static Object repr(PyForeign self) {
    PyThreadState thread = PyThreadState.get();
    Object container = self.identity();
    if (!thread.enterRepr(container)) {
      return PyStr.of("{...}");
    }
    try {
      return Calls.callMethod(copy(self), "__repr__");
    } finally {
      thread.leaveRepr(container);
    }
  }
}
