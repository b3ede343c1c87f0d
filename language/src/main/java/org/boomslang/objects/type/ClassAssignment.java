package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.module.PyModule;

/** Assignment to {@code __class__}. Compare CPython typeobject.c: {@code object_set_class}. */
public final class ClassAssignment {
  private ClassAssignment() {}

  /**
   * Makes {@code self} an instance of another class.
   *
   * @param value the class, {@code null} for deletion
   */
  @TruffleBoundary
  public static void assign(Object self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("can't delete __class__ attribute");
    }
    if (!(value instanceof PyType newType)) {
      throw PyErrors.typeError(
          "__class__ must be set to a class, not '%s' object", Types.nameOf(value));
    }
    PyType oldType = Types.of(self);
    if (oldType == newType) {
      return;
    }
    boolean modules = oldType.isSubtype(PyModule.TYPE) && newType.isSubtype(PyModule.TYPE);
    if (!modules && (!newType.isHeapType() || !oldType.isHeapType())) {
      throw PyErrors.typeError(
          "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (!Bases.sameLayout(oldType, newType)) {
      throw PyErrors.typeError(
          "__class__ assignment: '%s' object layout differs from '%s'",
          newType.name(), oldType.name());
    }
    ((PyObject) self).setType(newType);
    Finalizers.made(self);
  }
}
