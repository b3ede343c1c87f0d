package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * The file descriptors of a context: small numbers for open files. Sockets are here too.
 *
 * <p>In a context that owns the process ({@link NativeAccess}) the numbers are the kernel's. The
 * table still says which of them belong to the program: those that it opened itself or got from its
 * parent, and those that native code which it called has opened ({@link NativeCodeDescriptors});
 * the JVM's own stay out of reach. Elsewhere the numbers are the context's, the lowest free one
 * first, as POSIX demands.
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

  private final boolean owner;
  private volatile Entry[] entries;

  /** Whether the table holds what the parent process passed on. */
  private volatile boolean adopted;

  /** Whether the program has called native code of others, which may have opened descriptors. */
  private volatile boolean nativeCode;

  private FileDescriptors(PyContext context) {
    TruffleLanguage.Env env = context.env();
    boolean command = PyConfig.of(context).installSignalHandlers();
    owner = NativeAccess.ownsProcess(context);
    entries =
        new Entry[] {
          new Entry(
              new InputFile(env.in(), command && isProcessTerminal(0), env, owner ? 0 : -1), true),
          new Entry(
              new OutputFile(env.out(), command && isProcessTerminal(1), owner ? 1 : -1), true),
          new Entry(
              new OutputFile(env.err(), command && isProcessTerminal(2), owner ? 2 : -1), true)
        };
    if (owner) {
      for (String number : numbers("boomslang.closed")) {
        entries[Integer.parseInt(number)] = null;
      }
    }
    adopted = !owner;
    if (!owner) {
      context.atDispose(this::giveBack);
    }
  }

  /**
   * Closes what the kernel would keep open, pipes and the like, in a process that goes on without
   * this context, and lets go of the streams, which know the context: sockets that were never
   * closed still have this table.
   */
  private void giveBack() {
    Entry[] left;
    synchronized (this) {
      left = entries;
      entries = new Entry[0];
    }
    for (int fd = 3; fd < left.length; fd++) {
      if (left[fd] != null && left[fd].file.kernelDescriptor() >= 0) {
        try {
          left[fd].file.release();
        } catch (IOException e) {
          // Nobody is left to be told.
        }
      }
    }
  }

  /** Descriptors that the wrapper around the JVM tells of. */
  private static String[] numbers(String property) {
    String text = System.getProperty(property, "").strip();
    return text.isEmpty() ? new String[0] : text.split(" +");
  }

  /**
   * Takes in what the parent process passed on, as the launcher has found it. Nobody pays for it (a
   * tenth of a second for the C library) who has no use for descriptors above 2.
   */
  private void adoptInherited() {
    if (!adopted) {
      adoptNow();
    }
  }

  private synchronized void adoptNow() {
    if (adopted) {
      return;
    }
    for (String number : numbers("boomslang.inherited")) {
      if (Libc.isAvailable()) {
        int fd = Integer.parseInt(number);
        if (known(fd) == null && Kernel.control(fd, Kernel.F_GETFD, 0) >= 0) {
          put(fd, new Entry(NativeFile.of(fd), true));
        }
      }
    }
    adopted = true;
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
    Entry known = known(fd);
    if (known == null && fd > 2) {
      adoptInherited();
      known = known(fd);
      if (known == null && nativeCode) {
        known = adoptOfNativeCode(fd);
      }
    }
    return known;
  }

  /**
   * From now on the program may have descriptors from native code: one that the table does not know
   * is looked at once more, and taken in unless it is the runtime's.
   */
  public void expectNativeCode() {
    nativeCode = owner;
  }

  private synchronized Entry adoptOfNativeCode(int fd) {
    Entry known = known(fd);
    if (known != null || !Libc.isAvailable() || !NativeCodeDescriptors.belongsToProgram(fd)) {
      return known;
    }
    int flags = Kernel.control(fd, Kernel.F_GETFD, 0);
    if (flags < 0) {
      return null;
    }
    Entry entry = new Entry(NativeFile.of(fd), (flags & Kernel.FD_CLOEXEC) == 0);
    put(fd, entry);
    return entry;
  }

  private Entry known(int fd) {
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
    if (owner && file.kernelDescriptor() >= 0) {
      return addNative(file, lowest);
    }
    int fd = lowest;
    while (fd < entries.length && entries[fd] != null) {
      fd++;
    }
    put(fd, new Entry(file, false));
    return fd;
  }

  /** The closed standard stream that a new descriptor has to become goes first. */
  private int addNative(OpenFile file, int lowest) {
    int fd = file.kernelDescriptor();
    for (int standard = lowest; standard <= 2 && fd > 2; standard++) {
      if (entries[standard] == null && Libc.isAvailable()) {
        Kernel.duplicateTo(fd, standard);
        try {
          file.release();
        } catch (IOException lost) {
          // the duplicate lives on
        }
        put(standard, new Entry(NativeFile.of(standard), false));
        return standard;
      }
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
    if (owner && Libc.isAvailable()) {
      int copy = NativeFile.check(Kernel.duplicate(file.kernelDescriptor(), Math.max(lowest, 3)));
      return add(NativeFile.of(copy), lowest);
    }
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
      if (owner && Libc.isAvailable()) {
        if (previous == null && target > 2 && Kernel.control(target, Kernel.F_GETFD, 0) >= 0) {
          // the JVM's own
          throw new ErrnoException(Errno.EBADF);
        }
        NativeFile.check(Kernel.duplicateTo(file.kernelDescriptor(), target));
        if (inheritable) {
          Kernel.control(target, Kernel.F_SETFD, 0);
        }
        put(target, new Entry(NativeFile.of(target), inheritable));
        if (previous != null) {
          previous.file.replaced();
        }
        return;
      }
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
      if (owner && fd <= 2 && Libc.isAvailable()) {
        // The number stays taken, or the JVM would give it to a file of its own.
        int nothing = Kernel.open(new byte[] {'/', 'd', 'e', 'v', '/', 'n', 'u', 'l', 'l'}, 2, 0);
        if (nothing >= 0) {
          Kernel.duplicateTo(nothing, fd);
          Kernel.close(nothing);
        }
        return;
      }
    }
    file.release();
  }

  /** Takes a descriptor out of the table without closing it. */
  @TruffleBoundary
  public synchronized void forget(int fd) {
    if (entry(fd) != null) {
      put(fd, null);
    }
  }

  /** The kernel's descriptor of an open file; EBADF when there is none. */
  public int kernelDescriptor(int fd) throws IOException {
    int kernel = get(fd).kernelDescriptor();
    if (kernel < 0) {
      throw new ErrnoException(Errno.EBADF);
    }
    return kernel;
  }

  /** The kernel's descriptors that child processes are to inherit. */
  @TruffleBoundary
  public List<Integer> inheritable() {
    adoptInherited();
    List<Integer> result = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry != null && entry.inheritable && entry.file.kernelDescriptor() >= 0) {
        result.add(entry.file.kernelDescriptor());
      }
    }
    return result;
  }

  public boolean isInheritable(int fd) throws IOException {
    OpenFile file = get(fd);
    if (owner && Libc.isLoaded() && file.kernelDescriptor() > 2) {
      // The program may have changed it by fcntl.
      int flags = Kernel.control(file.kernelDescriptor(), Kernel.F_GETFD, 0);
      return flags >= 0 && (flags & Kernel.FD_CLOEXEC) == 0;
    }
    Entry entry = entry(fd);
    return entry != null && entry.inheritable;
  }

  public synchronized void setInheritable(int fd, boolean inheritable) throws IOException {
    if (owner && Libc.isLoaded()) {
      Kernel.control(
          get(fd).kernelDescriptor(), Kernel.F_SETFD, inheritable ? 0 : Kernel.FD_CLOEXEC);
    }
    put(fd, new Entry(get(fd), inheritable));
  }

  /** One more than the highest descriptor in use. */
  int limit() {
    adoptInherited();
    return entries.length;
  }
}
