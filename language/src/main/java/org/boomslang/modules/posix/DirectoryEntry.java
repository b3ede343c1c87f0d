package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code os.DirEntry}: what {@code scandir} found in a directory. The status of the entry is asked
 * for when it is first needed, and then kept.
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

  private final Object name;
  private final Object path;
  private final TruffleFile file;
  private volatile FileStatus status;
  private volatile FileStatus linkStatus;

  DirectoryEntry(Object name, Object path, TruffleFile file) {
    super(TYPE.instanceShape());
    this.name = name;
    this.path = path;
    this.file = file;
  }

  Object name() {
    return name;
  }

  Object path() {
    return path;
  }

  @TruffleBoundary
  FileStatus status(boolean follow) throws IOException {
    FileStatus link = linkStatus;
    if (link == null) {
      link = FileStatus.of(file, false);
      linkStatus = link;
    }
    if (!follow || !link.isKind(org.boomslang.modules.stat.StatModule.S_IFLNK)) {
      return link;
    }
    FileStatus followed = status;
    if (followed == null) {
      followed = FileStatus.of(file, true);
      status = followed;
    }
    return followed;
  }

  /** Whether the entry is of a kind; false when it is gone. */
  boolean isKind(int kind, boolean follow) {
    try {
      return status(follow).isKind(kind);
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException | RuntimeException e) {
      throw SystemErrors.of(e, path);
    }
  }
}
