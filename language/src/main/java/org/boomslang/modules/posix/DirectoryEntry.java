package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.boomslang.modules.stat.StatModule;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code os.DirEntry}: what {@code scandir} found in a directory. The status of the entry is asked
 * for when it is first needed, and then kept; its kind may be known without.
 *
 * <p>Thread safety: atomic; two threads may both ask for the status, and one result stays.
 */
final class DirectoryEntry extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "posix.DirEntry",
          BuiltinTypes.OBJECT,
          Layout.of("DirEntry", Layout.OBJECT, null),
          new TypeFlags(false, false, false, PyType.PatternKind.NONE),
          DirectoryEntryMethodsTable::new);

  private static final int UNKNOWN = 0;

  /** How the status of the entry is found. */
  @FunctionalInterface
  interface Source {
    FileStatus status(boolean follow) throws IOException;
  }

  private final Object name;
  private final Object path;
  private final Source source;
  private final int kind;
  private final long inode;
  private volatile FileStatus status;
  private volatile FileStatus linkStatus;

  private DirectoryEntry(Object name, Object path, Source source, int kind, long inode) {
    super(TYPE.instanceShape());
    this.name = name;
    this.path = path;
    this.source = source;
    this.kind = kind;
    this.inode = inode;
  }

  DirectoryEntry(Object name, Object path, TruffleFile file) {
    this(name, path, follow -> FileStatus.of(file, follow), UNKNOWN, -1);
  }

  /**
   * An entry as the kernel tells it.
   *
   * @param kind the file type bits of the mode, 0 for unknown
   */
  DirectoryEntry(Object name, RelativePath where, int kind, long inode) {
    this(name, where.original(), where::status, kind, inode);
  }

  Object name() {
    return name;
  }

  Object path() {
    return path;
  }

  long inode() throws IOException {
    return inode >= 0 ? inode : status(false).inode();
  }

  @TruffleBoundary
  FileStatus status(boolean follow) throws IOException {
    FileStatus link = linkStatus;
    if (link == null) {
      link = source.status(false);
      linkStatus = link;
    }
    if (!follow || !link.isKind(StatModule.S_IFLNK)) {
      return link;
    }
    FileStatus followed = status;
    if (followed == null) {
      followed = source.status(true);
      status = followed;
    }
    return followed;
  }

  /** Whether the entry is of a kind; false when it is gone. */
  @TruffleBoundary
  boolean isKind(int wanted, boolean follow) {
    if (kind != UNKNOWN && !(follow && kind == StatModule.S_IFLNK)) {
      return kind == wanted;
    }
    try {
      return status(follow).isKind(wanted);
    } catch (NoSuchFileException gone) {
      return false;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.FILE_NOT_FOUND_ERROR)) {
        return false;
      }
      throw e;
    } catch (IOException | RuntimeException e) {
      throw SystemErrors.of(e, path);
    }
  }
}
