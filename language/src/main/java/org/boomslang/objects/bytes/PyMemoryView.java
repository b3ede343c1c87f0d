package org.boomslang.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.ref.Reference;
import java.util.Arrays;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Droppable;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.BufferProvider;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.finalizer.Guard;

/**
 * A {@code memoryview}: a window of any number of dimensions on the buffer of another object. Views
 * made from views share the buffer, which is released with the last of them, also when nobody has
 * released that and it is garbage, if the exporter has to be told. A released view lets go of the
 * buffer, so that what only garbage still holds is found by the collector.
 *
 * <p>Thread-safety: compatible. The window itself never changes; the bytes are as safe as the
 * exporter's. Releasing, and making a view from a view, happen under the monitor of {@link Shared};
 * who has passed the check when another thread releases the view meets {@link ReleasedBuffer}.
 */
public final class PyMemoryView extends PyObject implements BufferProvider, Droppable {

  static final int MAX_DIMENSIONS = 64;

  /** The number of views that hold one buffer of the exporter, guarded by itself. */
  private static final class Shared {
    int views;
  }

  /**
   * A buffer whose exporter has to be told of the end: dropped, and then released, with the last of
   * its views that nobody has released. Thread-safety: shared.
   */
  private static final class Held extends PyObject {
    private final Buffer buffer;

    Held(Buffer buffer) {
      super(BuiltinTypes.OBJECT.instanceShape());
      this.buffer = buffer;
    }

    static Guard watch(Buffer buffer) {
      return buffer.tellsExporter()
          ? Finalizers.watch(new Held(buffer), held -> ((Held) held).buffer.release())
          : null;
    }
  }

  private final Shared shared;

  /**
   * What all views of the buffer have that are not released, and nobody else: a guard of a {@link
   * Held}; null where nobody has to be told of the end. Written under {@link #shared}.
   */
  private Guard guard;

  /** The exporter's buffer while this view is not released. Written under {@link #shared}. */
  private Buffer buffer;

  /** The exporter; null once this view is released. */
  private volatile Object owner;

  private final String format;
  private final int itemSize;
  private final int[] shape;
  private final int[] strides;
  private final int offset;
  private final boolean readOnly;
  private volatile boolean released;

  /** Null until asked for. */
  private volatile Long hash;

  /** Buffers that this view has handed out. Guarded by {@link #shared}. */
  private int exports;

  /** A view of a bytes-like object. */
  public PyMemoryView(Object owner) {
    this(
        owner instanceof BufferProvider provider ? provider.exporter() : owner,
        Buffers.export(owner, "memoryview: a bytes-like object is required, not '%s'"));
  }

  /** A view of a buffer, which is released with the view. */
  public PyMemoryView(Object owner, Buffer buffer) {
    this(
        new Shared(),
        Held.watch(buffer),
        owner,
        buffer,
        buffer.format(),
        buffer.itemSize(),
        buffer.shape(),
        strides(buffer.shape(), buffer.itemSize()),
        0,
        buffer.isReadOnly());
  }

  private PyMemoryView(
      Shared shared,
      Guard guard,
      Object owner,
      Buffer buffer,
      String format,
      int itemSize,
      int[] shape,
      int[] strides,
      int offset,
      boolean readOnly) {
    super(BuiltinTypes.MEMORYVIEW.instanceShape());
    this.shared = shared;
    this.guard = guard;
    this.owner = owner;
    this.buffer = buffer;
    this.format = format;
    this.itemSize = itemSize;
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
    this.readOnly = readOnly;
    synchronized (shared) {
      shared.views++;
    }
  }

  /** The strides of elements in C order. */
  static int[] strides(int[] shape, int itemSize) {
    int[] strides = new int[shape.length];
    int stride = itemSize;
    for (int i = shape.length - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= shape[i];
    }
    return strides;
  }

  // derived views

  /** Another window on the buffer, which cannot be released meanwhile. */
  private PyMemoryView derive(
      String newFormat,
      int newItemSize,
      int[] newShape,
      int[] newStrides,
      int newOffset,
      boolean newReadOnly) {
    synchronized (shared) {
      check();
      return new PyMemoryView(
          shared,
          guard,
          owner,
          buffer,
          newFormat,
          newItemSize,
          newShape,
          newStrides,
          newOffset,
          newReadOnly);
    }
  }

  PyMemoryView copy() {
    return derive(format, itemSize, shape, strides, offset, readOnly);
  }

