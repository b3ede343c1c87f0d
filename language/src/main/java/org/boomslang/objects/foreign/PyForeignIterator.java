package org.boomslang.objects.foreign;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.StopIterationException;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.iterator.IteratorMethodsTable;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** Iterates over a foreign iterable. Thread-safety: as the foreign iterator's. */
public final class PyForeignIterator extends PyIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "foreign_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("foreign_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          IteratorMethodsTable::new);

  private final Object iterator;
  private final boolean pairs;

  /**
   * @param iterator a foreign iterator
   */
  PyForeignIterator(Object iterator) {
    this(iterator, false);
  }

  /**
   * @param pairs whether the elements are arrays of two, which become tuples
   */
  PyForeignIterator(Object iterator, boolean pairs) {
    super(TYPE.instanceShape());
    this.iterator = iterator;
    this.pairs = pairs;
  }

  @Override
  public Object next() {
    return next(iterator, pairs);
  }

  /** The next element, null at the end. */
  static Object next(Object iterator, boolean pairs) {
    Object end = PyForeignIterator.class;
    Object value =
        Messages.send(
            iterator,
            i -> {
              try {
                if (!i.hasIteratorNextElement(iterator)) {
                  return end;
                }
                Object next = i.getIteratorNextElement(iterator);
                return pairs ? pair(next) : next;
              } catch (StopIterationException e) {
                return end;
              }
            });
    if (value == end) {
      return null;
    }
    return value instanceof Object[] pair
        ? PyTuple.of(Values.toPython(pair[0]), Values.toPython(pair[1]))
        : Values.toPython(value);
  }

  private static Object[] pair(Object entry) throws InteropException {
    InteropLibrary interop = InteropLibrary.getUncached(entry);
    return new Object[] {interop.readArrayElement(entry, 0), interop.readArrayElement(entry, 1)};
  }
}
