package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyMethodWrapper;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** Calls, general path (call.c). Keyword arguments come last, with their interned names beside. */
public final class Calls {
  /** For calls without keyword arguments. */
  public static final String[] NO_NAMES = Arguments.NO_NAMES;

  private Calls() {}

  /** Calls with positional arguments. */
  @TruffleBoundary
  public static Object call(Object callee, Object... arguments) {
    return callKeywords(callee, arguments, NO_NAMES);
  }

  /**
   * Calls with positional arguments followed by the values of keyword arguments.
   *
   * @param names of the last {@code names.length} arguments
   */
  @TruffleBoundary
  public static Object callKeywords(Object callee, Object[] arguments, String[] names) {
    return switch (callee) {
      case PyFunction function -> function.call(arguments, names);
      case PyMethod method ->
          callKeywords(method.function(), prepend(method.self(), arguments), names);
      case PyBuiltinFunction function -> function.call(arguments, names);
      case PyMethodDescriptor descriptor -> descriptor.call(arguments, names);
      case PyWrapperDescriptor descriptor -> descriptor.call(arguments, names);
      case PyMethodWrapper wrapper -> wrapper.call(arguments, names);
      case PyType type -> callType(type, arguments, names);
      default -> callObject(callee, arguments, names);
    };
  }

  private static Object callObject(Object callee, Object[] arguments, String[] names) {
    PyType type = Types.of(callee);
    Object call = type.lookup("__call__");
    if (call == null) {
      throw PyErrors.typeError("'%s' object is not callable", type.name());
    }
    return callBound(call, callee, type, arguments, names);
  }

  /**
   * Calls a special method found on the type, as if bound to {@code self}, without making the bound
   * method.
   */
  static Object callBound(
      Object method, Object self, PyType type, Object[] arguments, String[] names) {
    if (method instanceof PyFunction function) {
      return names.length == 0
          ? function.callMethod(self, arguments)
          : function.call(prepend(self, arguments), names);
    }
    if (method instanceof PyWrapperDescriptor wrapper) {
      return wrapper.call(prepend(self, arguments), names);
    }
    if (method instanceof PyMethodDescriptor descriptor) {
      return descriptor.call(prepend(self, arguments), names);
    }
    return callKeywords(Attributes.bind(method, self, type), arguments, names);
  }

  /** Calls a class: through its metaclass's {@code __call__} where that is not type's own. */
  private static Object callType(PyType type, Object[] arguments, String[] names) {
    PyType metatype = type.type();
    if (metatype != BuiltinTypes.TYPE) {
      Object call = metatype.lookup("__call__");
      if (!(call instanceof PyWrapperDescriptor wrapper && wrapper.owner() == BuiltinTypes.TYPE)) {
        return callBound(call, type, metatype, arguments, names);
      }
    }
    return instantiate(type, arguments, names);
  }

  /**
   * {@code type.__call__}: {@code __new__}, then {@code __init__} if the result is an instance
   * ({@code type_call}).
   */
  @TruffleBoundary
  public static Object instantiate(PyType type, Object[] arguments, String[] names) {
    if (type == BuiltinTypes.TYPE) {
      if (arguments.length == 1 && names.length == 0) {
        return Types.of(arguments[0]);
      }
      if (arguments.length - names.length != 3) {
        throw PyErrors.typeError(
            arguments.length - names.length == 1
                ? "type() takes no keyword arguments"
                : "type() takes 1 or 3 arguments");
      }
    }
    if (!type.isInstantiable()) {
      throw PyErrors.typeError("cannot create '%s' instances", type.name());
    }
    Object create = type.lookup("__new__");
    Object instance =
        callKeywords(Attributes.bind(create, null, type), prepend(type, arguments), names);
    PyType actual = Types.of(instance);
    if (actual != type && !actual.isSubtype(type)) {
      return instance;
    }
    Object init = actual.lookup("__init__");
    if (init != null) {
      if (init instanceof PyWrapperDescriptor wrapper
          && wrapper.owner() == BuiltinTypes.OBJECT
          && arguments.length == 0) {
        return instance;
      }
      Object result = callBound(init, instance, actual, arguments, names);
      if (result != org.boomslang.objects.none.PyNone.NONE) {
        throw PyErrors.typeError("__init__() should return None, not '%s'", Types.nameOf(result));
      }
    }
    return instance;
  }

  /** Calls with a builtin's own {@code *args} and {@code **kwargs}; the latter may be null. */
  @TruffleBoundary
  public static Object callDict(Object callee, Object[] arguments, PyDict keywords) {
    if (keywords == null || keywords.isEmpty()) {
      return call(callee, arguments);
    }
    Keywords all = Keywords.of(arguments, keywords);
    return callKeywords(callee, all.arguments, all.names);
  }

  /** {@code type.__call__(type, *args, **kwargs)}. */
  @TruffleBoundary
  public static Object instantiateDict(PyType type, Object[] arguments, PyDict keywords) {
    Keywords all = Keywords.of(arguments, keywords);
    return instantiate(type, all.arguments, all.names);
  }

  private record Keywords(Object[] arguments, String[] names) {
    static Keywords of(Object[] positional, PyDict keywords) {
      List<Object> all = new ArrayList<>(Arrays.asList(positional));
      List<String> names = new ArrayList<>();
      PyDict.Cursor cursor = keywords.cursor();
      while (cursor.next()) {
        if (!PyStr.isStr(cursor.key())) {
          throw PyErrors.typeError("keywords must be strings");
        }
        names.add(PyStr.intern(cursor.key()));
        all.add(cursor.value());
      }
      return new Keywords(all.toArray(), names.toArray(NO_NAMES));
    }
  }

  /** {@code o.name(arguments)}. */
  @TruffleBoundary
  public static Object callMethod(Object o, String name, Object... arguments) {
    return call(Attributes.get(o, name), arguments);
  }

  /** Calls a special method of the object's type; null when the type lacks it. */
  @TruffleBoundary
  public static Object callSpecial(Object o, String name, Object... arguments) {
    PyType type = Types.of(o);
    Object method = type.lookup(name);
    return method == null ? null : callBound(method, o, type, arguments, NO_NAMES);
  }

  /** Whether {@code callable(o)}. */
  @TruffleBoundary
  public static boolean isCallable(Object o) {
    return Types.of(o).lookup("__call__") != null;
  }

  /** The value that ended a generator or iterator: of a StopIteration. */
  static boolean isStopIteration(PyException e) {
    return e.matches(ExceptionTypes.STOP_ITERATION);
  }

  public static Object[] prepend(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
