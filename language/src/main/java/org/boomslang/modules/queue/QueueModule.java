package org.boomslang.modules.queue;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyContext;

/** Module {@code _queue}. Thread-safety: shared (stateless). */
@PyBuiltins(
    module = "_queue",
    doc =
        "C implementation of the Python queue module.\nThis module is an implementation detail, please do not use it directly.")
public final class QueueModule {
  static final PyType EMPTY =
      PyType.builtin(
          "_queue.Empty",
          ExceptionTypes.EXCEPTION,
          ExceptionTypes.EXCEPTION.layout(),
          TypeFlags.WITH_DICT,
          null);

  private QueueModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("SimpleQueue", PySimpleQueue.TYPE);
    module.setAttribute("Empty", EMPTY);
  }
}
