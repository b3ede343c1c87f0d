package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.boomslang.modules.errno.Errno;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The file descriptors of a context: small numbers for open files. The lowest free number is given
 * out first, as POSIX demands. Sockets are here too.
 *
 * <p>Thread safety: atomic. Readers take one snapshot of the table; changes replace it under the
 * monitor. A descriptor that is closed while another thread is inside an operation on it ends that
 * operation with an error, or lets it finish.
 */
public final class FileDescriptors {
  public static final ContextSlot<FileDescriptors> SLOT = new ContextSlot<>(FileDescriptors::new);

  /**
   * @param inheritable whether a child process would get it
   */
  private record Entry(OpenFile file, boolean inheritable) {}

  private volatile Entry[] entries;

  private FileDescriptors(PyContext context) {
    TruffleLanguage.Env env = context.env();
    boolean command = env.getApplicationArguments().length > 0;
    entries =
        new Entry[] {
          new Entry(new InputFile(env.in(), command && isProcessTerminal(0), env), true),
          new Entry(new OutputFile(env.out(), command && isProcessTerminal(1)), true),
          new Entry(new OutputFile(env.err(), command && isProcessTerminal(2)), true)
        };
  }

  /**
   * Whether a stream of the process is a terminal; embedders' streams are not asked, as they may
   * lead anywhere.
   */
  private static boolean isProcessTerminal(int stream) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | RuntimeException unknown) {
      return false;
    }
  }

  /** The table of the current context. */
  public static FileDescriptors current() {
    return SLOT.get();
  }

  /** The open file of a descriptor; EBADF when it is closed. */
  @TruffleBoundary
  public OpenFile get(int fd) throws IOException {
    Entry entry = entry(fd);
    if (entry == null) {
      throw new ErrnoException(Errno.EBADF);
    }
    return entry.file;
  }

  private Entry entry(int fd) {
    Entry[] current = entries;
    return fd >= 0 && fd < current.length ? current[fd] : null;
  }

  public boolean isOpen(int fd) {
    return entry(fd) != null;
  }

  /** Gives an open file its first descriptor. */
  @TruffleBoundary
  public synchronized int add(OpenFile file) {
    return add(file, 0);
  }

  private int add(OpenFile file, int lowest) {
    int fd = lowest;
    while (fd < entries.length && entries[fd] != null) {
      fd++;
    }
    put(fd, new Entry(file, false));
    return fd;
  }

  private void put(int fd, Entry entry) {
    Entry[] next = Arrays.copyOf(entries, Math.max(entries.length, fd + 1));
    next[fd] = entry;
    entries = next;
  }

  /** Another descriptor of the same open file, not below a number. */
  @TruffleBoundary
  public synchronized int duplicate(int fd, int lowest) throws IOException {
    OpenFile file = get(fd);
    file.retain();
    return add(file, lowest);
  }

  /** Makes a given number a descriptor of the same open file, closing what it was. */
  @TruffleBoundary
  public void duplicateTo(int fd, int target, boolean inheritable) throws IOException {
    if (target < 0 || target > 1_000_000) {
      throw new ErrnoException(Errno.EBADF);
    }
    Entry previous;
    synchronized (this) {
      OpenFile file = get(fd);
      if (fd == target) {
        return;
      }
      previous = entry(target);
      file.retain();
      put(target, new Entry(file, inheritable));
    }
    if (previous != null) {
      previous.file.release();
    }
  }

  @TruffleBoundary
  public void close(int fd) throws IOException {
    OpenFile file;
    synchronized (this) {
      file = get(fd);
      put(fd, null);
    }
    file.release();
  }

  public boolean isInheritable(int fd) throws IOException {
    get(fd);
    Entry entry = entry(fd);
    return entry != null && entry.inheritable;
  }

  public synchronized void setInheritable(int fd, boolean inheritable) throws IOException {
    put(fd, new Entry(get(fd), inheritable));
  }

  /** One more than the highest descriptor in use. */
  int limit() {
    return entries.length;
  }
}
