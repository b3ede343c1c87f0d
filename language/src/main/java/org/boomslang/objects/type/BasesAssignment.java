package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
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
    PyType[] oldBases = type.bases();
    List<Saved> saved = new ArrayList<>();
    try {
      // An order that cannot be computed leaves the class as it was.
      reorder(type, bases, saved);
    } catch (PyException e) {
      for (Saved each : saved) {
        each.type.setBases(each.type == type ? oldBases : each.type.bases(), each.mro);
      }
      throw e;
    }
  }

  /** The order of a class before the assignment. */
  private record Saved(PyType type, PyType[] mro) {}

  /** Orders a class anew, and then those that derive from it. */
  private static void reorder(PyType type, PyType[] bases, List<Saved> saved) {
    PyType[] mro = Mro.compute(type, bases);
    saved.add(new Saved(type, type.mro()));
    type.setBases(bases, mro);
    TypeConstruction.customMro(type);
    for (PyType subclass : type.subclasses()) {
      reorder(subclass, subclass.bases(), saved);
    }
  }
}
