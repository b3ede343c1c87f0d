package org.boomslang.modules.posix;

import com.oracle.truffle.api.TruffleLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc;
import org.boomslang.modules.libc.Readiness;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/**
 * Standard input: the stream that the embedder gave.
 *
 * <p>A read of a Java stream cannot be interrupted, so a thread of its own reads ahead, one chunk
 * whenever somebody asks, and Python threads wait for it in a way that signals and cancellation can
 * end. Where no thread may be made they read themselves.
 *
 * <p>Thread safety: atomic.
 */
final class InputFile extends OpenFile {
  private static final int CHUNK = 8192;

  private final InputStream stream;
  private final boolean terminal;
  private final TruffleLanguage.Env env;
  private final int fd;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All guarded by the lock.
  private byte[] chunk = new byte[0];
  private int position;
  private boolean atEnd;
  private IOException failure;
  private boolean wanted;
  private Thread reader;

  /**
   * @param fd the kernel's descriptor under the stream, −1 for an embedder's
   */
  InputFile(InputStream stream, boolean terminal, TruffleLanguage.Env env, int fd) {
    super(true, false);
    this.fd = fd;
    this.stream = stream;
    this.terminal = terminal;
    this.env = env;
  }

  @Override
  public int kernelDescriptor() {
    return fd;
  }

  /** Whether the kernel is asked itself: once that costs nothing, and nothing was read ahead. */
  private boolean isDirect() {
    if (fd < 0 || !Libc.isLoaded()) {
      return false;
    }
    lock.lock();
    try {
      return reader == null || position == chunk.length && !atEnd && failure == null && !wanted;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isKernelReady() {
    return isDirect();
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
    if (fd >= 0 && !terminal && isDirect()) {
      long position = Kernel.seek(fd, offset, whence);
      if (position >= 0) {
        return position;
      }
    }
    return super.seek(offset, whence);
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (isDirect()) {
      return NativeFile.of(fd).read(target, offset, count);
    }
    if (!startReader()) {
      return Math.max(0, stream.read(target, offset, count));
    }
    int result =
        Blocking.call(
            () -> {
              lock.lockInterruptibly();
              try {
                while (position == chunk.length && !atEnd && failure == null) {
                  wanted = true;
                  changed.signalAll();
                  changed.await();
                }
                return take(target, offset, count);
              } finally {
                lock.unlock();
              }
            });
    if (result < 0) {
      lock.lock();
      try {
        IOException e = failure;
        failure = null;
        throw e == null ? new IOException() : e;
      } finally {
        lock.unlock();
      }
    }
    return result;
  }

  /**
   * Under the lock. At the end of input the next call asks the stream again: a terminal may go on.
   */
  private int take(byte[] target, int offset, int count) {
    int available = chunk.length - position;
    if (available > 0) {
      int taken = Math.min(available, count);
      System.arraycopy(chunk, position, target, offset, taken);
      position += taken;
      return taken;
    }
    if (atEnd) {
      atEnd = false;
      return 0;
    }
    return -1;
  }

  private boolean startReader() {
    lock.lock();
    try {
      if (reader == null) {
        if (!env.isCreateThreadAllowed()) {
          return false;
        }
        // No thread of Truffle: it may outlive the context, in a read that nothing ends.
        reader = Thread.ofPlatform().daemon().name("standard input").start(this::readAhead);
        PyContext.get().atDispose(reader::interrupt);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void readAhead() {
    try {
      while (true) {
        lock.lockInterruptibly();
        try {
          while (!wanted) {
            changed.await();
          }
        } finally {
          lock.unlock();
        }
        byte[] next = new byte[CHUNK];
        int count = -1;
        IOException error = null;
        try {
          count = stream.read(next);
        } catch (IOException e) {
          error = e;
        }
        lock.lockInterruptibly();
        try {
          wanted = false;
          if (error != null) {
            failure = error;
          } else if (count < 0) {
            atEnd = true;
          } else {
            chunk = java.util.Arrays.copyOf(next, count);
            position = 0;
          }
          changed.signalAll();
        } finally {
          lock.unlock();
        }
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isReadReady() {
    if (isDirect()) {
      return Readiness.ask(fd, Readiness.POLLIN) > 0;
    }
    lock.lock();
    try {
      if (position < chunk.length || atEnd || failure != null) {
        return true;
      }
      return !wanted && stream.available() > 0;
    } catch (IOException e) {
      return true;
    } finally {
      lock.unlock();
    }
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
  protected void close() {
    // The stream belongs to the embedder.
  }
}
