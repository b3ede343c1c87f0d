package org.boomslang.modules.posix;

import java.io.IOException;
import java.io.OutputStream;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc;

/**
 * Standard output or error: the stream that the embedder gave. Thread safety: atomic, as the stream
 * is.
 */
final class OutputFile extends OpenFile {
  private final OutputStream stream;
  private final boolean terminal;
  private final int fd;

  /**
   * @param fd the kernel's descriptor under the stream, −1 for an embedder's
   */
  OutputFile(OutputStream stream, boolean terminal, int fd) {
    super(false, true);
    this.stream = stream;
    this.terminal = terminal;
    this.fd = fd;
  }

  @Override
  public int kernelDescriptor() {
    return fd;
  }

  @Override
  public boolean isBlocking() {
    return fd < 0 || !Libc.isLoaded() ? super.isBlocking() : Kernel.isBlocking(fd);
  }

  @Override
  public void setBlocking(boolean value) throws IOException {
    if (fd >= 0 && Libc.isAvailable()) {
      NativeFile.check(Kernel.setBlocking(fd, value));
    }
    super.setBlocking(value);
  }

  @Override
  public long seek(long offset, int whence) throws IOException {
    if (fd >= 0 && !terminal && Libc.isLoaded()) {
      long position = Kernel.seek(fd, offset, whence);
      if (position >= 0) {
        return position;
      }
    }
    return super.seek(offset, whence);
  }

  @Override
  public int write(byte[] source, int offset, int count) throws IOException {
    if (fd >= 0 && Libc.isLoaded()) {
      return NativeFile.of(fd).write(source, offset, count);
    }
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
  public FileStatus status() throws IOException {
    return fd >= 0 && Libc.isLoaded() ? NativeFile.status(fd) : FileStatus.stream(terminal);
  }

  @Override
  protected void close() throws IOException {
    // The stream belongs to the embedder, who may go on using it.
    stream.flush();
  }
}
