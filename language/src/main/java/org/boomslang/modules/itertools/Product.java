package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code product(*iterables, repeat)}: the Cartesian product. Thread-safety: compatible. */
@PyBuiltins(
    type = "itertools.product",
    doc =
        "The Cartesian product of the iterables, as nested loops would give it, the last running fastest.")
final class Product extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.product",
          BuiltinTypes.OBJECT,
          Layout.of("product", Layout.OBJECT, null),
          ProductTable::new);

  private final Object[][] pools;

  /** Of the tuple handed out last; null before the first and after the last. */
  private int[] indices;

  private boolean ended;

  private Product(Shape shape, Object[][] pools) {
    super(shape);
    this.pools = pools;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *iterables, **kwargs)")
  static Object create(PyType type, Object[] iterables, PyDict kwargs) {
    int repeat = 1;
    if (kwargs.size() > 0) {
      if (kwargs.size() > 1) {
        throw PyErrors.typeError(
            "product() takes at most 1 keyword argument (%d given)", kwargs.size());
      }
      Object value = kwargs.getStr("repeat");
      if (value == null) {
        throw PyErrors.typeError(
            "product() got an unexpected keyword argument '%s'", PyStr.toJava(kwargs.entries()[0]));
      }
      repeat = Sequences.size(value);
      if (repeat < 0) {
        throw PyErrors.valueError("repeat argument cannot be negative");
      }
    }
    if (iterables.length > 0 && repeat > Integer.MAX_VALUE / 4 / iterables.length) {
      throw PyErrors.overflowError("repeat argument too large");
    }
    int count = repeat == 0 ? 0 : iterables.length;
    Object[][] pools = new Object[count * repeat][];
    for (int i = 0; i < count; i++) {
      pools[i] = Iteration.toArray(iterables[i]);
    }
    for (int i = count; i < pools.length; i++) {
      pools[i] = pools[i - count];
    }
    return new Product(type.instanceShape(), pools);
  }

  @Override
  @TruffleBoundary
  public synchronized Object next() {
    if (ended) {
      return null;
    }
    if (indices == null) {
      indices = new int[pools.length];
      for (Object[] pool : pools) {
        ended |= pool.length == 0;
      }
    } else {
      ended = !turn();
    }
    if (ended) {
      return null;
    }
    Object[] row = new Object[pools.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = pools[i][indices[i]];
    }
    return PyTuple.of(row);
  }

  /** Moves on like an odometer; false after the last. */
  private boolean turn() {
    for (int i = indices.length - 1; i >= 0; i--) {
      if (++indices[i] < pools[i].length) {
        return true;
      }
      indices[i] = 0;
    }
    return false;
  }

  @PyBuiltin(name = "__sizeof__", doc = "The size in memory, in bytes.")
  static long sizeOf(Product self) {
    return 64 + 12L * self.pools.length;
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Product self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Product self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
