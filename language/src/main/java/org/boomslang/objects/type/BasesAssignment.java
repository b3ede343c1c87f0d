package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.tuple.PyTuple;

/** Assignment to {@code __bases__}. Compare CPython typeobject.c: {@code type_set_bases}. */
final class BasesAssignment {
  private BasesAssignment() {}

  @TruffleBoundary
  static void assign(PyType type, Object value) {
    if (!(value instanceof PyTuple tuple)) {
      throw PyErrors.typeError(
          "can only assign tuple to %s.__bases__, not %s", type.name(), Types.of(value).name());
    }
    Object[] items = tuple.toArray();
    if (items.length == 0) {
      throw PyErrors.typeError(
          "can only assign non-empty tuple to %s.__bases__, not ()", type.name());
    }
    PyType[] bases = new PyType[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof PyType base)) {
        throw PyErrors.typeError(
            "%s.__bases__ must be tuple of classes, not '%s'",
            type.name(), Types.of(items[i]).name());
      }
      if (base.isSubtype(type)) {
        throw PyErrors.typeError("a __bases__ item causes an inheritance cycle");
      }
      bases[i] = base;
    }
    PyType oldBest = Bases.best(type);
    PyType newBest = Bases.best(items);
    if (!type.layout().extendsLayout(newBest.layout())
        || oldBest.layout() != newBest.layout()
        || (newBest.hasInstanceDict() && !type.hasInstanceDict())) {
      throw PyErrors.typeError(
          "__bases__ assignment: '%s' object layout differs from '%s'",
          newBest.name(), oldBest.name());
    }
    // An order that cannot be computed leaves the class as it was.
    PyType[] mro = Mro.compute(type, bases);
    type.setBases(bases, mro);
    TypeConstruction.customMro(type);
    reorderSubclasses(type);
  }

  private static void reorderSubclasses(PyType type) {
    for (PyType subclass : type.subclasses()) {
      subclass.setBases(subclass.bases(), subclass.computeMro());
      TypeConstruction.customMro(subclass);
      reorderSubclasses(subclass);
    }
  }
}
