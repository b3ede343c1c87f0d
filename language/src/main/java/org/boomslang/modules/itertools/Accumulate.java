package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code accumulate(iterable, func)}: running totals. Thread-safety: compatible. */
@PyBuiltins(
    type = "itertools.accumulate",
    doc = "Running totals, or what a function of total and element makes of them.")
final class Accumulate extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.accumulate",
          BuiltinTypes.OBJECT,
          Layout.of("accumulate", Layout.OBJECT, null),
          AccumulateTable::new);

  private final Object iterator;

  /** None for addition. */
  private final Object function;

  private Object total;

  /** Handed out first; null when there is none or it was. */
  private volatile Object initial;

  private Accumulate(Shape shape, Object iterator, Object function, Object initial) {
    super(shape);
    this.iterator = iterator;
    this.function = function;
    this.initial = initial;
  }

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, iterable, func=None, *, initial=None)")
  static Object create(PyType type, Object iterable, Object function, Object initial) {
    return new Accumulate(
        type.instanceShape(),
        Iteration.iter(iterable),
        function,
        initial == PyNone.NONE ? null : initial);
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object first = initial;
    if (first != null) {
      initial = null;
      total = first;
      return first;
    }
    Object value = Iteration.next(iterator);
    if (value == null) {
      return null;
    }
    Object sum = total;
    if (sum != null) {
      value =
          function == PyNone.NONE
              ? Operators.binary(BinaryOp.ADD, sum, value)
              : Calls.call(function, sum, value);
    }
    total = value;
    return value;
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Accumulate self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Accumulate self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
