package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code permutations(iterable, r)}. Thread-safety: atomic; it has a lock of its own. */
@PyBuiltins(
    type = "itertools.permutations",
    doc = "The arrangements of r elements, in order of their places; of all without r.")
final class Permutations extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.permutations",
          BuiltinTypes.OBJECT,
          Layout.of("permutations", Layout.OBJECT, null),
          PermutationsTable::new);

  private final Object[] pool;
  private final int length;

  /** Of all elements, those of the tuple handed out last in front; null before the first. */
  private int[] indices;

  /** How many candidates each place of the choice has still to go through. */
  private int[] cycles;

  private boolean ended;

  private Permutations(Shape shape, Object[] pool, int length) {
    super(shape);
    this.pool = pool;
    this.length = length;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable, r=None)")
  static Object create(PyType type, Object iterable, Object r) {
    Object[] pool = Iteration.toArray(iterable);
    int length = pool.length;
    if (r != PyNone.NONE) {
      if (!Conversions.isInt(r)) {
        throw PyErrors.typeError("Expected int as r");
      }
      length = Sequences.size(r);
      if (length < 0) {
        throw PyErrors.valueError("r must be non-negative");
      }
    }
    return new Permutations(type.instanceShape(), pool, length);
  }

  @Override
  @TruffleBoundary
  public synchronized Object next() {
    if (ended) {
      return null;
    }
    if (indices == null) {
      ended = length > pool.length;
      indices = new int[pool.length];
      for (int i = 0; i < indices.length; i++) {
        indices[i] = i;
      }
      cycles = new int[ended ? 0 : length];
      for (int i = 0; i < cycles.length; i++) {
        cycles[i] = pool.length - i;
      }
    } else {
      ended = !turn();
    }
    if (ended) {
      return null;
    }
    Object[] row = new Object[length];
    for (int i = 0; i < length; i++) {
      row[i] = pool[indices[i]];
    }
    return PyTuple.of(row);
  }

  /** Moves to the next choice; false after the last. */
  private boolean turn() {
    for (int i = length - 1; i >= 0; i--) {
      if (--cycles[i] > 0) {
        int j = indices.length - cycles[i];
        int swapped = indices[i];
        indices[i] = indices[j];
        indices[j] = swapped;
        return true;
      }
      // This place went through all its candidates: back to the end with the first.
      int first = indices[i];
      System.arraycopy(indices, i + 1, indices, i, indices.length - i - 1);
      indices[indices.length - 1] = first;
      cycles[i] = pool.length - i;
    }
    return false;
  }

  @PyBuiltin(name = "__sizeof__", doc = "The size in memory, in bytes.")
  static long sizeOf(Permutations self) {
    return 64 + 4L * self.length;
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Permutations self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Permutations self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
