package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;

/**
 * Subscription, length and containment of any object, general path (abstract.c: {@code
 * PyObject_GetItem}).
 */
public final class Items {
  private Items() {}

  /** {@code o[key]}. */
  @TruffleBoundary
  public static Object get(Object o, Object key) {
    Object result = Calls.callSpecial(o, "__getitem__", key);
    if (result != null) {
      return result;
    }
    if (o instanceof PyType type) {
      Object classGetItem = Attributes.getOrNull(type, "__class_getitem__");
      if (classGetItem != null && classGetItem != PyNone.NONE) {
        return Calls.call(classGetItem, key);
      }
      if (type == BuiltinTypes.TYPE) {
        return Calls.call(org.boomslang.objects.alias.PyGenericAlias.TYPE, type, key);
      }
      throw PyErrors.typeError("type '%s' is not subscriptable", type.name());
    }
    throw PyErrors.typeError("'%s' object is not subscriptable", Types.nameOf(o));
  }

  /** {@code o[key] = value}. */
  @TruffleBoundary
  public static void set(Object o, Object key, Object value) {
    if (Calls.callSpecial(o, "__setitem__", key, value) == null) {
      refuseOneOfTwo(o, "__setitem__", "__delitem__");
      asksSequence(o, key);
      throw PyErrors.typeError("'%s' object does not support item assignment", Types.nameOf(o));
    }
  }

  /**
   * A class with one of two methods that share a slot in CPython is asked for the other as well.
   */
  private static void refuseOneOfTwo(Object o, String absent, String other) {
    if (Types.of(o).lookup(other) != null) {
      throw PyErrors.attributeError("%s", absent);
    }
  }

  /**
   * Whether CPython asks the sequence slots, as it does when the key is an index and the type has
   * any; IndexError for an index beyond its range.
   */
  private static boolean asksSequence(Object o, Object key) {
    PyType type = Types.of(o);
    boolean sequence =
        Conversions.hasIndex(key)
            && (type.isHeapType()
                || type.lookup("__getitem__") != null
                || type.lookup("__contains__") != null);
    if (sequence) {
      Conversions.asSize(key);
    }
    return sequence;
  }

  /** {@code del o[key]}. */
  @TruffleBoundary
  public static void delete(Object o, Object key) {
    if (Calls.callSpecial(o, "__delitem__", key) == null) {
      refuseOneOfTwo(o, "__delitem__", "__setitem__");
      throw PyErrors.typeError(
          asksSequence(o, key)
              ? "'%s' object doesn't support item deletion"
              : "'%s' object does not support item deletion",
          Types.nameOf(o));
    }
  }

  /** {@code item in o}. */
  @TruffleBoundary
  public static boolean contains(Object o, Object item) {
    PyType type = Types.of(o);
    Object method = type.lookup("__contains__");
    if (method == PyNone.NONE) {
      throw PyErrors.typeError("'%s' object is not a container", type.name());
    }
    if (method != null) {
      Object result = Calls.call(Attributes.bind(method, o, type), item);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return Conversions.truth(result);
      }
    }
    if (type.lookup("__iter__") == null && type.lookup("__getitem__") == null) {
      throw PyErrors.typeError("argument of type '%s' is not a container or iterable", type.name());
    }
    Object iterator = Iteration.iter(o);
    for (Object element = Iteration.next(iterator);
        element != null;
        element = Iteration.next(iterator)) {
      if (Comparisons.equal(element, item)) {
        return true;
      }
    }
    return false;
  }

  /** {@code len(o)} of what lies in memory: OverflowError beyond a Java int. */
  @TruffleBoundary
  public static int length(Object o) {
    long length = longLength(o);
    if ((int) length != length) {
      throw PyErrors.overflowError("cannot fit 'int' into an index-sized integer");
    }
    return (int) length;
  }

  /** {@code len(o)}: a {@code Py_ssize_t}. */
  @TruffleBoundary
  public static long longLength(Object o) {
    Object result = Calls.callSpecial(o, "__len__");
    if (result == null) {
      throw PyErrors.typeError("object of type '%s' has no len()", Types.nameOf(o));
    }
    return checkedLength(result);
  }

  private static long checkedLength(Object result) {
    Object index = Conversions.indexOrNull(result);
    if (index == null) {
      throw PyErrors.typeError(
          "'%s' object cannot be interpreted as an integer", Types.nameOf(result));
    }
    if (index instanceof Long l && l >= 0) {
      return l;
    }
    if (Integers.isNegative(index)) {
      throw PyErrors.valueError("__len__() should return >= 0");
    }
    throw PyErrors.overflowError(
        "cannot fit '%s' into an index-sized integer", Types.nameOf(result));
  }

  /** {@code operator.length_hint(o, fallback)}. */
  @TruffleBoundary
  public static int lengthHint(Object o, int fallback) {
    if (Types.of(o).lookup("__len__") != null) {
      try {
        return length(o);
      } catch (PyException e) {
        if (!e.matches(org.boomslang.objects.exception.ExceptionTypes.TYPE_ERROR)) {
          throw e;
        }
      }
    }
    Object result;
    try {
      result = Calls.callSpecial(o, "__length_hint__");
    } catch (PyException e) {
      if (e.matches(org.boomslang.objects.exception.ExceptionTypes.TYPE_ERROR)) {
        return fallback;
      }
      throw e;
    }
    if (result == null || result == PyNotImplemented.NOT_IMPLEMENTED) {
      return fallback;
    }
    if (!Conversions.isInt(result)) {
      throw PyErrors.typeError("__length_hint__ must be an integer, not %s", Types.nameOf(result));
    }
    int hint = Conversions.asSizeClipped(result);
    if (hint < 0) {
      throw PyErrors.valueError("__length_hint__() should return >= 0");
    }
    return hint;
  }
}
