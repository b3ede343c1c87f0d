package org.boomslang.modules.sys;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import org.boomslang.modules.posix.LibraryFiles;
import org.boomslang.parser.SourceDecoder;
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
    try {
      return SourceDecoder.line(file.readAllBytes(), filename, number);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
