package org.boomslang.objects.tuple;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Repetition;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.slice.PySlice.Indices;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code tuple}. */
@PyBuiltins(
    type = "tuple",
    doc = "An immutable sequence: of the elements of the iterable, or empty without one.")
public final class TupleMethods {
  private TupleMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable=<unset>, /, **kwargs)")
  static Object create(PyType type, Object iterable, PyDict kwargs) {
    Sequences.refuseKeywords(type, BuiltinTypes.TUPLE, kwargs);
    if (type == BuiltinTypes.TUPLE
        && iterable instanceof PyTuple tuple
        && tuple.type() == BuiltinTypes.TUPLE) {
      return tuple;
    }
    Object[] items = iterable == null ? new Object[0] : Iteration.toArray(iterable);
    return type == BuiltinTypes.TUPLE ? PyTuple.of(items) : PyTuple.of(type.instanceShape(), items);
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyTuple self) {
    int length = self.length();
    return Sequences.repr(
        self, i -> i < length ? self.get(i) : null, "(", length == 1 ? ",)" : ")", "(...)");
  }

  @PyBuiltin(name = "__hash__")
  static long hash(PyTuple self) {
    return self.hash();
  }

  private static Object compare(CompareOp op, PyTuple self, Object other) {
    if (!(other instanceof PyTuple tuple)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object[] a = self.items();
    Object[] b = tuple.items();
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (!Comparisons.equal(a[i], b[i])) {
        return switch (op) {
          case EQ -> false;
          case NE -> true;
          default -> Comparisons.compare(op, a[i], b[i]);
        };
      }
    }
    return op.test(Integer.compare(a.length, b.length));
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyTuple self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyTuple self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyTuple self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyTuple self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyTuple self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyTuple self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyTuple self) {
    return new PyTupleIterator(self);
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static int length(PyTuple self) {
    return self.length();
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)", compiled = true)
  public static Object getItem(PyTuple self, Object key) {
    if (key instanceof Long l) {
      int length = self.length();
      long i = l < 0 ? l + length : l;
      if (i >= 0 && i < length) {
        return self.get((int) i);
      }
      throw PyErrors.indexError("tuple index out of range");
    }
    return getItemSlow(self, key);
  }

  @TruffleBoundary
  private static Object getItemSlow(PyTuple self, Object key) {
    if (key instanceof PySlice slice) {
      return slice(self, slice.indices(self.length()));
    }
    Object index = Conversions.indexOrNull(key);
    if (index == null) {
      throw PyErrors.typeError(
          "tuple indices must be integers or slices, not %s", Types.nameOf(key));
    }
    if (index instanceof Long) {
      return getItem(self, index);
    }
    throw PyErrors.indexError("cannot fit '%s' into an index-sized integer", Types.nameOf(key));
  }

  private static Object slice(PyTuple self, Indices indices) {
    if (indices.count() == self.length()
        && indices.step() == 1
        && self.type() == BuiltinTypes.TUPLE) {
      return self;
    }
    Object[] selected = new Object[indices.count()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = self.get(indices.at(i));
    }
    return PyTuple.of(selected);
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(PyTuple self, Object key) {
    for (Object item : self.items()) {
      if (Comparisons.equal(item, key)) {
        return true;
      }
    }
    return false;
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(PyTuple self, Object value) {
    if (!(value instanceof PyTuple other)) {
      throw Operators.cannotConcatenate(BuiltinTypes.TUPLE, value);
    }
    if (other.length() == 0 && self.type() == BuiltinTypes.TUPLE) {
      return self;
    }
    if (self.length() == 0 && other.type() == BuiltinTypes.TUPLE) {
      return other;
    }
    Object[] items = Arrays.copyOf(self.items(), self.length() + other.length());
    System.arraycopy(other.items(), 0, items, self.length(), other.length());
    return PyTuple.of(items);
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object multiply(PyTuple self, Object value) {
    int count = Sequences.repeatCount(value);
    int length = self.length();
    if ((length == 0 || count == 1) && self.type() == BuiltinTypes.TUPLE) {
      return self;
    }
    if (length == 0 || count == 0) {
      return PyTuple.EMPTY;
    }
    return PyTuple.of(Repetition.of(self.items(), count));
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object multiplyReflected(PyTuple self, Object value) {
    return multiply(self, value);
  }

  @PyBuiltin(name = "__getnewargs__")
  static Object getNewArgs(PyTuple self) {
    return PyTuple.of(PyTuple.of(self.toArray()));
  }

  @PyBuiltin(
      name = "index",
      sig = "($self, value, start=0, stop=9223372036854775807, /)",
      doc = "The first index of the value. ValueError if it is not there.")
  static int index(PyTuple self, Object value, Object start, Object stop) {
    int length = self.length();
    int from = Sequences.fromEnd(Sequences.searchBound(start), length);
    int to = Math.min(length, Sequences.fromEnd(Sequences.searchBound(stop), length));
    for (int i = from; i < to; i++) {
      if (Comparisons.equal(self.get(i), value)) {
        return i;
      }
    }
    throw PyErrors.valueError("tuple.index(x): x not in tuple");
  }

  @PyBuiltin(
      name = "count",
      sig = "($self, value, /)",
      doc = "How many elements are equal to the value.")
  static int count(PyTuple self, Object value) {
    int count = 0;
    for (Object item : self.items()) {
      if (Comparisons.equal(item, value)) {
        count++;
      }
    }
    return count;
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
