package org.boomslang.modules.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.type.PyType;

/** The methods of {@code mmap.mmap}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "mmap.mmap")
final class MmapMethods {
  private static final int MAP_SHARED = PyMmap.MAP_SHARED;
  private static final int MAP_PRIVATE = 2;
  private static final int PROT_READ = 1;
  private static final int PROT_WRITE = 2;
  private static final int MS_SYNC = 4;
  private static final int S_IFMT = 0170000;
  private static final int S_IFREG = 0100000;

  private static final ByteSpan NEWLINE = ByteSpan.of(new byte[] {'\n'});

  /** How many bytes a search looks at first. */
  private static final int FIRST_PIECE = 512;

  /** How many it looks at in one go later. */
  private static final int LARGEST_PIECE = 1 << 20;

  private MmapMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, /, fileno, length, flags=1, prot=3, access=0, offset=0, *, trackfd=True)")
  @TruffleBoundary
  static Object create(
      PyType type,
      int fileno,
      long length,
      int flags,
      int prot,
      int access,
      long offset,
      boolean trackfd) {
    Audit.event("mmap.__new__", (long) fileno, length, (long) access, offset);
    if (length < 0) {
      throw PyErrors.overflowError("memory mapped length must be positive");
    }
    if (offset < 0) {
      throw PyErrors.overflowError("memory mapped offset must be positive");
    }
    if (access != 0 && (flags != MAP_SHARED || prot != (PROT_READ | PROT_WRITE))) {
      throw PyErrors.valueError("mmap can't specify both access and flags, prot.");
    }
    int kind = access;
    switch (access) {
      case PyMmap.ACCESS_READ -> prot = PROT_READ;
      case PyMmap.ACCESS_WRITE -> prot = PROT_READ | PROT_WRITE;
      case PyMmap.ACCESS_COPY -> {
        flags = MAP_PRIVATE;
        prot = PROT_READ | PROT_WRITE;
      }
      case PyMmap.ACCESS_DEFAULT -> {
        if ((prot & PROT_WRITE) == 0) {
          kind = PyMmap.ACCESS_READ;
        }
      }
      default -> throw PyErrors.valueError("mmap invalid access parameter.");
    }
    NativeAccess.require();
    if (fileno == -1) {
      if (length == 0) {
        throw SystemErrors.of(Errno.EINVAL);
      }
      int anonymous = flags | PyMmap.MAP_ANONYMOUS;
      return trackfd
          ? PyMmap.create(type, -1, length, anonymous, prot, kind, 0)
          : PyMmap.untracked(type, -1, length, anonymous, prot, kind, 0);
    }
    int kernel;
    try {
      kernel = FileDescriptors.current().kernelDescriptor(fileno);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
    int[] error = new int[1];
    Kernel.Status status = Kernel.status(kernel, error);
    if (status != null && (status.mode() & S_IFMT) == S_IFREG) {
      if (length == 0) {
        if (status.size() == 0) {
          throw PyErrors.valueError("cannot mmap an empty file");
        }
        if (offset >= status.size()) {
          throw PyErrors.valueError("mmap offset is greater than file size");
        }
        length = status.size() - offset;
      } else if (offset > status.size() || status.size() - offset < length) {
        throw PyErrors.valueError("mmap length is greater than file size");
      }
    }
    if (!trackfd) {
      return PyMmap.untracked(type, kernel, length, flags, prot, kind, offset);
    }
    int copy = Kernel.duplicate(kernel, 3);
    if (copy < 0) {
      throw SystemErrors.of(-copy);
    }
    return PyMmap.create(type, copy, length, flags, prot, kind, offset);
  }

  @PyBuiltin(name = "close", sig = "($self, /)")
  static void close(PyMmap self) {
    self.close();
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER)
  static boolean closed(PyMmap self) {
    return self.isClosed();
  }

  @PyBuiltin(name = "__enter__", sig = "($self, /)")
  static Object enter(PyMmap self) {
    self.memory();
    return self;
  }

  @PyBuiltin(name = "__exit__", sig = "($self, exc_type, exc_value, traceback, /)")
  static void exit(PyMmap self, Object type, Object value, Object traceback) {
    self.close();
  }

  @PyBuiltin(name = "__len__", sig = "($self, /)")
  static long len(PyMmap self) {
    return self.size();
  }

  private static long index(PyMmap self, Object item) {
    long size = self.size();
    long index = Conversions.asLong(item);
    if (index < 0) {
      index += size;
    }
    if (index < 0 || index >= size) {
      throw PyMmap.outOfRange();
    }
    return index;
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  @TruffleBoundary
  static Object getItem(PyMmap self, Object key) {
    self.memory();
    if (key instanceof PySlice slice) {
      if (self.size() > Integer.MAX_VALUE && slice.step() == PyNone.NONE) {
        long from = bound(slice.start(), 0, self.size());
        long to = Math.max(from, bound(slice.stop(), self.size(), self.size()));
        return PyBytes.wrap(self.bytes(from, to - from));
      }
      PySlice.Indices indices = slice.indices((int) Math.min(self.size(), Integer.MAX_VALUE));
      if (indices.step() == 1) {
        return PyBytes.wrap(self.bytes(indices.start(), indices.count()));
      }
      byte[] result = new byte[indices.count()];
      synchronized (self) {
        for (int i = 0; i < result.length; i++) {
          result[i] = (byte) self.get(indices.at(i));
        }
      }
      return PyBytes.wrap(result);
    }
    if (Types.of(key).lookup("__index__") == null) {
      throw PyErrors.typeError("mmap indices must be integers");
    }
    return (long) self.get(index(self, key));
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)")
  @TruffleBoundary
  static void setItem(PyMmap self, Object key, Object value) {
    self.memory();
    self.checkWritable();
    if (key instanceof PySlice slice) {
      ByteSpan data = Buffers.span(value);
      if (self.size() > Integer.MAX_VALUE && slice.step() == PyNone.NONE) {
        long from = bound(slice.start(), 0, self.size());
        if (bound(slice.stop(), self.size(), self.size()) - from != data.length()) {
          throw PyErrors.indexError("mmap slice assignment is wrong size");
        }
        self.put(from, data.array(), data.offset(), data.length());
        return;
      }
      PySlice.Indices indices = slice.indices((int) Math.min(self.size(), Integer.MAX_VALUE));
      if (data.length() != indices.count()) {
        throw PyErrors.indexError("mmap slice assignment is wrong size");
      }
      if (indices.step() == 1) {
        self.put(indices.start(), data.array(), data.offset(), data.length());
      } else {
        synchronized (self) {
          for (int i = 0; i < data.length(); i++) {
            self.put(indices.at(i), data.array(), data.offset() + i, 1);
          }
        }
      }
      return;
    }
    if (Types.of(key).lookup("__index__") == null) {
      throw PyErrors.typeError("mmap indices must be integers");
    }
    long at = index(self, key);
    if (Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError("mmap item value must be an int");
    }
    self.put(at, new byte[] {octet(value, "mmap item value must be in range(0, 256)")}, 0, 1);
  }

  private static byte octet(Object value, String message) {
    Object number = Conversions.index(value);
    if (!(number instanceof Long v) || v < 0 || v > 255) {
      throw PyErrors.valueError(message);
    }
    return (byte) (long) v;
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  static void delItem(PyMmap self, Object key) {
    self.memory();
    throw PyErrors.typeError("mmap object doesn't support item deletion");
  }

  @PyBuiltin(name = "read", sig = "($self, n=None, /)")
  @TruffleBoundary
  static Object read(PyMmap self, Object n) {
    self.memory();
    long wanted = n == PyNone.NONE ? -1 : Conversions.asLong(n);
    synchronized (self) {
      long position = self.position();
      long rest = Math.max(0, self.size() - position);
      long count = wanted < 0 ? rest : Math.min(wanted, rest);
      if (count == 0) {
        // The position can lie beyond the end after a resize.
        return PyBytes.wrap(new byte[0]);
      }
      byte[] result = self.bytes(position, count);
      self.setPosition(position + count);
      return PyBytes.wrap(result);
    }
  }

  @PyBuiltin(name = "read_byte", sig = "($self, /)")
  static long readByte(PyMmap self) {
    synchronized (self) {
      long position = self.position();
      if (position >= self.size()) {
        throw PyErrors.valueError("read byte out of range");
      }
      self.setPosition(position + 1);
      return self.get(position);
    }
  }

  @PyBuiltin(name = "readline", sig = "($self, /)")
  @TruffleBoundary
  static Object readline(PyMmap self) {
    synchronized (self) {
      long start = self.position();
      long size = self.size();
      if (start >= size) {
        return PyBytes.wrap(new byte[0]);
      }
      long newline = search(self, NEWLINE, start, size, false);
      long end = newline < 0 ? size : newline + 1;
      self.setPosition(end);
      return PyBytes.wrap(self.bytes(start, end - start));
    }
  }

  @PyBuiltin(name = "write", sig = "($self, bytes, /)")
  static long write(PyMmap self, Object bytes) {
    ByteSpan data = Buffers.span(bytes);
    self.memory();
    self.checkWritable();
    synchronized (self) {
      long position = self.position();
      if (position > self.size() || self.size() - position < data.length()) {
        throw PyErrors.valueError("data out of range");
      }
      self.put(position, data.array(), data.offset(), data.length());
      self.setPosition(position + data.length());
    }
    return data.length();
  }

  @PyBuiltin(name = "write_byte", sig = "($self, byte, /)")
  static void writeByte(PyMmap self, int value) {
    self.memory();
    self.checkWritable();
    synchronized (self) {
      long position = self.position();
      if (position >= self.size()) {
        throw PyErrors.valueError("write byte out of range");
      }
      self.put(position, new byte[] {(byte) value}, 0, 1);
      self.setPosition(position + 1);
    }
  }

  @PyBuiltin(name = "seek", sig = "($self, pos, whence=0, /)")
  static long seek(PyMmap self, long distance, int whence) {
    synchronized (self) {
      long where =
          switch (whence) {
            case 0 -> distance;
            case 1 -> self.position() + distance;
            case 2 -> self.size() + distance;
            default -> throw PyErrors.valueError("unknown seek type");
          };
      if (where < 0 || where > self.size()) {
        throw PyErrors.valueError("seek out of range");
      }
      self.setPosition(where);
      return where;
    }
  }

  @PyBuiltin(name = "seekable", sig = "($self, /)")
  static boolean seekable(PyMmap self) {
    return true;
  }

  @PyBuiltin(name = "tell", sig = "($self, /)")
  static long tell(PyMmap self) {
    return self.position();
  }

  private static long bound(Object value, long other, long size) {
    if (value == PyNone.NONE) {
      return other;
    }
    long v = Conversions.asLong(value);
    return Math.clamp(v < 0 ? v + size : v, 0, size);
  }

  @TruffleBoundary
  private static long find(PyMmap self, Object view, Object start, Object end, boolean last) {
    ByteSpan sought = Buffers.span(view);
    long whole = self.size();
    long first = bound(start, -1, whole);
    long beyond = bound(end, whole, whole);
    synchronized (self) {
      long from = first < 0 ? self.position() : first;
      return search(self, sought, from, Math.min(beyond, self.size()), last);
    }
  }

  /**
   * The first or last place of some bytes, or -1. The map is read in pieces that become larger:
   * what lies near costs little, however large the map.
   */
  private static long search(PyMmap self, ByteSpan sought, long from, long to, boolean last) {
    int overlap = Math.max(0, sought.length() - 1);
    long size = Math.max(FIRST_PIECE, 2L * overlap);
    long low = from;
    long high = to;
    while (high - low >= sought.length()) {
      long count = Math.min(size, high - low);
      long start = last ? high - count : low;
      ByteSpan piece = ByteSpan.of(self.bytes(start, count));
      int found =
          last
              ? piece.lastIndexOf(sought, 0, piece.length())
              : piece.indexOf(sought, 0, piece.length());
      if (found >= 0) {
        return start + found;
      }
      if (count == high - low) {
        break;
      }
      // What begins in this piece may end in the next.
      if (last) {
        high = start + overlap;
      } else {
        low = start + count - overlap;
      }
      size = Math.max(size, Math.min(2 * size, LARGEST_PIECE));
    }
    return -1;
  }

  @PyBuiltin(name = "find", sig = "($self, view, start=None, end=None, /)")
  static long find(PyMmap self, Object view, Object start, Object end) {
    return find(self, view, start, end, false);
  }

  @PyBuiltin(name = "rfind", sig = "($self, view, start=None, end=None, /)")
  static long rfind(PyMmap self, Object view, Object start, Object end) {
    return find(self, view, start, end, true);
  }

  @PyBuiltin(name = "flush", sig = "($self, offset=0, size=-1, /, *, flags=4)")
  static void flush(PyMmap self, long offset, long size, int flags) {
    long whole = self.size();
    long count = size == -1 ? whole - offset : size;
    if (offset < 0 || count < 0 || whole - offset < count) {
      throw PyErrors.valueError("flush values out of range");
    }
    if (self.access != PyMmap.ACCESS_READ && self.access != PyMmap.ACCESS_COPY) {
      self.flush(offset, count, flags == 0 ? MS_SYNC : flags);
    }
  }

  @PyBuiltin(name = "madvise", sig = "($self, option, start=0, length=None, /)")
  static void madvise(PyMmap self, int option, long start, Object length) {
    long size = self.size();
    if (start < 0 || start >= size) {
      throw PyErrors.valueError("madvise start out of bounds");
    }
    long count = length == PyNone.NONE ? size : Conversions.asLong(length);
    if (count < 0) {
      throw PyErrors.valueError("madvise length invalid");
    }
    if (Long.MAX_VALUE - start < count) {
      throw PyErrors.overflowError("madvise length too large");
    }
    self.advise(start, Math.min(count, size - start), option);
  }

  @PyBuiltin(name = "move", sig = "($self, dest, src, count, /)")
  static void move(PyMmap self, long dest, long src, long count) {
    self.memory();
    self.checkWritable();
    long size = self.size();
    if (dest < 0 || src < 0 || count < 0 || size - dest < count || size - src < count) {
      throw PyErrors.valueError("source, destination, or count out of range");
    }
    synchronized (self) {
      byte[] bytes = self.bytes(src, count);
      self.put(dest, bytes, 0, bytes.length);
    }
  }

  @PyBuiltin(name = "resize", sig = "($self, newsize, /)")
  static void resize(PyMmap self, long size) {
    self.memory();
    if (size <= 0) {
      throw PyErrors.valueError("new size out of range");
    }
    if (!self.isTracked()) {
      throw PyErrors.valueError("can't resize with trackfd=False");
    }
    self.resize(size);
  }

  @PyBuiltin(name = "size", sig = "($self, /)")
  static long size(PyMmap self) {
    self.memory();
    if (!self.isTracked()) {
      throw SystemErrors.of(Errno.EBADF);
    }
    if (self.fd() >= 0) {
      int[] error = new int[1];
      Kernel.Status status = Kernel.status(self.fd(), error);
      if (status == null) {
        throw SystemErrors.of(error[0]);
      }
      return status.size();
    }
    return self.size();
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PyMmap self) {
    String name = Types.of(self).name();
    if (self.isClosed()) {
      return "<" + name + " closed=True>";
    }
    String access =
        switch (self.access) {
          case PyMmap.ACCESS_READ -> "ACCESS_READ";
          case PyMmap.ACCESS_WRITE -> "ACCESS_WRITE";
          case PyMmap.ACCESS_COPY -> "ACCESS_COPY";
          default -> "ACCESS_DEFAULT";
        };
    return "<%s closed=False, access=%s, length=%d, pos=%d, offset=%d>"
        .formatted(name, access, self.size(), self.position(), self.fileOffset);
  }
}
