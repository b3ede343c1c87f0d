package org.boomslang.modules.posix;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.modules.errno.Errno;
import org.boomslang.runtime.Blocking;

/**
 * One end of a pipe inside the process. Java's own pipes are closed for good when a blocked thread
 * is interrupted, so this is a ring buffer with a lock.
 *
 * <p>Thread safety: atomic. As POSIX asks, a write of up to {@link #ATOMIC} bytes is never mixed
 * with another.
 */
final class PipeFile extends OpenFile {
  /** {@code PIPE_BUF}. */
  static final int ATOMIC = 4096;

  private static final int CAPACITY = 65536;

  /** What a write gives when the other end is closed. */
  private static final int NO_READER = -2;

  /** The state of the two ends; all of it guarded by the lock. */
  private static final class Ring {
    final ReentrantLock lock = new ReentrantLock();
    final Condition changed = lock.newCondition();
    final byte[] bytes = new byte[CAPACITY];
    int start;
    int size;
    boolean readerClosed;
    boolean writerClosed;
  }

  private final Ring ring;

  private PipeFile(Ring ring, boolean reader) {
    super(reader, !reader);
    this.ring = ring;
  }

  /** A new pipe: the end to read from, and the end to write to. */
  static PipeFile[] create() {
    Ring ring = new Ring();
    return new PipeFile[] {new PipeFile(ring, true), new PipeFile(ring, false)};
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    checkReadable();
    if (count == 0) {
      return 0;
    }
    int result = Blocking.call(() -> waitAndTake(target, offset, count, isBlocking()));
    if (result < 0) {
      throw new ErrnoException(Errno.EAGAIN);
    }
    return result;
  }

  @Override
  public int readOutside(byte[] target, int offset, int count) throws InterruptedException {
    return waitAndTake(target, offset, count, true);
  }

  /** Reads once something is there; -1 when nothing is and the caller does not wait. */
  private int waitAndTake(byte[] target, int offset, int count, boolean wait)
      throws InterruptedException {
    ring.lock.lockInterruptibly();
    try {
      while (ring.size == 0 && !ring.writerClosed) {
        if (!wait) {
          return -1;
        }
        ring.changed.await();
      }
      return take(target, offset, count);
    } finally {
      ring.lock.unlock();
    }
  }

  private int take(byte[] target, int offset, int count) {
    int taken = Math.min(count, ring.size);
    int first = Math.min(taken, CAPACITY - ring.start);
    System.arraycopy(ring.bytes, ring.start, target, offset, first);
    System.arraycopy(ring.bytes, 0, target, offset + first, taken - first);
    ring.start = (ring.start + taken) % CAPACITY;
    ring.size -= taken;
    ring.changed.signalAll();
    return taken;
  }

  @Override
  public int write(byte[] source, int offset, int count) throws IOException {
    checkWritable();
    int done = 0;
    while (done < count || count == 0) {
      int from = offset + done;
      int rest = count - done;
      int needed = count <= ATOMIC ? rest : 1;
      int written = Blocking.call(() -> waitAndPut(source, from, rest, needed, isBlocking()));
      if (written == NO_READER) {
        throw new ErrnoException(Errno.EPIPE);
      }
      if (written < 0) {
        if (done > 0) {
          return done;
        }
        throw new ErrnoException(Errno.EAGAIN);
      }
      done += written;
      if (count == 0) {
        return 0;
      }
    }
    return done;
  }

  @Override
  public int writeOutside(byte[] source, int offset, int count)
      throws IOException, InterruptedException {
    int written = waitAndPut(source, offset, count, 1, true);
    if (written == NO_READER) {
      throw new ErrnoException(Errno.EPIPE);
    }
    return written;
  }

  /** Writes once there is room; -1 when there is none and the caller does not wait. */
  private int waitAndPut(byte[] source, int offset, int count, int needed, boolean wait)
      throws InterruptedException {
    ring.lock.lockInterruptibly();
    try {
      while (CAPACITY - ring.size < needed && !ring.readerClosed) {
        if (!wait) {
          return -1;
        }
        ring.changed.await();
      }
      return ring.readerClosed ? NO_READER : put(source, offset, count);
    } finally {
      ring.lock.unlock();
    }
  }

  private int put(byte[] source, int offset, int count) {
    int stored = Math.min(count, CAPACITY - ring.size);
    int end = (ring.start + ring.size) % CAPACITY;
    int first = Math.min(stored, CAPACITY - end);
    System.arraycopy(source, offset, ring.bytes, end, first);
    System.arraycopy(source, offset + first, ring.bytes, 0, stored - first);
    ring.size += stored;
    ring.changed.signalAll();
    return stored;
  }

  @Override
  public boolean isReadReady() {
    ring.lock.lock();
    try {
      return isReadable() && (ring.size > 0 || ring.writerClosed);
    } finally {
      ring.lock.unlock();
    }
  }

  @Override
  public boolean isWriteReady() {
    ring.lock.lock();
    try {
      return isWritable() && (CAPACITY - ring.size >= ATOMIC || ring.readerClosed);
    } finally {
      ring.lock.unlock();
    }
  }

  @Override
  public boolean isHungUp() {
    ring.lock.lock();
    try {
      return isReadable() ? ring.writerClosed : ring.readerClosed;
    } finally {
      ring.lock.unlock();
    }
  }

  @Override
  public FileStatus status() {
    return FileStatus.pipe();
  }

  @Override
  protected void close() {
    ring.lock.lock();
    try {
      if (isReadable()) {
        ring.readerClosed = true;
      } else {
        ring.writerClosed = true;
      }
      ring.changed.signalAll();
    } finally {
      ring.lock.unlock();
    }
  }
}
