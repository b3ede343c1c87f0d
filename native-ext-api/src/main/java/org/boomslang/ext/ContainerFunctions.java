package org.boomslang.ext;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.DictUpdate;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.mappingproxy.PyMappingProxy;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PyAnySet;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.weakref.PyWeakProxy;
import org.boomslang.objects.weakref.PyWeakReference;
import org.boomslang.objects.weakref.WeakReferences;

/** tuple, list, dict, set, slice, weak references and context variables (container.h). */
final class ContainerFunctions {
  private ContainerFunctions() {}

  private static RuntimeException internal() {
    return PyErrors.systemError("bad argument to internal function");
  }

  // ------------------------------------------------------------------ tuple

  static Object PyTuple_New(long size) {
    if (size < 0) {
      throw internal();
    }
    return PyTuple.of(new Object[Math.toIntExact(size)]);
  }

  static Object up_tuple_from(long items, long count) {
    return PyTuple.of(ObjectFunctions.objects(items, count));
  }

  static Object up_list_from(long items, long count) {
    return PyList.of(ObjectFunctions.objects(items, count));
  }

  static long up_tuple_size(Object tuple) {
    return ((PyTuple) tuple).length();
  }

  static Object up_tuple_item(Object tuple, long index) {
    PyTuple items = (PyTuple) tuple;
    if (index < 0 || index >= items.length()) {
      throw PyErrors.indexError("tuple index out of range");
    }
    return items.get((int) index);
  }

  static void up_tuple_set(Object tuple, long index, Object valueOrNull) {
    Object[] items = ((PyTuple) tuple).items();
    if (index < 0 || index >= items.length) {
      throw PyErrors.indexError("tuple assignment index out of range");
    }
    items[(int) index] = valueOrNull;
  }

  static Object PyTuple_GetSlice(Object o, long from, long to) {
    if (!(o instanceof PyTuple)) {
      throw internal();
    }
    return SequenceFunctions.PySequence_GetSlice(o, Math.max(from, 0), Math.max(to, 0));
  }

  // ------------------------------------------------------------------ list

  private static PyList list(Object o) {
    if (!(o instanceof PyList list)) {
      throw internal();
    }
    return list;
  }

  static Object PyList_New(long size) {
    if (size < 0) {
      throw internal();
    }
    Object[] items = new Object[Math.toIntExact(size)];
    java.util.Arrays.fill(items, PyNone.NONE);
    return PyList.wrap(items, items.length);
  }

  static long PyList_Size(Object o) {
    return Items.length(list(o));
  }

  private static Object item(Object o, long index) {
    PyList list = list(o);
    if (index < 0 || index >= Items.length(list)) {
      throw PyErrors.indexError("list index out of range");
    }
    return Calls.call(BuiltinTypes.LIST.lookup("__getitem__"), list, index);
  }

  @Borrowed
  static Object PyList_GetItem(Object o, long index) {
    return item(o, index);
  }

  static Object PyList_GetItemRef(Object o, long index) {
    if (!(o instanceof PyList)) {
      throw PyErrors.typeError("expected a list");
    }
    return item(o, index);
  }

  static void PyList_SetItem(Object o, long index, Object stolen) {
    if (index < 0 || !list(o).setItem((int) index, stolen == null ? PyNone.NONE : stolen)) {
      throw PyErrors.indexError("list assignment index out of range");
    }
  }

  static void PyList_Insert(Object o, long index, Object value) {
    list(o).insert((int) Math.clamp(index, Integer.MIN_VALUE, Integer.MAX_VALUE), value);
  }

  static void PyList_Append(Object o, Object value) {
    list(o).append(value);
  }

  static void PyList_Extend(Object o, Object values) {
    Calls.call(BuiltinTypes.LIST.lookup("extend"), list(o), values);
  }

  static void PyList_Clear(Object o) {
    list(o).clear();
  }

  static Object PyList_GetSlice(Object o, long from, long to) {
    return SequenceFunctions.PySequence_GetSlice(list(o), Math.max(from, 0), Math.max(to, 0));
  }

  static void PyList_SetSlice(Object o, long from, long to, Object valuesOrNull) {
    Object slice = PySlice.of(Math.max(from, 0), Math.max(to, 0), PyNone.NONE);
    if (valuesOrNull == null) {
      Items.delete(list(o), slice);
    } else {
      Items.set(list(o), slice, valuesOrNull);
    }
  }

