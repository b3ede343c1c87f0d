package org.boomslang.objects.bytes;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.SliceBounds;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The attributes and methods of {@code memoryview}, but for items and comparison. */
@PyBuiltins(
    type = "memoryview",
    doc = "memoryview(object) -> a window on the memory of an object with a buffer")
public final class MemoryViewMethods {

  private MemoryViewMethods() {}

  /** All builtins of the type. */
  public static BuiltinTable table() {
    return BuiltinTable.join(new MemoryViewMethodsTable(), new MemoryViewItemsTable());
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, object)")
  static Object create(PyType type, Object object) {
    return object instanceof PyMemoryView view ? view.copy() : new PyMemoryView(object);
  }

  @PyBuiltin(
      name = "_from_flags",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /, object, flags)",
      doc = "A view made with the given PyBUF flags.")
  static Object fromFlags(PyType type, Object object, int flags) {
    if ((flags & 1) == 0) {
      return create(type, object);
    }
    Buffer buffer = Buffers.export(object, flags);
    if (buffer.isReadOnly()) {
      buffer.release();
      throw PyErrors.bufferError("Object is not writable.");
    }
    return new PyMemoryView(object, buffer);
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(PyType type, Object item) {
    return Calls.call(org.boomslang.objects.alias.PyGenericAlias.TYPE, type, item);
  }

  @PyBuiltin(name = "release", doc = "Gives the memory back to its object.")
  static void release(PyMemoryView self) {
    self.release();
  }

  @PyBuiltin(name = "__enter__")
  static Object enter(PyMemoryView self) {
    self.check();
    return self;
  }

  @PyBuiltin(name = "__exit__", sig = "($self, /, *exc_info)")
  static void exit(PyMemoryView self, Object[] excInfo) {
    self.release();
  }

  @PyBuiltin(name = "__buffer__", sig = "($self, flags, /)")
  static Object buffer(PyMemoryView self, int flags) {
    if ((flags & 1) != 0 && self.isReadOnly()) {
      throw PyErrors.bufferError("memoryview: underlying buffer is not writable");
    }
    return new PyMemoryView(self, self.exportBuffer());
  }

  @PyBuiltin(name = "__release_buffer__", sig = "($self, buffer, /)")
  static void releaseBuffer(PyMemoryView self, PyMemoryView buffer) {
    buffer.release();
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PyMemoryView self) {
    return "<%s at 0x%x>"
        .formatted(
            self.isReleased() ? "released memory" : "memory", Comparisons.identityHash(self));
  }

  // attributes

  @PyBuiltin(name = "obj", kind = Kind.GETTER, doc = "The object whose memory this is.")
  static Object obj(PyMemoryView self) {
    return self.owner();
  }

  @PyBuiltin(name = "nbytes", kind = Kind.GETTER, doc = "Length in bytes.")
  static int nbytes(PyMemoryView self) {
    return self.byteLength();
  }

  @PyBuiltin(name = "readonly", kind = Kind.GETTER, doc = "Whether the memory cannot be written.")
  static boolean readOnly(PyMemoryView self) {
    return self.isReadOnly();
  }

  @PyBuiltin(name = "itemsize", kind = Kind.GETTER, doc = "Bytes of an element.")
  static int itemSize(PyMemoryView self) {
    return self.itemSize();
  }

  @PyBuiltin(name = "format", kind = Kind.GETTER, doc = "Format of an element, as in struct.")
  static String format(PyMemoryView self) {
    return self.format();
  }

  @PyBuiltin(name = "ndim", kind = Kind.GETTER, doc = "Number of dimensions.")
  static int ndim(PyMemoryView self) {
    return self.dimensions();
  }

  @PyBuiltin(name = "shape", kind = Kind.GETTER, doc = "Elements in each dimension.")
  static Object shape(PyMemoryView self) {
    return tuple(self.extents());
  }

  @PyBuiltin(
      name = "strides",
      kind = Kind.GETTER,
      doc = "Bytes from element to element in each dimension.")
  static Object strides(PyMemoryView self) {
    return tuple(self.strides());
  }

  @PyBuiltin(name = "suboffsets", kind = Kind.GETTER, doc = "Always empty.")
  static Object suboffsets(PyMemoryView self) {
    self.check();
    return PyTuple.EMPTY;
  }

  @PyBuiltin(
      name = "c_contiguous",
      kind = Kind.GETTER,
      doc = "Whether the elements lie in C order.")
  static boolean cContiguous(PyMemoryView self) {
    return self.isContiguous();
  }

  @PyBuiltin(
      name = "f_contiguous",
      kind = Kind.GETTER,
      doc = "Whether the elements lie in Fortran order.")
  static boolean fContiguous(PyMemoryView self) {
    return self.isFortranContiguous();
  }

  @PyBuiltin(
      name = "contiguous",
      kind = Kind.GETTER,
      doc = "Whether the elements lie in C or Fortran order.")
  static boolean contiguous(PyMemoryView self) {
    return self.isContiguous() || self.isFortranContiguous();
  }

  private static Object tuple(int[] values) {
    Object[] items = new Object[values.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = (long) values[i];
    }
    return PyTuple.of(items);
  }

  // conversions

  @PyBuiltin(
      name = "tobytes",
      sig = "($self, /, order='C')",
      doc = "The bytes in C or Fortran order; A means Fortran order if they lie in it.")
  static Object toBytes(PyMemoryView self, TruffleString order) {
    self.check();
    String name = order == null ? "C" : PyStr.toJava(order);
    boolean fortran =
        switch (name) {
          case "C" -> false;
          case "F" -> true;
          case "A" -> self.isFortranContiguous() && !self.isContiguous();
          default -> throw PyErrors.valueError("order must be 'C', 'F' or 'A'");
        };
    if (!fortran || self.dimensions() < 2) {
      return PyBytes.wrap(self.toArray());
    }
    byte[] source = self.toArray();
    byte[] target = new byte[source.length];
    int[] shape = self.extents();
    int size = self.itemSize();
    int count = source.length / size;
    for (int i = 0; i < count; i++) {
      int rest = i;
      int at = 0;
      int stride = 1;
      int[] index = new int[shape.length];
      for (int d = shape.length - 1; d >= 0; d--) {
        index[d] = rest % shape[d];
        rest /= shape[d];
      }
      for (int d = 0; d < shape.length; d++) {
        at += index[d] * stride;
        stride *= shape[d];
      }
      System.arraycopy(source, i * size, target, at * size, size);
    }
    return PyBytes.wrap(target);
  }

  @PyBuiltin(
      name = "hex",
      sig = "($self, /, sep=<unset>, bytes_per_sep=1)",
      doc = "Hexadecimal digits, with sep between groups of bytes_per_sep bytes.")
  static String hex(PyMemoryView self, Object sep, int bytesPerSep) {
    Buffer held = self.exportBuffer();
    try {
      return BytesRepr.hex(ByteSpan.of(self.toArray()), sep, bytesPerSep);
    } finally {
      held.release();
    }
  }

  @PyBuiltin(name = "tolist", doc = "The elements as a list, or lists of lists.")
  static Object toList(PyMemoryView self) {
    char code = MemoryViewItems.nativeCode(self);
    return toList(self, code, self.toArray(), 0, new int[] {0});
  }

  private static Object toList(
      PyMemoryView self, char code, byte[] bytes, int dimension, int[] position) {
    int[] shape = self.extents();
    if (dimension == shape.length) {
      Object value = BufferElement.unpack(code, bytes, position[0]);
      position[0] += self.itemSize();
      return value;
    }
    Object[] items = new Object[shape[dimension]];
    for (int i = 0; i < items.length; i++) {
      items[i] = toList(self, code, bytes, dimension + 1, position);
    }
    return PyList.of(items);
  }

  @PyBuiltin(name = "toreadonly", doc = "A view of the same memory that cannot be written.")
  static Object toReadOnly(PyMemoryView self) {
    return self.asReadOnly();
  }

  @PyBuiltin(
      name = "cast",
      sig = "($self, /, format, shape=<unset>)",
      doc = "A view of the same memory with another format or shape.")
  static Object cast(PyMemoryView self, TruffleString format, Object shape) {
    self.check();
    if (!self.isContiguous()) {
      throw PyErrors.typeError("memoryview: casts are restricted to C-contiguous views");
    }
    if ((shape != null || self.dimensions() != 1)) {
      for (int extent : self.extents()) {
        if (extent == 0) {
          throw PyErrors.typeError("memoryview: cannot cast view with zeros in shape or strides");
        }
      }
    }
    String target = PyStr.toJava(format);
    char targetCode = BufferElement.code(target);
    char sourceCode = BufferElement.code(self.format());
    if (targetCode == 0) {
      throw PyErrors.valueError(
          "memoryview: destination format must be a native single character format prefixed with"
              + " an optional '@'");
    }
    if (!isByte(sourceCode) && !isByte(targetCode)) {
      throw PyErrors.typeError("memoryview: cannot cast between two non-byte formats");
    }
    int length = self.byteLength();
    int size = BufferElement.size(targetCode);
    if (length % size != 0) {
      throw PyErrors.typeError("memoryview: length is not a multiple of itemsize");
    }
    if (shape == null) {
      return self.reinterpret(target, size, new int[] {length / size});
    }
    int[] extents = extents(shape);
    if (extents.length != 1 && self.dimensions() != 1) {
      throw PyErrors.typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    long product = size;
    for (int extent : extents) {
      product *= extent;
    }
    if (product != length) {
      throw PyErrors.typeError("memoryview: product(shape) * itemsize != buffer size");
    }
    return self.reinterpret(target, size, extents);
  }

  private static boolean isByte(char code) {
    return code == 'B' || code == 'b' || code == 'c';
  }

  private static int[] extents(Object shape) {
    Object[] items;
    if (shape instanceof PyTuple tuple) {
      items = tuple.toArray();
    } else if (shape instanceof PyList list) {
      items = list.toArray();
    } else {
      throw PyErrors.typeError("shape must be a list or a tuple");
    }
    if (items.length > PyMemoryView.MAX_DIMENSIONS) {
      throw PyErrors.valueError("memoryview: number of dimensions must not exceed 64");
    }
    int[] extents = new int[items.length];
    for (int i = 0; i < extents.length; i++) {
      if (!Conversions.isInt(items[i])) {
        throw PyErrors.typeError("memoryview.cast(): elements of shape must be integers");
      }
      extents[i] = Conversions.asSizeClipped(items[i]);
      if (extents[i] <= 0) {
        throw PyErrors.valueError("memoryview.cast(): elements of shape must be integers > 0");
      }
    }
    return extents;
  }

  // searching

  @PyBuiltin(name = "count", sig = "($self, value, /)", doc = "How often a value occurs.")
  static int count(PyMemoryView self, Object value) {
    int count = 0;
    for (int i = 0; i < MemoryViewItems.length(self); i++) {
      if (Comparisons.equal(MemoryViewItems.get(self, i), value)) {
        count++;
      }
    }
    return count;
  }

  @PyBuiltin(
      name = "index",
      sig = "($self, value, start=0, stop=9223372036854775807, /)",
      doc = "The first index of a value.")
  static int index(PyMemoryView self, Object value, Object start, Object stop) {
    if (self.dimensions() == 0) {
      throw PyErrors.typeError("invalid lookup on 0-dim memory");
    }
    if (self.dimensions() != 1) {
      throw PyErrors.notImplementedError("multi-dimensional lookup is not implemented");
    }
    int length = MemoryViewItems.length(self);
    int end = SliceBounds.end(stop, length);
    for (int i = SliceBounds.start(start, length); i < end; i++) {
      if (Comparisons.equal(MemoryViewItems.get(self, i), value)) {
        return i;
      }
    }
    throw PyErrors.valueError("memoryview.index(x): x not found");
  }
}
