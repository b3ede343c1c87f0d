package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code zip_longest(*iterables, fillvalue)}. Thread-safety: compatible. */
@PyBuiltins(
    type = "itertools.zip_longest",
    doc =
        "Tuples of the i-th elements of all iterables, until the longest ends; the fill value stands for what is missing.")
final class ZipLongest extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.zip_longest",
          BuiltinTypes.OBJECT,
          Layout.of("zip_longest", Layout.OBJECT, null),
          ZipLongestTable::new);

  /** An ended one is null. */
  private final Object[] iterators;

  private final Object fill;
  private int active;

  private ZipLongest(Shape shape, Object[] iterators, Object fill) {
    super(shape);
    this.iterators = iterators;
    this.fill = fill;
    this.active = iterators.length;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *iterables, **kwargs)")
  static Object create(PyType type, Object[] iterables, PyDict kwargs) {
    Object fill = PyNone.NONE;
    if (kwargs.size() > 0) {
      fill = kwargs.getStr("fillvalue");
      if (fill == null || kwargs.size() > 1) {
        throw PyErrors.typeError("zip_longest() got an unexpected keyword argument");
      }
    }
    Object[] iterators = new Object[iterables.length];
    for (int i = 0; i < iterators.length; i++) {
      iterators[i] = Iteration.iter(iterables[i]);
    }
    return new ZipLongest(type.instanceShape(), iterators, fill);
  }

  @Override
  @TruffleBoundary
  public Object next() {
    if (active == 0) {
      return null;
    }
    Object[] row = new Object[iterators.length];
    for (int i = 0; i < row.length; i++) {
      Object source = iterators[i];
      row[i] = source == null ? null : next(source);
      if (row[i] == null) {
        if (source != null) {
          iterators[i] = null;
          if (--active == 0) {
            return null;
          }
        }
        row[i] = fill;
      }
    }
    return PyTuple.of(row);
  }

  private Object next(Object source) {
    try {
      return Iteration.next(source);
    } catch (PyException e) {
      active = 0;
      throw e;
    }
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(ZipLongest self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(ZipLongest self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
