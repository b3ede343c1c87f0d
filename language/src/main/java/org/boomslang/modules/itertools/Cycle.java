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
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code cycle(iterable)}: the elements again and again. Thread-safety: compatible. */
@PyBuiltins(type = "itertools.cycle", doc = "The elements of the iterable, again and again.")
final class Cycle extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.cycle",
          BuiltinTypes.OBJECT,
          Layout.of("cycle", Layout.OBJECT, null),
          CycleTable::new);

  private final Object iterator;
  private final ArrayList<Object> saved = new ArrayList<>();
  private boolean exhausted;
  private int position;

  private Cycle(Shape shape, Object iterator) {
    super(shape);
    this.iterator = iterator;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable, /, **kwargs)")
  static Object create(PyType type, Object iterable, PyDict kwargs) {
    Sequences.refuseKeywords(type, TYPE, kwargs);
    return new Cycle(type.instanceShape(), Iteration.iter(iterable));
  }

  @Override
  @TruffleBoundary
  public Object next() {
    synchronized (this) {
      if (exhausted) {
        return replay();
      }
    }
    Object value = Iteration.next(iterator);
    synchronized (this) {
      if (value != null) {
        saved.add(value);
        return value;
      }
      exhausted = true;
      return replay();
    }
  }

  private Object replay() {
    if (saved.isEmpty()) {
      return null;
    }
    if (position >= saved.size()) {
      position = 0;
    }
    return saved.get(position++);
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Cycle self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Cycle self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
