package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.util.Iterator;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator of {@code scandir}.
 *
 * <p>Thread safety: atomic; the underlying stream is used under the monitor.
 */
final class DirectoryIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "posix.ScandirIterator",
          BuiltinTypes.OBJECT,
          Layout.of("ScandirIterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          DirectoryIteratorMethodsTable::new);

  private final PathArgument directory;
  private DirectoryStream<TruffleFile> stream;
  private final Iterator<TruffleFile> files;

  DirectoryIterator(PathArgument directory, DirectoryStream<TruffleFile> stream) {
    super(TYPE.instanceShape());
    this.directory = directory;
    this.stream = stream;
    this.files = stream.iterator();
  }

  @Override
  @TruffleBoundary
  public synchronized Object next() {
    if (stream == null) {
      return null;
    }
    try {
      if (!files.hasNext()) {
        close();
        return null;
      }
      TruffleFile file = files.next();
      String name = file.getName();
      String prefix =
          directory.isDescriptor()
              ? ""
              : directory.text().endsWith("/") ? directory.text() : directory.text() + "/";
      return new DirectoryEntry(directory.toPython(name), directory.toPython(prefix + name), file);
    } catch (DirectoryIteratorException e) {
      throw SystemErrors.of(e.getCause(), directory.original());
    }
  }

  @TruffleBoundary
  synchronized void close() {
    if (stream != null) {
      try {
        stream.close();
      } catch (IOException e) {
        throw SystemErrors.of(e, directory.original());
      } finally {
        stream = null;
      }
    }
  }
}
