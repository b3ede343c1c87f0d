package org.boomslang.modules.posix;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.boomslang.modules.errno.Errno;

/**
 * What one or several file descriptors refer to: POSIX's open file description, with its position
 * and its flags. {@code dup} makes another descriptor of the same description, which is closed with
 * the last of them.
 *
 * <p>Operations report failures as {@link IOException}, which {@link SystemErrors} translates. What
 * may block does so inside {@link org.boomslang.runtime.Blocking}.
 *
 * <p>Thread safety: atomic.
 */
public abstract class OpenFile {
  private final AtomicInteger references = new AtomicInteger(1);
  private final boolean readable;
  private final boolean writable;
  private volatile boolean blocking = true;

  protected OpenFile(boolean readable, boolean writable) {
    this.readable = readable;
    this.writable = writable;
  }

  /** Another descriptor refers to this. */
  public final void retain() {
    references.incrementAndGet();
  }

  /** A descriptor was closed; the last one closes the file. */
  public final void release() throws IOException {
    if (references.decrementAndGet() == 0) {
      close();
    }
  }

  /** The kernel has closed the file by giving its number to another. */
  final void replaced() {
    references.decrementAndGet();
  }

  public final boolean isReadable() {
    return readable;
  }

  public final boolean isWritable() {
    return writable;
  }

  public boolean isBlocking() {
    return blocking;
  }

  public void setBlocking(boolean value) throws IOException {
    blocking = value;
  }

  /**
   * Reads at least one byte unless the file is at its end.
   *
   * @return how many bytes were read, 0 at the end
   */
  public int read(byte[] target, int offset, int count) throws IOException {
    throw new ErrnoException(Errno.EBADF);
  }

  /** Writes; returns how many bytes were written. */
  public int write(byte[] source, int offset, int count) throws IOException {
    throw new ErrnoException(Errno.EBADF);
  }

  /** As {@link #read}, on a thread of the implementation that is not inside the context. */
  public int readOutside(byte[] target, int offset, int count)
      throws IOException, InterruptedException {
    return read(target, offset, count);
  }

  /** As {@link #write}, on a thread of the implementation that is not inside the context. */
  public int writeOutside(byte[] source, int offset, int count)
      throws IOException, InterruptedException {
    return write(source, offset, count);
  }

  /** Reads at a position, leaving the file's own position alone. */
  public int readAt(long position, byte[] target, int offset, int count) throws IOException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  /** Writes at a position, leaving the file's own position alone. */
  public int writeAt(long position, byte[] source, int offset, int count) throws IOException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  /**
   * Moves the position.
   *
   * @param whence 0 from the start, 1 from the position, 2 from the end
   * @return the new position
   */
  public long seek(long offset, int whence) throws IOException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  public void truncate(long size) throws IOException {
    throw new ErrnoException(Errno.EINVAL);
  }

  /** Makes sure that what was written has reached the device. */
  public void sync() throws IOException {
    throw new ErrnoException(Errno.EINVAL);
  }

  public boolean isTerminal() {
    return false;
  }

  public abstract FileStatus status() throws IOException;

  /** Whether a read would not block. */
  public boolean isReadReady() {
    return true;
  }

  /** Whether a write would not block. */
  public boolean isWriteReady() {
    return true;
  }

  /** Whether the other side is gone. */
  public boolean isHungUp() {
    return false;
  }

  /** The kernel's descriptor of the file, −1 for a file that only exists inside the JVM. */
  public int kernelDescriptor() {
    return -1;
  }

  /** Whether the kernel alone knows if the file is ready. */
  public boolean isKernelReady() {
    return kernelDescriptor() >= 0;
  }

  /** Releases what the operating system holds for the file. Called once. */
  protected abstract void close() throws IOException;

  final void checkReadable() throws IOException {
    if (!readable) {
      throw new ErrnoException(Errno.EBADF);
    }
  }

  final void checkWritable() throws IOException {
    if (!writable) {
      throw new ErrnoException(Errno.EBADF);
    }
  }
}
