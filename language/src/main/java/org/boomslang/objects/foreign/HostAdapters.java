package org.boomslang.objects.foreign;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.interop.Overrides;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The adapter classes of a context: what Java code sees of the Python classes that extend Java
 * classes. Thread-safety: atomic.
 */
public final class HostAdapters {
  /** Where a Python class has its adapter class. */
  public static final String ATTRIBUTE = "__java_adapter__";

  /** Where the Python class that stands for a Java class in an MRO has that class. */
  public static final String CLASS_ATTRIBUTE = "__java_class__";

  private static final ContextSlot<HostAdapters> SLOT =
      new ContextSlot<>(context -> new HostAdapters());

  private final Set<Class<?>> classes = ConcurrentHashMap.newKeySet();

  private HostAdapters() {}

  /**
   * Makes an adapter class.
   *
   * @param bases a class of Java, or interfaces, or both
   */
  @TruffleBoundary
  public static Object make(PyContext context, List<PyForeign> bases) {
    TruffleLanguage.Env env = context.env();
    Object[] types = bases.stream().map(PyForeign::delegate).toArray();
    try {
      Object adapter = env.createHostAdapter(types);
      SLOT.get(context).classes.add((Class<?>) env.asHostObject(adapter));
      return adapter;
    } catch (SecurityException | UnsupportedOperationException e) {
      throw PyErrors.of(
          ExceptionTypes.PERMISSION_ERROR,
          1L,
          PyStr.of("the context does not allow Python classes to extend Java classes"));
    } catch (IllegalArgumentException e) {
      throw PyErrors.typeError("%s", e.getMessage());
    }
  }

  /** The Python instance behind an object of the host; null when there is none. */
  @TruffleBoundary
  public static PyHostInstance instance(Object value) {
    PyContext context = PyContext.get();
    Set<Class<?>> known = SLOT.get(context).classes;
    if (known.isEmpty()) {
      return null;
    }
    TruffleLanguage.Env env = context.env();
    if (!env.isHostObject(value) || !known.contains(env.asHostObject(value).getClass())) {
      return null;
    }
    try {
      return InteropLibrary.getUncached().readMember(value, "this") instanceof Overrides overrides
          ? overrides.instance()
          : null;
    } catch (InteropException e) {
      return null;
    }
  }

  /** Names of the methods that Python code may override and call by {@code super()}. */
  @TruffleBoundary
  public static List<String> methods(PyContext context, PyForeign cls) {
    Set<String> names = new TreeSet<>();
    Class<?> java = (Class<?>) context.env().asHostObject(cls.delegate());
    for (Method method : java.getMethods()) {
      add(names, method);
    }
    for (Class<?> c = java; c != null; c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        if (Modifier.isProtected(method.getModifiers())) {
          add(names, method);
        }
      }
    }
    return new ArrayList<>(names);
  }

  private static void add(Set<String> names, Method method) {
    if ((method.getModifiers() & (Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT)) == 0) {
      names.add(method.getName());
    }
  }

  /** Names of the fields of instances. */
  @TruffleBoundary
  public static List<String> fields(PyContext context, PyForeign cls) {
    Set<String> names = new TreeSet<>();
    for (Field field : ((Class<?>) context.env().asHostObject(cls.delegate())).getFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        names.add(field.getName());
      }
    }
    return new ArrayList<>(names);
  }
}
