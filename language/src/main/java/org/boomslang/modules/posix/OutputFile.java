package org.boomslang.modules.posix;

import java.io.IOException;
import java.io.OutputStream;
import org.boomslang.modules.errno.Errno;

/**
 * Standard output or error: the stream that the embedder gave. Thread safety: atomic, as the stream
 * is.
 */
final class OutputFile extends OpenFile {
  private final OutputStream stream;
  private final boolean terminal;

  OutputFile(OutputStream stream, boolean terminal) {
    super(false, true);
    this.stream = stream;
    this.terminal = terminal;
  }

  @Override
  public int write(byte[] source, int offset, int count) throws IOException {
    stream.write(source, offset, count);
    stream.flush();
    return count;
  }

  @Override
  public void sync() throws IOException {
    throw new ErrnoException(Errno.EINVAL);
  }

  @Override
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public FileStatus status() {
    return FileStatus.stream(terminal);
  }

  @Override
  protected void close() throws IOException {
    // The stream belongs to the embedder, who may go on using it.
    stream.flush();
  }
}