  PyMemoryView asReadOnly() {
    return derive(format, itemSize, shape, strides, offset, true);
  }

  /**
   * All bytes in the order they lie in memory, as one dimension of single bytes; null when they do
   * not lie together.
   */
  public PyMemoryView raw() {
    check();
    if (!isContiguous() && !isFortranContiguous()) {
      return null;
    }
    return derive("B", 1, new int[] {byteLength()}, new int[] {1}, offset, readOnly);
  }

  /**
   * Every {@code step}-th element of the first dimension, {@code count} of them from {@code start}.
   */
  PyMemoryView slice(int start, int step, int count) {
    check();
    int[] newShape = shape.clone();
    int[] newStrides = strides.clone();
    newShape[0] = count;
    newStrides[0] = strides[0] * step;
    // An empty slice, which may begin before the first byte (of a step back), stays where it is.
    int newOffset = count == 0 ? offset : offset + start * strides[0];
    return derive(format, itemSize, newShape, newStrides, newOffset, readOnly);
  }

  /** The same memory with another format and shape; the caller has checked that they fit. */
  PyMemoryView reinterpret(String newFormat, int newItemSize, int[] newShape) {
    return derive(
        newFormat, newItemSize, newShape, strides(newShape, newItemSize), offset, readOnly);
  }

  /** The hash, computed once, so that it outlives the release. */
  long hash() {
    Long known = hash;
    if (known == null) {
      known = MemoryViewItems.computeHash(this);
      hash = known;
    }
    return known;
  }

  // release

  void check() {
    if (released) {
      throw ReleasedBuffer.forbidden();
    }
  }

  public boolean isReleased() {
    return released;
  }

  /** Ends the view; BufferError while others hold buffers of it. */
  @TruffleBoundary
  public void release() {
    Buffer last;
    synchronized (shared) {
      if (released) {
        return;
      }
      if (exports > 0) {
        throw PyErrors.bufferError(
            "memoryview has %d exported buffer%s", exports, exports == 1 ? "" : "s");
      }
      last = letGo();
    }
    if (last != null) {
      last.release();
    }
  }

  /** Ends the view unless somebody holds a buffer of it. */
  @Override
  @TruffleBoundary
  public void drop() {
    Buffer last;
    synchronized (shared) {
      if (released || exports > 0) {
        return;
      }
      last = letGo();
    }
    if (last != null) {
      last.release();
    }
  }

  /** Gives the buffer if nobody else has it. Under the monitor of {@link #shared}. */
  private Buffer letGo() {
    Buffer held = buffer;
    Guard watching = guard;
    released = true;
    buffer = ReleasedBuffer.INSTANCE;
    owner = null;
    guard = null;
    if (--shared.views > 0) {
      return null;
    }
    if (watching != null) {
      watching.disarm();
    }
    return held;
  }

  @Override
  public boolean isFreshFrom(Object function) {
    return function == BuiltinTypes.MEMORYVIEW;
  }

  // description

  /** The object whose memory this is. */
  public Object owner() {
    Object current = owner; // before the check, since a release forgets it
    check();
    return current;
  }

  public String format() {
    check();
    return format;
  }

  public int itemSize() {
    check();
    return itemSize;
  }

  public boolean isReadOnly() {
    check();
    return readOnly;
  }

  /** Elements in each dimension. */
  int[] extents() {
    check();
    return shape;
  }

  int[] strides() {
    check();
    return strides;
  }

  int dimensions() {
    check();
    return shape.length;
  }

  int byteLength() {
    check();
    int length = itemSize;
    for (int extent : shape) {
      length *= extent;
    }
    return length;
  }

  boolean isContiguous() {
    check();
    return isOrdered(strides(shape, itemSize));
  }

  boolean isFortranContiguous() {
    check();
    int[] expected = new int[shape.length];
    int stride = itemSize;
    for (int i = 0; i < shape.length; i++) {
      expected[i] = stride;
      stride *= shape[i];
    }
    return isOrdered(expected);
  }

