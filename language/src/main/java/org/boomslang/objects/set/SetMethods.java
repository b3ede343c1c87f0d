package org.boomslang.objects.set;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code set}. */
@PyBuiltins(
    type = "set",
    unhashable = true,
    doc = "A set: of the elements of the iterable, or empty without one.")
public final class SetMethods {
  private SetMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PySet(type.instanceShape());
  }

  @PyBuiltin(name = "__init__", sig = "($self, iterable=<unset>, /, **kwargs)")
  static void init(PySet self, Object iterable, PyDict kwargs) {
    // Unlike list and frozenset, for subclasses with a __new__ of their own too.
    Sequences.refuseKeywords(BuiltinTypes.SET, kwargs);
    self.clear();
    if (iterable != null) {
      SetAlgebra.update(self, iterable);
    }
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PySet self) {
    return SetText.repr(self);
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PySet self) {
    return new PySetIterator(self);
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static int length(PySet self) {
    return self.size();
  }

  @PyBuiltin(name = "__contains__", sig = "($self, object, /)", compiled = true)
  static boolean contains(PySet self, Object object) {
    return SetAlgebra.contains(self, object);
  }

  // ------------------------------------------------------------------ comparison

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PySet self, Object value) {
    return SetAlgebra.compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PySet self, Object value) {
    return SetAlgebra.compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PySet self, Object value) {
    return SetAlgebra.compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PySet self, Object value) {
    return SetAlgebra.compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PySet self, Object value) {
    return SetAlgebra.compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PySet self, Object value) {
    return SetAlgebra.compare(CompareOp.GE, self, value);
  }

  // ------------------------------------------------------------------ operators between sets

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)")
  static Object sub(PySet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.difference(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)")
  static Object subReflected(PySet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.difference(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__isub__", sig = "($self, value, /)")
  static Object subInPlace(PySet self, Object value) {
    if (!(value instanceof PyAnySet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.differenceUpdate(self, value);
    return self;
  }

  @PyBuiltin(name = "__and__", sig = "($self, value, /)")
  static Object and(PySet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.intersection(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__rand__", sig = "($self, value, /)")
  static Object andReflected(PySet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.intersection(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__iand__", sig = "($self, value, /)")
  static Object andInPlace(PySet self, Object value) {
    if (!(value instanceof PyAnySet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.intersectionUpdate(self, value);
    return self;
  }

  @PyBuiltin(name = "__xor__", sig = "($self, value, /)")
  static Object xor(PySet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.symmetricDifference(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__rxor__", sig = "($self, value, /)")
  static Object xorReflected(PySet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.symmetricDifference(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ixor__", sig = "($self, value, /)")
  static Object xorInPlace(PySet self, Object value) {
    if (!(value instanceof PyAnySet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.symmetricDifferenceUpdate(self, value);
    return self;
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)")
  static Object or(PySet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.union(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)")
  static Object orReflected(PySet self, Object value) {
    return value instanceof PyAnySet other
        ? SetAlgebra.union(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ior__", sig = "($self, value, /)")
  static Object orInPlace(PySet self, Object value) {
    if (!(value instanceof PyAnySet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.update(self, value);
    return self;
  }

  // ------------------------------------------------------------------ methods taking any iterable

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "A shallow copy.")
  static Object copy(PySet self) {
    return SetAlgebra.copy(self);
  }

  @PyBuiltin(name = "union", sig = "($self, /, *others)", doc = "The elements of all.")
  static Object union(PySet self, Object[] others) {
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
  static Object intersection(PySet self, Object[] others) {
    PyAnySet result = others.length == 0 ? SetAlgebra.copy(self) : self;
    for (Object other : others) {
      result = SetAlgebra.intersection(result, other);
    }
    return result;
  }

  @PyBuiltin(
      name = "difference",
      sig = "($self, /, *others)",
      doc = "The elements that no other has.")
  static Object difference(PySet self, Object[] others) {
    if (others.length == 0) {
      return SetAlgebra.copy(self);
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
  static Object symmetricDifference(PySet self, Object other) {
    return SetAlgebra.symmetricDifference(self, other);
  }

  @PyBuiltin(name = "isdisjoint", sig = "($self, other, /)", doc = "Whether no element is in both.")
  static boolean isDisjoint(PySet self, Object other) {
    return SetAlgebra.isDisjoint(self, other);
  }

  @PyBuiltin(
      name = "issubset",
      sig = "($self, other, /)",
      doc = "Whether the other has every element of this one.")
  static boolean isSubset(PySet self, Object other) {
    return SetAlgebra.isSubset(self, other);
  }

  @PyBuiltin(
      name = "issuperset",
      sig = "($self, other, /)",
      doc = "Whether this one has every element of the other.")
  static boolean isSuperset(PySet self, Object other) {
    return SetAlgebra.isSuperset(self, other);
  }

  // ------------------------------------------------------------------ changes

  @PyBuiltin(name = "add", sig = "($self, object, /)", doc = "Add an element.")
  static void add(PySet self, Object object) {
    self.add(object);
  }

  @PyBuiltin(name = "clear", sig = "($self, /)", doc = "Remove all elements.")
  static void clear(PySet self) {
    self.clear();
  }

  @PyBuiltin(
      name = "discard",
      sig = "($self, object, /)",
      doc = "Remove an element if it is there.")
  static void discard(PySet self, Object object) {
    SetAlgebra.remove(self, object);
  }

  @PyBuiltin(
      name = "remove",
      sig = "($self, object, /)",
      doc = "Remove an element. KeyError if it is not there.")
  static void remove(PySet self, Object object) {
    if (!SetAlgebra.remove(self, object)) {
      throw PyErrors.keyError(object);
    }
  }

  @PyBuiltin(
      name = "pop",
      sig = "($self, /)",
      doc = "Remove and return some element. KeyError when empty.")
  static Object pop(PySet self) {
    Object element = self.pop();
    if (element == null) {
      throw SetAlgebra.empty();
    }
    return element;
  }

  @PyBuiltin(name = "update", sig = "($self, /, *others)", doc = "Add the elements of all others.")
  static void update(PySet self, Object[] others) {
    for (Object other : others) {
      SetAlgebra.update(self, other);
    }
  }

  @PyBuiltin(
      name = "difference_update",
      sig = "($self, /, *others)",
      doc = "Remove the elements of all others.")
  static void differenceUpdate(PySet self, Object[] others) {
    for (Object other : others) {
      SetAlgebra.differenceUpdate(self, other);
    }
  }

  @PyBuiltin(
      name = "intersection_update",
      sig = "($self, /, *others)",
      doc = "Keep only the elements that all others have.")
  static void intersectionUpdate(PySet self, Object[] others) {
    self.takeFrom((PyAnySet) intersection(self, others));
  }

  @PyBuiltin(
      name = "symmetric_difference_update",
      sig = "($self, other, /)",
      doc = "Keep only the elements that are in one but not in both.")
  static void symmetricDifferenceUpdate(PySet self, Object other) {
    SetAlgebra.symmetricDifferenceUpdate(self, other);
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PySet self) {
    return SetText.reduce(self);
  }

  @PyBuiltin(name = "__sizeof__", doc = "The size in memory, in bytes.")
  static long sizeOf(PySet self) {
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
