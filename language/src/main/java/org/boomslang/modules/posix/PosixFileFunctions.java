package org.boomslang.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.DirectoryListing;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc;
import org.boomslang.modules.stat.StatModule;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/** The functions of {@code posix} on paths. */
@PyBuiltins(module = "posix")
final class PosixFileFunctions {
  /** The current directory where the JDK has no name for it. */
  private static final String KERNEL_DIRECTORY = "/proc/self/cwd";

  private PosixFileFunctions() {}

  /** Whether the kernel is to look a path up, from an open directory or for its bytes. */
  private static boolean isRelative(PathArgument path, Object dirFd) {
    return dirFd != PyNone.NONE || path.isForKernel();
  }

  /** Whether a path is looked up from an open directory. */
  private static boolean isRelative(Object dirFd) {
    return dirFd != PyNone.NONE;
  }

  /** ValueError for arguments that make no sense with a descriptor in place of a path. */
  private static void checkDescriptor(
      String function, PathArgument path, Object dirFd, boolean follow) {
    if (path.isDescriptor() && isRelative(dirFd)) {
      throw PyErrors.valueError("%s: can't specify dir_fd without matching path", function);
    }
    if (path.isDescriptor() && !follow) {
      throw PyErrors.valueError("%s: cannot use fd and follow_symlinks together", function);
    }
  }

  /** A directory's descriptor as events tell it: -1 for none. */
  private static Object directory(Object dirFd) {
    return dirFd == PyNone.NONE ? (Object) (-1L) : dirFd;
  }

  @FunctionalInterface
  private interface FileAction {
    void run(TruffleFile file) throws IOException;
  }

  private static void act(PathArgument path, FileAction action) {
    try {
      action.run(path.file());
    } catch (IOException | RuntimeException e) {
      throw path.failure(e);
    }
  }

  @PyBuiltin(
      name = "stat",
      sig = "(path, *, dir_fd=None, follow_symlinks=True)",
      doc = "The status of a file.")
  static Object stat(Object path, Object dirFd, boolean follow) {
    PathArgument argument = PathArgument.of("stat", "path", path, true, false);
    checkDescriptor("stat", argument, dirFd, follow);
    return status(argument, dirFd, follow);
  }

  @PyBuiltin(
      name = "lstat",
      sig = "(path, *, dir_fd=None)",
      doc = "The status of a file, links not followed.")
  static Object lstat(Object path, Object dirFd) {
    PathArgument argument = PathArgument.of("lstat", "path", path);
    return status(argument, dirFd, false);
  }

  private static Object status(PathArgument path, Object dirFd, boolean follow) {
    if (isRelative(dirFd)) {
      return RelativePath.of(path, dirFd).status(follow).toStruct();
    }
    try {
      FileStatus status = path.status(follow);
      UnwrittenFiles unwritten = UnwrittenFiles.SLOT.get();
      if (!unwritten.isEmpty() && unwritten.beforeReading(status)) {
        status = path.status(follow);
      }
      return status.toStruct();
    } catch (IOException | RuntimeException e) {
      throw path.failure(e);
    }
  }

