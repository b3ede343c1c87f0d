package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * {@code isinstance} and {@code issubclass} as Python code asks, with {@code __instancecheck__}, {@code
 * __subclasscheck__}, tuples and objects that only look like classes (abstract.c: {@code PyObject_IsInstance}).
 * Thread-safety: shared (stateless).
 */
public final class TypeChecks {
  private TypeChecks() {}

  /** {@code isinstance(object, classes)}. */
  @TruffleBoundary
  public static boolean isInstance(Object object, Object classes) {
    if (Types.of(object) == classes) {
      return true;
    }
    if (classes instanceof PyType type && type.type() == BuiltinTypes.TYPE) {
      return isRealInstance(object, type);
    }
    if (classes instanceof PyTuple tuple) {
      for (int i = 0; i < tuple.length(); i++) {
        if (isInstance(object, tuple.get(i))) {
          return true;
        }
      }
      return false;
    }
    Object check = Calls.callSpecial(classes, "__instancecheck__", object);
    if (check != null) {
      return Conversions.truth(check);
    }
    return isRealInstance(object, classes);
  }

  /** {@code type.__instancecheck__}: also believes an object's {@code __class__}. */
  @TruffleBoundary
  public static boolean isRealInstance(Object object, Object cls) {
    if (cls instanceof PyType type) {
      PyType actual = Types.of(object);
      if (actual.isSubtype(type)) {
        return true;
      }
      return Attributes.getOrNull(object, "__class__") instanceof PyType claimed
          && claimed != actual
          && claimed.isSubtype(type);
    }
    if (bases(cls) == null) {
      throw PyErrors.typeError(
          "isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
    Object claimed = Attributes.getOrNull(object, "__class__");
    return claimed != null && derives(claimed, cls);
  }

  /** {@code issubclass(derived, classes)}. */
  @TruffleBoundary
  public static boolean isSubclass(Object derived, Object classes) {
    if (classes instanceof PyType type && type.type() == BuiltinTypes.TYPE) {
      return derived == classes || isRealSubclass(derived, classes);
    }
    if (classes instanceof PyTuple tuple) {
      for (int i = 0; i < tuple.length(); i++) {
        if (isSubclass(derived, tuple.get(i))) {
          return true;
        }
      }
      return false;
    }
    Object check = Calls.callSpecial(classes, "__subclasscheck__", derived);
    if (check != null) {
      return Conversions.truth(check);
    }
    return isRealSubclass(derived, classes);
  }

  /** {@code type.__subclasscheck__}. */
  @TruffleBoundary
  public static boolean isRealSubclass(Object derived, Object cls) {
    if (derived instanceof PyType sub && cls instanceof PyType base) {
      return sub.isSubtype(base);
    }
    if (!(derived instanceof PyType) && bases(derived) == null) {
      throw PyErrors.typeError("issubclass() arg 1 must be a class");
    }
    if (!(cls instanceof PyType) && bases(cls) == null) {
      throw PyErrors.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
    return derives(derived, cls);
  }

  private static boolean derives(Object derived, Object cls) {
    if (derived == cls) {
      return true;
    }
    PyTuple bases = bases(derived);
    if (bases == null) {
      return false;
    }
    for (int i = 0; i < bases.length(); i++) {
      if (derives(bases.get(i), cls)) {
        return true;
      }
    }
    return false;
  }

  private static PyTuple bases(Object cls) {
    return Attributes.getOrNull(cls, "__bases__") instanceof PyTuple bases ? bases : null;
  }
}
