package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code starmap(function, iterable)}. Thread-safety: compatible. */
@PyBuiltins(
    type = "itertools.starmap",
    doc = "The results of function(*element) for the elements of the iterable.")
final class Starmap extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.starmap",
          BuiltinTypes.OBJECT,
          Layout.of("starmap", Layout.OBJECT, null),
          StarmapTable::new);

  private final Object function;
  private final Object iterator;

  private Starmap(Shape shape, Object function, Object iterator) {
    super(shape);
    this.function = function;
    this.iterator = iterator;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, function, iterable, /, **kwargs)")
  static Object create(PyType type, Object function, Object iterable, PyDict kwargs) {
    Sequences.refuseKeywords(type, TYPE, kwargs);
    return new Starmap(type.instanceShape(), function, Iteration.iter(iterable));
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object arguments = Iteration.next(iterator);
    return arguments == null ? null : Calls.call(function, Iteration.toArray(arguments));
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Starmap self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Starmap self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
