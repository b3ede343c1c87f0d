package org.boomslang.modules.abc;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What an abstract base class knows about others: the registered classes, and which classes were
 * found to be subclasses or not.
 *
 * <p>Negative answers hold for one value of the invalidation counter; set and counter are one
 * immutable pair, so that an answer never meets the wrong counter. Thread-safety: atomic.
 */
final class AbcData extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_abc._abc_data",
          BuiltinTypes.OBJECT,
          Layout.of("_abc_data", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          AbcDataMethodsTable::new);

  /**
   * Classes known not to be subclasses.
   *
   * @param version of the invalidation counter for which they were found
   */
  record Negative(WeakTypeSet types, long version) {}

  final WeakTypeSet registry = new WeakTypeSet();
  final WeakTypeSet cache = new WeakTypeSet();
  private volatile Negative negative;

  AbcData(long version) {
    super(TYPE.instanceShape());
    negative = new Negative(new WeakTypeSet(), version);
  }

  Negative negative() {
    return negative;
  }

  /** The negative answers that hold for {@code version}; older ones are dropped. */
  Negative negative(long version) {
    Negative current = negative;
    if (current.version < version) {
      current = new Negative(new WeakTypeSet(), version);
      negative = current;
    }
    return current;
  }

  void resetCaches() {
    cache.clear();
    negative = new Negative(new WeakTypeSet(), negative.version);
  }
}