  static void PyList_Sort(Object o) {
    Calls.callMethod(list(o), "sort");
  }

  static void PyList_Reverse(Object o) {
    list(o).reverse();
  }

  static Object PyList_AsTuple(Object o) {
    return PyTuple.of(list(o).toArray());
  }

  // ------------------------------------------------------------------ dict

  private static PyDict dict(Object o) {
    if (!(o instanceof PyDict dict)) {
      throw internal();
    }
    return dict;
  }

  static Object PyDict_New() {
    return new PyDict();
  }

  static Object PyDictProxy_New(Object mapping) {
    return Calls.call(PyMappingProxy.TYPE, mapping);
  }

  static void PyDict_Clear(Object o) {
    if (o instanceof PyDict dict) {
      dict.clear();
    }
  }

  static boolean PyDict_Contains(Object o, Object key) {
    return dict(o).contains(key);
  }

  static boolean PyDict_ContainsString(Object o, String key) {
    return dict(o).getStr(PyStr.of(key)) != null;
  }

  static Object PyDict_Copy(Object o) {
    return dict(o).copy();
  }

  static void PyDict_SetItem(long o, Object key, Object value) {
    TypeField field = Handles.fieldOrNull(o);
    if (field != null) {
      field.set(key, value);
    } else {
      dict(Handles.need(o)).put(key, value);
    }
  }

  static void PyDict_SetItemString(long o, String key, Object value) {
    PyDict_SetItem(o, PyStr.of(key), value);
  }

  static void PyDict_DelItem(long o, Object key) {
    TypeField field = Handles.fieldOrNull(o);
    if (field != null) {
      field.delete(key);
    } else if (dict(Handles.need(o)).remove(key) == null) {
      throw PyErrors.keyError(key);
    }
  }

  static void PyDict_DelItemString(long o, String key) {
    PyDict_DelItem(o, PyStr.of(key));
  }

  /** Keeps an exception that was set, and sets none. */
  @Borrowed
  static Object PyDict_GetItem(Object oOrNull, Object key) {
    if (!(oOrNull instanceof PyDict dict)) {
      return null;
    }
    try {
      return dict.get(key);
    } catch (org.boomslang.objects.PyException e) {
      org.boomslang.objects.Unraisable.report(e, "Exception ignored in PyDict_GetItem()", null);
      return null;
    }
  }

  @Borrowed
  static Object PyDict_GetItemWithError(Object o, Object key) {
    return dict(o).get(key);
  }

  @Borrowed
  static Object PyDict_GetItemString(Object oOrNull, String key) {
    return oOrNull instanceof PyDict dict ? dict.get(PyStr.of(key)) : null;
  }

  private static int put(long result, Object value) {
    if (result != 0) {
      Memory.putLong(result, Handles.give(NativeThread.current(), value));
    }
    return value == null ? 0 : 1;
  }

  static int PyDict_GetItemRef(Object o, Object key, long result) {
    Memory.putLong(result, 0);
    return put(result, dict(o).get(key));
  }

  static int PyDict_GetItemStringRef(Object o, String key, long result) {
    Memory.putLong(result, 0);
    return put(result, dict(o).get(PyStr.of(key)));
  }

  @Borrowed
  static Object PyDict_SetDefault(Object o, Object key, Object value) {
    Object present = dict(o).setDefault(key, value);
    return present == null ? value : present;
  }

  static int PyDict_SetDefaultRef(Object o, Object key, Object value, long result) {
    if (result != 0) {
      Memory.putLong(result, 0);
    }
    PyDict dict = dict(o);
    // Whether the key was there is not said by setDefault when the value is the same.
    boolean there = dict.contains(key);
    Object present = dict.setDefault(key, value);
    put(result, present == null ? value : present);
    return there ? 1 : 0;
  }

  static int PyDict_Pop(Object o, Object key, long result) {
    if (result != 0) {
      Memory.putLong(result, 0);
    }
    return put(result, dict(o).remove(key));
  }

  static int PyDict_PopString(Object o, String key, long result) {
    return PyDict_Pop(o, PyStr.of(key), result);
  }

