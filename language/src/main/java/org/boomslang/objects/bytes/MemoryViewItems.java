package org.boomslang.objects.bytes;

import java.util.Arrays;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.tuple.PyTuple;

/** Items, iteration, comparison and hash of {@code memoryview}. */
@PyBuiltins(type = "memoryview")
public final class MemoryViewItems {

  private MemoryViewItems() {}

  /** The code of a format whose elements Python can see. */
  static char nativeCode(PyMemoryView self) {
    char code = BufferElement.code(self.format());
    if (code == 0) {
      throw PyErrors.notImplementedError("memoryview: format %s not supported", self.format());
    }
    return code;
  }

  @PyBuiltin(name = "__len__")
  static int len(PyMemoryView self) {
    if (self.dimensions() == 0) {
      throw PyErrors.typeError("0-dim memory has no length");
    }
    return self.extents()[0];
  }

  static int length(PyMemoryView self) {
    return self.dimensions() == 0 ? 0 : self.extents()[0];
  }

  /** An element of a view of one dimension. */
  static Object get(PyMemoryView self, int index) {
    int[] shape = self.extents();
    if (shape.length == 0) {
      throw PyErrors.typeError("invalid indexing of 0-dim memory");
    }
    if (index < 0 || index >= shape[0]) {
      throw PyErrors.indexError("index out of bounds on dimension 1");
    }
    if (shape.length > 1) {
      throw PyErrors.notImplementedError("multi-dimensional sub-views are not implemented");
    }
    return BufferElement.unpack(nativeCode(self), self.element(self.position(index)), 0);
  }

  private static int index(PyMemoryView self, Object key, int dimension) {
    int index = Conversions.asSize(key);
    int extent = self.extents()[dimension];
    if (index < 0) {
      index += extent;
    }
    if (index < 0 || index >= extent) {
      throw PyErrors.indexError("index out of bounds on dimension %d", dimension + 1);
    }
    return index;
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)")
  static Object getItem(PyMemoryView self, Object key) {
    self.check();
    if (self.dimensions() == 0) {
      if (key instanceof PyTuple tuple && tuple.length() == 0) {
        return BufferElement.unpack(nativeCode(self), self.element(self.position()), 0);
      }
      throw PyErrors.typeError("invalid indexing of 0-dim memory");
    }
    if (key instanceof PySlice slice) {
      return slice(self, slice);
    }
    if (key instanceof PyTuple tuple) {
      return BufferElement.unpack(nativeCode(self), self.element(position(self, tuple)), 0);
    }
    if (key instanceof Long || Conversions.hasIndex(key)) {
      return get(self, index(self, key, 0));
    }
    throw PyErrors.typeError("memoryview: invalid slice key");
  }

  private static PyMemoryView slice(PyMemoryView self, PySlice slice) {
    // The bounds may be computed by Python code that releases the view; the new one lives on.
    PyMemoryView held = self.copy();
    try {
      PySlice.Indices indices = slice.bounds().adjust(held.extents()[0]);
      return held.slice(indices.start(), indices.step(), indices.count());
    } finally {
      held.release();
    }
  }

  private static int position(PyMemoryView self, PyTuple key) {
    boolean integers = true;
    boolean slices = key.length() > 0;
    for (Object item : key.toArray()) {
      integers &= Conversions.hasIndex(item);
      slices &= item instanceof PySlice;
    }
    if (slices) {
      throw PyErrors.notImplementedError("multi-dimensional slicing is not implemented");
    }
    if (!integers) {
      throw PyErrors.typeError("memoryview: invalid slice key");
    }
    int dimensions = self.dimensions();
    if (key.length() < dimensions) {
      throw PyErrors.notImplementedError("sub-views are not implemented");
    }
    if (key.length() > dimensions) {
      throw PyErrors.typeError(
          "cannot index %d-dimension view with %d-element tuple", dimensions, key.length());
    }
    int[] indices = new int[dimensions];
    for (int i = 0; i < dimensions; i++) {
      indices[i] = index(self, key.get(i), i);
    }
    return self.position(indices);
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)")
  static void setItem(PyMemoryView self, Object key, Object value) {
    self.check();
    char code = nativeCode(self);
    if (self.isReadOnly()) {
      throw PyErrors.typeError("cannot modify read-only memory");
    }
    if (self.dimensions() == 0) {
      if (!(key instanceof PyTuple tuple && tuple.length() == 0)) {
        throw PyErrors.typeError("invalid indexing of 0-dim memory");
      }
      store(self, self.position(), code, value);
    } else if (key instanceof PySlice slice) {
      if (self.dimensions() != 1) {
        throw PyErrors.notImplementedError(
            "memoryview slice assignments are currently restricted to ndim = 1");
      }
      Buffer source = Buffers.export(value);
      try {
        PyMemoryView target = slice(self, slice);
        try {
          self.check();
          assign(target, source);
        } finally {
          target.release();
        }
      } finally {
        source.release();
      }
    } else if (key instanceof PyTuple tuple) {
      store(self, position(self, tuple), code, value);
    } else if (key instanceof Long || Conversions.hasIndex(key)) {
      int index = index(self, key, 0);
      if (self.dimensions() > 1) {
        throw PyErrors.notImplementedError("sub-views are not implemented");
      }
      store(self, self.position(index), code, value);
    } else {
      throw PyErrors.typeError("memoryview: invalid slice key");
    }
  }

