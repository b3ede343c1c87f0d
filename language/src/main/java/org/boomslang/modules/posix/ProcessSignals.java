package org.boomslang.modules.posix;

import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;

/**
 * Signals that the process sends to itself: they go to the handlers of the {@code signal} module.
 * Stateless.
 */
final class ProcessSignals {
  private ProcessSignals() {}

  static void raise(int signal) {
    if (signal < 0 || signal > 64) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    Calls.call(Imports.attribute("_signal", "raise_signal"), (long) signal);
  }
}
