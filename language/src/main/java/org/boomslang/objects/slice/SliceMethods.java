package org.boomslang.objects.slice;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.SequenceHash;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code slice}. */
@PyBuiltins(
    type = "slice",
    doc =
        "slice(stop)\nslice(start, stop[, step])\n\nWhat stands between the brackets of an extended subscription.")
final class SliceMethods {
  private SliceMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, start, stop=<unset>, step=None, /)")
  static Object create(PyType type, Object start, Object stop, Object step) {
    return stop == null
        ? new PySlice(PyNone.NONE, start, PyNone.NONE)
        : new PySlice(start, stop, step);
  }

  @PyBuiltin(name = "start", kind = Kind.MEMBER)
  static Object start(PySlice self) {
    return self.start();
  }

  @PyBuiltin(name = "stop", kind = Kind.MEMBER)
  static Object stop(PySlice self) {
    return self.stop();
  }

  @PyBuiltin(name = "step", kind = Kind.MEMBER)
  static Object step(PySlice self) {
    return self.step();
  }

  @PyBuiltin(name = "__repr__")
  static TruffleString repr(PySlice self) {
    return new StrBuilder()
        .append("slice(")
        .append(Conversions.repr(self.start()))
        .append(", ")
        .append(Conversions.repr(self.stop()))
        .append(", ")
        .append(Conversions.repr(self.step()))
        .append(")")
        .toTruffleString();
  }

  @PyBuiltin(name = "__hash__")
  static long hash(PySlice self) {
    SequenceHash hash = new SequenceHash();
    hash.add(Comparisons.hash(self.start()));
    hash.add(Comparisons.hash(self.stop()));
    hash.add(Comparisons.hash(self.step()));
    return hash.finish();
  }

  private static Object compare(CompareOp op, PySlice self, Object other) {
    if (!(other instanceof PySlice slice)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self == slice) {
      return op.test(0);
    }
    return Comparisons.compare(
        op,
        PyTuple.of(self.start(), self.stop(), self.step()),
        PyTuple.of(slice.start(), slice.stop(), slice.step()));
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PySlice self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PySlice self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PySlice self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PySlice self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PySlice self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PySlice self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  @PyBuiltin(
      name = "indices",
      sig = "($self, length, /)",
      doc = "Start, stop and step for a sequence of that length, clipped as subscription does.")
  static Object indices(PySlice self, Object length) {
    Object size = Conversions.index(length);
    if (Integers.isNegative(size)) {
      throw PyErrors.valueError("length should not be negative");
    }
    BigInteger[] indices = SliceIndices.of(self, Integers.big(size));
    return PyTuple.of(
        Integers.normalize(indices[0]),
        Integers.normalize(indices[1]),
        Integers.normalize(indices[2]));
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PySlice self) {
    return PyTuple.of(BuiltinTypes.SLICE, PyTuple.of(self.start(), self.stop(), self.step()));
  }
}
