package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.boomslang.objects.bytes.PyBytesLike;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Iteration over any object, general path. The end of an iteration is a Java null: no StopIteration
 * is made for builtin iterators and generators.
 */
public final class Iteration {
  private Iteration() {}

  /** {@code iter(o)}. */
  @TruffleBoundary
  public static Object iter(Object o) {
    PyType type = Types.of(o);
    Object method = type.lookup("__iter__");
    if (method == null || method == PyNone.NONE) {
      // Builtin types that are subscripted by keys are no sequences: re.Match, typing.Union.
      if (method == null
          && type.lookup("__getitem__") != null
          && (type.isHeapType() || type.lookup("__len__") != null)) {
        return new org.boomslang.objects.iterator.PySequenceIterator(o);
      }
      throw PyErrors.typeError("'%s' object is not iterable", type.name());
    }
    Object iterator = Calls.call(Attributes.bind(method, o, type));
    if (!isIterator(iterator)) {
      throw PyErrors.typeError("iter() returned non-iterator of type '%s'", Types.nameOf(iterator));
    }
    return iterator;
  }

  /** Whether the object has {@code __next__}. */
  @TruffleBoundary
  public static boolean isIterator(Object o) {
    return o instanceof PyIterator || Types.of(o).lookup("__next__") != null;
  }

  /** {@code next(iterator)}, or null at the end. */
  @TruffleBoundary
  public static Object next(Object iterator) {
    if (iterator instanceof PyIterator builtin && !builtin.type().isHeapType()) {
      // The loop around this may be one in Java, over an endless iterator.
      TruffleSafepoint.poll(null);
    }
    try {
      if (iterator instanceof PyIterator builtin && !builtin.type().isHeapType()) {
        return builtin.next();
      }
      Object value = Calls.callSpecial(iterator, "__next__");
      if (value == null) {
        throw PyErrors.typeError("'%s' object is not an iterator", Types.nameOf(iterator));
      }
      return value;
    } catch (PyException e) {
      if (Calls.isStopIteration(e)) {
        return null;
      }
      throw e;
    }
  }

  /** Hands every element to a consumer. */
  @TruffleBoundary
  public static void forEach(Object iterable, Consumer<Object> consumer) {
    if (iterable instanceof TruffleString text) {
      CodePoints s = CodePoints.of(text);
      for (int i = 0; i < s.length(); i++) {
        consumer.accept(PyStr.fromCodePoint(s.at(i)));
      }
      return;
    }
    Object[] elements = Snapshot.of(iterable);
    if (elements != null) {
      for (Object element : elements) {
        consumer.accept(element);
      }
      return;
    }
    Object iterator = iter(iterable);
    for (Object value = next(iterator); value != null; value = next(iterator)) {
      consumer.accept(value);
    }
  }

  /** All elements, in a fresh array. */
  @TruffleBoundary
  public static Object[] toArray(Object iterable) {
    Object[] elements = elementsOrNull(iterable);
    if (elements != null) {
      return elements;
    }
    ArrayList<Object> values = new ArrayList<>();
    forEach(iterable, values::add);
    return values.toArray();
  }

  /** The elements, in a fresh array, of what gives them all at one moment; null for others. */
  public static Object[] elementsOrNull(Object iterable) {
    if (iterable instanceof PyTuple tuple && tuple.type() == BuiltinTypes.TUPLE) {
      return tuple.toArray();
    }
    if (iterable instanceof PyList list && list.type() == BuiltinTypes.LIST) {
      return list.toArray();
    }
    if (iterable instanceof TruffleString text) {
      return CodePoints.of(text).characters();
    }
    if (iterable instanceof PyBytesLike bytes && !bytes.type().isHeapType()) {
      return bytes.span().toInts();
    }
    return Snapshot.of(iterable);
  }
}
