package org.boomslang.objects.sequence;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyThreadState;

/** Algorithms over sequences that may change under way. Thread-safety: shared (stateless). */
public final class Sequences {
  private Sequences() {}

  /**
   * A rich comparison of two sequences, element by element; their lengths and elements are asked
   * for anew at each step, since comparing may run Python code that changes them. An element that
   * is gone is Java null.
   *
   * @param equal how many elements at the beginning are known to be equal
   */
  @TruffleBoundary
  public static Object compare(
      CompareOp op,
      IntSupplier leftSize,
      IntFunction<Object> left,
      IntSupplier rightSize,
      IntFunction<Object> right,
      int equal) {
    if ((op == CompareOp.EQ || op == CompareOp.NE) && leftSize.getAsInt() != rightSize.getAsInt()) {
      return op == CompareOp.NE;
    }
    for (int i = equal; i < leftSize.getAsInt() && i < rightSize.getAsInt(); i++) {
      Object a = left.apply(i);
      Object b = right.apply(i);
      if (a == null || b == null) {
        break;
      }
      if (!Comparisons.equal(a, b)) {
        if (i >= leftSize.getAsInt() || i >= rightSize.getAsInt()) {
          // The comparison itself has taken the elements away.
          break;
        }
        return switch (op) {
          case EQ -> false;
          case NE -> true;
          default -> Comparisons.compare(op, a, b);
        };
      }
    }
    return op.test(Integer.compare(leftSize.getAsInt(), rightSize.getAsInt()));
  }

  /**
   * How often to repeat, from the operand of {@code *}: none below zero. TypeError for what is no
   * int; the operator itself does not get here with such an operand, see {@link
   * org.boomslang.objects.Operators#attempts}.
   */
  @TruffleBoundary
  public static int repeatCount(Object value) {
    if (Conversions.index(value) instanceof Long l) {
      if (l <= 0) {
        return 0;
      }
      return (int) Math.min(l, Integer.MAX_VALUE);
    }
    throw PyErrors.overflowError(
        "cannot fit '%s' into an index-sized integer", Types.nameOf(value));
  }

  /** An index ({@code Py_ssize_t}): clipped to Java's int, OverflowError beyond 64 bits. */
  @TruffleBoundary
  public static int size(Object value) {
    Object index = Conversions.index(value);
    if (index instanceof Long l) {
      return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, l));
    }
    throw PyErrors.overflowError("Python int too large to convert to C ssize_t");
  }

  /** The TypeError for keyword arguments to {@code __init__} of a mutable type. */
  @TruffleBoundary
  public static void refuseKeywords(PyType base, PyDict keywords) {
    if (keywords != null && keywords.size() > 0) {
      throw PyErrors.typeError("%s() takes no keyword arguments", base.name());
    }
  }

  /** The same, unless a subclass with a {@code __new__} of its own takes them. */
  @TruffleBoundary
  public static void refuseInitKeywords(PyType type, PyType base, PyDict keywords) {
    if (type == base || type.lookup("__new__") == base.lookup("__new__")) {
      refuseKeywords(base, keywords);
    }
  }

  /** The size of a repeated sequence; MemoryError beyond what Java holds. */
  public static int repeatedSize(int size, int count) {
    long total = (long) size * count;
    if (total > Integer.MAX_VALUE - 8) {
      throw PyErrors.memoryError("");
    }
    return (int) total;
  }

  /**
   * A start or stop argument of {@code index()}: clipped, None not allowed ({@code
   * _PyEval_SliceIndexNotNone}).
   */
  @TruffleBoundary
  public static int searchBound(Object value) {
    Object index = Conversions.indexOrNull(value);
    if (index == null) {
      throw PyErrors.typeError("slice indices must be integers or have an __index__ method");
    }
    if (index instanceof Long l) {
      return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, l));
    }
    return ((BigInteger) index).signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
  }

  /** Counts a negative bound from the end, no lower than zero. */
  public static int fromEnd(int bound, int size) {
    return bound >= 0 ? bound : Math.max(0, bound + size);
  }

  /**
   * The reprs of elements, separated by commas, between brackets; {@code recursive} when it is
   * being made already.
   */
  @TruffleBoundary
  public static TruffleString repr(
      Object container, IntFunction<Object> elements, String open, String close, String recursive) {
    PyThreadState thread = PyThreadState.get();
    StrBuilder text = new StrBuilder();
    if (!thread.enterRepr(container)) {
      return text.append(recursive).toTruffleString();
    }
    try {
      text.append(open);
      Object element = elements.apply(0);
      for (int i = 0; element != null; i++) {
        if (i > 0) {
          text.append(", ");
        }
        text.append(Conversions.repr(element));
        element = elements.apply(i + 1);
      }
      return text.append(close).toTruffleString();
    } finally {
      thread.leaveRepr(container);
    }
  }

  /**
   * The TypeError for keyword arguments to {@code __new__} of an immutable type, unless a subclass
   * with an {@code __init__} of its own takes them.
   */
  @TruffleBoundary
  public static void refuseKeywords(PyType type, PyType base, PyDict keywords) {
    if (keywords != null
        && keywords.size() > 0
        && (type == base || type.lookup("__init__") == base.lookup("__init__"))) {
      throw PyErrors.typeError("%s() takes no keyword arguments", base.name());
    }
  }

  /**
   * The elements of an iterable that is to be unpacked or assigned, with another message for what
   * is no iterable.
   */
  @TruffleBoundary
  public static Object[] toArray(Object iterable, String message, Object... values) {
    try {
      return Iteration.toArray(iterable);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR) && Types.of(iterable).lookup("__iter__") == null) {
        throw PyErrors.typeError(message, values);
      }
      throw e;
    }
  }
}