  static long PyDict_Size(Object o) {
    return dict(o).size();
  }

  private static Object listOf(Object o, String method) {
    return Calls.call(BuiltinTypes.LIST, Calls.call(BuiltinTypes.DICT.lookup(method), dict(o)));
  }

  static Object PyDict_Keys(Object o) {
    return listOf(o, "keys");
  }

  static Object PyDict_Values(Object o) {
    return listOf(o, "values");
  }

  static Object PyDict_Items(Object o) {
    return listOf(o, "items");
  }

  /**
   * The entry at a position: one of a view of the entries that is taken at the beginning, so that
   * changes of values during the walk do no harm.
   */
  static int PyDict_Next(Object oOrNull, long position, long key, long value) {
    if (!(oOrNull instanceof PyDict dict)) {
      return 0;
    }
    NativeThread thread = NativeThread.current();
    int at = (int) Memory.getLong(position);
    Object[] entries = thread.walk(dict, at == 0);
    if (2 * at >= entries.length) {
      thread.endWalk(dict);
      return 0;
    }
    Memory.putLong(position, at + 1L);
    if (key != 0) {
      Memory.putLong(key, Handles.lend(thread, entries[2 * at]));
    }
    if (value != 0) {
      Memory.putLong(value, Handles.lend(thread, entries[2 * at + 1]));
    }
    return 1;
  }

  static void PyDict_Merge(Object o, Object other, int override) {
    PyDict dict = dict(o);
    if (override != 0) {
      DictUpdate.update(dict, other);
      return;
    }
    PyDict copy = new PyDict();
    DictUpdate.update(copy, other);
    dict.merge(copy, false);
  }

  static void PyDict_Update(Object o, Object other) {
    DictUpdate.update(dict(o), other);
  }

  static void PyDict_MergeFromSeq2(Object o, Object pairs, int override) {
    PyDict made = (PyDict) Calls.call(BuiltinTypes.DICT, pairs);
    dict(o).merge(made, override != 0);
  }

  // ------------------------------------------------------------------ set

  private static PyAnySet anySet(Object o) {
    if (!(o instanceof PyAnySet set)) {
      throw internal();
    }
    return set;
  }

  private static PySet set(Object o) {
    if (!(o instanceof PySet set)) {
      throw internal();
    }
    return set;
  }

  static Object PySet_New(Object iterableOrNull) {
    return iterableOrNull == null ? new PySet() : Calls.call(BuiltinTypes.SET, iterableOrNull);
  }

  static Object PyFrozenSet_New(Object iterableOrNull) {
    return iterableOrNull == null
        ? Calls.call(BuiltinTypes.FROZENSET)
        : Calls.call(BuiltinTypes.FROZENSET, iterableOrNull);
  }

  static long PySet_Size(Object o) {
    return Items.length(anySet(o));
  }

  static boolean PySet_Contains(Object o, Object key) {
    return Items.contains(anySet(o), key);
  }

  static void PySet_Add(Object o, Object key) {
    set(o).add(key);
  }

  static boolean PySet_Discard(Object o, Object key) {
    return set(o).remove(key);
  }

  static Object PySet_Pop(Object o) {
    return Calls.callMethod(set(o), "pop");
  }

  static void PySet_Clear(Object o) {
    set(o).clear();
  }

  // ------------------------------------------------------------------ slice

  private static Object orNone(Object value) {
    return value == null ? PyNone.NONE : value;
  }

  static Object PySlice_New(Object startOrNull, Object stopOrNull, Object stepOrNull) {
    return PySlice.of(orNone(startOrNull), orNone(stopOrNull), orNone(stepOrNull));
  }

  private static long clipped(Object value, long otherwise) {
    return value == PyNone.NONE ? otherwise : NumberFunctions.PyNumber_AsSsize_t(value, null);
  }

  static void PySlice_Unpack(Object slice, long start, long stop, long step) {
    PySlice s = (PySlice) slice;
    long by = clipped(s.step(), 1);
    if (by == 0) {
      throw PyErrors.valueError("slice step cannot be zero");
    }
    by = Math.max(by, -Long.MAX_VALUE);
    Memory.putLong(step, by);
    Memory.putLong(start, clipped(s.start(), by < 0 ? Long.MAX_VALUE : 0));
    Memory.putLong(stop, clipped(s.stop(), by < 0 ? Long.MIN_VALUE : Long.MAX_VALUE));
  }

