package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.util.Iterator;
import java.util.List;
import org.boomslang.modules.libc.DirectoryListing;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator of {@code scandir}, over a stream of the JDK or over what the kernel has listed.
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
  private final String prefix;
  private DirectoryStream<TruffleFile> stream;
  private Iterator<TruffleFile> files;
  private Iterator<DirectoryListing.Entry> entries;

  private DirectoryIterator(PathArgument directory) {
    super(TYPE.instanceShape());
    this.directory = directory;
    this.prefix =
        directory.isDescriptor()
            ? ""
            : directory.text().endsWith("/") ? directory.text() : directory.text() + "/";
  }

  DirectoryIterator(PathArgument directory, DirectoryStream<TruffleFile> stream) {
    this(directory);
    this.stream = stream;
    this.files = stream.iterator();
  }

  DirectoryIterator(PathArgument directory, List<DirectoryListing.Entry> entries) {
    this(directory);
    this.entries = entries.iterator();
  }

  @Override
  @TruffleBoundary
  public synchronized Object next() {
    if (entries != null) {
      if (entries.hasNext()) {
        return entry(entries.next());
      }
      entries = null;
    }
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
      return new DirectoryEntry(directory.toPython(name), directory.toPython(prefix + name), file);
    } catch (DirectoryIteratorException e) {
      throw SystemErrors.of(e.getCause(), directory.original());
    }
  }

  private DirectoryEntry entry(DirectoryListing.Entry entry) {
    String text = PathArgument.decode(entry.name());
    Object name = directory.isBytes() ? PyBytes.wrap(entry.name()) : PyStr.of(text);
    Object path = directory.isDescriptor() ? name : directory.toPython(prefix + text);
    RelativePath where =
        directory.isDescriptor()
            ? RelativePath.of(directory.fd(), entry.name(), path)
            : RelativePath.of(PathArgument.encode(prefix + text), path);
    return new DirectoryEntry(name, where, entry.kind(), entry.inode());
  }

  @TruffleBoundary
  synchronized void close() {
    entries = null;
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
