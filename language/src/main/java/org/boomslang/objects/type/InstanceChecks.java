package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.alias.PyUnion;
import org.boomslang.objects.foreign.ForeignTypes;
import org.boomslang.objects.foreign.PyForeign;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/**
 * {@code isinstance} and {@code issubclass}, with the hooks of metaclasses and with objects that
 * only look like classes.
 *
 * <p>Compare CPython abstract.c: {@code object_recursive_isinstance} and around.
 */
public final class InstanceChecks {
  private static final String INSTANCE_ARGUMENT =
      "isinstance() arg 2 must be a type, a tuple of types, or a union";
  private static final String SUBCLASS_ARGUMENT =
      "issubclass() arg 2 must be a class, a tuple of classes, or a union";

  private InstanceChecks() {}

  /**
   * {@code isinstance(instance, classes)}.
   *
   * @param classes a class, a union, or a tuple of such
   */
  @TruffleBoundary
  public static boolean isInstance(Object instance, Object classes) {
    PyType type = Types.of(instance);
    if (type == classes) {
      return true;
    }
    if (classes instanceof PyType given && given.type() == BuiltinTypes.TYPE) {
      return isPlainInstance(instance, classes);
    }
    Object several = classes instanceof PyUnion union ? union.args() : classes;
    if (several instanceof PyTuple tuple) {
      PyThreadState thread = enter("__instancecheck__");
      try {
        for (Object each : tuple.toArray()) {
          if (isInstance(instance, each)) {
            return true;
          }
        }
        return false;
      } finally {
        thread.leaveNested();
      }
    }
    Object answer = Calls.callSpecial(classes, "__instancecheck__", instance);
    return answer != null ? Conversions.truth(answer) : isPlainInstance(instance, classes);
  }

  /** Tuples of classes may nest as deep as calls. */
  private static PyThreadState enter(String where) {
    PyThreadState thread = PyThreadState.get();
    if (!thread.enterNested()) {
      thread.leaveNested();
      throw PyErrors.recursionError("maximum recursion depth exceeded in " + where);
    }
    return thread;
  }

  /** {@code type.__instancecheck__}: by class, or by what {@code __class__} claims. */
  @TruffleBoundary
  public static boolean isPlainInstance(Object instance, Object cls) {
    if (cls instanceof PyType type) {
      PyType real = Types.of(instance);
      return real.isSubtype(type)
          || passesFor(real, type)
          || (Attributes.getOrNull(instance, "__class__") instanceof PyType claimed
              && claimed != real
              && claimed.isSubtype(type));
    }
    checkClass(cls, INSTANCE_ARGUMENT);
    Object claimed = Attributes.getOrNull(instance, "__class__");
    return claimed != null && isAbstractSubclass(claimed, cls);
  }

  /**
   * {@code issubclass(derived, classes)}.
   *
   * @param classes a class, a union, or a tuple of such
   */
  @TruffleBoundary
  public static boolean isSubclass(Object derived, Object classes) {
    if (classes instanceof PyType given && given.type() == BuiltinTypes.TYPE) {
      return derived == classes || isPlainSubclass(derived, classes);
    }
    Object several = classes instanceof PyUnion union ? union.args() : classes;
    if (several instanceof PyTuple tuple) {
      PyThreadState thread = enter("__subclasscheck__");
      try {
        for (Object each : tuple.toArray()) {
          if (isSubclass(derived, each)) {
            return true;
          }
        }
        return false;
      } finally {
        thread.leaveNested();
      }
    }
    Object answer = Calls.callSpecial(classes, "__subclasscheck__", derived);
    return answer != null ? Conversions.truth(answer) : isPlainSubclass(derived, classes);
  }

  /** {@code type.__subclasscheck__}. */
  @TruffleBoundary
  public static boolean isPlainSubclass(Object derived, Object cls) {
    if (derived instanceof PyType sub && cls instanceof PyType base) {
      return sub.isSubtype(base) || passesFor(sub, base);
    }
    checkClass(derived, "issubclass() arg 1 must be a class");
    checkClass(cls, SUBCLASS_ARGUMENT);
    return isAbstractSubclass(derived, cls);
  }

  private static boolean passesFor(PyType derived, PyType base) {
    return derived.layout() == PyForeign.LAYOUT && ForeignTypes.passesFor(derived, base);
  }

  private static void checkClass(Object value, String message) {
    if (bases(value) == null) {
      throw PyErrors.typeError(message);
    }
  }

  private static PyTuple bases(Object value) {
    return Attributes.getOrNull(value, "__bases__") instanceof PyTuple tuple ? tuple : null;
  }

  private static boolean isAbstractSubclass(Object derived, Object cls) {
    if (derived == cls) {
      return true;
    }
    PyTuple bases = bases(derived);
    if (bases != null) {
      for (Object base : bases.toArray()) {
        if (isAbstractSubclass(base, cls)) {
          return true;
        }
      }
    }
    return false;
  }
}
