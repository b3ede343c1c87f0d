package org.boomslang.objects.descriptor;

import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/**
 * The descriptor methods of builtin descriptors as Python code calls them, and the check whether a
 * subclass written in Python replaced them.
 *
 * <p>Compare CPython typeobject.c: {@code wrap_descr_get}.
 */
public final class Descriptors {
  private Descriptors() {}

  /** Refuses {@code __get__(None, None)}. */
  public static void checkGet(Object instance, Object owner) {
    if ((instance == null || instance == PyNone.NONE) && (owner == null || owner == PyNone.NONE)) {
      throw PyErrors.typeError("__get__(None, None) is invalid");
    }
  }

  /** {@code descriptor.__get__(instance, owner)}; {@code null} and None both stand for absence. */
  public static Object get(Descriptor descriptor, Object instance, Object owner) {
    checkGet(instance, owner);
    Object receiver = instance == PyNone.NONE ? null : instance;
    PyType type = owner instanceof PyType given ? given : null;
    return descriptor.bind(receiver, type != null ? type : Types.of(receiver));
  }

  /**
   * The {@code __get__}, {@code __set__} or {@code __delete__} of a descriptor whose class was
   * derived in Python and defines its own; {@code null} where the builtin one is in force.
   *
   * @param base the builtin type of the descriptor
   */
  public static Object override(PyObject descriptor, PyType base, String method) {
    PyType type = descriptor.type();
    if (!type.isHeapType()) {
      return null;
    }
    Object found = type.lookup(method);
    return found == base.lookup(method) ? null : found;
  }

  /** Calls an overriding {@code __get__}. */
  public static Object callGet(Object get, Object descriptor, Object instance, PyType owner) {
    return Calls.call(
        get,
        descriptor,
        instance == null ? PyNone.NONE : instance,
        owner == null ? PyNone.NONE : owner);
  }
}
