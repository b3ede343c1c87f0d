package org.boomslang.objects.dict;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.mappingproxy.PyMappingProxy;

/** The builtins of {@code dict.items()}. */
@PyBuiltins(type = "dict_items", unhashable = true)
final class DictItemsMethods {
  private DictItemsMethods() {}

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyDictItems self) {
    return self.repr();
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PyDictItems self) {
    return self.iterator();
  }

  @PyBuiltin(name = "__reversed__", doc = "An iterator over the view backwards.")
  static Object reversed(PyDictItems self) {
    return self.reverseIterator();
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static int length(PyDictItems self) {
    return self.size();
  }

  @PyBuiltin(name = "mapping", kind = Kind.GETTER, doc = "The dictionary that the view is of.")
  static Object mapping(PyDictItems self) {
    return new PyMappingProxy(self.dict());
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(PyDictItems self, Object key) {
    return self.contains(key);
  }

  @PyBuiltin(name = "isdisjoint", sig = "($self, other, /)", doc = "Whether no element is in both.")
  static boolean isDisjoint(PyDictItems self, Object other) {
    return DictViewSets.isDisjoint(self, other);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyDictItems self, Object value) {
    return DictViewSets.compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyDictItems self, Object value) {
    return DictViewSets.compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyDictItems self, Object value) {
    return DictViewSets.compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyDictItems self, Object value) {
    return DictViewSets.compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyDictItems self, Object value) {
    return DictViewSets.compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyDictItems self, Object value) {
    return DictViewSets.compare(CompareOp.GE, self, value);
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)")
  static Object subtract(PyDictItems self, Object value) {
    return DictViewSets.subtract(self, value);
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)")
  static Object subtractReflected(PyDictItems self, Object value) {
    return DictViewSets.subtract(value, self);
  }

  @PyBuiltin(name = "__and__", sig = "($self, value, /)")
  static Object and(PyDictItems self, Object value) {
    return DictViewSets.and(self, value);
  }

  @PyBuiltin(name = "__rand__", sig = "($self, value, /)")
  static Object andReflected(PyDictItems self, Object value) {
    return DictViewSets.and(value, self);
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)")
  static Object or(PyDictItems self, Object value) {
    return DictViewSets.or(self, value);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)")
  static Object orReflected(PyDictItems self, Object value) {
    return DictViewSets.or(value, self);
  }

  @PyBuiltin(name = "__xor__", sig = "($self, value, /)")
  static Object xor(PyDictItems self, Object value) {
    return DictViewSets.xor(self, value);
  }

  @PyBuiltin(name = "__rxor__", sig = "($self, value, /)")
  static Object xorReflected(PyDictItems self, Object value) {
    return DictViewSets.xor(value, self);
  }
}