  @PyBuiltin(
      name = "access",
      sig = "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
      doc = "Whether the process may read, write or execute a file.")
  static boolean access(Object path, int mode, Object dirFd, boolean effective, boolean follow) {
    PathArgument argument = PathArgument.of("access", "path", path);
    if (isRelative(argument, dirFd) || effective && NativeAccess.ownsProcess()) {
      return RelativePath.of(argument, dirFd).isAllowed(mode, effective, follow);
    }
    try {
      return FileAccess.isAllowed(argument.file(), mode, follow);
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  @PyBuiltin(name = "listdir", sig = "(path=None)", doc = "The names in a directory, in any order.")
  static Object listdir(Object path) {
    PathArgument argument = PathArgument.of("listdir", "path", path, true, true);
    Audit.event("os.listdir", argument.original());
    if (argument.isDescriptor() && isListedByKernel()
        || argument.isForKernel()
        || Libc.isLoaded() && isListedByKernel()) {
      return names(argument, kernelEntries(argument));
    }
    List<Object> names = new ArrayList<>();
    try (DirectoryStream<TruffleFile> stream = directory(argument).newDirectoryStream()) {
      for (TruffleFile file : stream) {
        String name = file.getName();
        if (name.indexOf('\ufffd') >= 0 && isListedByKernel()) {
          return names(argument, kernelEntries(argument));
        }
        names.add(argument.toPython(name));
      }
    } catch (IOException | RuntimeException e) {
      throw argument.failure(e);
    }
    return PyList.of(names.toArray());
  }

  private static PyList names(PathArgument path, List<DirectoryListing.Entry> entries) {
    Object[] names = new Object[entries.size()];
    for (int i = 0; i < names.length; i++) {
      byte[] name = entries.get(i).name();
      names[i] = path.isBytes() ? PyBytes.wrap(name) : PyStr.of(PathArgument.decode(name));
    }
    return PyList.of(names);
  }

  private static boolean isListedByKernel() {
    return NativeAccess.ownsProcess() && NativeAccess.isUsable();
  }

  private static List<DirectoryListing.Entry> kernelEntries(PathArgument path) {
    int[] error = new int[1];
    List<DirectoryListing.Entry> result =
        path.isDescriptor()
            ? DirectoryListing.of(
                PosixNativeFunctions.kernel((long) path.fd(), path.original()), error)
            : DirectoryListing.of(PathArgument.encode(path.text()), error);
    if (result == null) {
      throw SystemErrors.of(error[0], path.original());
    }
    return result;
  }

  private static TruffleFile directory(PathArgument path) throws IOException {
    if (!path.isDescriptor()) {
      TruffleFile file = path.file();
      // The JDK opens whatever it is to find that out, and waits for a writer of a FIFO.
      if (!file.isDirectory() && file.exists()) {
        throw new ErrnoException(Errno.ENOTDIR);
      }
      return file;
    }
    OpenFile open = FileDescriptors.current().get(path.fd());
    if (open instanceof DirectoryFile known) {
      return known.directory();
    }
    if (!open.status().isKind(StatModule.S_IFDIR)) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
    return PyContext.get().env().getPublicTruffleFile("/proc/self/fd/" + open.kernelDescriptor());
  }

  @PyBuiltin(
      name = "scandir",
      sig = "(path=None)",
      doc = "An iterator of DirEntry objects of a directory.")
  static Object scandir(Object path) {
    PathArgument argument = PathArgument.of("scandir", "path", path, true, true);
    Audit.event("os.scandir", argument.original());
    if (isListedByKernel()) {
      return new DirectoryIterator(argument, kernelEntries(argument));
    }
    try {
      return new DirectoryIterator(argument, directory(argument).newDirectoryStream());
    } catch (IOException | RuntimeException e) {
      throw argument.failure(e);
    }
  }

  @PyBuiltin(name = "mkdir", sig = "(path, mode=511, *, dir_fd=None)", doc = "Makes a directory.")
  static void mkdir(Object path, int mode, Object dirFd) {
    PathArgument argument = PathArgument.of("mkdir", "path", path);
    Audit.event("os.mkdir", argument.original(), (long) mode, directory(dirFd));
    if (isRelative(argument, dirFd)) {
      RelativePath.of(argument, dirFd).makeDirectory(mode);
      return;
    }
    act(argument, file -> FileAccess.SLOT.get().createDirectory(file, mode));
  }

  @PyBuiltin(name = "rmdir", sig = "(path, *, dir_fd=None)", doc = "Removes an empty directory.")
  static void rmdir(Object path, Object dirFd) {
    PathArgument argument = PathArgument.of("rmdir", "path", path);
    Audit.event("os.rmdir", argument.original(), directory(dirFd));
    if (isRelative(argument, dirFd)) {
      RelativePath.of(argument, dirFd).remove(true);
      return;
    }
    act(argument, FileAccess::removeDirectory);
  }

  @PyBuiltin(name = "unlink", sig = "(path, *, dir_fd=None)", doc = "Removes a file.")
  static void unlink(Object path, Object dirFd) {
    PathArgument argument = PathArgument.of("unlink", "path", path);
    Audit.event("os.remove", argument.original(), directory(dirFd));
    if (isRelative(argument, dirFd)) {
      RelativePath.of(argument, dirFd).remove(false);
      return;
    }
    act(argument, FileAccess::removeFile);
  }

  @PyBuiltin(name = "remove", sig = "(path, *, dir_fd=None)", doc = "Removes a file.")
  static void remove(Object path, Object dirFd) {
    PathArgument argument = PathArgument.of("remove", "path", path);
    Audit.event("os.remove", argument.original(), directory(dirFd));
    if (isRelative(argument, dirFd)) {
      RelativePath.of(argument, dirFd).remove(false);
      return;
    }
    act(argument, FileAccess::removeFile);
  }

  @PyBuiltin(
      name = "rename",
      sig = "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
      doc = "Renames a file, replacing what the new name was.")
  static void rename(Object src, Object dst, Object srcDirFd, Object dstDirFd) {
    rename("rename", src, dst, srcDirFd, dstDirFd);
  }

  @PyBuiltin(
      name = "replace",
      sig = "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
      doc = "Renames a file, replacing what the new name was.")
  static void replace(Object src, Object dst, Object srcDirFd, Object dstDirFd) {
    rename("replace", src, dst, srcDirFd, dstDirFd);
  }

  private static void rename(
      String function, Object src, Object dst, Object srcDirFd, Object dstDirFd) {
    PathArgument from = PathArgument.of(function, "src", src);
    PathArgument to = PathArgument.of(function, "dst", dst);
    Audit.event(
        "os.rename", from.original(), to.original(), directory(srcDirFd), directory(dstDirFd));
    if (isRelative(from, srcDirFd) || isRelative(to, dstDirFd)) {
      RelativePath.of(from, srcDirFd).renameTo(RelativePath.of(to, dstDirFd));
      return;
    }
    try {
      from.file().move(to.file(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      throw twoFiles(e, from, to);
    }
  }

  private static RuntimeException twoFiles(Exception e, PathArgument from, PathArgument to) {
    return e instanceof org.boomslang.objects.PyException already
        ? already
        : SystemErrors.of(SystemErrors.errno(e), from.original(), to.original());
  }

  @PyBuiltin(
      name = "link",
      sig = "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
      doc = "Gives a file another name.")
  static void link(Object src, Object dst, Object srcDirFd, Object dstDirFd, boolean follow) {
    PathArgument from = PathArgument.of("link", "src", src);
    PathArgument to = PathArgument.of("link", "dst", dst);
    Audit.event(
        "os.link", from.original(), to.original(), directory(srcDirFd), directory(dstDirFd));
    // The JDK never follows.
    boolean followed = follow && NativeAccess.ownsProcess() && isLink(from);
    if (isRelative(from, srcDirFd) || isRelative(to, dstDirFd) || followed) {
      RelativePath.of(from, srcDirFd).linkAs(RelativePath.of(to, dstDirFd), follow);
      return;
    }
    try {
      to.file().createLink(from.file());
    } catch (IOException | RuntimeException e) {
      throw twoFiles(e, from, to);
    }
  }

  private static boolean isLink(PathArgument path) {
    try {
      return !path.isForKernel() && path.file().isSymbolicLink();
    } catch (IOException | RuntimeException unknown) {
      return false;
    }
  }

  @PyBuiltin(
      name = "symlink",
      sig = "(src, dst, target_is_directory=False, *, dir_fd=None)",
      doc = "Makes a symbolic link to src with the name dst.")
  static void symlink(Object src, Object dst, boolean isDirectory, Object dirFd) {
    PathArgument target = PathArgument.of("symlink", "src", src);
    PathArgument link = PathArgument.of("symlink", "dst", dst);
    Audit.event("os.symlink", target.original(), link.original(), directory(dirFd));
    if (isRelative(link, dirFd) || target.isForKernel()) {
      RelativePath.of(link, dirFd).linkTo(target);
      return;
    }
    try {
      link.file().createSymbolicLink(target.file());
    } catch (IOException | RuntimeException e) {
      throw twoFiles(e, target, link);
    }
  }

  @PyBuiltin(
      name = "readlink",
      sig = "(path, *, dir_fd=None)",
      doc = "Where a symbolic link leads.")
  static Object readlink(Object path, Object dirFd) {
    PathArgument argument = PathArgument.of("readlink", "path", path);
    if (isRelative(argument, dirFd)) {
      return argument.toPython(PathArgument.decode(RelativePath.of(argument, dirFd).readLink()));
    }
    try {
      return argument.toPython(argument.file().readSymbolicLink().getPath());
    } catch (IOException | RuntimeException e) {
      throw argument.failure(e);
    }
  }

  @PyBuiltin(
      name = "chmod",
      sig = "(path, mode, *, dir_fd=None, follow_symlinks=True)",
      doc = "Changes the permissions of a file.")
  static void chmod(Object path, int mode, Object dirFd, boolean follow) {
    PathArgument argument = PathArgument.of("chmod", "path", path, true, false);
    Audit.event("os.chmod", argument.original(), (long) mode, directory(dirFd));
    if (argument.isDescriptor() && NativeAccess.ownsProcess()) {
      PosixNativeFunctions.changeMode(path, mode);
      return;
    }
    checkDescriptor("chmod", argument, dirFd, follow);
    if (isRelative(argument, dirFd) || !follow && NativeAccess.ownsProcess()) {
      RelativePath.of(argument, dirFd).changeMode(mode, follow);
      return;
    }
    if (!follow) {
      throw PyErrors.notImplementedError("chmod: follow_symlinks unavailable on this platform");
    }
    act(argument, file -> FileAccess.changeMode(file, mode, true));
  }

  @PyBuiltin(
      name = "chown",
      sig = "(path, uid, gid, *, dir_fd=None, follow_symlinks=True)",
      doc = "Changes owner and group of a file; -1 leaves one as it is.")
  static void chown(Object path, Object uid, Object gid, Object dirFd, boolean follow) {
    PathArgument argument = PathArgument.of("chown", "path", path, true, false);
    long user = RelativePath.id(uid, "uid");
    long group = RelativePath.id(gid, "gid");
    Audit.event("os.chown", argument.original(), user, group, directory(dirFd));
    if (argument.isDescriptor() && isRelative(dirFd)) {
      throw PyErrors.valueError("chown: can't specify both dir_fd and fd");
    }
    checkDescriptor("chown", argument, dirFd, follow);
    if (argument.isDescriptor() && NativeAccess.ownsProcess()) {
      PosixNativeFunctions.changeOwner(path, user, group);
    } else if (isRelative(dirFd)) {
      RelativePath.of(argument, dirFd).changeOwner(user, group, follow);
    } else {
      chown(argument, user, group, follow);
    }
  }

  @PyBuiltin(
      name = "lchown",
      sig = "(path, uid, gid)",
      doc = "As chown, of a symbolic link itself.")
  static void lchown(Object path, Object uid, Object gid) {
    Audit.event("os.chown", path, uid, gid, -1L);
    chown(
        PathArgument.of("lchown", "path", path),
        RelativePath.id(uid, "uid"),
        RelativePath.id(gid, "gid"),
        false);
  }

  private static void chown(PathArgument path, long uid, long gid, boolean follow) {
    if (NativeAccess.ownsProcess() && NativeAccess.isUsable()) {
      RelativePath.of(path, PyNone.NONE).changeOwner(uid, gid, follow);
      return;
    }
    act(
        path,
        file -> {
          LinkOption[] links = FileStatus.links(follow);
          FileStatus status = FileStatus.of(file, follow);
          if (uid != -1 && uid != status.uid()) {
            file.setAttribute(TruffleFile.UNIX_UID, (int) uid, links);
          }
          if (gid != -1 && gid != status.gid()) {
            file.setAttribute(TruffleFile.UNIX_GID, (int) gid, links);
          }
        });
  }

  @PyBuiltin(
      name = "utime",
      sig = "(path, times=None, *, ns=<unset>, dir_fd=None, follow_symlinks=True)",
      doc = "Sets the times of last access and modification.")
  static void utime(Object path, Object times, Object ns, Object dirFd, boolean follow) {
    PathArgument argument = PathArgument.of("utime", "path", path, true, false);
    Audit.event("os.utime", argument.original(), times, ns, directory(dirFd));
    if (times != PyNone.NONE && ns != null) {
      throw PyErrors.valueError("utime: you may specify either 'times' or 'ns' but not both");
    }
    Instant accessed = Instant.now();
    Instant modified = accessed;
    if (ns != null) {
      PyTuple pair = pair(ns, "utime: 'ns' must be a tuple of two ints");
      accessed = ofNanos(pair.get(0));
      modified = ofNanos(pair.get(1));
    } else if (times != PyNone.NONE) {
      PyTuple pair = pair(times, "utime: 'times' must be either a tuple of two ints or None");
      accessed = ofSeconds(pair.get(0));
      modified = ofSeconds(pair.get(1));
    }
    checkDescriptor("utime", argument, dirFd, follow);
    Instant access = accessed;
    Instant modification = modified;
    boolean loaded = NativeAccess.ownsProcess() && (!follow || Libc.isLoaded());
    if (argument.isDescriptor() || isRelative(argument, dirFd) || loaded) {
      long[] both = {
        access.getEpochSecond(),
        access.getNano(),
        modification.getEpochSecond(),
        modification.getNano()
      };
      if (argument.isDescriptor()) {
        PosixNativeFunctions.check(
            RelativePath.changeTimes(PosixNativeFunctions.kernel(path, path), both), path);
      } else {
        RelativePath.of(argument, dirFd).changeTimes(both, follow);
      }
      return;
    }
    act(
        argument,
        file -> {
          LinkOption[] links = FileStatus.links(follow);
          file.setLastModifiedTime(FileTime.from(modification), links);
          file.setLastAccessTime(FileTime.from(access), links);
        });
  }

  private static PyTuple pair(Object value, String message) {
    if (!(value instanceof PyTuple tuple) || tuple.length() != 2) {
      throw PyErrors.typeError("%s", message);
    }
    return tuple;
  }

  private static Instant ofNanos(Object value) {
    Object[] parts = Integers.divideAndModulo(Conversions.index(value), 1_000_000_000L);
    return Instant.ofEpochSecond(Conversions.asLong(parts[0]), (Long) parts[1]);
  }

  private static Instant ofSeconds(Object value) {
    Double seconds = Floats.of(value);
    if (seconds != null) {
      if (Double.isNaN(seconds)) {
        throw PyErrors.valueError("Invalid value NaN (not a number)");
      }
      double floor = Math.floor(seconds);
      if (Math.abs(floor) > 1e15) {
        throw PyErrors.overflowError("timestamp out of range for platform time_t");
      }
      return Instant.ofEpochSecond((long) floor, (long) Math.floor((seconds - floor) * 1e9));
    }
    return Instant.ofEpochSecond(Conversions.asLong(value));
  }

  @PyBuiltin(name = "truncate", sig = "(path, length)", doc = "Cuts or extends a file to a length.")
  static void truncate(Object path, long length) {
    PathArgument argument = PathArgument.of("truncate", "path", path, true, false);
    Audit.event("os.truncate", argument.original(), length);
    try {
      if (argument.isDescriptor()) {
        FileDescriptors.current().get(argument.fd()).truncate(length);
        return;
      }
      OpenFile file = FileAccess.SLOT.get().open(argument.file(), FileAccess.O_WRONLY, 0);
      try {
        file.truncate(length);
      } finally {
        file.release();
      }
    } catch (IOException | RuntimeException e) {
      throw argument.failure(e);
    }
  }

  @PyBuiltin(name = "getcwd", sig = "()", doc = "The current directory as a str.")
  static Object getcwd() {
    return PyStr.of(currentDirectory());
  }

  @PyBuiltin(name = "getcwdb", sig = "()", doc = "The current directory as bytes.")
  static Object getcwdb() {
    return PyBytes.wrap(PathArgument.encode(currentDirectory()));
  }

  /** Where no file system is to be seen, its root, so that the library can make paths absolute. */
  private static String currentDirectory() {
    if (!PyContext.get().env().isFileIOAllowed()) {
      return "/";
    }
    try {
      String path = PyContext.get().env().getCurrentWorkingDirectory().getPath();
      return path.equals(KERNEL_DIRECTORY)
          ? PathArgument.decode(
              RelativePath.of(PathArgument.encode(path), PyStr.of(path)).readLink())
          : path;
    } catch (SecurityException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(name = "chdir", sig = "(path)", doc = "Changes the current directory of this context.")
  static void chdir(Object path) {
    PathArgument argument = PathArgument.of("chdir", "path", path, true, false);
    Audit.event("os.chdir", argument.original());
    if (argument.isForKernel()) {
      PosixNativeFunctions.check(
          Kernel.changeDirectory(PathArgument.encode(argument.text())), path);
      PyContext.get()
          .env()
          .setCurrentWorkingDirectory(PyContext.get().env().getPublicTruffleFile(KERNEL_DIRECTORY));
      return;
    }
    try {
      TruffleFile directory = directory(argument);
      if (!directory.isDirectory()) {
        throw new ErrnoException(directory.exists() ? Errno.ENOTDIR : Errno.ENOENT);
      }
      if (!directory.isExecutable()) {
        throw new ErrnoException(Errno.EACCES);
      }
      TruffleFile target = directory.getCanonicalFile();
      if (NativeAccess.ownsProcess() && NativeAccess.isUsable()) {
        Kernel.changeDirectory(PathArgument.encode(target.getPath()));
      }
      PyContext.get().env().setCurrentWorkingDirectory(target);
    } catch (IOException | RuntimeException e) {
      throw argument.failure(e);
    }
  }

  @PyBuiltin(
      name = "open",
      sig = "(path, flags, mode=511, *, dir_fd=None)",
      doc = "Opens a file and returns a descriptor, which is not inheritable.")
  static long open(Object path, int flags, int mode, Object dirFd) {
    PathArgument argument = PathArgument.of("open", "path", path);
    Audit.event("open", argument.original(), PyNone.NONE, (long) (flags | Kernel.O_CLOEXEC));
    RelativePath below = isRelative(dirFd) ? RelativePath.of(argument, dirFd) : null;
    try {
      UnwrittenFiles unwritten = UnwrittenFiles.SLOT.get();
      OpenFile file =
          UnwrittenFiles.retrying(
              () ->
                  below != null
                      ? NativeFile.of(below.open(flags, mode))
                      : argument.open(flags, mode));
      if (file.isReadable() && !unwritten.isEmpty()) {
        unwritten.beforeReading(file.status());
      }
      return FileDescriptors.current().add(file);
    } catch (IOException | RuntimeException e) {
      throw argument.failure(e);
    }
  }

  @PyBuiltin(
      name = "fspath",
      sig = "(path)",
      doc = "The file system path of an object: a str or bytes.")
  static Object fspath(Object path) {
    return FileSystemPath.of(path);
  }

  @PyBuiltin(
      name = "_path_normpath",
      sig = "(path)",
      doc = "The path without empty parts, '.' and '..'.")
  static Object normpath(Object path) {
    return FileSystemPath.normalize(path);
  }

  @PyBuiltin(name = "_path_splitroot_ex", sig = "(p)", doc = "Drive, root and rest of a path.")
  static Object splitroot(Object path) {
    return FileSystemPath.splitRoot(path);
  }
}
