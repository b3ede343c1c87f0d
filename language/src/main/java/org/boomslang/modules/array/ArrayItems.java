package org.boomslang.modules.array;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.dict.Keys;
import org.boomslang.objects.sequence.Repetition;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.slice.PySlice;

/** Items, slices, concatenation and searching of {@code array}. */
@PyBuiltins(type = "array.array")
final class ArrayItems {
  private ArrayItems() {}

  @PyBuiltin(name = "__len__", compiled = true)
  static int length(PyArray self) {
    return self.length();
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PyArray self) {
    return new PyArrayIterator(self);
  }

  private static int index(PyArray self, Object key) {
    if (!(key instanceof Long) && !Conversions.hasIndex(key)) {
      throw PyErrors.typeError("array indices must be integers");
    }
    int index = Conversions.asSize(key);
    return index < 0 ? index + self.length() : index;
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static Object get(PyArray self, Object key) {
    if (key instanceof PySlice slice) {
      return slice(self, slice);
    }
    Object value = self.get(index(self, key));
    if (value == null) {
      throw PyErrors.indexError("array index out of range");
    }
    return value;
  }

  private static PyArray slice(PyArray self, PySlice slice) {
    PySlice.Bounds bounds = slice.bounds();
    ByteSpan span = self.span();
    int size = self.elements().size;
    PySlice.Indices indices = bounds.adjust(span.length() / size);
    if (indices.step() == 1) {
      int start = indices.start() * size;
      return new PyArray(self.elements(), span.toArray(start, start + indices.count() * size));
    }
    byte[] bytes = new byte[indices.count() * size];
    for (int i = 0; i < indices.count(); i++) {
      span.copyTo(indices.at(i) * size, bytes, i * size, size);
    }
    return new PyArray(self.elements(), bytes);
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)")
  static void set(PyArray self, Object key, Object value) {
    if (key instanceof PySlice slice) {
      assign(self, slice, value);
      return;
    }
    int index = index(self, key);
    if (index < 0 || index >= self.length()) {
      throw PyErrors.indexError("array assignment index out of range");
    }
    int size = self.elements().size;
    long bits = self.elements().bits(value);
    // Under the lock, or the write could go to memory that a growing array has just left.
    synchronized (self.memory()) {
      ByteSpan span = self.span();
      if (index >= span.length() / size) {
        throw PyErrors.indexError("array assignment index out of range");
      }
      self.elements().put(span.array(), span.offset() + index * size, bits);
    }
  }

  private static void assign(PyArray self, PySlice slice, Object value) {
    PySlice.Bounds bounds = slice.bounds();
    if (!(value instanceof PyArray other)) {
      throw PyErrors.typeError(
          "can only assign array (not \"%s\") to array slice", Types.nameOf(value));
    }
    checkKind(self, other);
    int size = self.elements().size;
    while (true) {
      int length = self.memory().length();
      PySlice.Indices indices = bounds.adjust(length / size);
      ByteSpan values = other.span();
      if (indices.step() == 1) {
        self.memory()
            .replace(
                indices.start() * size, Math.max(indices.start(), indices.stop()) * size, values);
        return;
      }
      if (values.length() == 0) {
        self.memory().delete(bounds, size);
        return;
      }
      if (values.length() / size != indices.count()) {
        throw PyErrors.valueError(
            "attempt to assign array of size %d to extended slice of size %d",
            values.length() / size, indices.count());
      }
      if (self.memory().setEach(length, indices.start(), indices.step(), values, size)) {
        return;
      }
    }
  }

  private static void checkKind(PyArray self, PyArray other) {
    if (self.elements() != other.elements()) {
      throw PyErrors.typeError("bad argument type for built-in operation");
    }
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  static void delete(PyArray self, Object key) {
    int size = self.elements().size;
    if (key instanceof PySlice slice) {
      self.memory().delete(slice.bounds(), size);
      return;
    }
    if (!(key instanceof Long) && !Conversions.hasIndex(key)) {
      throw PyErrors.typeError("array indices must be integers");
    }
    int position = Conversions.asSize(key);
    synchronized (self.memory()) {
      int index = position < 0 ? position + self.length() : position;
      if (index < 0 || index >= self.length()) {
        throw PyErrors.indexError("array assignment index out of range");
      }
      self.memory().replace(index * size, (index + 1) * size, ByteSpan.EMPTY);
    }
  }

  // concatenation and repetition

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(PyArray self, Object value) {
    if (!(value instanceof PyArray other)) {
      throw PyErrors.typeError("can only append array (not \"%s\") to array", Types.nameOf(value));
    }
    checkKind(self, other);
    ByteSpan left = self.span();
    ByteSpan right = other.span();
    byte[] bytes = new byte[Sequences.repeatedSize(left.length() + right.length(), 1)];
    left.copyTo(0, bytes, 0, left.length());
    right.copyTo(0, bytes, left.length(), right.length());
    return new PyArray(self.elements(), bytes);
  }

  @PyBuiltin(name = "__iadd__", sig = "($self, value, /)")
  static Object addInPlace(PyArray self, Object value) {
    if (!(value instanceof PyArray other)) {
      throw PyErrors.typeError(
          "can only extend array with array (not \"%s\")", Types.nameOf(value));
    }
    extend(self, other);
    return self;
  }

  static void extend(PyArray self, PyArray other) {
    if (self.elements() != other.elements()) {
      throw PyErrors.typeError("can only extend with array of same kind");
    }
    ByteSpan span = other.span();
    self.memory().append(span.array(), span.offset(), span.length());
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object multiply(PyArray self, Object value) {
    int count = Sequences.repeatCount(value);
    return new PyArray(self.elements(), Repetition.of(self.span(), count));
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object multiplyReflected(PyArray self, Object value) {
    return multiply(self, value);
  }

  @PyBuiltin(name = "__imul__", sig = "($self, value, /)")
  static Object multiplyInPlace(PyArray self, Object value) {
    int count = Sequences.repeatCount(value);
    synchronized (self.memory()) {
      if (count == 0) {
        self.memory().clear();
      } else if (count > 1) {
        self.memory().setAll(Repetition.of(self.span(), count));
      }
    }
    return self;
  }

  // searching: comparing may run Python code, which may change the array

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(PyArray self, Object key) {
    return find(self, key, 0, Integer.MAX_VALUE) >= 0;
  }

  /** Elements have no identity of their own, so that NaN equals nothing. */
  static boolean equal(Object element, Object other) {
    return Conversions.truth(Comparisons.compare(CompareOp.EQ, element, other));
  }

  private static int find(PyArray self, Object sought, int from, int to) {
    for (int i = from; i < to; i++) {
      Object element = self.get(i);
      if (element == null) {
        return -1;
      }
      if (equal(element, sought)) {
        return i;
      }
    }
    return -1;
  }

  @PyBuiltin(
      name = "count",
      sig = "($self, v, /)",
      doc = "Return number of occurrences of v in the array.")
  static long count(PyArray self, Object v) {
    long count = 0;
    for (int i = find(self, v, 0, Integer.MAX_VALUE);
        i >= 0;
        i = find(self, v, i + 1, Integer.MAX_VALUE)) {
      count++;
    }
    return count;
  }

  @PyBuiltin(
      name = "index",
      sig = "($self, v, start=0, stop=9223372036854775807, /)",
      doc = "Return index of first occurrence of v in the array. ValueError if it is not there.")
  static long index(PyArray self, Object v, Object start, Object stop) {
    int from = Sequences.fromEnd(Sequences.searchBound(start), self.length());
    int to = Sequences.fromEnd(Sequences.searchBound(stop), self.length());
    int index = find(self, v, from, to);
    if (index < 0) {
      throw PyErrors.valueError("array.index(x): x not in array");
    }
    return index;
  }

  @PyBuiltin(
      name = "remove",
      sig = "($self, v, /)",
      doc = "Remove the first occurrence of v in the array.")
  static void remove(PyArray self, Object v) {
    // At one moment, unless Python code has to be asked.
    boolean removed = Keys.isPlain(v) ? removePlain(self, v) : removeOther(self, v);
    if (!removed) {
      throw PyErrors.valueError("array.remove(x): x not in array");
    }
  }

  private static boolean removePlain(PyArray self, Object v) {
    synchronized (self.memory()) {
      int index = find(self, v, 0, Integer.MAX_VALUE);
      if (index >= 0) {
        delete(self, index);
      }
      return index >= 0;
    }
  }

  private static boolean removeOther(PyArray self, Object v) {
    for (int i = 0; ; i++) {
      Object element = self.get(i);
      if (element == null) {
        return false;
      }
      if (equal(element, v)) {
        synchronized (self.memory()) {
          Object now = self.get(i);
          if (now != null && Identity.identical(now, element)) {
            delete(self, i);
            return true;
          }
        }
      }
    }
  }

  private static void delete(PyArray self, int index) {
    int size = self.elements().size;
    self.memory().replace(index * size, (index + 1) * size, ByteSpan.EMPTY);
  }
}
