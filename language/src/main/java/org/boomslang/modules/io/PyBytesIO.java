package org.boomslang.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.BufferProvider;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.buffer.Exports;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code io.BytesIO}: a file of bytes in memory.
 *
 * <p>Thread safety: atomic; all state is guarded by the monitor, under which no Python code runs.
 * While a view of the memory is exported the file cannot change its size.
 */
final class PyBytesIO extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_io.BytesIO",
          IoTypes.BUFFERED_IO_BASE,
          Layout.of("BytesIO", Layout.OBJECT, PyBytesIO::new),
          TypeFlags.WITH_DICT,
          BytesIOMethodsTable::new);

  /** The object behind the views that {@code getbuffer} gives. */
  static final class Memory extends PyObject implements BufferProvider {
    static final PyType TYPE =
        PyType.builtin(
            "_io._BytesIOBuffer",
            BuiltinTypes.OBJECT,
            Layout.of("_BytesIOBuffer", Layout.OBJECT, null),
            TypeFlags.INTERNAL,
            BytesIOBufferMethodsTable::new);

    private final PyBytesIO owner;

    private Memory(PyBytesIO owner) {
      super(TYPE.instanceShape());
      this.owner = owner;
    }

    @Override
    public Buffer exportBuffer() {
      return owner.export();
    }
  }

  private byte[] bytes = new byte[0];
  private int size;

  /** May lie beyond the end, anywhere that an index can be. */
  private long position;

  private final Exports exports = new Exports(this);
  private boolean closed;

  PyBytesIO(Shape shape) {
    super(shape);
  }

  synchronized void init(byte[] initial) {
    checkExports();
    bytes = initial;
    size = initial.length;
    position = 0;
    closed = false;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  private void checkOpen() {
    if (closed) {
      throw PyErrors.valueError("I/O operation on closed file.");
    }
  }

  private void checkExports() {
    if (exports.anyInUse()) {
      throw PyErrors.bufferError("Existing exports of data: object cannot be re-sized");
    }
  }

  synchronized void close() {
    checkExports();
    closed = true;
    bytes = new byte[0];
    size = 0;
  }

  Memory memory() {
    synchronized (this) {
      checkOpen();
    }
    return new Memory(this);
  }

  private synchronized Buffer export() {
    checkOpen();
    return exports.add(new ByteSpan(bytes, 0, size));
  }

  @TruffleBoundary
  synchronized PyBytes value() {
    checkOpen();
    return PyBytes.wrap(Arrays.copyOf(bytes, size));
  }

  synchronized long tell() {
    checkOpen();
    return position;
  }

  @TruffleBoundary
  synchronized byte[] read(int count) {
    checkOpen();
    int start = (int) Math.min(position, size);
    int end = count < 0 ? size : (int) Math.min(size, (long) start + count);
    if (end > start) {
      position = end;
    }
    return Arrays.copyOfRange(bytes, start, end);
  }

  @TruffleBoundary
  synchronized int readInto(Buffer target) {
    checkOpen();
    int count = (int) Math.min(target.byteLength(), Math.max(0, size - position));
    if (count > 0) {
      target.copyFrom(0, bytes, (int) position, count);
      position += count;
    }
    return count;
  }

  @TruffleBoundary
  synchronized byte[] readLine(int limit) {
    checkOpen();
    int start = (int) Math.min(position, size);
    int stop = limit < 0 ? size : (int) Math.min(size, (long) start + limit);
    int end = start;
    while (end < stop && bytes[end++] != '\n') {
      // look for the end of the line
    }
    if (end > start) {
      position = end;
    }
    return Arrays.copyOfRange(bytes, start, end);
  }

  @TruffleBoundary
  synchronized int write(ByteSpan data) {
    checkOpen();
    checkExports();
    int count = data.length();
    if (count == 0) {
      return 0;
    }
    long end = position + count;
    if (end < 0 || end > Integer.MAX_VALUE - 8) {
      throw PyErrors.overflowError("new buffer size too large");
    }
    if (end > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end + (end >> 3) + 16, 64)));
    }
    if (position > size) {
      Arrays.fill(bytes, size, (int) position, (byte) 0);
    }
    data.copyTo(0, bytes, (int) position, count);
    position = end;
    size = Math.max(size, (int) end);
    return count;
  }

  synchronized void truncate(long length) {
    checkOpen();
    checkExports();
    if (length < size) {
      size = (int) length;
      bytes = Arrays.copyOf(bytes, size);
    }
  }

  synchronized long seek(long offset, int whence) {
    checkOpen();
    if (whence == 0 && offset < 0) {
      throw PyErrors.valueError("negative seek value %d", offset);
    }
    long base =
        switch (whence) {
          case 0 -> 0;
          case 1 -> position;
          case 2 -> size;
          default -> throw PyErrors.valueError("invalid whence (%d, should be 0, 1 or 2)", whence);
        };
    if (offset > Long.MAX_VALUE - base) {
      throw PyErrors.overflowError("new position too large");
    }
    position = Math.max(0, base + offset);
    return position;
  }

  synchronized void requireOpen() {
    checkOpen();
  }

  synchronized void setPosition(long value) {
    position = value;
  }
}
