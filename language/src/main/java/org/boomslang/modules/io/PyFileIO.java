package org.boomslang.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.util.Arrays;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.FileStatus;
import org.boomslang.modules.posix.OpenFile;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.modules.posix.UnwrittenFiles;
import org.boomslang.modules.stat.StatModule;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Droppable;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.finalizer.Guard;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code io.FileIO}: a descriptor with a mode.
 *
 * <p>A file that is dropped without being closed is closed some time later, with a ResourceWarning.
 *
 * <p>Thread safety: atomic, as the open file is; the fields are set by {@code __init__} and by
 * {@code close}.
 */
public final class PyFileIO extends PyObject implements Droppable, UnwrittenFiles.Writer {
  public static final PyType TYPE =
      PyType.builtin(
          "_io.FileIO",
          IoTypes.RAW_IO_BASE,
          Layout.of("FileIO", Layout.OBJECT, PyFileIO::new),
          TypeFlags.WITH_DICT,
          FileIOMethodsTable::new);

  /** The descriptor, given back once. */
  private static final class Handle {
    private final FileDescriptors table;
    private int fd;

    Handle(FileDescriptors table, int fd) {
      this.table = table;
      this.fd = fd;
    }

    synchronized int take() {
      int taken = fd;
      fd = -1;
      return taken;
    }
  }

  private volatile int fd = -1;
  private volatile Handle handle;

  /** Has the file closed when it is dropped; null while the descriptor is not its own. */
  private volatile Guard guard;

  /** Its place among the files open for writing, or null. */
  private volatile UnwrittenFiles.Entry unwritten;

  /** The buffered file on top of this one, which is dropped with it, or null. */
  private volatile PyBuffered wrapper;

  volatile boolean created;
  volatile boolean readable;
  volatile boolean writable;
  volatile boolean appending;
  volatile boolean closeDescriptor = true;

  /** Whether the position can be moved: null until asked. */
  private volatile Boolean seekable;

  public PyFileIO(Shape shape) {
    super(shape);
  }

  /** Takes over a descriptor. */
  void attach(int descriptor, boolean close) {
    fd = descriptor;
    closeDescriptor = close;
    seekable = null;
    if (close) {
      Handle owned = new Handle(FileDescriptors.current(), descriptor);
      handle = owned;
      guard = Finalizers.watch(this, PyFileIO::drop);
      if (writable) {
        unwritten = UnwrittenFiles.SLOT.get().add(this);
      }
    } else {
      handle = null;
    }
  }

  /** Leaves the descriptor to itself. */
  void abandon() {
    Handle owned = handle;
    if (owned != null) {
      owned.take();
    }
    handle = null;
    fd = -1;
    disarm();
  }

  private void disarm() {
    Guard current = guard;
    guard = null;
    if (current != null) {
      current.disarm();
    }
    UnwrittenFiles.Entry entry = unwritten;
    unwritten = null;
    if (entry != null) {
      UnwrittenFiles.SLOT.get().remove(entry);
    }
  }

  @Override
  public boolean hasUnwritten() {
    PyBuffered buffered = wrapper;
    return buffered != null && buffered.hasUnwritten();
  }

  @Override
  public OpenFile target() throws IOException {
    return FileDescriptors.current().get(fd);
  }

  @Override
  public void drop() {
    drop(this);
  }

  @Override
  public boolean isFreshFrom(Object function) {
    return IoModule.isOpen(function);
  }

  /** Whether the file and what lies on it are closed when they are dropped. */
  boolean isGuarded() {
    return guard != null;
  }

  void setWrapper(PyBuffered buffered) {
    wrapper = buffered;
  }

  /** The file was dropped: warns, and closes it from the top, so that nothing written is lost. */
  private static void drop(PyObject object) {
    PyFileIO file = (PyFileIO) object;
    if (file.isClosed()) {
      return;
    }
    PyBuffered buffered = file.wrapper;
    PyObject text = buffered == null ? null : buffered.wrapper();
    PyObject outer = text != null ? text : buffered != null ? buffered : file;
    file.warnDropped(outer);
    try {
      Calls.callMethod(outer, "close");
    } catch (PyException lost) {
      // As CPython does: nobody is left to handle it. The descriptor must not leak.
      if (!file.isClosed()) {
        file.release();
      }
    }
  }

  /** ResourceWarning for a file that was not closed ({@code fileio_dealloc_warn}). */
  void warnDropped(PyObject outer) {
    try {
      Calls.callMethod(this, "_dealloc_warn", outer);
    } catch (PyException e) {
      String text = PyStr.toJava(Conversions.repr(this));
      Unraisable.report(e, "Exception ignored while finalizing file " + text, null);
    }
  }

