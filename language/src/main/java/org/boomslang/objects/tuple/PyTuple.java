package org.boomslang.objects.tuple;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.sequence.SequenceHash;

/**
 * A {@code tuple} or an instance of a subclass (named tuples, struct sequences). Thread-safety:
 * shared; the elements never change, and a hash that a thread does not see yet it works out again.
 */
public final class PyTuple extends PyObject {
  public static final PyTuple EMPTY =
      new PyTuple(BuiltinTypes.TUPLE.instanceShape(), new Object[0]);

  @CompilationFinal(dimensions = 0)
  private final Object[] items;

  /** Of the elements, once somebody asked; 0 until then, as in CPython ({@code ob_hash}). */
  private long hash;

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

  /**
   * The hash of the elements. What nested tuples have is kept with them, so that looking one up
   * again takes no time that grows with its depth.
   *
   * @throws org.boomslang.objects.PyException TypeError for an unhashable element
   */
  @TruffleBoundary
  public long hash() {
    long known = hash;
    if (known == 0) {
      SequenceHash all = new SequenceHash();
      for (Object item : items) {
        all.add(Comparisons.hash(item));
      }
      known = all.finish(items.length);
      hash = known;
    }
    return known;
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    for (Object each : items) {
      visit.accept(each);
    }
  }
}
