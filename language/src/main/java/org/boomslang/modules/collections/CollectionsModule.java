package org.boomslang.modules.collections;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/** Module {@code _collections}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "_collections", doc = "The fast part of collections.")
public final class CollectionsModule {
  /** From this length on an array for all Latin-1 characters is worth it. */
  private static final int LONG_TEXT = 64;

  private CollectionsModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("deque", PyDeque.TYPE);
    module.setAttribute("defaultdict", PyDefaultDict.TYPE);
    module.setAttribute("OrderedDict", OrderedDictType.TYPE);
    module.setAttribute("_deque_iterator", PyDequeIterator.FORWARD);
    module.setAttribute("_deque_reverse_iterator", PyDequeIterator.REVERSE);
    module.setAttribute("_tuplegetter", TupleGetter.TYPE);
  }

  @PyBuiltin(
      name = "_count_elements",
      sig = "(mapping, iterable, /)",
      doc = "Count the elements of the iterable in the mapping.")
  static void countElements(Object mapping, Object iterable) {
    if (mapping instanceof PyDict dict && isPlain(dict.type())) {
      if (!(iterable instanceof TruffleString text && countCharacters(dict, text))) {
        Iteration.forEach(iterable, element -> countInto(dict, element));
      }
      return;
    }
    Object get = Attributes.get(mapping, "get");
    Iteration.forEach(
        iterable,
        element ->
            Items.set(
                mapping,
                element,
                Operators.binary(BinaryOp.ADD, Calls.call(get, element, 0L), 1L)));
  }

  private static boolean isPlain(PyType type) {
    return type.lookup("get") == BuiltinTypes.DICT.lookup("get")
        && type.lookup("__setitem__") == BuiltinTypes.DICT.lookup("__setitem__");
  }

  /** Counts the characters of a text that is long enough to be counted in an array first. */
  private static boolean countCharacters(PyDict dict, TruffleString text) {
    CodePoints points = CodePoints.of(text);
    if (points.length() < LONG_TEXT || !points.isLatin1()) {
      return false;
    }
    int[] counts = new int[256];
    int[] order = new int[256];
    int different = 0;
    for (int i = 0; i < points.length(); i++) {
      int c = points.at(i);
      if (counts[c]++ == 0) {
        order[different++] = c;
      }
    }
    for (int i = 0; i < different; i++) {
      TruffleString character = PyStr.fromCodePoint(order[i]);
      int count = counts[order[i]];
      while (count > 0) {
        Object present = dict.get(character);
        if (present != null && !(present instanceof Long)) {
          countInto(dict, character);
          count--;
        } else {
          Object next = Integers.add(present == null ? 0L : present, (long) count);
          if (dict.replace(character, present, next)) {
            break;
          }
        }
      }
    }
    return true;
  }

  private static void countInto(PyDict dict, Object element) {
    while (!dict.countUp(element)) {
      Object present = dict.get(element);
      Object next = present == null ? (Object) 1L : Operators.binary(BinaryOp.ADD, present, 1L);
      if (dict.replace(element, present, next)) {
        return;
      }
    }
  }
}
