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
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code chain(*iterables)}: one iterable after the other. Thread-safety: compatible. */
@PyBuiltins(
    type = "itertools.chain",
    doc = "The elements of the first iterable, then of the next, until all are exhausted.")
final class Chain extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.chain",
          BuiltinTypes.OBJECT,
          Layout.of("chain", Layout.OBJECT, null),
          ChainTable::new);

  /** Over the iterables; null once exhausted. */
  private volatile Object source;

  /** Over the elements of the current one, or null. */
  private volatile Object active;

  private Chain(Shape shape, Object source) {
    super(shape);
    this.source = source;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *iterables, **kwargs)")
  static Object create(PyType type, Object[] iterables, PyDict kwargs) {
    Sequences.refuseKeywords(type, TYPE, kwargs);
    return new Chain(type.instanceShape(), Iteration.iter(PyTuple.of(iterables)));
  }

  @PyBuiltin(
      name = "from_iterable",
      kind = Kind.CLASS_METHOD,
      sig = "($type, iterable, /)",
      doc = "A chain of the iterables that one iterable gives, asked for as they are needed.")
  static Object fromIterable(PyType type, Object iterable) {
    return new Chain(type.instanceShape(), Iteration.iter(iterable));
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object object) {
    return new PyGenericAlias(type, object);
  }

  @Override
  @TruffleBoundary
  public Object next() {
    while (true) {
      Object outer = source;
      if (outer == null) {
        return null;
      }
      Object inner = active;
      if (inner == null) {
        Object iterable = Iteration.next(outer);
        if (iterable == null) {
          source = null;
          return null;
        }
        try {
          inner = Iteration.iter(iterable);
        } catch (PyException e) {
          source = null;
          throw e;
        }
        active = inner;
      }
      Object value = Iteration.next(inner);
      if (value != null) {
        return value;
      }
      active = null;
    }
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Chain self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Chain self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
