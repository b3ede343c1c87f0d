package org.boomslang.objects.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Types;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.SequenceHash;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.slice.SliceIndices;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code range}. */
@PyBuiltins(
    type = "range",
    doc =
        "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nThe ints from start (inclusive) to"
            + " stop (exclusive) by step, as a sequence.")
final class RangeMethods {
  private RangeMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, start, stop=<unset>, step=<unset>, /)")
  static Object create(PyType type, Object start, Object stop, Object step) {
    if (stop == null) {
      return PyRange.of(0L, Conversions.index(start), 1L);
    }
    Object from = Conversions.index(start);
    Object to = Conversions.index(stop);
    return PyRange.of(from, to, step == null ? 1L : Conversions.index(step));
  }

  @PyBuiltin(name = "start", kind = Kind.MEMBER)
  static Object start(PyRange self) {
    return self.start();
  }

  @PyBuiltin(name = "stop", kind = Kind.MEMBER)
  static Object stop(PyRange self) {
    return self.stop();
  }

  @PyBuiltin(name = "step", kind = Kind.MEMBER)
  static Object step(PyRange self) {
    return self.step();
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PyRange self) {
    StrBuilder text =
        new StrBuilder()
            .append("range(")
            .append(Conversions.repr(self.start()))
            .append(", ")
            .append(Conversions.repr(self.stop()));
    if (!Long.valueOf(1).equals(self.step())) {
      text.append(", ").append(Conversions.repr(self.step()));
    }
    return text.append(")").toTruffleString();
  }

  /** Start and step as far as they matter: those of equal ranges are identical. */
  private static Object[] essence(PyRange range) {
    BigInteger length = range.bigLength();
    boolean empty = length.signum() == 0;
    boolean single = length.equals(BigInteger.ONE);
    return new Object[] {
      range.lengthObject(),
      empty ? PyNone.NONE : range.start(),
      empty || single ? PyNone.NONE : range.step()
    };
  }

  @PyBuiltin(name = "__hash__")
  static long hash(PyRange self) {
    SequenceHash hash = new SequenceHash();
    for (Object part : essence(self)) {
      hash.add(Comparisons.hash(part));
    }
    return hash.finish(3);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyRange self, Object value) {
    if (!(value instanceof PyRange other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object[] a = essence(self);
    Object[] b = essence(other);
    return Identity.identical(a[0], b[0])
        && Identity.identical(a[1], b[1])
        && Identity.identical(a[2], b[2]);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyRange self, Object value) {
    Object equal = eq(self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyRange self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyRange self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyRange self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyRange self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__bool__", compiled = true)
  static boolean truth(PyRange self) {
    return !self.isEmpty();
  }

  @PyBuiltin(name = "__len__", compiled = true)
  static long length(PyRange self) {
    if (self.isSmall()) {
      return self.longLength();
    }
    return bigLength(self);
  }

  @TruffleBoundary
  private static long bigLength(PyRange self) {
    if (self.lengthObject() instanceof Long l) {
      return l;
    }
    throw PyErrors.overflowError("Python int too large to convert to C ssize_t");
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyRange self) {
    return self.isSmall() && PyRangeIterator.fits(self) ? new PyRangeIterator(self) : bigIter(self);
  }

  @TruffleBoundary
  private static PyIterator bigIter(PyRange self) {
    return new PyLongRangeIterator(self.bigStart(), self.bigStep(), self.bigLength());
  }

  @PyBuiltin(name = "__reversed__", doc = "An iterator over the range backwards.")
  static Object reversed(PyRange self) {
    BigInteger length = self.bigLength();
    BigInteger last = self.bigStart().add(self.bigStep().multiply(length.subtract(BigInteger.ONE)));
    BigInteger step = self.bigStep().negate();
    if (Integers.normalize(last) instanceof Long from
        && Integers.normalize(step) instanceof Long by
        && Integers.normalize(last.add(step.multiply(length))) instanceof Long
        && Integers.normalize(length) instanceof Long count) {
      return new PyRangeIterator(from, by, count);
    }
    return new PyLongRangeIterator(last, step, length);
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)", compiled = true)
  static Object getItem(PyRange self, Object key) {
    if (key instanceof Long l && self.isSmall()) {
      long i = l < 0 ? l + self.longLength() : l;
      if (i >= 0 && i < self.longLength()) {
        return self.longAt(i);
      }
      throw PyErrors.indexError("range object index out of range");
    }
    return getItemSlow(self, key);
  }

  @TruffleBoundary
  private static Object getItemSlow(PyRange self, Object key) {
    if (key instanceof PySlice slice) {
      BigInteger[] indices = SliceIndices.of(slice, self.bigLength());
      BigInteger start = self.bigStart();
      BigInteger step = self.bigStep();
      return PyRange.of(
          Integers.normalize(start.add(step.multiply(indices[0]))),
          Integers.normalize(start.add(step.multiply(indices[1]))),
          Integers.normalize(step.multiply(indices[2])));
    }
    Object index = Conversions.indexOrNull(key);
    if (index == null) {
      throw PyErrors.typeError(
          "range indices must be integers or slices, not %s", Types.nameOf(key));
    }
    BigInteger i = Integers.big(index);
    BigInteger length = self.bigLength();
    if (i.signum() < 0) {
      i = i.add(length);
    }
    if (i.signum() < 0 || i.compareTo(length) >= 0) {
      throw PyErrors.indexError("range object index out of range");
    }
    return self.bigAt(i);
  }

  /** The index of an int in the range; null when it is not there. */
  private static Object indexOf(PyRange self, Object value) {
    BigInteger distance = Integers.big(Integers.of(value)).subtract(self.bigStart());
    BigInteger[] parts = distance.divideAndRemainder(self.bigStep());
    return parts[1].signum() == 0
            && parts[0].signum() >= 0
            && parts[0].compareTo(self.bigLength()) < 0
        ? Integers.normalize(parts[0])
        : null;
  }

  /** Exact ints and bools are computed; anything else is compared with every element. */
  private static boolean isExactInt(Object value) {
    return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)")
  static boolean contains(PyRange self, Object key) {
    if (isExactInt(key)) {
      return indexOf(self, key) != null;
    }
    PyIterator iterator = (PyIterator) iter(self);
    for (Object value = iterator.next(); value != null; value = iterator.next()) {
      if (Comparisons.equal(value, key)) {
        return true;
      }
    }
    return false;
  }

  @PyBuiltin(name = "count", sig = "($self, value, /)", doc = "How often the value occurs.")
  static int count(PyRange self, Object value) {
    if (isExactInt(value)) {
      return indexOf(self, value) != null ? 1 : 0;
    }
    int count = 0;
    PyIterator iterator = (PyIterator) iter(self);
    for (Object element = iterator.next(); element != null; element = iterator.next()) {
      if (Comparisons.equal(element, value)) {
        count++;
      }
    }
    return count;
  }

  @PyBuiltin(
      name = "index",
      sig = "($self, value, /)",
      doc = "The index of the value. ValueError if it is not there.")
  static Object index(PyRange self, Object value) {
    if (isExactInt(value)) {
      Object index = indexOf(self, value);
      if (index == null) {
        throw PyErrors.valueError("range.index(x): x not in range");
      }
      return index;
    }
    PyIterator iterator = (PyIterator) iter(self);
    long index = 0;
    for (Object element = iterator.next(); element != null; element = iterator.next()) {
      if (Comparisons.equal(element, value)) {
        return index;
      }
      index++;
    }
    throw PyErrors.valueError("sequence.index(x): x not in sequence");
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyRange self) {
    return PyTuple.of(BuiltinTypes.RANGE, PyTuple.of(self.start(), self.stop(), self.step()));
  }
}
