package org.boomslang.objects.foreign;

import com.oracle.truffle.api.interop.StopIterationException;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.iterator.IteratorMethodsTable;
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

  /**
   * @param iterator a foreign iterator
   */
  PyForeignIterator(Object iterator) {
    super(TYPE.instanceShape());
    this.iterator = iterator;
  }

  @Override
  public Object next() {
    return next(iterator);
  }

  /** The next element, null at the end. */
  static Object next(Object iterator) {
    Object end = PyForeignIterator.class;
    Object value =
        Messages.send(
            iterator,
            i -> {
              try {
                if (!i.hasIteratorNextElement(iterator)) {
                  return end;
                }
                return i.getIteratorNextElement(iterator);
              } catch (StopIterationException e) {
                return end;
              }
            });
    return value == end ? null : Values.toPython(value);
  }
}
