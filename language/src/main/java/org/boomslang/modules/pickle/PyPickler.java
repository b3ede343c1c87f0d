package org.boomslang.modules.pickle;

import java.util.concurrent.atomic.AtomicBoolean;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code _pickle.Pickler}.
 *
 * <p>Thread-safety: compatible. A pickler that is dumping refuses to be used, by its own thread or
 * another, with a RuntimeError; pickles go on in parallel by picklers of their own.
 */
final class PyPickler extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_pickle.Pickler",
          BuiltinTypes.OBJECT,
          Layout.of("Pickler", Layout.OBJECT, PyPickler::new),
          TypeFlags.SUBCLASSABLE,
          PicklerMethodsTable::new);

  private final AtomicBoolean used = new AtomicBoolean();

  /** Null until {@code __init__}. */
  volatile PickleWriter writer;

  /** What was assigned to {@code persistent_id} of this instance, or null. */
  volatile Object persistentId;

  /** What was assigned to {@code dispatch_table}, or null. */
  volatile Object dispatchTable;

  PyPickler(Shape shape) {
    super(shape);
  }

  /** Keeps everybody else away until {@link #leave}. */
  void enter() {
    if (!used.compareAndSet(false, true)) {
      throw PyErrors.runtimeError("Pickler object is already used");
    }
  }

  void leave() {
    used.set(false);
  }

  PickleWriter initialised() {
    PickleWriter current = writer;
    if (current == null) {
      throw PickleErrors.pickling(
          "Pickler.__init__() was not called by %s.__init__()", type().name());
    }
    return current;
  }
}
