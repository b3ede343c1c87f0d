package org.boomslang.modules.sys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.boomslang.runtime.PyContext;

/**
 * The streams of the process (or those the embedder gave), for when Python's own do not work.
 * Thread-safety: shared.
 */
final class ProcessStreams {
  private ProcessStreams() {}

  static void writeError(PyContext context, String text) {
    try {
      OutputStream err = context.env().err();
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // There is nowhere left to report to.
    }
  }
}
