package org.boomslang.modules.sys;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.boomslang.runtime.PyContext;

/** Files that the command's tools write at the end of a program. Thread-safety: shared. */
public final class ReportFile {
  private ReportFile() {}

  /**
   * Writes a whole file, in UTF-8, over one that is there.
   *
   * @throws IOException when that fails
   * @throws SecurityException when the context may not write there
   * @throws IllegalArgumentException when it is no path
   */
  public static void write(PyContext context, String path, String text) throws IOException {
    TruffleFile file = context.env().getPublicTruffleFile(path);
    try (var out =
        file.newOutputStream(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
