package org.boomslang.modules.posix;

import java.io.IOException;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Readiness;
import org.boomslang.modules.stat.StatModule;

/**
 * A descriptor of the operating system: a file, a pipe, a socket, a terminal.
 *
 * <p>Reads and writes of what can keep a thread waiting are preceded by a wait for readiness, which
 * signal handlers and cancellation reach; the system call itself then does not block. A blocking
 * write to a pipe goes in pieces that a ready pipe has room for.
 *
 * <p>Thread safety: atomic, as the kernel is.
 */
public final class NativeFile extends OpenFile {
  private static final int PIPE_BUF = 4096;
  private static final int O_ACCMODE = 3;

  private final int fd;
  private final boolean waits;

  private NativeFile(int fd, int access, boolean waits) {
    super(access != 1, access != 0);
    this.fd = fd;
    this.waits = waits;
  }

  /** Takes over a descriptor. */
  public static NativeFile of(int fd) {
    int flags = Kernel.control(fd, Kernel.F_GETFL, 0);
    int[] error = new int[1];
    Kernel.Status status = Kernel.status(fd, error);
    int kind = status == null ? 0 : status.mode() & StatModule.S_IFMT;
    boolean waits = kind != StatModule.S_IFREG && kind != StatModule.S_IFDIR;
    return new NativeFile(fd, flags < 0 ? 2 : flags & O_ACCMODE, waits);
  }

  static int check(long result) throws ErrnoException {
    if (result < 0) {
      throw new ErrnoException((int) -result);
    }
    return (int) result;
  }

  @Override
  public int kernelDescriptor() {
    return fd;
  }

  @Override
  public boolean isBlocking() {
    return Kernel.isBlocking(fd);
  }

  @Override
  public void setBlocking(boolean value) throws IOException {
    check(Kernel.setBlocking(fd, value));
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (waits && isBlocking()) {
      check(Readiness.await(fd, Readiness.POLLIN, Readiness.FOREVER));
    }
    return check(Kernel.read(fd, target, offset, count));
  }

  @Override
  public int write(byte[] source, int offset, int count) throws IOException {
    if (!waits) {
      int written = check(Kernel.write(fd, source, offset, count));
      // What is too large for one transfer goes on, as a system call of that size would.
      while (written > 0 && written < count) {
        int more = Kernel.write(fd, source, offset + written, count - written);
        if (more <= 0) {
          break;
        }
        written += more;
      }
      return written;
    }
    if (!isBlocking()) {
      return check(Kernel.write(fd, source, offset, count));
    }
    int done = 0;
    do {
      check(Readiness.await(fd, Readiness.POLLOUT, Readiness.FOREVER));
      int result = Kernel.write(fd, source, offset + done, Math.min(count - done, PIPE_BUF));
      if (result == -Errno.EAGAIN) {
        continue;
      }
      if (result < 0 && done > 0 && result != -Errno.EPIPE) {
        return done;
      }
      done += check(result);
    } while (done < count);
    return done;
  }

  @Override
  public int readAt(long position, byte[] target, int offset, int count) throws IOException {
    return check(Kernel.readAt(fd, position, target, offset, count));
  }

  @Override
  public int writeAt(long position, byte[] source, int offset, int count) throws IOException {
    return check(Kernel.writeAt(fd, position, source, offset, count));
  }

  @Override
  public long seek(long offset, int whence) throws IOException {
    long position = Kernel.seek(fd, offset, whence);
    if (position < 0) {
      throw new ErrnoException((int) -position);
    }
    return position;
  }

  @Override
  public void truncate(long size) throws IOException {
    check(Kernel.truncate(fd, size));
  }

  @Override
  public void sync() throws IOException {
    check(Kernel.sync(fd));
  }

  @Override
  public boolean isTerminal() {
    return waits && Kernel.isTerminal(fd);
  }

  @Override
  public FileStatus status() throws IOException {
    return status(fd);
  }

  static FileStatus status(int fd) throws IOException {
    int[] error = new int[1];
    Kernel.Status status = Kernel.status(fd, error);
    if (status == null) {
      throw new ErrnoException(error[0]);
    }
    return FileStatus.of(status);
  }

  @Override
  public boolean isReadReady() {
    return Readiness.ask(fd, Readiness.POLLIN) > 0;
  }

  @Override
  public boolean isWriteReady() {
    return Readiness.ask(fd, Readiness.POLLOUT) > 0;
  }

  @Override
  protected void close() throws IOException {
    check(Kernel.close(fd));
  }
}