  private boolean isOrdered(int[] expected) {
    // As in CPython's init_flags: an empty view of one dimension is judged by its stride.
    if (shape.length > 1 && Arrays.stream(shape).anyMatch(extent -> extent == 0)) {
      return true;
    }
    for (int i = 0; i < shape.length; i++) {
      if (shape[i] != 1 && strides[i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  // bytes

  /** The place of an element in the exporter's bytes. */
  int position(int... indices) {
    int position = offset;
    for (int i = 0; i < indices.length; i++) {
      position += indices[i] * strides[i];
    }
    return position;
  }

  /** The bytes of the element at a position. */
  byte[] element(int position) {
    byte[] bytes = new byte[itemSize];
    buffer.copyTo(position, bytes, 0, itemSize);
    keep();
    return bytes;
  }

  void setElement(int position, byte[] bytes) {
    buffer.copyFrom(position, bytes, 0, itemSize);
    keep();
  }

  /** Whoever reads or writes memory outside of Java holds the view until here. */
  private void keep() {
    Reference.reachabilityFence(this);
  }

  /** The bytes without a copy where they lie in a Java array in C order, else null. */
  ByteSpan span() {
    ByteSpan span = buffer.span();
    if (span == null || !isContiguous()) {
      return null;
    }
    int length = byteLength();
    return length == 0 ? ByteSpan.EMPTY : span.slice(offset, offset + length);
  }

  /** A copy of the bytes in C order. */
  public byte[] toArray() {
    check();
    byte[] result = new byte[byteLength()];
    if (isContiguous()) {
      if (result.length > 0) {
        buffer.copyTo(offset, result, 0, result.length);
      }
    } else {
      copy(0, offset, result, 0);
    }
    keep();
    return result;
  }

  private int copy(int dimension, int position, byte[] target, int at) {
    int next = at;
    if (dimension == shape.length) {
      buffer.copyTo(position, target, at, itemSize);
      return at + itemSize;
    }
    for (int i = 0; i < shape[dimension]; i++) {
      next = copy(dimension + 1, position + i * strides[dimension], target, next);
    }
    return next;
  }

  /** Writes bytes given in C order. */
  void fill(byte[] bytes) {
    write(0, offset, bytes, 0);
    keep();
  }

  private int write(int dimension, int position, byte[] source, int at) {
    int next = at;
    if (dimension == shape.length) {
      buffer.copyFrom(position, source, at, itemSize);
      return at + itemSize;
    }
    for (int i = 0; i < shape[dimension]; i++) {
      next = write(dimension + 1, position + i * strides[dimension], source, next);
    }
    return next;
  }

  // export

  @Override
  @TruffleBoundary
  public Buffer exportBuffer() {
    synchronized (shared) {
      check();
      exports++;
    }
    return new Export();
  }

  /** A buffer on this view; its bytes are those of the view in C order. */
  private final class Export implements Buffer {
    private boolean ended;

    @Override
    public int byteLength() {
      return PyMemoryView.this.byteLength();
    }

    private int position(int index) {
      if (isContiguous()) {
        return offset + index;
      }
      int element = index / itemSize;
      int position = offset + index % itemSize;
      for (int i = shape.length - 1; i >= 0; i--) {
        position += element % shape[i] * strides[i];
        element /= shape[i];
      }
      return position;
    }

    @Override
    public byte get(int index) {
      byte value = buffer.get(position(index));
      keep();
      return value;
    }

    @Override
    public void set(int index, byte value) {
      buffer.set(position(index), value);
      keep();
    }

    @Override
    public void copyTo(int from, byte[] target, int at, int count) {
      if (isContiguous()) {
        buffer.copyTo(offset + from, target, at, count);
        keep();
      } else {
        Buffer.super.copyTo(from, target, at, count);
      }
    }

    @Override
    public void copyFrom(int at, byte[] source, int from, int count) {
      if (isContiguous()) {
        buffer.copyFrom(offset + at, source, from, count);
        keep();
      } else {
        Buffer.super.copyFrom(at, source, from, count);
      }
    }

    @Override
    public ByteSpan span() {
      return PyMemoryView.this.span();
    }

    @Override
    public long address() {
      long start = buffer.address();
      return start == 0 || !isContiguous() ? 0 : start + offset;
    }

    @Override
    public boolean isReadOnly() {
      return readOnly;
    }

    @Override
    public boolean isContiguous() {
      return PyMemoryView.this.isContiguous();
    }

    @Override
    public String format() {
      return format;
    }

    @Override
    public int itemSize() {
      return itemSize;
    }

    @Override
    public int[] shape() {
      return shape;
    }

    @Override
    public void release() {
      synchronized (shared) {
        if (!ended) {
          ended = true;
          exports--;
        }
      }
    }
  }
}
