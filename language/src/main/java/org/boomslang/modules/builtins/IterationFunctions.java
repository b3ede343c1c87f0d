package org.boomslang.modules.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Snapshot;
import org.boomslang.objects.Summation;
import org.boomslang.objects.Types;
import org.boomslang.objects.iterator.PyCallableIterator;
import org.boomslang.objects.list.ListSort;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** The functions about iterables. Thread-safety: shared (stateless). */
@PyBuiltins(module = "builtins")
public final class IterationFunctions {
  private IterationFunctions() {}

  @PyBuiltin(
      name = "all",
      sig = "(iterable, /)",
      doc = "Return True if bool(x) is True for all values x in the iterable.")
  static boolean all(Object iterable) {
    return !has(iterable, false);
  }

  @PyBuiltin(
      name = "any",
      sig = "(iterable, /)",
      doc = "Return True if bool(x) is True for any x in the iterable.")
  static boolean any(Object iterable) {
    return has(iterable, true);
  }

  /** Whether an element has the given truth value. */
  private static boolean has(Object iterable, boolean wanted) {
    if (iterable instanceof PyList list && list.type() == BuiltinTypes.LIST) {
      Object item;
      for (int i = 0; (item = list.getItem(i)) != null; i++) {
        if (Conversions.truth(item) == wanted) {
          return true;
        }
      }
      return false;
    }
    Object iterator = Iteration.iter(iterable);
    for (Object item; (item = Iteration.next(iterator)) != null; ) {
      if (Conversions.truth(item) == wanted) {
        return true;
      }
    }
    return false;
  }

  @PyBuiltin(name = "len", sig = "(obj, /)", doc = "Return the number of items in a container.")
  static long len(Object object) {
    return Items.longLength(object);
  }

  @PyBuiltin(
      name = "iter",
      sig = "(object, sentinel=<unset>, /)",
      doc =
          "iter(iterable) -> iterator\n"
              + "iter(callable, sentinel) -> iterator\n\n"
              + "The iterator of an object, or of calls of it until one returns the sentinel.")
  static Object iter(Object object, Object sentinel) {
    if (sentinel == null) {
      return Iteration.iter(object);
    }
    if (!Calls.isCallable(object)) {
      throw PyErrors.typeError("iter(v, w): v must be callable");
    }
    return new PyCallableIterator(object, sentinel);
  }

  @PyBuiltin(
      name = "next",
      sig = "(iterator, default=<unset>, /)",
      doc =
          "next(iterator[, default])\n\n"
              + "The next item of the iterator, or the default at its end.")
  static Object next(Object iterator, Object fallback) {
    if (!Iteration.isIterator(iterator)) {
      throw PyErrors.typeError("'%s' object is not an iterator", Types.nameOf(iterator));
    }
    if (fallback != null) {
      Object item = Iteration.next(iterator);
      return item == null ? fallback : item;
    }
    // Through __next__, so that the StopIteration of a generator keeps its value.
    return Calls.callSpecial(iterator, "__next__");
  }

  @PyBuiltin(
      name = "aiter",
      sig = "(async_iterable, /)",
      doc = "Return an AsyncIterator for an AsyncIterable object.")
  static Object aiter(Object iterable) {
    Object iterator = Calls.callSpecial(iterable, "__aiter__");
    if (iterator == null) {
      throw PyErrors.typeError("'%s' object is not an async iterable", Types.nameOf(iterable));
    }
    if (Types.of(iterator).lookup("__anext__") == null) {
      throw PyErrors.typeError(
          "aiter() returned not an async iterator of type '%s'", Types.nameOf(iterator));
    }
    return iterator;
  }

  @PyBuiltin(
      name = "anext",
      sig = "(async_iterator, default=<unset>, /)",
      doc = "Return the next item from the async iterator, or the default at its end.")
  static Object anext(Object iterator, Object fallback) {
    Object awaitable = Calls.callSpecial(iterator, "__anext__");
    if (awaitable == null) {
      throw PyErrors.typeError("'%s' object is not an async iterator", Types.nameOf(iterator));
    }
    return fallback == null ? awaitable : new PyAnextAwaitable(awaitable, fallback);
  }

