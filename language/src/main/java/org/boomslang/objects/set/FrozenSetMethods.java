package org.boomslang.objects.set;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code frozenset}. */
@PyBuiltins(
    type = "frozenset",
    doc = "An immutable set: of the elements of the iterable, or empty without one.")
public final class FrozenSetMethods {
  private FrozenSetMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable=<unset>, /, **kwargs)")
  static Object create(PyType type, Object iterable, PyDict kwargs) {
    Sequences.refuseKeywords(type, BuiltinTypes.FROZENSET, kwargs);
    if (type == BuiltinTypes.FROZENSET
        && iterable instanceof PyFrozenSet set
        && set.type() == BuiltinTypes.FROZENSET) {
      return set;
    }
    PyFrozenSet set = new PyFrozenSet(type.instanceShape());
    if (iterable != null) {
      SetAlgebra.update(set, iterable);
    }
    return set;
  }

  @PyBuiltin(name = "__hash__")
  static long hash(PyFrozenSet self) {
    return SetAlgebra.hash(self);
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyFrozenSet self) {
    return SetText.repr(self);
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PyFrozenSet self) {
    return new PySetIterator(self);
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static int length(PyFrozenSet self) {
    return self.size();
  }

  @PyBuiltin(name = "__contains__", sig = "($self, object, /)", compiled = true)
  static boolean contains(PyFrozenSet self, Object object) {
    return SetAlgebra.contains(self, object);
  }

  // ------------------------------------------------------------------ comparison

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyFrozenSet self, Object value) {
    return SetAlgebra.compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyFrozenSet self, Object value) {
    return SetAlgebra.compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyFrozenSet self, Object value) {
    return SetAlgebra.compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyFrozenSet self, Object value) {
    return SetAlgebra.compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyFrozenSet self, Object value) {
    return SetAlgebra.compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyFrozenSet self, Object value) {
    return SetAlgebra.compare(CompareOp.GE, self, value);
  }

  // ------------------------------------------------------------------ operators between sets

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)")
  static Object sub(PyFrozenSet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.difference(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)")
  static Object subReflected(PyFrozenSet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.difference(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__and__", sig = "($self, value, /)")
  static Object and(PyFrozenSet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.intersection(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__rand__", sig = "($self, value, /)")
  static Object andReflected(PyFrozenSet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.intersection(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__xor__", sig = "($self, value, /)")
  static Object xor(PyFrozenSet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.symmetricDifference(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__rxor__", sig = "($self, value, /)")
  static Object xorReflected(PyFrozenSet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.symmetricDifference(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)")
  static Object or(PyFrozenSet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.union(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)")
  static Object orReflected(PyFrozenSet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.union(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  // ------------------------------------------------------------------ methods taking any iterable

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "A shallow copy.")
  static Object copy(PyFrozenSet self) {
    return SetAlgebra.copy(self);
  }

  @PyBuiltin(name = "union", sig = "($self, /, *others)", doc = "The elements of all.")
  static Object union(PyFrozenSet self, Object[] others) {
    PyAnySet result = SetAlgebra.freshCopy(self);
    for (Object other : others) {
      SetAlgebra.update(result, other);
    }
    return result;
  }

  @PyBuiltin(
      name = "intersection",
      sig = "($self, /, *others)",
      doc = "The elements common to all.")
  static Object intersection(PyFrozenSet self, Object[] others) {
    PyAnySet result = others.length == 0 ? SetAlgebra.freshCopy(self) : self;
    for (Object other : others) {
      result = SetAlgebra.intersection(result, other);
    }
    return result;
  }

  @PyBuiltin(
      name = "difference",
      sig = "($self, /, *others)",
      doc = "The elements that no other has.")
  static Object difference(PyFrozenSet self, Object[] others) {
    if (others.length == 0) {
      return SetAlgebra.freshCopy(self);
    }
    PyAnySet result = SetAlgebra.difference(self, others[0]);
    for (int i = 1; i < others.length; i++) {
      SetAlgebra.differenceUpdate(result, others[i]);
    }
    return result;
  }

  @PyBuiltin(
      name = "symmetric_difference",
      sig = "($self, other, /)",
      doc = "The elements that are in one but not in both.")
  static Object symmetricDifference(PyFrozenSet self, Object other) {
    return SetAlgebra.symmetricDifference(self, other);
  }

  @PyBuiltin(name = "isdisjoint", sig = "($self, other, /)", doc = "Whether no element is in both.")
  static boolean isDisjoint(PyFrozenSet self, Object other) {
    return SetAlgebra.isDisjoint(self, other);
  }

  @PyBuiltin(
      name = "issubset",
      sig = "($self, other, /)",
      doc = "Whether the other has every element of this one.")
  static boolean isSubset(PyFrozenSet self, Object other) {
    return SetAlgebra.isSubset(self, other);
  }

  @PyBuiltin(
      name = "issuperset",
      sig = "($self, other, /)",
      doc = "Whether this one has every element of the other.")
  static boolean isSuperset(PyFrozenSet self, Object other) {
    return SetAlgebra.isSuperset(self, other);
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyFrozenSet self) {
    return SetText.reduce(self);
  }

  @PyBuiltin(name = "__sizeof__", doc = "The size in memory, in bytes.")
  static long sizeOf(PyFrozenSet self) {
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
