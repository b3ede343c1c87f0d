package org.boomslang.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.function.Consumer;
import org.boomslang.objects.Droppable;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.finalizer.Guard;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom}: bytes between Python
 * and a raw file.
 *
 * <p>Two buffers: what was read ahead, {@code ahead[position .. end)}, and what is still to be
 * written, {@code pending[0 .. pendingCount)}. At most one of them holds anything: a file that does
 * both writes before it reads, and moves the raw file back before it writes.
 *
 * <p>Thread safety: atomic. The fields are guarded by {@link #lock}, and so are all calls of the
 * raw file.
 */
public final class PyBuffered extends PyObject implements Droppable {
  private static final Layout LAYOUT = Layout.of("Buffered", Layout.OBJECT, PyBuffered::new);

  public static final PyType READER =
      PyType.builtin(
          "_io.BufferedReader",
          IoTypes.BUFFERED_IO_BASE,
          LAYOUT,
          TypeFlags.WITH_DICT,
          BufferedReaderMethodsTable::new);
  public static final PyType WRITER =
      PyType.builtin(
          "_io.BufferedWriter",
          IoTypes.BUFFERED_IO_BASE,
          LAYOUT,
          TypeFlags.WITH_DICT,
          BufferedWriterMethodsTable::new);
  public static final PyType RANDOM =
      PyType.builtin(
          "_io.BufferedRandom",
          IoTypes.BUFFERED_IO_BASE,
          LAYOUT,
          TypeFlags.WITH_DICT,
          BufferedRandomMethodsTable::new);

  /** How much is read ahead at first. */
  private static final int FIRST = 1 << 13;

  final IoLock lock = new IoLock();

  /** The text file on top of this one, which is dropped with it, or null. */
  private volatile PyObject wrapper;

  private volatile RawFile raw;

  /** Has the file closed when it is dropped, unless the raw file sees to that. */
  private volatile Guard guard;

  private volatile boolean detached;
  private boolean reads;
  private boolean writes;
  private int bufferSize;
  private byte[] ahead;
  private int position;
  private int end;
  private byte[] pending;
  private int pendingCount;

  public PyBuffered(Shape shape) {
    super(shape);
  }

  void init(Object rawObject, int size, boolean reading, boolean writing) {
    raw = null;
    detached = false;
    if (size <= 0) {
      throw PyErrors.valueError("buffer size must be strictly positive");
    }
    reads = reading;
    writes = writing;
    bufferSize = size;
    ahead = reading ? new byte[0] : null;
    pending = writing ? new byte[0] : null;
    position = end = pendingCount = 0;
    raw = RawFile.of(rawObject);
    disarm();
    if (rawObject instanceof PyFileIO file) {
      file.setWrapper(this);
    } else if (!(rawObject instanceof PyBytesIO) && !type().isHeapType()) {
      // Classes in Python inherit __del__.
      guard = Finalizers.watchAbove(this, guardOf(rawObject), IoBaseMethods::finish);
    }
  }

  /** What finalises a file that others are laid on, or null. */
  static Guard guardOf(Object file) {
    if (file instanceof PyBuffered buffered && buffered.guard != null) {
      return buffered.guard;
    }
    return file instanceof PyObject object ? Finalizers.of(object) : null;
  }

  /** There is nothing left to do when the file is dropped. */
  void disarm() {
    Guard current = guard;
    guard = null;
    if (current != null) {
      current.disarm();
    }
  }

  /** The text file on top of this one, or null. */
  PyObject wrapper() {
    return wrapper;
  }

  void setWrapper(PyObject text) {
    wrapper = text;
  }

  /** Whether what lies below is a file of the system, which closes all above it when dropped. */
  boolean isOnFile() {
    RawFile current = raw;
    return current != null && current.object() instanceof PyFileIO;
  }

  /** Whether it is closed, and so flushed, when it is dropped. */
  boolean isGuarded() {
    RawFile current = raw;
    return guard != null
        || current != null && current.object() instanceof PyFileIO file && file.isGuarded();
  }

  /** Whether data waits to be written here or in the text file above; a moment old. */
  boolean hasUnwritten() {
    return pendingCount > 0 || (wrapper instanceof PyTextIOWrapper text && text.hasUnwritten());
  }

  @Override
  public void drop() {
    RawFile current = raw;
    if (current != null && current.object() instanceof PyFileIO file) {
      file.drop();
    }
  }

  @Override
  public boolean isFreshFrom(Object function) {
    return IoModule.isOpen(function);
  }

  /** The raw file; ValueError before {@code __init__} and after {@code detach}. */
  RawFile raw() {
    RawFile current = raw;
    if (current == null) {
      throw PyErrors.valueError(
          detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
    }
    return current;
  }

  RawFile rawOrNull() {
    return raw;
  }

  Object detach() {
    RawFile current = raw();
    raw = null;
    detached = true;
    disarm();
    if (current.object() instanceof PyFileIO file) {
      file.setWrapper(null);
    }
    return current.object();
  }

  boolean isClosed() {
    return raw().isClosed();
  }

  void checkOpen(String message) {
    if (isClosed()) {
      throw PyErrors.valueError("%s", message);
    }
  }

  boolean canWrite() {
    return writes;
  }

  // ---------------------------------------------------------------- writing; the lock is held

  @TruffleBoundary
  int write(ByteSpan data) {
    discardAhead();
    int count = data.length();
    if (count <= bufferSize - pendingCount) {
      append(data, 0, count);
      return count;
    }
    try {
      flushPending();
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.BLOCKING_IO_ERROR)) {
        throw e;
      }
      int room = Math.min(count, bufferSize - pendingCount);
      append(data, 0, room);
      if (room == count) {
        return count;
      }
      throw IoErrors.wouldBlock(room);
    }
    int done = 0;
    while (count - done > bufferSize) {
      int written = raw().write(data.array(), data.offset() + done, count - done);
      if (written < 0) {
        append(data, done, bufferSize);
        throw IoErrors.wouldBlock(done + bufferSize);
      }
      done += written;
    }
    append(data, done, count - done);
    return count;
  }

  private void append(ByteSpan data, int from, int count) {
    if (count == 0) {
      return;
    }
    if (pendingCount + count > pending.length) {
      int wanted =
          Math.max(pendingCount + count, Math.min(bufferSize, Math.max(512, 2 * pending.length)));
      pending = Arrays.copyOf(pending, wanted);
    }
    if (pendingCount == 0 && !isGuarded()) {
      OpenStreams.SLOT.get().add(this);
    }
    data.copyTo(from, pending, pendingCount, count);
    pendingCount += count;
  }

  /** Writes all that is pending; BlockingIOError when the raw file takes no more. */
  @TruffleBoundary
  void flushPending() {
    if (!writes || pendingCount == 0) {
      return;
    }
    int done = 0;
    try {
      while (done < pendingCount) {
        int written = raw().write(pending, done, pendingCount - done);
        if (written < 0) {
          throw IoErrors.wouldBlock(0);
        }
        done += written;
      }
    } finally {
      System.arraycopy(pending, done, pending, 0, pendingCount - done);
      pendingCount -= done;
      if (pendingCount == 0) {
        OpenStreams.SLOT.get().remove(this);
      }
    }
  }

  /** Forgets what was read ahead, and moves the raw file back to where the reader thinks it is. */
  @TruffleBoundary
  void discardAhead() {
    if (reads && end > position) {
      long back = position - end;
      raw().seek(back, 1);
    }
    position = end = 0;
  }

  /** Forgets everything after {@code close}. */
  void forgetContents() {
    disarm();
    position = end = pendingCount = 0;
    OpenStreams.SLOT.get().remove(this);
  }

  // ---------------------------------------------------------------- reading; the lock is held

  int available() {
    return end - position;
  }

  /** Fills the empty buffer with one raw read: what that returns. */
  private int fill() {
    RawFile source = raw();
    if (end == ahead.length && end < bufferSize) {
      // A raw object in Python gets a memory view of it all, so that is made no larger than needed.
      ahead =
          new byte
              [source.file() != null ? bufferSize : Math.min(bufferSize, Math.max(FIRST, 4 * end))];
    }
    position = end = 0;
    int count = source.fill(ahead);
    end = Math.max(count, 0);
    return count;
  }

  private byte[] take(int count) {
    byte[] result = Arrays.copyOfRange(ahead, position, position + count);
    position += count;
    return result;
  }

  /** Reads to the end; null when nothing is there yet. */
  @TruffleBoundary
  byte[] readAll() {
    flushPending();
    byte[] first = take(available());
    position = end = 0;
    byte[] rest = raw().readAll();
    if (rest == null || rest.length == 0) {
      return first.length == 0 ? rest : first;
    }
    if (first.length == 0) {
      return rest;
    }
    byte[] result = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, result, first.length, rest.length);
    return result;
  }

  /** Reads as many bytes as there are, up to a number; null when nothing is there yet. */
  @TruffleBoundary
  byte[] read(int count) {
    flushPending();
    if (count <= available()) {
      return take(count);
    }
    byte[] result = new byte[count];
    int done = readInto(result, 0, count, false);
    if (done < 0) {
      return null;
    }
    return done == count ? result : Arrays.copyOf(result, done);
  }

  /**
   * Reads into an array.
   *
   * @param once whether one raw read has to do
   * @return the number of bytes, 0 at the end, -1 when nothing is there yet
   */
  @TruffleBoundary
  int readInto(byte[] target, int offset, int count, boolean once) {
    flushPending();
    int done = Math.min(count, available());
    System.arraycopy(ahead, position, target, offset, done);
    position += done;
    if (once && done > 0 && count - done <= bufferSize) {
      return done;
    }
    while (done < count) {
      int rest = count - done;
      int read;
      if (rest >= bufferSize) {
        position = end = 0;
        // Whole buffers go straight to their place.
        read = raw().read(target, offset + done, once ? rest : rest - rest % bufferSize);
        done += Math.max(read, 0);
      } else {
        read = fill();
        int taken = Math.min(rest, available());
        System.arraycopy(ahead, position, target, offset + done, taken);
        position += taken;
        done += taken;
      }
      if (read < 0) {
        return done == 0 ? -1 : done;
      }
      if (read == 0 || once) {
        return done;
      }
    }
    return done;
  }

  /** Reads with at most one raw read; an empty array at the end or when nothing is there yet. */
  @TruffleBoundary
  byte[] read1(int limit) {
    flushPending();
    int count = limit < 0 ? bufferSize : limit;
    if (count == 0) {
      return new byte[0];
    }
    if (available() > 0) {
      return take(Math.min(count, available()));
    }
    byte[] result = new byte[count];
    position = end = 0;
    int read = raw().read(result, 0, count);
    return read == count ? result : Arrays.copyOf(result, Math.max(read, 0));
  }

  /** What is read ahead, after one raw read if that was nothing. */
  @TruffleBoundary
  byte[] peek() {
    flushPending();
    if (available() == 0) {
      fill();
    }
    return Arrays.copyOfRange(ahead, position, end);
  }

  /**
   * Reads a line with its end.
   *
   * @param limit most bytes to read, or -1
   */
  @TruffleBoundary
  byte[] readLine(int limit) {
    flushPending();
    byte[] line = null;
    int length = 0;
    while (limit < 0 || length < limit) {
      if (available() == 0 && fill() <= 0) {
        break;
      }
      int stop = limit < 0 ? end : (int) Math.min(end, (long) position + limit - length);
      int i = position;
      while (i < stop && ahead[i] != '\n') {
        i++;
      }
      boolean found = i < stop;
      int count = (found ? i + 1 : stop) - position;
      if (line == null) {
        line = take(count);
      } else {
        line = Arrays.copyOf(line, length + count);
        System.arraycopy(ahead, position, line, length, count);
        position += count;
      }
      length += count;
      if (found) {
        break;
      }
    }
    return line == null ? new byte[0] : line;
  }

  // ---------------------------------------------------------------- position; the lock is held

  @TruffleBoundary
  long tell() {
    return Math.max(0, raw().tell() - available() + pendingCount);
  }

  @TruffleBoundary
  long seek(long offset, int whence) {
    flushPending();
    long target = offset;
    if (reads && whence <= 1 && available() > 0) {
      long current = raw().tell();
      long start = current - available();
      long wanted = whence == 0 ? offset - start : offset;
      if (wanted >= -position && wanted <= available()) {
        position += (int) wanted;
        // A character device says 0 wherever it is.
        if (start + wanted >= 0) {
          return start + wanted;
        }
      }
      if (whence == 1) {
        target -= available();
      }
    }
    long result = raw().seek(target, whence);
    position = end = 0;
    return result;
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    RawFile below = raw;
    if (below != null) {
      visit.accept(below.object());
    }
  }
}
