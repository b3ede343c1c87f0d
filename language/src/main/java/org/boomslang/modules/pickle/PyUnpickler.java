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
 * {@code _pickle.Unpickler}.
 *
 * <p>Thread-safety: compatible. An unpickler that is loading refuses to be used, by its own thread
 * or another, with a RuntimeError.
 */
final class PyUnpickler extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_pickle.Unpickler",
          BuiltinTypes.OBJECT,
          Layout.of("Unpickler", Layout.OBJECT, PyUnpickler::new),
          TypeFlags.SUBCLASSABLE,
          UnpicklerMethodsTable::new);

  private final AtomicBoolean used = new AtomicBoolean();

  /** Null until {@code __init__}. */
  volatile PickleReader reader;

  /** What was assigned to {@code persistent_load} of this instance, or null. */
  volatile Object persistentLoad;

  PyUnpickler(Shape shape) {
    super(shape);
  }

  /** Keeps everybody else away until {@link #leave}. */
  void enter() {
    if (!used.compareAndSet(false, true)) {
      throw PyErrors.runtimeError("Unpickler object is already used");
    }
  }

  void leave() {
    used.set(false);
  }

  PickleReader initialised() {
    PickleReader current = reader;
    if (current == null) {
      throw PickleErrors.unpickling(
          "Unpickler.__init__() was not called by %s.__init__()", type().name());
    }
    return current;
  }
}