  static long PySlice_AdjustIndices(long length, long start, long stop, long step) {
    long from = adjusted(Memory.getLong(start), length, step);
    long to = adjusted(Memory.getLong(stop), length, step);
    Memory.putLong(start, from);
    Memory.putLong(stop, to);
    if (step < 0) {
      return to < from ? (from - to - 1) / -step + 1 : 0;
    }
    return from < to ? (to - from - 1) / step + 1 : 0;
  }

  private static long adjusted(long index, long length, long step) {
    if (index < 0) {
      long moved = index + length;
      return moved >= 0 ? moved : step < 0 ? -1 : 0;
    }
    return index >= length ? (step < 0 ? length - 1 : length) : index;
  }

  static void PySlice_GetIndices(Object slice, long length, long start, long stop, long step) {
    PySlice_Unpack(slice, start, stop, step);
    PySlice_AdjustIndices(length, start, stop, Memory.getLong(step));
  }

  static void PySlice_GetIndicesEx(
      Object slice, long length, long start, long stop, long step, long count) {
    PySlice_Unpack(slice, start, stop, step);
    Memory.putLong(count, PySlice_AdjustIndices(length, start, stop, Memory.getLong(step)));
  }

  // ------------------------------------------------------------------ weak references

  static Object PyWeakref_NewRef(Object o, Object callbackOrNull) {
    return WeakReferences.reference(PyWeakReference.TYPE, o, noneAsNull(callbackOrNull));
  }

  static Object PyWeakref_NewProxy(Object o, Object callbackOrNull) {
    return WeakReferences.proxy(o, noneAsNull(callbackOrNull));
  }

  private static Object noneAsNull(Object value) {
    return value == PyNone.NONE ? null : value;
  }

  private static Object target(Object reference) {
    if (reference instanceof PyWeakReference) {
      Object found = Calls.call(reference);
      return found == PyNone.NONE ? null : found;
    }
    if (reference instanceof PyWeakProxy proxy) {
      return proxy.referent();
    }
    throw PyErrors.typeError("expected a weakref");
  }

  static int PyWeakref_GetRef(Object reference, long result) {
    Memory.putLong(result, 0);
    return put(result, target(reference));
  }

  @Borrowed
  static Object PyWeakref_GetObject(Object reference) {
    Object found = target(reference);
    return found == null ? PyNone.NONE : found;
  }

  static boolean PyWeakref_CheckRef(Object o) {
    return o instanceof PyWeakReference;
  }

  static boolean PyWeakref_CheckProxy(Object o) {
    return o instanceof PyWeakProxy;
  }

  // ------------------------------------------------------------------ context variables

  private static Object contextvars(String name, Object... arguments) {
    return Calls.call(Imports.attribute("contextvars", name), arguments);
  }

  static Object PyContext_New() {
    return contextvars("Context");
  }

  static Object PyContext_Copy(Object context) {
    return Calls.callMethod(context, "copy");
  }

  static Object PyContext_CopyCurrent() {
    return contextvars("copy_context");
  }

  static Object PyContextVar_New(String name, Object defaultOrNull) {
    Object type = Imports.attribute("contextvars", "ContextVar");
    return defaultOrNull == null
        ? Calls.call(type, PyStr.of(name))
        : Calls.callKeywords(
            type, new Object[] {PyStr.of(name), defaultOrNull}, new String[] {"default"});
  }

  static void PyContextVar_Get(Object variable, Object defaultOrNull, long value) {
    Memory.putLong(value, 0);
    Object found;
    try {
      found =
          defaultOrNull == null
              ? Calls.callMethod(variable, "get")
              : Calls.callMethod(variable, "get", defaultOrNull);
    } catch (org.boomslang.objects.PyException e) {
      if (!e.matches(org.boomslang.objects.exception.ExceptionTypes.LOOKUP_ERROR)) {
        throw e;
      }
      found = null;
    }
    put(value, found);
  }

  static Object PyContextVar_Set(Object variable, Object value) {
    return Calls.callMethod(variable, "set", value);
  }

  static void PyContextVar_Reset(Object variable, Object token) {
    Calls.callMethod(variable, "reset", token);
  }
}
