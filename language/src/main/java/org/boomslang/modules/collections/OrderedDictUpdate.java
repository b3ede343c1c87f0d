package org.boomslang.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;

/**
 * {@code MutableMapping.update} as {@code OrderedDict} has it: every item goes through {@code
 * __setitem__}. Thread-safety: shared (stateless).
 */
final class OrderedDictUpdate {
  private OrderedDictUpdate() {}

  /**
   * @param target usually an ordered dictionary
   * @param args at most one source
   */
  @TruffleBoundary
  static void update(Object target, Object[] args, PyDict keywords) {
    if (args.length == 1) {
      update(target, args[0]);
    }
    if (keywords != null) {
      PyDict.Cursor cursor = keywords.cursor();
      while (cursor.next()) {
        Items.set(target, cursor.key(), cursor.value());
      }
    }
  }

  private static void update(Object target, Object source) {
    if (source instanceof PyDict dict && dict.type() == BuiltinTypes.DICT) {
      Object[] entries = dict.entries();
      for (int i = 0; i < entries.length; i += 2) {
        Items.set(target, entries[i], entries[i + 1]);
      }
      return;
    }
    Object keys = Attributes.getOrNull(source, "keys");
    if (keys != null) {
      Iteration.forEach(Calls.call(keys), key -> Items.set(target, key, Items.get(source, key)));
      return;
    }
    Object items = Attributes.getOrNull(source, "items");
    addPairs(target, items != null ? Calls.call(items) : source);
  }

  private static void addPairs(Object target, Object pairs) {
    Object iterator = Iteration.iter(pairs);
    for (Object pair = Iteration.next(iterator); pair != null; pair = Iteration.next(iterator)) {
      Object elements = Iteration.iter(pair);
      Object key = Iteration.next(elements);
      if (key == null) {
        throw PyErrors.valueError("need more than 0 values to unpack");
      }
      Object value = Iteration.next(elements);
      if (value == null) {
        throw PyErrors.valueError("need more than 1 value to unpack");
      }
      if (Iteration.next(elements) != null) {
        throw PyErrors.valueError("too many values to unpack (expected 2)");
      }
      Items.set(target, key, value);
    }
  }
}