  private static void store(PyMemoryView self, int position, char code, Object value) {
    byte[] bytes = BufferElement.pack(code, self.format(), value);
    // The conversion may have run Python code that released the view.
    self.check();
    self.setElement(position, bytes);
  }

  private static void assign(PyMemoryView target, Buffer source) {
    boolean same =
        source.shape().length == 1
            && source.shape()[0] == target.extents()[0]
            && source.itemSize() == target.itemSize()
            && plain(source.format()).equals(plain(target.format()));
    if (!same) {
      throw PyErrors.valueError(
          "memoryview assignment: lvalue and rvalue have different structures");
    }
    target.fill(source.toArray());
  }

  private static String plain(String format) {
    return format.startsWith("@") ? format.substring(1) : format;
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)")
  static void delItem(PyMemoryView self, Object key) {
    self.check();
    throw PyErrors.typeError(
        self.isReadOnly() ? "cannot modify read-only memory" : "cannot delete memory");
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PyMemoryView self) {
    self.check();
    if (self.dimensions() == 0) {
      throw PyErrors.typeError("invalid indexing of 0-dim memory");
    }
    if (self.dimensions() > 1) {
      throw PyErrors.notImplementedError("multi-dimensional sub-views are not implemented");
    }
    nativeCode(self);
    return new MemoryIterator(self);
  }

  // comparison

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyMemoryView self, Object value) {
    if (self == value) {
      return true;
    }
    if (self.isReleased() || (value instanceof PyMemoryView view && view.isReleased())) {
      return false;
    }
    if (!Buffers.isBytesLike(value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Buffer other = Buffers.export(value);
    try {
      return equal(self, other);
    } finally {
      other.release();
    }
  }

  private static boolean equal(PyMemoryView self, Buffer other) {
    if (!Arrays.equals(self.extents(), other.shape())) {
      return false;
    }
    char left = BufferElement.code(self.format());
    char right = BufferElement.code(other.format());
    byte[] leftBytes = self.toArray();
    byte[] rightBytes = other.toArray();
    if (left == 0 || right == 0) {
      return self.format().equals(other.format()) && Arrays.equals(leftBytes, rightBytes);
    }
    if (left == right && left != 'e' && left != 'f' && left != 'd' && left != '?') {
      return Arrays.equals(leftBytes, rightBytes);
    }
    int leftSize = BufferElement.size(left);
    int rightSize = BufferElement.size(right);
    int count = leftBytes.length / leftSize;
    for (int i = 0; i < count; i++) {
      Object a = BufferElement.unpack(left, leftBytes, i * leftSize);
      Object b = BufferElement.unpack(right, rightBytes, i * rightSize);
      boolean same =
          a instanceof Double x && b instanceof Double y
              ? x.doubleValue() == y.doubleValue()
              : Comparisons.equal(a, b);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyMemoryView self, Object value) {
    Object equal = eq(self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @PyBuiltin(name = "__hash__")
  static long hash(PyMemoryView self) {
    return self.hash();
  }

  static long computeHash(PyMemoryView self) {
    self.check();
    if (!self.isReadOnly()) {
      throw PyErrors.valueError("cannot hash writable memoryview object");
    }
    char code = BufferElement.code(self.format());
    if (code != 'B' && code != 'b' && code != 'c') {
      throw PyErrors.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    Buffer held = self.exportBuffer();
    try {
      Comparisons.hash(self.owner());
    } finally {
      held.release();
    }
    return ByteSpan.of(self.toArray()).hash();
  }
}
