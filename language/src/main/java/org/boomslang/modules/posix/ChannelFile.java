package org.boomslang.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Libc;

/**
 * A file of the embedder's file system, opened as a channel.
 *
 * <p>Thread safety: atomic; operations that move the position twice hold the lock.
 */
final class ChannelFile extends OpenFile {
  private final TruffleFile file;
  private final SeekableByteChannel channel;
  private final boolean append;
  private final int fd;

  /** Guards sequences of channel operations, never held while Python code runs. */
  private final ReentrantLock lock = new ReentrantLock();

  ChannelFile(
      TruffleFile file,
      SeekableByteChannel channel,
      boolean readable,
      boolean writable,
      boolean append) {
    super(readable, writable);
    this.file = file;
    this.channel = channel;
    this.append = append;
    this.fd = channel instanceof FileChannel direct ? ChannelDescriptor.of(direct) : -1;
  }

  @Override
  public int kernelDescriptor() {
    return fd;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    checkReadable();
    if (count == 0) {
      return 0;
    }
    return Math.max(0, channel.read(ByteBuffer.wrap(target, offset, count)));
  }

  @Override
  public int write(byte[] source, int offset, int count) throws IOException {
    checkWritable();
    ByteBuffer buffer = ByteBuffer.wrap(source, offset, count);
    if (!append) {
      return channel.write(buffer);
    }
    lock.lock();
    try {
      channel.position(channel.size());
      return channel.write(buffer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int readAt(long position, byte[] target, int offset, int count) throws IOException {
    checkReadable();
    ByteBuffer buffer = ByteBuffer.wrap(target, offset, count);
    if (channel instanceof FileChannel direct) {
      return Math.max(0, direct.read(buffer, position));
    }
    lock.lock();
    try {
      long saved = channel.position();
      try {
        return Math.max(0, channel.position(position).read(buffer));
      } finally {
        channel.position(saved);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int writeAt(long position, byte[] source, int offset, int count) throws IOException {
    checkWritable();
    ByteBuffer buffer = ByteBuffer.wrap(source, offset, count);
    if (channel instanceof FileChannel direct) {
      return direct.write(buffer, position);
    }
    lock.lock();
    try {
      long saved = channel.position();
      try {
        return channel.position(position).write(buffer);
      } finally {
        channel.position(saved);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long seek(long offset, int whence) throws IOException {
    lock.lock();
    try {
      long base =
          switch (whence) {
            case 0 -> 0;
            case 1 -> channel.position();
            case 2 -> channel.size();
            default -> throw new ErrnoException(Errno.EINVAL);
          };
      if (isDevice() && !(whence == 1 && offset == 0)) {
        throw new ErrnoException(Errno.ESPIPE);
      }
      long target = base + offset;
      if (target < 0) {
        throw new ErrnoException(Errno.EINVAL);
      }
      if (offset != 0 || whence != 1) {
        channel.position(target);
      }
      return target;
    } finally {
      lock.unlock();
    }
  }

  /** Terminals and FIFOs, which have no position. */
  private boolean isDevice() {
    String path = file.getPath();
    return path.startsWith("/dev/")
        && (path.startsWith("/dev/tty")
            || path.startsWith("/dev/pts")
            || path.startsWith("/dev/std"));
  }

  @Override
  public void truncate(long size) throws IOException {
    checkWritable();
    lock.lock();
    try {
      long current = channel.size();
      long position = channel.position();
      if (size < current) {
        channel.truncate(size);
      } else if (size > current) {
        // A channel cannot grow but by a write behind its end.
        channel.position(size - 1);
        channel.write(ByteBuffer.wrap(new byte[1]));
      }
      channel.position(position);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void sync() throws IOException {
    if (channel instanceof FileChannel direct) {
      direct.force(true);
    }
  }

  @Override
  public boolean isTerminal() {
    String path = file.getPath();
    return path.startsWith("/dev/tty") || path.startsWith("/dev/pts/");
  }

  @Override
  public FileStatus status() throws IOException {
    if (fd >= 0 && Libc.isLoaded()) {
      return NativeFile.status(fd);
    }
    try {
      return FileStatus.of(file, true);
    } catch (java.nio.file.NoSuchFileException unlinked) {
      return FileStatus.unlinked(channel.size());
    }
  }

  @Override
  protected void close() throws IOException {
    channel.close();
  }
}
