package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Filling a dictionary from mappings and from sequences of pairs. Thread-safety: shared
 * (stateless).
 */
public final class DictUpdate {
  private DictUpdate() {}

  /** The arguments of {@code dict()} and {@code update()}. */
  @TruffleBoundary
  public static void update(PyDict dict, String function, Object[] args, PyDict keywords) {
    if (args.length > 1) {
      throw PyErrors.typeError("%s expected at most 1 argument, got %d", function, args.length);
    }
    if (args.length == 1) {
      update(dict, args[0]);
    }
    if (keywords != null && keywords.size() > 0) {
      dict.merge(keywords, true);
    }
  }

  /** {@code dict.update(source)}. */
  @TruffleBoundary
  public static void update(PyDict dict, Object source) {
    if (isPlain(source)) {
      dict.merge((PyDict) source, true);
    } else if (Attributes.getOrNull(source, "keys") != null) {
      mergeMapping(dict, source);
    } else {
      mergePairs(dict, source);
    }
  }

  /** A dictionary whose iteration was not overridden, so that its table may be read directly. */
  static boolean isPlain(Object source) {
    return source instanceof PyDict dict
        && (dict.type() == BuiltinTypes.DICT
            || dict.type().lookup("__iter__") == BuiltinTypes.DICT.lookup("__iter__"));
  }

  /** Adds the items of a mapping: of {@code **mapping} in displays and calls too. */
  @TruffleBoundary
  public static void mergeMapping(PyDict dict, Object mapping) {
    if (isPlain(mapping)) {
      dict.merge((PyDict) mapping, true);
      return;
    }
    Object keys = Calls.callMethod(mapping, "keys");
    Iteration.forEach(keys, key -> dict.put(key, Items.get(mapping, key)));
  }

  private static void mergePairs(PyDict dict, Object pairs) {
    int[] index = {0};
    Iteration.forEach(pairs, pair -> putPair(dict, pair, index[0]++));
  }

  /**
   * Adds an element of what {@code dict(pairs)} is given.
   *
   * @param index of the element, for errors
   */
  public static void putPair(PyDict dict, Object pair, int index) {
    if (pair instanceof PyTuple tuple
        && tuple.type() == BuiltinTypes.TUPLE
        && tuple.length() == 2) {
      dict.put(tuple.get(0), tuple.get(1));
      return;
    }
    Object[] elements;
    try {
      elements = Sequences.toArray(pair, "object is not iterable");
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        Calls.callMethod(
            e.value(),
            "add_note",
            PyStr.of(
                "Cannot convert dictionary update sequence element #" + index + " to a sequence"));
      }
      throw e;
    }
    if (elements.length != 2) {
      throw PyErrors.valueError(
          "dictionary update sequence element #%d has length %d; 2 is required",
          index, elements.length);
    }
    dict.put(elements[0], elements[1]);
  }

  /** {@code type.fromkeys(iterable, value)}. */
  @TruffleBoundary
  static Object fromKeys(Object type, Object iterable, Object value) {
    Object made = Calls.call(type);
    if (made instanceof PyDict dict && Types.of(made) == BuiltinTypes.DICT) {
      Iteration.forEach(iterable, key -> dict.put(key, value));
    } else {
      Iteration.forEach(iterable, key -> Items.set(made, key, value));
    }
    return made;
  }
}
