package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code combinations_with_replacement(iterable, r)}. Thread-safety: atomic; it has a lock of its
 * own.
 */
@PyBuiltins(
    type = "itertools.combinations_with_replacement",
    doc = "The ways to choose r elements, in order of their places, each place as often as wanted.")
final class CombinationsWithReplacement extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.combinations_with_replacement",
          BuiltinTypes.OBJECT,
          Layout.of("combinations_with_replacement", Layout.OBJECT, null),
          CombinationsWithReplacementTable::new);

  private final Object[] pool;
  private final int length;

  /** Of the tuple handed out last; null before the first. */
  private int[] indices;

  private boolean ended;

  private CombinationsWithReplacement(Shape shape, Object[] pool, int length) {
    super(shape);
    this.pool = pool;
    this.length = length;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable, r)")
  static Object create(PyType type, Object iterable, Object r) {
    int length = Sequences.size(r);
    Object[] pool = Iteration.toArray(iterable);
    if (length < 0) {
      throw PyErrors.valueError("r must be non-negative");
    }
    return new CombinationsWithReplacement(type.instanceShape(), pool, length);
  }

  @Override
  @TruffleBoundary
  public synchronized Object next() {
    if (ended) {
      return null;
    }
    if (indices == null) {
      ended = pool.length == 0 && length > 0;
      indices = new int[ended ? 0 : length];
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
    int i = length - 1;
    while (i >= 0 && indices[i] == pool.length - 1) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    Arrays.fill(indices, i, length, indices[i] + 1);
    return true;
  }

  @PyBuiltin(name = "__sizeof__", doc = "The size in memory, in bytes.")
  static long sizeOf(CombinationsWithReplacement self) {
    return 64 + 4L * self.length;
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(CombinationsWithReplacement self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(CombinationsWithReplacement self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
