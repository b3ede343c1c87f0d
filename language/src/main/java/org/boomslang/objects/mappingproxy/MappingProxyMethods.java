package org.boomslang.objects.mappingproxy;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Builtins of {@code mappingproxy}. Compare CPython descrobject.c: {@code mappingproxy_methods}.
 */
@PyBuiltins(type = "mappingproxy", doc = "Read-only proxy of a mapping.")
final class MappingProxyMethods {
  private MappingProxyMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, mapping)")
  static Object create(PyType type, Object mapping) {
    PyType of = Types.of(mapping);
    if (of.lookup("__getitem__") == null
        || mapping instanceof PyList
        || mapping instanceof PyTuple) {
      throw PyErrors.typeError("mappingproxy() argument must be a mapping, not %s", of.name());
    }
    return new PyMappingProxy(mapping);
  }

  @PyBuiltin(name = "__len__", sig = "($self, /)", doc = "Return len(self).")
  static int length(PyMappingProxy self) {
    return Items.length(self.mapping());
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)", doc = "Return self[key].")
  static Object getItem(PyMappingProxy self, Object key) {
    PyType type = self.typeShown();
    if (type == null) {
      return Items.get(self.mapping(), key);
    }
    Object value = own(type, key);
    if (value == null) {
      throw PyErrors.keyError(key);
    }
    return value;
  }

  private static Object own(PyType type, Object key) {
    if (PyStr.isStr(key)) {
      return type.getOwn(PyStr.intern(key));
    }
    // Any hashable key may be asked for; no class attribute equals it unless it is a str.
    Comparisons.hash(key);
    return null;
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)", doc = "Return bool(key in self).")
  static boolean contains(PyMappingProxy self, Object key) {
    PyType type = self.typeShown();
    return type == null ? Items.contains(self.mapping(), key) : own(type, key) != null;
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)", doc = "Implement iter(self).")
  static Object iter(PyMappingProxy self) {
    return Iteration.iter(self.mapping());
  }

  @PyBuiltin(
      name = "__reversed__",
      sig = "($self, /)",
      doc = "D.__reversed__() -> reverse iterator")
  static Object reversed(PyMappingProxy self) {
    return Calls.callMethod(self.mapping(), "__reversed__");
  }

  @PyBuiltin(
      name = "get",
      sig = "($self, key, default=None, /)",
      doc = "Return the value for key if key is in the mapping, else default.")
  static Object get(PyMappingProxy self, Object key, Object defaultValue) {
    PyType type = self.typeShown();
    if (type == null) {
      return Calls.callMethod(self.mapping(), "get", key, defaultValue);
    }
    Object value = own(type, key);
    return value == null ? defaultValue : value;
  }

  @PyBuiltin(
      name = "keys",
      sig = "($self, /)",
      doc = "a set-like object providing a view on D's keys")
  static Object keys(PyMappingProxy self) {
    return Calls.callMethod(self.mapping(), "keys");
  }

  @PyBuiltin(name = "values", sig = "($self, /)", doc = "an object providing a view on D's values")
  static Object values(PyMappingProxy self) {
    return Calls.callMethod(self.mapping(), "values");
  }

  @PyBuiltin(
      name = "items",
      sig = "($self, /)",
      doc = "a set-like object providing a view on D's items")
  static Object items(PyMappingProxy self) {
    return Calls.callMethod(self.mapping(), "items");
  }

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "D.copy() -> a shallow copy of D")
  static Object copy(PyMappingProxy self) {
    return self.typeShown() != null ? self.mapping() : Calls.callMethod(self.mapping(), "copy");
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static TruffleString repr(PyMappingProxy self) {
    return PyStr.of("mappingproxy(" + PyStr.toJava(Conversions.repr(self.mapping())) + ")");
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static TruffleString str(PyMappingProxy self) {
    return Conversions.str(self.mapping());
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)", doc = "Return hash(self).")
  static long hash(PyMappingProxy self) {
    return Comparisons.hash(self.mapping());
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object equal(PyMappingProxy self, Object value) {
    return Comparisons.compare(CompareOp.EQ, self.mapping(), plain(value));
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", doc = "Return self!=value.")
  static Object notEqual(PyMappingProxy self, Object value) {
    return Comparisons.compare(CompareOp.NE, self.mapping(), plain(value));
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", doc = "Return self<value.")
  static Object less(PyMappingProxy self, Object value) {
    return Comparisons.compare(CompareOp.LT, self.mapping(), plain(value));
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", doc = "Return self<=value.")
  static Object lessOrEqual(PyMappingProxy self, Object value) {
    return Comparisons.compare(CompareOp.LE, self.mapping(), plain(value));
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", doc = "Return self>value.")
  static Object greater(PyMappingProxy self, Object value) {
    return Comparisons.compare(CompareOp.GT, self.mapping(), plain(value));
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", doc = "Return self>=value.")
  static Object greaterOrEqual(PyMappingProxy self, Object value) {
    return Comparisons.compare(CompareOp.GE, self.mapping(), plain(value));
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)", doc = "Return self|value.")
  static Object or(PyMappingProxy self, Object value) {
    return Operators.binary(BinaryOp.OR, self.mapping(), plain(value));
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)", doc = "Return value|self.")
  static Object reverseOr(PyMappingProxy self, Object value) {
    return Operators.binary(BinaryOp.OR, plain(value), self.mapping());
  }

  @PyBuiltin(name = "__ior__", sig = "($self, value, /)", doc = "Return self|=value.")
  static Object inplaceOr(PyMappingProxy self, Object value) {
    throw PyErrors.typeError("'|=' is not supported by %s; use '|' instead", Types.of(self).name());
  }

  private static Object plain(Object value) {
    return value instanceof PyMappingProxy proxy ? proxy.mapping() : value;
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object item) {
    return new PyGenericAlias(type, item);
  }
}
