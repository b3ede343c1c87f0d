package org.boomslang.runtime;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;

/**
 * Keeps Java stack traces off the terminal: a fault of the implementation goes to a file.
 * Stateless.
 */
public final class InternalErrorReport {
  private InternalErrorReport() {}

  /** Writes the report of a fault inside the current context; one line on it comes back. */
  public static String write(Throwable error) {
    PyContext context = PyContext.get();
    if (!PyConfig.of(context).installSignalHandlers()) {
      // An embedder looks into its log, not into files that it may not even allow.
      context.env().getLogger("").log(Level.SEVERE, "internal error", error);
      return "boomslang: internal error: %s (details in the log)".formatted(summary(error));
    }
    return writeFile(error);
  }

  private static String summary(Throwable error) {
    String message = error.getMessage();
    String what = error.getClass().getSimpleName();
    return message == null ? what : message.lines().findFirst().orElse(what);
  }

  /**
   * Writes the report into a file, whether there is a context or not; one line on it comes back.
   */
  public static String writeFile(Throwable error) {
    String what = summary(error);
    try {
      Path file = Files.createTempFile("boomslang-error-", ".txt");
      try (PrintWriter writer =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        writer.println("Boomslang on Java " + Runtime.version());
        error.printStackTrace(writer);
      }
      return "boomslang: internal error: %s (details in %s)".formatted(what, file);
    } catch (IOException e) {
      return "boomslang: internal error: %s (the details could not be written)".formatted(what);
    }
  }
}
