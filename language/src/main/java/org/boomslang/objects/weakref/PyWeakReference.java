package org.boomslang.objects.weakref;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code weakref.ref}. Its hash is the referent's, kept so that it survives the referent.
 *
 * <p>Thread-safety: atomic.
 */
public final class PyWeakReference extends PyWeakObject {
  public static final PyType TYPE =
      PyType.builtin(
          "weakref.ReferenceType",
          BuiltinTypes.OBJECT,
          Layout.of("weakref", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          WeakReferenceMethodsTable::new);

  /** The hash, {@code null} before it was asked for. */
  private volatile Long hash;

  PyWeakReference(Shape shape, PyObject referent, Object callback) {
    super(shape, referent, callback);
  }

  long hash() {
    Long known = hash;
    if (known == null) {
      Object target = referent();
      if (target == null) {
        throw PyErrors.typeError("weak object has gone away");
      }
      known = Comparisons.hash(target);
      hash = known;
    }
    return known;
  }
}