  @PyBuiltin(
      name = "sorted",
      sig = "(*args, key=None, reverse=False)",
      doc = "Return a new list containing all items from the iterable in ascending order.")
  static Object sorted(Object[] args, Object key, Object reverse) {
    if (args.length != 1) {
      throw PyErrors.typeError("sorted expected 1 argument, got %d", args.length);
    }
    PyList list =
        args[0] instanceof PyList given && given.type() == BuiltinTypes.LIST
            ? given.copy()
            : PyList.of(Iteration.toArray(args[0]));
    if (reverse instanceof Boolean descending) {
      ListSort.sort(list, key == PyNone.NONE ? null : key, descending);
      return list;
    }
    Calls.callKeywords(
        Attributes.get(list, "sort"), new Object[] {key, reverse}, new String[] {"key", "reverse"});
    return list;
  }

  @PyBuiltin(
      name = "sum",
      sig = "(iterable, /, start=0)",
      doc = "Return the sum of a 'start' value (default: 0) plus an iterable of numbers.")
  static Object sum(Object iterable, Object start) {
    return Summation.sum(iterable, start);
  }

  @PyBuiltin(
      name = "max",
      sig = "(*args, key=None, default=<unset>)",
      doc =
          "max(iterable, *[, default, key]) -> value\n"
              + "max(first, second, *more[, key]) -> value\n\n"
              + "The biggest of the items of an iterable, or of two or more arguments.")
  static Object max(Object[] args, Object key, Object fallback) {
    return extreme("max", CompareOp.GT, args, key, fallback);
  }

  @PyBuiltin(
      name = "min",
      sig = "(*args, key=None, default=<unset>)",
      doc =
          "min(iterable, *[, default, key]) -> value\n"
              + "min(first, second, *more[, key]) -> value\n\n"
              + "The smallest of the items of an iterable, or of two or more arguments.")
  static Object min(Object[] args, Object key, Object fallback) {
    return extreme("min", CompareOp.LT, args, key, fallback);
  }

  private static Object extreme(
      String name, CompareOp better, Object[] args, Object key, Object fallback) {
    if (args.length == 0) {
      throw PyErrors.typeError("%s expected at least 1 argument, got 0", name);
    }
    if (args.length > 1 && fallback != null) {
      throw PyErrors.typeError(
          "Cannot specify a default for %s() with multiple positional arguments", name);
    }
    Object best = null;
    Object bestKey = null;
    Object[] items = args.length == 1 ? Snapshot.of(args[0]) : args;
    PyList list =
        items == null && args[0] instanceof PyList given && given.type() == BuiltinTypes.LIST
            ? given
            : null;
    Object iterator = items == null && list == null ? Iteration.iter(args[0]) : null;
    for (int i = 0; items == null || i < items.length; i++) {
      Object item =
          items != null ? items[i] : list != null ? list.getItem(i) : Iteration.next(iterator);
      if (item == null) {
        break;
      }
      Object itemKey = key == PyNone.NONE ? item : Calls.call(key, item);
      if (best == null || isBetter(better, itemKey, bestKey)) {
        best = item;
        bestKey = itemKey;
      }
    }
    if (best != null) {
      return best;
    }
    if (fallback == null) {
      throw PyErrors.valueError("%s() iterable argument is empty", name);
    }
    return fallback;
  }

  private static boolean isBetter(CompareOp better, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return better == CompareOp.GT ? x > y : x < y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return better == CompareOp.GT ? x > y : x < y;
    }
    if (a instanceof TruffleString s && b instanceof TruffleString t) {
      return better == CompareOp.GT ? PyStr.compare(s, t) > 0 : PyStr.compare(s, t) < 0;
    }
    return Conversions.truth(Comparisons.compare(better, a, b));
  }
}