  boolean isClosed() {
    return fd < 0;
  }

  /** The descriptor; ValueError when the file is closed. */
  int descriptor() {
    int current = fd;
    if (current < 0) {
      throw PyErrors.valueError("I/O operation on closed file");
    }
    return current;
  }

  OpenFile open() {
    try {
      return FileDescriptors.current().get(descriptor());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  static PyException failure(Exception e) {
    return SystemErrors.of(e, null);
  }

  private void checkReadable() {
    descriptor();
    if (!readable) {
      throw IoErrors.unsupported("File not open for reading");
    }
  }

  /**
   * Reads once.
   *
   * @return the number of bytes, 0 at the end, -1 when a non-blocking file has nothing yet
   */
  @TruffleBoundary
  int read(byte[] target, int offset, int count) {
    checkReadable();
    try {
      return open().read(target, offset, count);
    } catch (IOException e) {
      if (SystemErrors.errno(e) == Errno.EAGAIN) {
        return -1;
      }
      throw failure(e);
    }
  }

  /** Reads to the end; null when a non-blocking file has nothing yet. */
  @TruffleBoundary
  PyBytes readAll() {
    checkReadable();
    byte[] buffer = new byte[Math.max(1, expectedSize())];
    int size = 0;
    while (true) {
      if (size == buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.max(8192, buffer.length + (buffer.length >> 1)));
      }
      int count = read(buffer, size, buffer.length - size);
      if (count < 0 && size == 0) {
        return null;
      }
      if (count <= 0) {
        return PyBytes.wrap(size == buffer.length ? buffer : Arrays.copyOf(buffer, size));
      }
      size += count;
    }
  }

  /**
   * What is left of a regular file and one more byte, so that its end is found without another
   * round.
   */
  private int expectedSize() {
    try {
      OpenFile file = open();
      FileStatus status = file.status();
      if (status.isKind(StatModule.S_IFREG)) {
        long rest = status.size() - file.seek(0, 1) + 1;
        return (int) Math.clamp(rest, 1, Integer.MAX_VALUE - 64);
      }
    } catch (IOException | PyException unknown) {
      return IoModule.DEFAULT_BUFFER_SIZE;
    }
    return 8192;
  }

  /**
   * Writes once.
   *
   * @return the number of bytes, -1 when a non-blocking file takes none at the moment
   */
  @TruffleBoundary
  int write(byte[] source, int offset, int count) {
    descriptor();
    if (!writable) {
      throw IoErrors.unsupported("File not open for writing");
    }
    try {
      return open().write(source, offset, count);
    } catch (IOException e) {
      if (SystemErrors.errno(e) == Errno.EAGAIN) {
        return -1;
      }
      throw failure(e);
    }
  }

  @TruffleBoundary
  long seek(long offset, int whence) {
    try {
      return open().seek(offset, whence);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @TruffleBoundary
  void truncate(long size) {
    descriptor();
    if (!writable) {
      throw IoErrors.unsupported("File not open for writing");
    }
    if (size < 0) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    try {
      open().truncate(size);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @TruffleBoundary
  boolean isSeekable() {
    descriptor();
    Boolean known = seekable;
    if (known == null) {
      try {
        FileDescriptors.current().get(descriptor()).seek(0, 1);
        known = true;
      } catch (IOException no) {
        known = false;
      }
      seekable = known;
    }
    return known;
  }

  boolean isTerminal() {
    int descriptor = descriptor();
    try {
      return FileDescriptors.current().get(descriptor).isTerminal();
    } catch (IOException closedBelow) {
      // As the system call: what is no open file is no terminal.
      return false;
    }
  }

  /** Gives the descriptor back, unless it was only borrowed. */
  @TruffleBoundary
  void release() {
    Handle owned = handle;
    handle = null;
    fd = -1;
    disarm();
    int taken = owned == null ? -1 : owned.take();
    if (taken >= 0) {
      try {
        owned.table.close(taken);
      } catch (IOException e) {
        throw failure(e);
      }
    }
  }

  String mode() {
    if (created) {
      return readable ? "xb+" : "xb";
    }
    if (appending) {
      return readable ? "ab+" : "ab";
    }
    return readable ? writable ? "rb+" : "rb" : "wb";
  }

  Object nameOrNull() {
    return Attributes.getOrNull(this, "name");
  }
}
