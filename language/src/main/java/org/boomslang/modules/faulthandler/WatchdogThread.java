package org.boomslang.modules.faulthandler;

import org.boomslang.objects.PyException;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * What the timer of {@code dump_traceback_later} does, in a thread entered into the context.
 * Thread-safety: shared.
 */
final class WatchdogThread {
  private WatchdogThread() {}

  static void dump(PyContext context, Object file, double timeout, boolean exit) {
    long seconds = (long) timeout;
    String header =
        "Timeout (%d:%02d:%02d)!\n".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    Thread thread =
        context
            .env()
            .newTruffleThreadBuilder(
                () -> {
                  try {
                    FaulthandlerModule.write(file, header + TracebackDump.text(true));
                  } catch (PyException e) {
                    // The watchdog has nobody to tell.
                  }
                  if (exit && !PyConfig.of(context).installSignalHandlers()) {
                    // The process is the embedder's.
                    context.env().getContext().closeExited(null, 1);
                  }
                })
            .build();
    thread.setDaemon(true);
    thread.start();
    if (exit && PyConfig.of(context).installSignalHandlers()) {
      try {
        thread.join(5000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      Runtime.getRuntime().halt(1);
    }
  }
}
