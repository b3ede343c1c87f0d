package org.boomslang.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code groupby(iterable, key)}: runs of elements with equal keys. A group reads from the same
 * iterator and ends when its successor begins. Thread-safety: compatible.
 */
@PyBuiltins(
    type = "itertools.groupby",
    doc = "Pairs of a key and an iterator over the successive elements that have it.")
final class Groupby extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "itertools.groupby",
          BuiltinTypes.OBJECT,
          Layout.of("groupby", Layout.OBJECT, null),
          GroupbyTable::new);

  private final Object iterator;
  private final Object keyFunction;

  /** The key of the group handed out last, or null. */
  private volatile Object targetKey;

  /** The element read last and its key; the element is null once a group handed it out. */
  private volatile Object currentKey;

  private volatile Object currentValue;

  /** The group that may read on; earlier ones have ended. */
  private volatile Grouper currentGroup;

  private Groupby(Shape shape, Object iterator, Object keyFunction) {
    super(shape);
    this.iterator = iterator;
    this.keyFunction = keyFunction;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable, key=None)")
  static Object create(PyType type, Object iterable, Object key) {
    return new Groupby(type.instanceShape(), Iteration.iter(iterable), key);
  }

  @Override
  @TruffleBoundary
  public Object next() {
    currentGroup = null;
    // Skip what is left of the present group.
    while (true) {
      Object key = currentKey;
      if (key != null) {
        Object target = targetKey;
        if (target == null || !Comparisons.equal(target, key)) {
          break;
        }
      }
      if (!step()) {
        return null;
      }
    }
    Object key = currentKey;
    targetKey = key;
    Grouper group = new Grouper(this, key);
    currentGroup = group;
    return PyTuple.of(key, group);
  }

  /** Reads one element; false at the end. */
  private boolean step() {
    Object value = Iteration.next(iterator);
    if (value == null) {
      return false;
    }
    Object key = keyFunction == PyNone.NONE ? value : Calls.call(keyFunction, value);
    currentValue = value;
    currentKey = key;
    return true;
  }

  /** The next element of a group, or null. */
  Object nextOf(Grouper group, Object key) {
    if (currentGroup != group) {
      return null;
    }
    if (currentValue == null && !step()) {
      return null;
    }
    if (!Comparisons.equal(key, currentKey)) {
      return null;
    }
    Object value = currentValue;
    currentValue = null;
    return value;
  }

  /** A group made by hand. */
  Grouper adopt(Object key) {
    Grouper group = new Grouper(this, key);
    currentGroup = group;
    return group;
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(Groupby self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object advance(Groupby self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
