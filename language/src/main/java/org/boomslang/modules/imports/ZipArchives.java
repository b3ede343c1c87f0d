package org.boomslang.modules.imports;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.boomslang.runtime.PyContext;

/**
 * Tells zip archives on {@code sys.path} from everything else, so that {@code zipimport} is only
 * loaded where it is needed. Thread-safety: shared (stateless).
 */
final class ZipArchives {
  private static final int END_RECORD = 22;
  private static final int MAX_COMMENT = 0xffff;

  private ZipArchives() {}

  /** Whether the path, or a leading part of it, is a file with a zip directory at its end. */
  static boolean leadsInto(PyContext context, String path) {
    if (path.isEmpty()) {
      return false;
    }
    TruffleFile file = context.env().getPublicTruffleFile(path).getAbsoluteFile();
    try {
      while (file != null && !file.exists()) {
        file = file.getParent();
      }
      return file != null && file.isRegularFile() && hasDirectory(file);
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  private static boolean hasDirectory(TruffleFile file) throws IOException {
    try (SeekableByteChannel channel = file.newByteChannel(Set.of(StandardOpenOption.READ))) {
      long size = channel.size();
      int count = (int) Math.min(size, END_RECORD + MAX_COMMENT);
      if (count < END_RECORD) {
        return false;
      }
      ByteBuffer tail = ByteBuffer.allocate(count);
      channel.position(size - count);
      while (tail.hasRemaining() && channel.read(tail) >= 0) {
        // until the end
      }
      for (int i = count - END_RECORD; i >= 0; i--) {
        if (tail.get(i) == 'P'
            && tail.get(i + 1) == 'K'
            && tail.get(i + 2) == 5
            && tail.get(i + 3) == 6) {
          return true;
        }
      }
      return false;
    }
  }
}
