package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code islice(iterable, start, stop, step)}: a slice of an iterable. Thread-safety: compatible.
 */
@PyBuiltins(
    type = "itertools.islice",
    doc =
        "islice(iterable, stop)\nislice(iterable, start, stop[, step])\n\nThe elements that a slice with these bounds selects.")
final class Islice extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.islice",
          BuiltinTypes.OBJECT,
          Layout.of("islice", Layout.OBJECT, null),
          IsliceTable::new);

  /** Null once exhausted. */
  private volatile Object iterator;

  /** The index of the next element to hand out, and of the next one the iterator gives. */
  private long wanted;

  private long position;

  /** -1 for none. */
  private final long stop;

  private final long step;

  private Islice(Shape shape, Object iterator, long start, long stop, long step) {
    super(shape);
    this.iterator = iterator;
    this.wanted = start;
    this.stop = stop;
    this.step = step;
  }

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, iterable, start, stop=<unset>, step=None, /, **kwargs)")
  static Object create(
      PyType type, Object iterable, Object start, Object stop, Object step, PyDict kwargs) {
    Sequences.refuseKeywords(type, TYPE, kwargs);
    long from = 0;
    long to;
    if (stop == null) {
      to = index(start, -1);
      if (to < -1) {
        throw badStop();
      }
    } else {
      to = index(stop, -1);
      if (to < -1) {
        throw badStop();
      }
      from = index(start, 0);
    }
    if (from < 0) {
      throw PyErrors.valueError(
          "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    long by = index(step, 1);
    if (by < 1) {
      throw PyErrors.valueError("Step for islice() must be a positive integer or None.");
    }
    return new Islice(type.instanceShape(), Iteration.iter(iterable), from, to, by);
  }

  private static PyException badStop() {
    return PyErrors.valueError(
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }

  /** A bound; {@code absent} for None, a number below -1 for what is none. */
  private static long index(Object value, long absent) {
    if (value == PyNone.NONE) {
      return absent;
    }
    Object index;
    try {
      index = Conversions.indexOrNull(value);
    } catch (PyException e) {
      return Long.MIN_VALUE;
    }
    return index instanceof Long l && l >= 0 ? l : Long.MIN_VALUE;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object source = iterator;
    if (source == null) {
      return null;
    }
    long target = wanted;
    while (position < target) {
      if (Iteration.next(source) == null) {
        iterator = null;
        return null;
      }
      position++;
    }
    if (stop >= 0 && position >= stop) {
      iterator = null;
      return null;
    }
    Object value = Iteration.next(source);
    if (value == null) {
      iterator = null;
      return null;
    }
    position++;
    wanted = target > Long.MAX_VALUE - step ? Long.MAX_VALUE : target + step;
    if (stop >= 0 && wanted > stop) {
      wanted = stop;
    }
    return value;
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Islice self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Islice self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
