package org.boomslang.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc;
import org.boomslang.modules.stat.StatModule;
import org.boomslang.runtime.ContextSlot;

/**
 * Opening and creating files with Linux's flags, and the context's file creation mask.
 *
 * <p>Thread safety: atomic.
 */
public final class FileAccess {
  public static final ContextSlot<FileAccess> SLOT = new ContextSlot<>(context -> new FileAccess());

  public static final int O_RDONLY = 0;
  public static final int O_WRONLY = 1;
  public static final int O_RDWR = 2;
  public static final int O_ACCMODE = 3;
  public static final int O_CREAT = 0100;
  public static final int O_EXCL = 0200;
  public static final int O_TRUNC = 01000;
  public static final int O_APPEND = 02000;
  public static final int O_NONBLOCK = 04000;
  public static final int O_DIRECTORY = 0200000;
  public static final int O_NOFOLLOW = 0400000;
  public static final int O_CLOEXEC = 02000000;

  private static final int DEFAULT_UMASK = 022;

  private volatile int umask = processUmask();

  /** The mask of the process, as Linux shows it. */
  private static int processUmask() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("Umask:")) {
          return Integer.parseInt(line.substring(6).strip(), 8);
        }
      }
    } catch (IOException | RuntimeException unknown) {
      return DEFAULT_UMASK;
    }
    return DEFAULT_UMASK;
  }

  /** Sets the mask of the context; it can only take away more than that of the process. */
  synchronized int setUmask(int mask) {
    int previous = umask;
    if (NativeAccess.ownsProcess() && Libc.isAvailable()) {
      Libc.Function.ofInt("umask").call(mask & 0777);
    }
    umask = mask & 0777;
    return previous;
  }

  static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> result = EnumSet.noneOf(PosixFilePermission.class);
    // The constants are declared in the order of the bits, the owner's read permission first.
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      if ((mode & (0400 >> permission.ordinal())) != 0) {
        result.add(permission);
      }
    }
    return result;
  }

  /** The attributes of a file that is created with a mode. */
  FileAttribute<?>[] attributes(int mode) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(permissions(mode & ~umask))
    };
  }

  /** Opens a file as the system call does. */
  public OpenFile open(TruffleFile file, int flags, int mode) throws IOException {
    boolean owner = NativeAccess.ownsProcess();
    if (owner && (Libc.isLoaded() || isSpecial(file, flags)) && Libc.isAvailable()) {
      if (file.getPath().isEmpty()) {
        throw new ErrnoException(Errno.ENOENT);
      }
      byte[] path = PathArgument.encode(file.getAbsoluteFile().getPath());
      return NativeFile.of(NativeFile.check(Kernel.open(path, flags, mode)));
    }
    boolean read = (flags & O_ACCMODE) != O_WRONLY;
    boolean write = (flags & O_ACCMODE) != O_RDONLY;
    boolean create = (flags & O_CREAT) != 0;
    boolean append = (flags & O_APPEND) != 0;
    LinkOption[] links = FileStatus.links((flags & O_NOFOLLOW) == 0);
    if (file.isDirectory(links)) {
      if (write || create && (flags & O_EXCL) == 0) {
        throw new ErrnoException(create && (flags & O_EXCL) != 0 ? Errno.EEXIST : Errno.EISDIR);
      }
      if (!create) {
        if (!file.isReadable()) {
          throw new ErrnoException(Errno.EACCES);
        }
        return new DirectoryFile(file.getAbsoluteFile());
      }
    } else if ((flags & O_DIRECTORY) != 0) {
      throw new ErrnoException(file.exists(links) ? Errno.ENOTDIR : Errno.ENOENT);
    }
    if (file.getPath().endsWith("/") && !file.isDirectory()) {
      throw new ErrnoException(file.exists() ? Errno.ENOTDIR : Errno.ENOENT);
    }
    Set<OpenOption> options = new HashSet<>();
    if (read) {
      options.add(StandardOpenOption.READ);
    }
    if (write) {
      options.add(StandardOpenOption.WRITE);
    }
    if (create && write) {
      options.add(
          (flags & O_EXCL) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    }
    if ((flags & O_TRUNC) != 0 && write) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    if (append && write && !read) {
      options.add(StandardOpenOption.APPEND);
      options.remove(StandardOpenOption.TRUNCATE_EXISTING);
    }
    if ((flags & O_NOFOLLOW) != 0) {
      options.add(LinkOption.NOFOLLOW_LINKS);
    }
    if (create && !write) {
      createEmpty(file, flags, mode);
    }
    boolean truncateFirst = append && !read && (flags & O_TRUNC) != 0 && file.exists();
    SeekableByteChannel channel =
        owner
            ? openProcessFile(file, options, mode, create && write)
            : open(file, options, mode, create && write);
    if (truncateFirst) {
      channel.truncate(0);
    }
    // Java cannot append to a channel that also reads, so such a file appends by itself.
    OpenFile result = new ChannelFile(file.getAbsoluteFile(), channel, read, write, append && read);
    if ((flags & O_NONBLOCK) != 0) {
      result.setBlocking(false);
    }
    return result;
  }

  /** What a channel cannot do as the system call does. */
  private static boolean isSpecial(TruffleFile file, int flags) {
    int plain =
        O_ACCMODE | O_CREAT | O_EXCL | O_TRUNC | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_DIRECTORY;
    String path = file.getPath();
    return (flags & ~plain) != 0
        || path.startsWith("/dev/") && !path.equals("/dev/null")
        || file.isDirectory();
  }

  /** A channel whose descriptor can be told, which a channel of the polyglot file system hides. */
  private SeekableByteChannel openProcessFile(
      TruffleFile file, Set<OpenOption> options, int mode, boolean create) throws IOException {
    Path path = Path.of(file.getAbsoluteFile().getPath());
    return create
        ? FileChannel.open(path, options, attributes(mode))
        : FileChannel.open(path, options);
  }

  private SeekableByteChannel open(
      TruffleFile file, Set<OpenOption> options, int mode, boolean create) throws IOException {
    if (!create) {
      return file.newByteChannel(options);
    }
    try {
      return file.newByteChannel(options, attributes(mode));
    } catch (UnsupportedOperationException noPermissions) {
      return file.newByteChannel(options);
    }
  }

  private void createEmpty(TruffleFile file, int flags, int mode) throws IOException {
    if (file.exists()) {
      if ((flags & O_EXCL) != 0) {
        throw new ErrnoException(Errno.EEXIST);
      }
      return;
    }
    open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), mode, true).close();
  }

  void createDirectory(TruffleFile file, int mode) throws IOException {
    try {
      file.createDirectory(attributes(mode));
    } catch (UnsupportedOperationException noPermissions) {
      file.createDirectory();
    }
  }

  static void removeFile(TruffleFile file) throws IOException {
    if (file.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
      throw new ErrnoException(Errno.EISDIR);
    }
    file.delete();
  }

  static void removeDirectory(TruffleFile file) throws IOException {
    FileStatus status = FileStatus.of(file, false);
    if (!status.isKind(StatModule.S_IFDIR)) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
    file.delete();
  }

  /** As {@code access}: whether the process may do all that the mode asks. */
  static boolean isAllowed(TruffleFile file, int mode, boolean follow) {
    if (!file.exists(FileStatus.links(follow))) {
      return false;
    }
    return ((mode & 4) == 0 || file.isReadable())
        && ((mode & 2) == 0 || file.isWritable())
        && ((mode & 1) == 0 || file.isExecutable());
  }

  static void changeMode(TruffleFile file, int mode, boolean follow) throws IOException {
    if (!file.exists(FileStatus.links(follow))) {
      throw new NoSuchFileException(file.getPath());
    }
    try {
      file.setAttribute(TruffleFile.UNIX_MODE, mode & 07777, FileStatus.links(follow));
    } catch (UnsupportedOperationException | IllegalArgumentException noUnixFileSystem) {
      file.setPosixPermissions(permissions(mode), FileStatus.links(follow));
    }
  }
}
