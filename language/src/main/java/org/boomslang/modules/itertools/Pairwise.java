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
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code pairwise(iterable)}: overlapping pairs. Thread-safety: compatible. */
@PyBuiltins(type = "itertools.pairwise", doc = "Pairs of neighbouring elements.")
final class Pairwise extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.pairwise",
          BuiltinTypes.OBJECT,
          Layout.of("pairwise", Layout.OBJECT, null),
          PairwiseTable::new);

  private volatile Object iterator;
  private Object previous;

  private Pairwise(Shape shape, Object iterator) {
    super(shape);
    this.iterator = iterator;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable, /)")
  static Object create(PyType type, Object iterable) {
    return new Pairwise(type.instanceShape(), Iteration.iter(iterable));
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object source = iterator;
    if (source == null) {
      return null;
    }
    Object first = previous;
    if (first == null) {
      first = Iteration.next(source);
      if (first == null) {
        iterator = null;
        return null;
      }
      previous = first;
      // Asking for the first element may have used this iterator.
      source = iterator;
      if (source == null) {
        previous = null;
        return null;
      }
    }
    Object second = Iteration.next(source);
    if (second == null) {
      iterator = null;
      previous = null;
      return null;
    }
    previous = second;
    return PyTuple.of(first, second);
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Pairwise self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Pairwise self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
