package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.weakref.WeakReferences;

/**
 * Which metaclass and which layout a class gets from its bases.
 *
 * <p>Compare CPython typeobject.c: {@code best_base}, {@code solid_base}, {@code
 * _PyType_CalculateMetaclass}.
 */
public final class Bases {
  private Bases() {}

  /** The most derived metaclass among {@code metatype} and the classes of the bases. */
  @TruffleBoundary
  public static PyType metaclass(PyType metatype, Object[] bases) {
    PyType winner = metatype;
    for (Object base : bases) {
      PyType candidate = Types.of(base);
      if (winner.isSubtype(candidate)) {
        continue;
      }
      if (!candidate.isSubtype(winner)) {
        throw PyErrors.typeError(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict)"
                + " subclass of the metaclasses of all its bases");
      }
      winner = candidate;
    }
    return winner;
  }

  /**
   * The base whose layout the class extends: {@code __base__}. Checks that all bases may be such.
   */
  @TruffleBoundary
  static PyType best(Object[] bases) {
    PyType best = null;
    PyType winner = null;
    for (Object each : bases) {
      if (!(each instanceof PyType base)) {
        throw PyErrors.typeError("bases must be types");
      }
      if (!base.isSubclassable()) {
        throw PyErrors.typeError("type '%s' is not an acceptable base type", base.name());
      }
      PyType candidate = solid(base);
      if (winner == null || (winner != candidate && candidate.isSubtype(winner))) {
        winner = candidate;
        best = base;
      } else if (!winner.isSubtype(candidate)) {
        throw PyErrors.typeError("multiple bases have instance lay-out conflict");
      }
    }
    return best;
  }

  /** {@code __base__} of an existing class; {@code null} for object. */
  @TruffleBoundary
  public static PyType best(PyType type) {
    PyType[] bases = type.bases();
    return switch (bases.length) {
      case 0 -> null;
      case 1 -> bases[0];
      default -> best((Object[]) bases);
    };
  }

  /** The builtin type that a class extends, whose {@code __new__} makes the Java object. */
  @TruffleBoundary
  public static PyType builtin(PyType type) {
    PyType current = type;
    while (current.isHeapType()) {
      current = best(current);
    }
    return current;
  }

  /** The class in the chain of best bases that last changed the layout of instances. */
  private static PyType solid(PyType type) {
    PyType current = type;
    while (current != BuiltinTypes.OBJECT) {
      PyType base = best(current);
      if (current.layout() != base.layout()) {
        return current;
      }
      current = base;
    }
    return current;
  }

  /**
   * Whether an instance of {@code from} can become one of {@code to}: both add the same to the same
   * base ({@code compatible_for_assignment}).
   */
  static boolean sameLayout(PyType from, PyType to) {
    if (!addSame(from, to)) {
      return false;
    }
    PyType a = withoutEmptyClasses(from);
    PyType b = withoutEmptyClasses(to);
    return a == b || (best(a) == best(b) && addSame(a, b));
  }

  private static boolean addSame(PyType a, PyType b) {
    return a.layout() == b.layout()
        && a.hasInstanceDict() == b.hasInstanceDict()
        && WeakReferences.areSupported(a) == WeakReferences.areSupported(b);
  }

  /** The first class among the best bases that adds something to instances. */
  private static PyType withoutEmptyClasses(PyType type) {
    PyType current = type;
    while (current != BuiltinTypes.OBJECT && addSame(current, best(current))) {
      current = best(current);
    }
    return current;
  }
}
