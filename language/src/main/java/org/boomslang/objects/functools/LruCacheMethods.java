package org.boomslang.objects.functools;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code functools._lru_cache_wrapper}. */
@PyBuiltins(
    type = "functools._lru_cache_wrapper",
    doc =
        "Create a cached callable that wraps another function.\n\n"
            + "user_function:      the function being cached\n\n"
            + "maxsize:  0         for no caching\n"
            + "          None      for unlimited cache size\n"
            + "          n         for a bounded cache\n\n"
            + "typed:    False     cache f(3) and f(3.0) as identical calls\n"
            + "          True      cache f(3) and f(3.0) as distinct calls\n\n"
            + "cache_info_type:    namedtuple class with the fields:\n"
            + "                        hits misses currsize maxsize\n")
final class LruCacheMethods {
  private LruCacheMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, user_function, maxsize, typed, cache_info_type)")
  static Object create(
      PyType type, Object function, Object maxsize, boolean typed, Object infoType) {
    if (!Calls.isCallable(function)) {
      throw PyErrors.typeError("the first argument must be callable");
    }
    long limit = PyLruCache.UNBOUNDED;
    if (maxsize != PyNone.NONE) {
      if (!Conversions.hasIndex(maxsize)) {
        throw PyErrors.typeError("maxsize should be integer or None");
      }
      limit = Math.max(0, Conversions.asLong(maxsize));
    }
    return new PyLruCache(type.instanceShape(), function, limit, typed, infoType);
  }

  @PyBuiltin(name = "__call__", sig = "($self, /, *args, **kwargs)")
  static Object call(PyLruCache self, Object[] args, PyDict keywords) {
    Object[] values = args;
    String[] names = Calls.NO_NAMES;
    if (!keywords.isEmpty()) {
      Object[] entries = keywords.entries();
      names = new String[entries.length / 2];
      values = java.util.Arrays.copyOf(args, args.length + names.length);
      for (int i = 0; i < names.length; i++) {
        names[i] = PyStr.intern(entries[2 * i]);
        values[args.length + i] = entries[2 * i + 1];
      }
    }
    PyLruCache.Lookup lookup = self.find(values, 0, names);
    return lookup.result() != null
        ? lookup.result()
        : lookup.keep(Calls.callKeywords(self.function, values, names));
  }

  @PyBuiltin(name = "__get__", sig = "($self, instance, owner=None, /)")
  static Object get(PyLruCache self, Object instance, Object owner) {
    return instance == PyNone.NONE ? self : new PyMethod(self, instance);
  }

  @PyBuiltin(name = "cache_info", sig = "($self, /)", doc = "Report cache statistics")
  static Object info(PyLruCache self) {
    return self.info();
  }

  @PyBuiltin(name = "cache_clear", sig = "($self, /)", doc = "Clear the cache and cache statistics")
  static void clear(PyLruCache self) {
    self.clear();
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyLruCache self) {
    return Attributes.get(self, "__qualname__");
  }

  @PyBuiltin(name = "__copy__", sig = "($self, /)")
  static Object copy(PyLruCache self) {
    return self;
  }

  @PyBuiltin(name = "__deepcopy__", sig = "($self, memo, /)")
  static Object deepCopy(PyLruCache self, Object memo) {
    return self;
  }

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER)
  static Object dict(PyLruCache self) {
    return Attributes.dict(self);
  }

  @PyBuiltin(name = "__dict__", kind = Kind.SETTER)
  static void setDict(PyLruCache self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("cannot delete __dict__");
    }
    if (!(value instanceof PyDict dict)) {
      throw PyErrors.typeError(
          "__dict__ must be set to a dictionary, not a '%s'", Types.nameOf(value));
    }
    Attributes.setDict(self, dict);
  }
}
