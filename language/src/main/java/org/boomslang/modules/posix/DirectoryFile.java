package org.boomslang.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import org.boomslang.modules.errno.Errno;

/**
 * A directory opened by {@code os.open}: it can be examined and listed, but not read. Thread
 * safety: atomic.
 */
final class DirectoryFile extends OpenFile {
  private final TruffleFile directory;

  DirectoryFile(TruffleFile directory) {
    super(true, false);
    this.directory = directory;
  }

  TruffleFile directory() {
    return directory;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    throw new ErrnoException(Errno.EISDIR);
  }

  @Override
  public long seek(long offset, int whence) {
    return 0;
  }

  @Override
  public void sync() {
    // Directory entries are written by the operating system; the JVM has no say in when.
  }

  @Override
  public FileStatus status() throws IOException {
    return FileStatus.of(directory, true);
  }

  @Override
  protected void close() {
    // nothing is held
  }
}
