package org.boomslang.modules.sys;

import com.oracle.truffle.api.TruffleFile;
import java.io.BufferedReader;
import java.io.IOException;
import org.boomslang.modules.posix.LibraryFiles;
import org.boomslang.runtime.PyContext;

/** Reads single lines of source files for reports. Thread-safety: shared (stateless). */
final class SourceLines {
  private SourceLines() {}

  /** The line with that number, from 1; null when it cannot be read. */
  static String line(String filename, int number) {
    if (filename.startsWith("<")) {
      return null;
    }
    TruffleFile file = LibraryFiles.file(PyContext.get(), filename);
    try (BufferedReader reader = file.newBufferedReader()) {
      for (int i = 1; i < number; i++) {
        if (reader.readLine() == null) {
          return null;
        }
      }
      return reader.readLine();
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
