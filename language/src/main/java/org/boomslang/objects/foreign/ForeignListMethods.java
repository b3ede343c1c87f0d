package org.boomslang.objects.foreign;

import java.math.BigInteger;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.iterator.PySequenceIterator;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.slice.SliceIndices;

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

  @PyBuiltin(name = "__setitem__", sig = "($self, index, value, /)")
  static void setItem(PyForeign self, Object index, Object value) {
    long at = index(index, length(self));
    Messages.send(
        self.delegate(),
        i -> {
          i.writeArrayElement(self.delegate(), at, Values.toForeign(value));
          return null;
        });
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
    long at = length(self);
    Messages.send(
        self.delegate(),
        i -> {
          i.writeArrayElement(self.delegate(), at, Values.toForeign(value));
          return null;
        });
  }

  @PyBuiltin(name = "extend", sig = "($self, iterable, /)")
  static void extend(PyForeign self, Object iterable) {
    for (Object value : Iteration.toArray(iterable)) {
      append(self, value);
    }
  }
}
