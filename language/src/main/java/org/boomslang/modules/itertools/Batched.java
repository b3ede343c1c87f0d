package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
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
 * {@code batched(iterable, n)}: tuples of n elements, the last perhaps shorter. Thread-safety:
 * compatible.
 */
@PyBuiltins(
    type = "itertools.batched",
    doc =
        "Tuples of n successive elements. The last may be shorter; if strict, that is a ValueError.")
final class Batched extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.batched",
          BuiltinTypes.OBJECT,
          Layout.of("batched", Layout.OBJECT, null),
          BatchedTable::new);

  private volatile Object iterator;
  private final int size;
  private final boolean strict;

  private Batched(Shape shape, Object iterator, int size, boolean strict) {
    super(shape);
    this.iterator = iterator;
    this.size = size;
    this.strict = strict;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable, n, *, strict=False)")
  static Object create(PyType type, Object iterable, Object n, boolean strict) {
    int size = Sequences.size(n);
    if (size < 1) {
      throw PyErrors.valueError("n must be at least one");
    }
    return new Batched(type.instanceShape(), Iteration.iter(iterable), size, strict);
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object source = iterator;
    if (source == null) {
      return null;
    }
    ArrayList<Object> batch = new ArrayList<>(Math.min(size, 16));
    while (batch.size() < size) {
      Object value = Iteration.next(source);
      if (value == null) {
        iterator = null;
        if (batch.isEmpty()) {
          return null;
        }
        if (strict) {
          throw PyErrors.valueError("batched(): incomplete batch");
        }
        break;
      }
      batch.add(value);
    }
    return PyTuple.of(batch);
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Batched self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Batched self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
