package org.boomslang.ext;

import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Sequences and mappings whatever their type (abstract.h). */
final class SequenceFunctions {
  private SequenceFunctions() {}

  static boolean PySequence_Check(Object oOrNull) {
    return oOrNull != null
        && !(oOrNull instanceof PyDict)
        && Types.of(oOrNull).lookup("__getitem__") != null;
  }

  static long PySequence_Size(Object o) {
    return Items.longLength(o);
  }

  static long PySequence_Length(Object o) {
    return Items.longLength(o);
  }

  static Object PySequence_Concat(Object a, Object b) {
    if (!PySequence_Check(a) || !PySequence_Check(b)) {
      throw PyErrors.typeError("'%s' object can't be concatenated", Types.nameOf(a));
    }
    return Operators.binary(BinaryOp.ADD, a, b);
  }

  static Object PySequence_InPlaceConcat(Object a, Object b) {
    if (!PySequence_Check(a) || !PySequence_Check(b)) {
      throw PyErrors.typeError("'%s' object can't be concatenated", Types.nameOf(a));
    }
    return Operators.inplace(BinaryOp.ADD, a, b);
  }

  static Object PySequence_Repeat(Object o, long count) {
    if (!PySequence_Check(o)) {
      throw PyErrors.typeError("'%s' object can't be repeated", Types.nameOf(o));
    }
    return Operators.binary(BinaryOp.MUL, o, count);
  }

  static Object PySequence_InPlaceRepeat(Object o, long count) {
    if (!PySequence_Check(o)) {
      throw PyErrors.typeError("'%s' object can't be repeated", Types.nameOf(o));
    }
    return Operators.inplace(BinaryOp.MUL, o, count);
  }

  private static void need(Object o, String message) {
    if (!PySequence_Check(o)) {
      throw PyErrors.typeError(message, Types.nameOf(o));
    }
  }

  static Object PySequence_GetItem(Object o, long index) {
    need(o, o instanceof PyDict ? "%s is not a sequence" : "'%s' object does not support indexing");
    return Items.get(o, index);
  }

  private static Object slice(long from, long to) {
    return PySlice.of(from, to, org.boomslang.objects.none.PyNone.NONE);
  }

  static Object PySequence_GetSlice(Object o, long from, long to) {
    return Items.get(o, slice(from, to));
  }

  static void PySequence_SetItem(Object o, long index, Object valueOrNull) {
    if (valueOrNull == null) {
      Items.delete(o, index);
    } else {
      need(o, "'%s' object does not support item assignment");
      Items.set(o, index, valueOrNull);
    }
  }

  static void PySequence_DelItem(Object o, long index) {
    need(o, "'%s' object doesn't support item deletion");
    Items.delete(o, index);
  }

  static void PySequence_SetSlice(Object o, long from, long to, Object value) {
    Items.set(o, slice(from, to), value);
  }

  static void PySequence_DelSlice(Object o, long from, long to) {
    Items.delete(o, slice(from, to));
  }

  static long PySequence_Count(Object o, Object value) {
    long count = 0;
    Object iterator = Iteration.iter(o);
    for (Object each = Iteration.next(iterator); each != null; each = Iteration.next(iterator)) {
      count += Comparisons.equal(each, value) ? 1 : 0;
    }
    return count;
  }

  static boolean PySequence_Contains(Object o, Object value) {
    return Items.contains(o, value);
  }

  static boolean PySequence_In(Object o, Object value) {
    return Items.contains(o, value);
  }

  static long PySequence_Index(Object o, Object value) {
    long index = 0;
    Object iterator = Iteration.iter(o);
    for (Object each = Iteration.next(iterator); each != null; each = Iteration.next(iterator)) {
      if (Comparisons.equal(each, value)) {
        return index;
      }
      index++;
    }
    throw PyErrors.valueError("sequence.index(x): x not in sequence");
  }

  static Object PySequence_List(Object o) {
    return Calls.call(BuiltinTypes.LIST, o);
  }

  static Object PySequence_Tuple(Object o) {
    return Calls.call(BuiltinTypes.TUPLE, o);
  }

  static Object PySequence_Fast(Object o, String message) {
    if (o instanceof PyList || o instanceof PyTuple) {
      return o;
    }
    Object iterator;
    try {
      iterator = Iteration.iter(o);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw PyErrors.typeError("%s", message);
      }
      throw e;
    }
    return Calls.call(BuiltinTypes.LIST, iterator);
  }

  // ------------------------------------------------------------------ mappings

  static boolean PyMapping_Check(Object oOrNull) {
    return oOrNull != null && Types.of(oOrNull).lookup("__getitem__") != null;
  }

  static long PyMapping_Size(Object o) {
    return Items.longLength(o);
  }

  static long PyMapping_Length(Object o) {
    return Items.longLength(o);
  }

  static Object PyMapping_GetItemString(Object o, String key) {
    return Items.get(o, PyStr.of(key));
  }

  private static int optional(Object o, Object key, long result) {
    Memory.putLong(result, 0);
    Object value;
    try {
      value = Items.get(o, key);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR)) {
        return 0;
      }
      throw e;
    }
    Memory.putLong(result, Handles.give(NativeThread.current(), value));
    return 1;
  }

  static int PyMapping_GetOptionalItem(Object o, Object key, long result) {
    return optional(o, key, result);
  }

  static int PyMapping_GetOptionalItemString(Object o, String key, long result) {
    return optional(o, PyStr.of(key), result);
  }

  static void PyMapping_SetItemString(Object o, String key, Object value) {
    Items.set(o, PyStr.of(key), value);
  }

  private static boolean has(Object o, Object key) {
    try {
      Items.get(o, key);
      return true;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.KEY_ERROR)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean hasQuietly(Object o, Object key) {
    try {
      return has(o, key);
    } catch (PyException e) {
      org.boomslang.objects.Unraisable.report(e, "Exception ignored in a check for a key", null);
      return false;
    }
  }

  static boolean PyMapping_HasKey(Object o, Object key) {
    return hasQuietly(o, key);
  }

  static boolean PyMapping_HasKeyString(Object o, String key) {
    return hasQuietly(o, PyStr.of(key));
  }

  static boolean PyMapping_HasKeyWithError(Object o, Object key) {
    return has(o, key);
  }

  static boolean PyMapping_HasKeyStringWithError(Object o, String key) {
    return has(o, PyStr.of(key));
  }

  private static Object listOf(Object o, String method) {
    return Calls.call(BuiltinTypes.LIST, Calls.callMethod(o, method));
  }

  static Object PyMapping_Keys(Object o) {
    return listOf(o, "keys");
  }

  static Object PyMapping_Values(Object o) {
    return listOf(o, "values");
  }

  static Object PyMapping_Items(Object o) {
    return listOf(o, "items");
  }

  // ------------------------------------------------------------------ iterators

  static Object PySeqIter_New(Object sequence) {
    PyType type = Types.of(sequence);
    if (type.lookup("__getitem__") == null) {
      throw PyErrors.systemError("bad argument to internal function");
    }
    return new org.boomslang.objects.iterator.PySequenceIterator(sequence);
  }

  static Object PyCallIter_New(Object callable, Object sentinel) {
    return Calls.call(Builtins.get("iter"), callable, sentinel);
  }
}
