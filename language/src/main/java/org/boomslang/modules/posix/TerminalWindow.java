package org.boomslang.modules.posix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The size of the window of the process's terminal, which only the program {@code stty} can tell
 * without native code.
 */
final class TerminalWindow {
  private TerminalWindow() {}

  /** Columns and lines, or null when they cannot be found out. */
  static int[] size() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new java.io.File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      if (!stty.waitFor(1, TimeUnit.SECONDS) || stty.exitValue() != 0) {
        return null;
      }
      String[] parts = text.split(" ");
      return new int[] {Integer.parseInt(parts[1]), Integer.parseInt(parts[0])};
    } catch (IOException | RuntimeException unknown) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
