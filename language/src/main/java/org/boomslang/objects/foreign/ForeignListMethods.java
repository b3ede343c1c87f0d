package org.boomslang.objects.foreign;

import java.math.BigInteger;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.iterator.PySequenceIterator;
import org.boomslang.objects.list.ListSort;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.slice.SliceIndices;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyThreadState;

/** The builtins of foreign arrays and lists. */
@PyBuiltins(type = "ForeignList", doc = "An array or list of the host or of another language.")
final class ForeignListMethods {
  private ForeignListMethods() {}

  private static long index(Object index, long size) {
    long at = Conversions.asSize(index);
    if (at < 0) {
      at += size;
    }
    if (at < 0 || at >= size) {
      throw PyErrors.indexError("index out of range");
    }
    return at;
  }

  @PyBuiltin(name = "__len__", sig = "($self, /)")
  static long length(PyForeign self) {
    return Messages.send(self.delegate(), i -> i.getArraySize(self.delegate()));
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, index, /)")
  static Object getItem(PyForeign self, Object index) {
    if (index instanceof PySlice slice) {
      BigInteger[] bounds = SliceIndices.of(slice, BigInteger.valueOf(length(self)));
      long step = bounds[2].longValueExact();
      PyList result = new PyList();
      for (long at = bounds[0].longValueExact();
          step > 0 ? at < bounds[1].longValueExact() : at > bounds[1].longValueExact();
          at += step) {
        result.append(read(self, at));
      }
      return result;
    }
    return read(self, index(index, length(self)));
  }

  private static Object read(PyForeign self, long at) {
    return Messages.sendForValue(self.delegate(), i -> i.readArrayElement(self.delegate(), at));
  }

  private static void write(PyForeign self, long at, Object value) {
    Messages.send(
        self.delegate(),
        i -> {
          i.writeArrayElement(self.delegate(), at, Values.toForeign(value));
          return null;
        });
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, index, value, /)")
  static void setItem(PyForeign self, Object index, Object value) {
    write(self, index(index, length(self)), value);
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, index, /)")
  static void deleteItem(PyForeign self, Object index) {
    long at = index(index, length(self));
    Messages.send(
        self.delegate(),
        i -> {
          i.removeArrayElement(self.delegate(), at);
          return null;
        });
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyForeign self) {
    return new PySequenceIterator(self);
  }

  @PyBuiltin(name = "append", sig = "($self, object, /)")
  static void append(PyForeign self, Object value) {
    write(self, length(self), value);
  }

  @PyBuiltin(name = "extend", sig = "($self, iterable, /)")
  static void extend(PyForeign self, Object iterable) {
    for (Object value : Iteration.toArray(iterable)) {
      append(self, value);
    }
  }

  // What only reads is answered by a list of the same elements.

  private static PyList elements(PyForeign self) {
    return PyList.of(Iteration.toArray(iter(self)));
  }

  private static Object ofElements(PyForeign self, String method, Object... arguments) {
    return Calls.callMethod(elements(self), method, arguments);
  }

  @PyBuiltin(name = "index", sig = "($self, value, start=0, stop=9223372036854775807, /)")
  static Object indexOf(PyForeign self, Object value, Object start, Object stop) {
    return ofElements(self, "index", value, start, stop);
  }

  @PyBuiltin(name = "count", sig = "($self, value, /)")
  static Object count(PyForeign self, Object value) {
    return ofElements(self, "count", value);
  }

  @PyBuiltin(name = "copy", sig = "($self, /)")
  static Object copy(PyForeign self) {
    return elements(self);
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(PyForeign self, Object value) {
    return value instanceof PyList || isList(value)
        ? ofElements(self, "__add__", PyList.of(Iteration.toArray(value)))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)")
  static Object addReflected(PyForeign self, Object value) {
    return value instanceof PyList list
        ? Calls.callMethod(list, "__add__", elements(self))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__iadd__", sig = "($self, value, /)")
  static Object addInPlace(PyForeign self, Object value) {
    extend(self, value);
    return self;
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object multiply(PyForeign self, Object value) {
    return ofElements(self, "__mul__", value);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object multiplyReflected(PyForeign self, Object value) {
    return multiply(self, value);
  }

  @PyBuiltin(name = "__reversed__", sig = "($self, /)")
  static Object reversed(PyForeign self) {
    return ofElements(self, "__reversed__");
  }

  static boolean isList(Object value) {
    return value instanceof PyForeign foreign
        && foreign.type().isSubtype(ForeignTypes.Trait.LIST.type());
  }

  /** Lists of the host are equal as {@code equals} says, and to a list with equal elements. */
  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object equal(PyForeign self, Object value) {
    return value instanceof PyList
        ? ofElements(self, "__eq__", value)
        : ForeignObjectMethods.equal(self, value);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static Object repr(PyForeign self) {
    PyThreadState thread = PyThreadState.get();
    Object container = self.identity();
    if (!thread.enterRepr(container)) {
      return PyStr.of("[...]");
    }
    try {
      return ofElements(self, "__repr__");
    } finally {
      thread.leaveRepr(container);
    }
  }

  // What changes the list is done element by element: for other threads it is no single step.

  @PyBuiltin(name = "insert", sig = "($self, index, object, /)")
  static void insert(PyForeign self, Object index, Object value) {
    long size = length(self);
    long at = Conversions.asSize(index);
    at = at < 0 ? Math.max(0, at + size) : Math.min(at, size);
    for (long from = size; from > at; from--) {
      write(self, from, read(self, from - 1));
    }
    write(self, at, value);
  }

  @PyBuiltin(name = "pop", sig = "($self, index=-1, /)")
  static Object pop(PyForeign self, Object index) {
    long size = length(self);
    if (size == 0) {
      throw PyErrors.indexError("pop from empty list");
    }
    long at = index(index, size);
    Object value = read(self, at);
    deleteItem(self, at);
    return value;
  }

  @PyBuiltin(name = "reverse", sig = "($self, /)")
  static void reverse(PyForeign self) {
    replace(self, Iteration.toArray(reversed(self)));
  }

  /** As of a Python list, or with a comparator as {@code java.util.List.sort}. */
  @PyBuiltin(name = "sort", sig = "($self, comparator=<unset>, /, *, key=None, reverse=False)")
  static void sort(PyForeign self, Object comparator, Object key, boolean reverse) {
    if (comparator != null) {
      Messages.send(
          self.delegate(),
          i -> i.invokeMember(self.delegate(), "sort", Values.toForeign(comparator)));
      return;
    }
    Object[] sorted = Iteration.toArray(iter(self));
    ListSort.sort(sorted, key == PyNone.NONE ? null : key, reverse);
    replace(self, sorted);
  }

  private static void replace(PyForeign self, Object[] values) {
    for (int i = 0; i < values.length; i++) {
      write(self, i, values[i]);
    }
  }
}
