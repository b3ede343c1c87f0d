package org.boomslang.objects.tuple;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import java.util.List;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;

/**
 * A {@code tuple} or an instance of a subclass (named tuples, struct sequences). Thread-safety:
 * shared; the elements never change.
 */
public final class PyTuple extends PyObject {
  public static final PyTuple EMPTY =
      new PyTuple(BuiltinTypes.TUPLE.instanceShape(), new Object[0]);

  @CompilationFinal(dimensions = 0)
  private final Object[] items;

  private PyTuple(Shape shape, Object[] items) {
    super(shape);
    this.items = items;
  }

  /** A tuple of the given elements; the array is given away. */
  public static PyTuple of(Object... items) {
    return items.length == 0 ? EMPTY : new PyTuple(BuiltinTypes.TUPLE.instanceShape(), items);
  }

  /** An instance of a subclass; the array is given away. */
  public static PyTuple of(Shape shape, Object[] items) {
    return new PyTuple(shape, items);
  }

  public static PyTuple of(List<?> items) {
    return of(items.toArray());
  }

  public int length() {
    return items.length;
  }

  public int size() {
    return items.length;
  }

  public Object get(int index) {
    return items[index];
  }

  /** The elements themselves: nobody writes to them. */
  public Object[] items() {
    return items;
  }

  /** The elements in a fresh array. */
  public Object[] toArray() {
    return items.clone();
  }
}
