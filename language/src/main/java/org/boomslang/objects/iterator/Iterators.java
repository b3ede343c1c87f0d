package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Several iterators advanced side by side, as {@code zip} and {@code map} do; where strict, they
 * must end together. Thread-safety: compatible, as its iterators are.
 */
final class Iterators {
  private final String function;
  private final Object[] iterators;
  private volatile boolean strict;

  Iterators(String function, Object[] iterables, int from, boolean strict) {
    this.function = function;
    this.strict = strict;
    iterators = new Object[iterables.length - from];
    for (int i = 0; i < iterators.length; i++) {
      iterators[i] = Iteration.iter(iterables[from + i]);
    }
  }

  /** The value of the only keyword argument, {@code strict}. */
  static boolean strict(String function, PyDict keywords) {
    if (keywords == null || keywords.size() == 0) {
      return false;
    }
    if (keywords.size() > 1) {
      throw PyErrors.typeError(
          "%s() takes at most 1 keyword argument (%d given)", function, keywords.size());
    }
    Object value = keywords.getStr("strict");
    if (value == null) {
      throw PyErrors.typeError(
          "%s() got an unexpected keyword argument '%s'",
          function, PyStr.toJava(keywords.entries()[0]));
    }
    return Conversions.truth(value);
  }

  int count() {
    return iterators.length;
  }

  Object at(int index) {
    return iterators[index];
  }

  void ended(int index) {
    if (strict) {
      checkAllEnded(index);
    }
  }

  /** The next element of each, or null when one has ended. */
  Object[] next() {
    Object[] row = new Object[iterators.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = Iteration.next(iterators[i]);
      if (row[i] == null) {
        ended(i);
        return null;
      }
    }
    return row.length == 0 ? null : row;
  }

  @TruffleBoundary
  private void checkAllEnded(int ended) {
    if (ended > 0) {
      throw uneven(ended, "shorter");
    }
    for (int i = 1; i < iterators.length; i++) {
      if (Iteration.next(iterators[i]) != null) {
        throw uneven(i, "longer");
      }
    }
  }

  private PyException uneven(int index, String how) {
    return index == 1
        ? PyErrors.valueError("%s() argument 2 is %s than argument 1", function, how)
        : PyErrors.valueError(
            "%s() argument %d is %s than arguments 1-%d", function, index + 1, how, index);
  }

  void setStrict(boolean value) {
    strict = value;
  }

  /** What {@code __reduce__} gives, with something in front of the iterators unless null. */
  Object reduce(PyType type, Object first) {
    Object[] arguments = new Object[iterators.length + (first == null ? 0 : 1)];
    if (first != null) {
      arguments[0] = first;
    }
    System.arraycopy(
        iterators, 0, arguments, arguments.length - iterators.length, iterators.length);
    return strict
        ? PyTuple.of(type, PyTuple.of(arguments), true)
        : PyTuple.of(type, PyTuple.of(arguments));
  }
}
