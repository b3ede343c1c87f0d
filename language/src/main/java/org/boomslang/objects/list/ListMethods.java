package org.boomslang.objects.list;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Snapshot;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.bytes.PyBytesLike;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.range.PyRange;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code list}. */
@PyBuiltins(
    type = "list",
    unhashable = true,
    doc = "A mutable sequence: of the elements of the iterable, or empty without one.")
public final class ListMethods {
  private ListMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyList(type.instanceShape());
  }

  @PyBuiltin(name = "__init__", sig = "($self, iterable=<unset>, /, **kwargs)")
  static void init(PyList self, Object iterable, PyDict kwargs) {
    Sequences.refuseInitKeywords(self.type(), BuiltinTypes.LIST, kwargs);
    self.clear();
    if (iterable != null) {
      extend(self, iterable);
    }
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyList self) {
    return Sequences.repr(self, self::getItem, "[", "]", "[...]");
  }

  // ------------------------------------------------------------------ comparison

  private static Object compare(CompareOp op, PyList self, Object other) {
    if (!(other instanceof PyList list)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean walks = op != CompareOp.EQ && op != CompareOp.NE || self.size() == list.size();
    int equal = walks ? PlainElements.commonPrefix(self, list) : 0;
    return Sequences.compare(op, self::size, self::getItem, list::size, list::getItem, equal);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyList self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyList self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyList self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyList self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyList self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyList self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  // ------------------------------------------------------------------ items

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyList self) {
    return new PyListIterator(self);
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static int length(PyList self) {
    return self.size();
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, index, /)", compiled = true)
  public static Object getItem(PyList self, Object index) {
    if (index instanceof Long l && (int) (long) l == l) {
      int i = (int) (long) l;
      Object value = self.getItem(i < 0 ? i + self.size() : i);
      if (value != null) {
        return value;
      }
      throw PyErrors.indexError("list index out of range");
    }
    return getItemSlow(self, index);
  }

  @TruffleBoundary
  private static Object getItemSlow(PyList self, Object index) {
    if (index instanceof PySlice slice) {
      return ListSlices.get(self, slice);
    }
    int i = index(index);
    Object value = self.getItem(i < 0 ? i + self.size() : i);
    if (value == null) {
      throw PyErrors.indexError("list index out of range");
    }
    return value;
  }

  private static int index(Object index) {
    Object value = Conversions.indexOrNull(index);
    if (value == null) {
      throw PyErrors.typeError(
          "list indices must be integers or slices, not %s", Types.nameOf(index));
    }
    if (value instanceof Long l && (int) (long) l == l) {
      return (int) (long) l;
    }
    return value instanceof Long ? Integer.MAX_VALUE : Conversions.asSize(value);
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)", compiled = true)
  public static void setItem(PyList self, Object key, Object value) {
    if (key instanceof Long l && (int) (long) l == l) {
      int i = (int) (long) l;
      if (!self.setItem(i < 0 ? i + self.size() : i, value)) {
        throw PyErrors.indexError("list assignment index out of range");
      }
      return;
    }
    setItemSlow(self, key, value);
  }

  @TruffleBoundary
  private static void setItemSlow(PyList self, Object key, Object value) {
    if (key instanceof PySlice slice) {
      ListSlices.set(self, slice, value);
      return;
    }
    int i = index(key);
    if (!self.setItem(i < 0 ? i + self.size() : i, value)) {
      throw PyErrors.indexError("list assignment index out of range");
    }
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  static void delItem(PyList self, Object key) {
    if (key instanceof PySlice slice) {
      ListSlices.delete(self, slice);
      return;
    }
    int i = index(key);
    if (self.pop(i < 0 ? i + self.size() : i) == null) {
      throw PyErrors.indexError("list assignment index out of range");
    }
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(PyList self, Object key) {
    return indexOf(self, key, 0, Integer.MAX_VALUE) >= 0;
  }

  private static int indexOf(PyList self, Object sought, int from, int to) {
    for (int i = PlainElements.skipOthers(self, sought, from);
        i < to;
        i = PlainElements.skipOthers(self, sought, i + 1)) {
      Object element = self.getItem(i);
      if (element == null) {
        return -1;
      }
      if (Comparisons.equal(element, sought)) {
        return i;
      }
    }
    return -1;
  }

  // ------------------------------------------------------------------ concatenation and repetition

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(PyList self, Object value) {
    if (!(value instanceof PyList other)) {
      throw Operators.cannotConcatenate(BuiltinTypes.LIST, value);
    }
    PyList result = self.copy();
    result.extend(other);
    return result;
  }

  @PyBuiltin(name = "__iadd__", sig = "($self, value, /)")
  static Object addInPlace(PyList self, Object value) {
    extend(self, value);
    return self;
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object multiply(PyList self, Object value) {
    return repeated(self, Sequences.repeatCount(value));
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object multiplyReflected(PyList self, Object value) {
    return multiply(self, value);
  }

  @PyBuiltin(name = "__imul__", sig = "($self, value, /)")
  static Object multiplyInPlace(PyList self, Object value) {
    int count = Sequences.repeatCount(value);
    if (count == 0) {
      self.clear();
    } else if (count > 1 && self.size() > 0) {
      self.extend(repeated(self, count - 1));
    }
    return self;
  }

  private static PyList repeated(PyList self, int count) {
    PyList once = self.copy();
    PyList result = new PyList();
    if (once.size() == 0 || count == 0) {
      return result;
    }
    Sequences.repeatedSize(once.size(), count);
    return once.repeat(count);
  }

  // ------------------------------------------------------------------ methods

  @PyBuiltin(
      name = "append",
      sig = "($self, object, /)",
      doc = "Append object to the end of the list.",
      compiled = true)
  public static void append(PyList self, Object object) {
    self.append(object);
  }

  @PyBuiltin(name = "clear", sig = "($self, /)", doc = "Remove all items.")
  static void clear(PyList self) {
    self.clear();
  }

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "A shallow copy of the list.")
  static Object copy(PyList self) {
    return self.copy();
  }

  @PyBuiltin(
      name = "count",
      sig = "($self, value, /)",
      doc = "How many elements are equal to the value.")
  static int count(PyList self, Object value) {
    int count = 0;
    int i = PlainElements.skipOthers(self, value, 0);
    for (Object element = self.getItem(i); element != null; element = self.getItem(i)) {
      if (Comparisons.equal(element, value)) {
        count++;
      }
      i = PlainElements.skipOthers(self, value, i + 1);
    }
    return count;
  }

  @PyBuiltin(
      name = "extend",
      sig = "($self, iterable, /)",
      doc = "Append the elements of the iterable.")
  public static void extend(PyList self, Object iterable) {
    if (iterable instanceof PyList list && list.type() == BuiltinTypes.LIST) {
      self.extend(list);
    } else if (iterable instanceof PyTuple tuple && tuple.type() == BuiltinTypes.TUPLE) {
      self.extend(tuple.items());
    } else if (iterable instanceof TruffleString text) {
      self.extend(CodePoints.of(text).characters());
    } else if (iterable instanceof PyRange range && PyList.isPlain(range)) {
      self.extend(PyList.of(range));
    } else if (iterable instanceof PyBytesLike bytes && !bytes.type().isHeapType()) {
      self.adopt(PyList.ofLongs(bytes.span().toLongs()));
    } else if (iterable instanceof PyListIterator iterator) {
      self.adopt(iterator.rest());
    } else if (iterable instanceof PyListReverseIterator iterator) {
      self.adopt(iterator.rest());
    } else {
      Object[] elements = Snapshot.of(iterable);
      if (elements != null) {
        self.extend(elements);
        return;
      }
      Object iterator = Iteration.iter(iterable);
      // As in CPython, which asks for the size to make room; an error in it shows.
      Items.lengthHint(iterable, 8);
      for (Object value = Iteration.next(iterator);
          value != null;
          value = Iteration.next(iterator)) {
        self.append(value);
      }
    }
  }

  @PyBuiltin(
      name = "index",
      sig = "($self, value, start=0, stop=9223372036854775807, /)",
      doc = "The first index of the value. ValueError if it is not there.")
  static int index(PyList self, Object value, Object start, Object stop) {
    int from = Sequences.fromEnd(Sequences.searchBound(start), self.size());
    int to = Sequences.fromEnd(Sequences.searchBound(stop), self.size());
    int index = indexOf(self, value, from, to);
    if (index < 0) {
      throw PyErrors.valueError("list.index(x): x not in list");
    }
    return index;
  }

  @PyBuiltin(
      name = "insert",
      sig = "($self, index, object, /)",
      doc = "Insert object before index.")
  static void insert(PyList self, Object index, Object object) {
    self.insert(Sequences.size(index), object);
  }

  @PyBuiltin(
      name = "pop",
      sig = "($self, index=-1, /)",
      doc = "Remove and return the item at index, by default the last.")
  static Object pop(PyList self, Object index) {
    int i = Conversions.asSize(index);
    int size = self.size();
    Object value = i == -1 ? self.popLast() : self.pop(i < 0 ? i + size : i);
    if (value == null) {
      throw PyErrors.indexError(
          self.size() == 0 ? "pop from empty list" : "pop index out of range");
    }
    return value;
  }

  @PyBuiltin(
      name = "remove",
      sig = "($self, value, /)",
      doc = "Remove the first element equal to the value. ValueError if there is none.")
  static void remove(PyList self, Object value) {
    if (!self.removeEqual(value)) {
      throw PyErrors.valueError("list.remove(x): x not in list");
    }
  }

  @PyBuiltin(name = "reverse", sig = "($self, /)", doc = "Reverse in place.")
  static void reverse(PyList self) {
    self.reverse();
  }

  @PyBuiltin(
      name = "sort",
      sig = "($self, /, *, key=None, reverse=False)",
      doc =
          "Sort in place, ascending and stably: equal elements keep their order. With a key function the elements"
              + " are compared by what it gives for them.")
  static void sort(PyList self, Object key, boolean reverse) {
    ListSort.sort(self, key == PyNone.NONE ? null : key, reverse);
  }

  @PyBuiltin(name = "__reversed__", doc = "An iterator over the list backwards.")
  static Object reversed(PyList self) {
    return new PyListReverseIterator(self);
  }

  @PyBuiltin(name = "__sizeof__", doc = "The size of the list in memory, in bytes.")
  static long sizeOf(PyList self) {
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
