package org.boomslang.modules.posix;

import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Items;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** Signals that the process sends to itself: they go to the handlers of the {@code signal} module. Stateless. */
final class ProcessSignals {
  private ProcessSignals() {}

  static void raise(int signal) {
    if (signal < 0 || signal > 64) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    Object importer = Items.get(PyContext.get().builtins(), PyStr.constant("__import__"));
    Object module = Calls.call(importer, PyStr.constant("_signal"));
    Calls.call(Attributes.get(module, "raise_signal"), (long) signal);
  }
}
