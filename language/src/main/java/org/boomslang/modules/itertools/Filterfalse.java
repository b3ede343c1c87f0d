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
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code filterfalse(function, iterable)}. Thread-safety: compatible. */
@PyBuiltins(
    type = "itertools.filterfalse",
    doc = "The elements for which function(element) is false; with None, the false elements.")
final class Filterfalse extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.filterfalse",
          BuiltinTypes.OBJECT,
          Layout.of("filterfalse", Layout.OBJECT, null),
          FilterfalseTable::new);

  private final Object function;
  private final Object iterator;

  private Filterfalse(Shape shape, Object function, Object iterator) {
    super(shape);
    this.function = function;
    this.iterator = iterator;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, function, iterable, /, **kwargs)")
  static Object create(PyType type, Object function, Object iterable, PyDict kwargs) {
    Sequences.refuseKeywords(type, TYPE, kwargs);
    return new Filterfalse(type.instanceShape(), function, Iteration.iter(iterable));
  }

  @Override
  @TruffleBoundary
  public Object next() {
    boolean plain = function == PyNone.NONE || function == BuiltinTypes.BOOL;
    for (Object value = Iteration.next(iterator); value != null; value = Iteration.next(iterator)) {
      if (!Conversions.truth(plain ? value : Calls.call(function, value))) {
        return value;
      }
    }
    return null;
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Filterfalse self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Filterfalse self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
