package org.boomslang.modules.signal;

import org.boomslang.modules.imports.BuiltinModules;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/**
 * Writes the number of a signal to the descriptor of {@code set_wakeup_fd}. Thread-safety: shared
 * (stateless).
 */
final class WakeupDescriptor {
  private WakeupDescriptor() {}

  static void write(PyContext context, long descriptor, int signal) {
    PyModule posix = BuiltinModules.of(context).load("posix");
    if (posix == null) {
      return;
    }
    try {
      Calls.call(
          Attributes.get(posix, "write"), descriptor, PyBytes.wrap(new byte[] {(byte) signal}));
    } catch (PyException e) {
      boolean full = e.matches(ExceptionTypes.BLOCKING_IO_ERROR);
      if (!full || Signals.of(context).warnsOnFullBuffer()) {
        Unraisable.report(
            e, "Exception ignored when trying to write to the signal wakeup fd", null);
      }
    }
  }
}
