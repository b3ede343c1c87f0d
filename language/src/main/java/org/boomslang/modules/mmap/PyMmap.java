package org.boomslang.modules.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.BufferProvider;
import org.boomslang.objects.buffer.Exports;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.iterator.IndexedItems;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code mmap.mmap}: memory that the kernel maps.
 *
 * <p>Thread-safety: atomic. Each operation holds the object's monitor, so that slices are read and
 * written whole and two writers have two places; reading or writing one byte needs no lock. The
 * memory belongs to a shared arena: a thread that still uses it when another closes or resizes the
 * map gets an exception, never foreign memory.
 */
final class PyMmap extends PyObject implements BufferProvider, IndexedItems {
  static final PyType TYPE =
      PyType.builtin(
          "mmap.mmap",
          BuiltinTypes.OBJECT,
          Layout.of("mmap", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          MmapMethodsTable::new);

  static final int ACCESS_DEFAULT = 0;
  static final int ACCESS_READ = 1;
  static final int ACCESS_WRITE = 2;
  static final int ACCESS_COPY = 3;
  static final int MAP_SHARED = 1;
  static final int MAP_ANONYMOUS = 0x20;

  private static final Function MMAP = Function.ofLong("mmap");
  private static final Function MUNMAP = Function.ofInt("munmap");
  private static final Function MSYNC = Function.ofInt("msync");
  private static final Function MADVISE = Function.ofInt("madvise");

  final int access;
  final long fileOffset;
  private final int protection;
  private final int flags;

  /** A duplicate of the file's descriptor, −1 for none. */
  private int fd;

  /** Whether the map keeps to its file, and so can be resized. */
  private boolean tracked = true;

  private volatile MemorySegment memory;
  private Arena arena;
  private long position;

  /** Views that were not released; those that became garbage do not keep the map from closing. */
  private final Exports exports = new Exports(this);

  private PyMmap(Shape shape, int access, int protection, int flags, int fd, long offset) {
    super(shape);
    this.access = access;
    this.protection = protection;
    this.flags = flags;
    this.fd = fd;
    this.fileOffset = offset;
  }

  @TruffleBoundary
  static PyMmap create(
      PyType type, int fd, long size, int flags, int protection, int access, long offset) {
    PyMmap result = new PyMmap(type.instanceShape(), access, protection, flags, fd, offset);
    long address = MMAP.call(0, size, protection, flags, fd, offset);
    if (address < 0 && address > -4096) {
      if (fd >= 0) {
        Kernel.close(fd);
      }
      throw SystemErrors.of((int) -address);
    }
    result.map(address, size);
    return result;
  }

  /** As above; the descriptor is used now and never again. */
  @TruffleBoundary
  static PyMmap untracked(
      PyType type, int fd, long size, int flags, int protection, int access, long offset) {
    PyMmap result = new PyMmap(type.instanceShape(), access, protection, flags, -1, offset);
    long address = MMAP.call(0, size, protection, flags, fd, offset);
    if (address < 0 && address > -4096) {
      throw SystemErrors.of((int) -address);
    }
    result.tracked = false;
    result.map(address, size);
    return result;
  }

  boolean isTracked() {
    return tracked;
  }

  private void map(long address, long size) {
    arena = Arena.ofShared();
    memory =
        MemorySegment.ofAddress(address).reinterpret(size, arena, m -> MUNMAP.call(address, size));
  }

  /** Where another thread has made the map smaller since the place was looked at, too. */
  static PyException outOfRange() {
    return PyErrors.indexError("mmap index out of range");
  }

  /** Iterators see a {@code bytes} where a subscript gives a number. */
  @Override
  public Object item(long index) {
    return PyBytes.wrap(new byte[] {(byte) get(index)});
  }

  private static PyException closed() {
    return PyErrors.valueError("mmap closed or invalid");
  }

  /** The memory; ValueError when the map is closed. */
  MemorySegment memory() {
    MemorySegment current = memory;
    if (current == null) {
      throw closed();
    }
    return current;
  }

  boolean isClosed() {
    return memory == null;
  }

  long size() {
    return memory().byteSize();
  }

  int fd() {
    return fd;
  }

  void checkWritable() {
    if (access == ACCESS_READ) {
      throw PyErrors.typeError("mmap can't modify a readonly memory map.");
    }
  }

  @TruffleBoundary
  synchronized byte[] bytes(long from, long count) {
    try {
      return memory().asSlice(from, count).toArray(ValueLayout.JAVA_BYTE);
    } catch (IllegalStateException e) {
      throw closed();
    } catch (IndexOutOfBoundsException e) {
      throw outOfRange();
    }
  }

  @TruffleBoundary
  synchronized void put(long at, byte[] source, int offset, int count) {
    try {
      MemorySegment.copy(source, offset, memory(), ValueLayout.JAVA_BYTE, at, count);
    } catch (IllegalStateException e) {
      throw closed();
    } catch (IndexOutOfBoundsException e) {
      throw outOfRange();
    }
  }

  @TruffleBoundary
  int get(long index) {
    try {
      return memory().get(ValueLayout.JAVA_BYTE, index) & 0xff;
    } catch (IllegalStateException e) {
      throw closed();
    } catch (IndexOutOfBoundsException e) {
      throw outOfRange();
    }
  }

  synchronized long position() {
    memory();
    return position;
  }

  synchronized void setPosition(long value) {
    position = value;
  }

  @TruffleBoundary
  synchronized void close() {
    if (exports.anyInUse()) {
      throw PyErrors.bufferError("cannot close exported pointers exist");
    }
    if (memory != null) {
      memory = null;
      arena.close();
    }
    if (fd >= 0) {
      Kernel.close(fd);
      fd = -1;
    }
  }

  @TruffleBoundary
  synchronized void flush(long offset, long count, int how) {
    check(MSYNC.call(memory().address() + offset, count, how));
  }

  @TruffleBoundary
  synchronized void advise(long start, long count, int advice) {
    check(MADVISE.call(memory().address() + start, count, advice));
  }

  private static void check(long result) {
    if (result < 0) {
      throw SystemErrors.of((int) -result);
    }
  }

  @TruffleBoundary
  synchronized void resize(long size) {
    MemorySegment old = memory();
    if (exports.anyInUse()) {
      throw PyErrors.bufferError("mmap can't resize with extant pointers exported.");
    }
    if (access == ACCESS_READ || access == ACCESS_COPY) {
      throw PyErrors.typeError("mmap can't resize a readonly or copy-on-write memory map.");
    }
    if (fd >= 0) {
      check(Kernel.truncate(fd, fileOffset + size));
    }
    if (fd < 0 && (flags & MAP_SHARED) != 0 && size > old.byteSize()) {
      throw PyErrors.valueError("mmap: can't expand a shared anonymous mapping on Linux");
    }
    byte[] anonymous = null;
    long address;
    if (fd >= 0) {
      address = MMAP.call(0, size, protection, flags, fd, fileOffset);
    } else {
      // Other threads may be inside the old memory, so it is copied rather than moved.
      anonymous = old.asSlice(0, Math.min(size, old.byteSize())).toArray(ValueLayout.JAVA_BYTE);
      address = MMAP.call(0, size, protection, flags, -1, 0);
    }
    if (address < 0 && address > -4096) {
      throw SystemErrors.of((int) -address);
    }
    Arena before = arena;
    map(address, size);
    if (anonymous != null) {
      put(0, anonymous, 0, anonymous.length);
    }
    before.close();
  }

  @Override
  public synchronized Buffer exportBuffer() {
    return exports.add(new Export(memory()));
  }

  /** A view of the memory. */
  private final class Export implements Buffer {
    private final MemorySegment memory;

    Export(MemorySegment memory) {
      this.memory = memory;
    }

    @Override
    public int byteLength() {
      return (int) Math.min(memory.byteSize(), Integer.MAX_VALUE);
    }

    @Override
    public byte get(int index) {
      return memory.get(ValueLayout.JAVA_BYTE, index);
    }

    @Override
    public void set(int index, byte value) {
      memory.set(ValueLayout.JAVA_BYTE, index, value);
    }

    @Override
    public void copyTo(int from, byte[] target, int at, int count) {
      MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, from, target, at, count);
    }

    @Override
    public void copyFrom(int at, byte[] source, int from, int count) {
      MemorySegment.copy(source, from, memory, ValueLayout.JAVA_BYTE, at, count);
    }

    @Override
    public long address() {
      return memory.address();
    }

    @Override
    public boolean isReadOnly() {
      return access == ACCESS_READ;
    }

    @Override
    public void release() {
      exports.remove(this);
    }
  }
}
