package org.boomslang.modules.functools;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.functools.PyLruCache;
import org.boomslang.objects.functools.PyPartial;
import org.boomslang.objects.functools.PyPlaceholder;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Module {@code _functools}. */
@PyBuiltins(module = "_functools", doc = "Tools that operate on functions.")
public final class FunctoolsModule {
  private FunctoolsModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("partial", PyPartial.TYPE);
    module.setAttribute("Placeholder", PyPlaceholder.PLACEHOLDER);
    module.setAttribute("_PlaceholderType", PyPlaceholder.TYPE);
    module.setAttribute("_lru_cache_wrapper", PyLruCache.TYPE);
  }

  @PyBuiltin(
      name = "cmp_to_key",
      sig = "($module, /, mycmp)",
      doc =
          "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two"
              + " objects.")
  static Object cmpToKey(PyModule module, Object mycmp) {
    return new KeyWrapper(mycmp, null);
  }

  @PyBuiltin(
      name = "reduce",
      sig = "($module, function, iterable, /, initial=<unset>)",
      doc =
          "Apply a function of two arguments cumulatively to the items of an iterable, from left to"
              + " right.\n\nThis effectively reduces the iterable to a single value.  If initial is"
              + " present,\nit is placed before the items of the iterable in the calculation, and"
              + " serves as\na default when the iterable is empty.\n\nFor example, reduce(lambda"
              + " x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5).")
  static Object reduce(PyModule module, Object function, Object iterable, Object initial) {
    Object iterator;
    try {
      iterator = Iteration.iter(iterable);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw PyErrors.typeError("reduce() arg 2 must support iteration");
      }
      throw e;
    }
    Object result = initial;
    Object item;
    while ((item = Iteration.next(iterator)) != null) {
      result = result == null ? item : Calls.call(function, result, item);
    }
    if (result == null) {
      throw PyErrors.typeError("reduce() of empty iterable with no initial value");
    }
    return result;
  }
}
