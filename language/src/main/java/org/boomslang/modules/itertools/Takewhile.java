package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code takewhile(predicate, iterable)}. Thread-safety: compatible. */
@PyBuiltins(
    type = "itertools.takewhile",
    doc = "The elements up to the first for which the predicate is false.")
final class Takewhile extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.takewhile",
          BuiltinTypes.OBJECT,
          Layout.of("takewhile", Layout.OBJECT, null),
          TakewhileTable::new);

  private final Object predicate;
  private final Object iterator;
  private volatile boolean ended;

  private Takewhile(Shape shape, Object predicate, Object iterator) {
    super(shape);
    this.predicate = predicate;
    this.iterator = iterator;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, predicate, iterable, /, **kwargs)")
  static Object create(PyType type, Object predicate, Object iterable, PyDict kwargs) {
    Sequences.refuseKeywords(type, TYPE, kwargs);
    return new Takewhile(type.instanceShape(), predicate, Iteration.iter(iterable));
  }

  @Override
  @TruffleBoundary
  public Object next() {
    if (ended) {
      return null;
    }
    Object value = Iteration.next(iterator);
    if (value == null) {
      return null;
    }
    if (Conversions.truth(Calls.call(predicate, value))) {
      return value;
    }
    ended = true;
    return null;
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Takewhile self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Takewhile self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
