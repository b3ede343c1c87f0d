package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.none.PyNone;

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

  @PyBuiltin(name = "keys", sig = "($self, /)")
  static Object keys(PyForeign self) {
    return iter(self);
  }

  @PyBuiltin(name = "items", sig = "($self, /)")
  static Object items(PyForeign self) {
    return new PyForeignIterator(
        Messages.send(self.delegate(), i -> i.getHashEntriesIterator(self.delegate())), true);
  }

  @PyBuiltin(name = "get", sig = "($self, key, default=None, /)")
  static Object get(PyForeign self, Object key, Object fallback) {
    return contains(self, key) ? getItem(self, key) : fallback == null ? PyNone.NONE : fallback;
  }
}
