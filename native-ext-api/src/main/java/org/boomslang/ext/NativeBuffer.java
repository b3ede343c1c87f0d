package org.boomslang.ext;

import java.util.Objects;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.buffer.Buffer;

/**
 * The memory that an object of an extension exports ({@code Py_buffer}). Thread-safety: compatible;
 * the memory is the extension's.
 */
final class NativeBuffer implements Buffer {
  /** The size of a {@code Py_buffer}. */
  static final int VIEW = 80;

  private final PyObject owner;
  private final NativeType type;

  /** Read only at the beginning and, for one that an object exports, at the end. */
  private final long view;

  private final long base;
  private final int length;
  private final int itemSize;
  private final boolean readOnly;
  private final String format;
  private final int[] shape;
  private final long[] strides;
  private final boolean contiguous;
  private boolean released;

  /**
   * @param owner null when no object exports the memory
   */
  private NativeBuffer(PyObject owner, NativeType type, long view) {
    this.owner = owner;
    this.type = type;
    this.view = view;
    base = Memory.getLong(view);
    length = Math.toIntExact(Memory.getLong(view + 16));
    itemSize = (int) Memory.getLong(view + 24);
    readOnly = Memory.getInt(view + 32) != 0;
    int dimensions = Memory.getInt(view + 36);
    String given = Memory.string(Memory.getLong(view + 40));
    format = given == null ? "B" : given;
    long shapeAt = Memory.getLong(view + 48);
    long stridesAt = Memory.getLong(view + 56);
    shape = new int[shapeAt == 0 ? 1 : dimensions];
    strides = new long[shape.length];
    if (shapeAt == 0) {
      shape[0] = length / Math.max(itemSize, 1);
    }
    boolean inOrder = true;
    long expected = itemSize;
    for (int i = shape.length - 1; i >= 0; i--) {
      if (shapeAt != 0) {
        shape[i] = (int) Memory.getLong(shapeAt + 8L * i);
      }
      strides[i] = stridesAt == 0 ? expected : Memory.getLong(stridesAt + 8L * i);
      inOrder &= shape[i] <= 1 || strides[i] == expected;
      expected *= shape[i];
    }
    contiguous = inOrder;
  }

  /** The memory that a {@code Py_buffer} describes, which nothing gives back. */
  static NativeBuffer unowned(long description) {
    if (Memory.getLong(description + 64) != 0) {
      throw PyErrors.notImplementedError("buffers with suboffsets");
    }
    return new NativeBuffer(null, null, description);
  }

  /** Asks an object of an extension's type for its memory. */
  static NativeBuffer of(NativeThread thread, PyObject owner, int flags) {
    NativeType type = NativeType.ofInstance(owner);
    long view = NativeLibrary.malloc(VIEW);
    for (int i = 0; i < VIEW; i += 8) {
      Memory.putLong(view + i, 0);
    }
    long handle = Handles.give(thread, owner);
    long status =
        (int)
            NativeCall.raw(
                thread, type.module, type.slot(NativeType.BF_GETBUFFER), handle, view, flags, 0, 0);
    Handles.release(thread, handle);
    if (status < 0) {
      NativeLibrary.free(view);
    }
    NativeCall.status(thread, status, "getbuffer of " + type.type.name());
    if (Memory.getLong(view + 64) != 0) {
      new NativeBuffer(owner, type, view).release();
      throw PyErrors.notImplementedError("buffers with suboffsets");
    }
    return new NativeBuffer(owner, type, view);
  }

  private long address(int index) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException(index);
    }
    if (contiguous) {
      return base + index;
    }
    long item = index / itemSize;
    long at = base + index % itemSize;
    for (int i = shape.length - 1; i >= 0; i--) {
      at += item % shape[i] * strides[i];
      item /= shape[i];
    }
    return at;
  }

  @Override
  public int byteLength() {
    return length;
  }

  @Override
  public byte get(int index) {
    return Memory.getByte(address(index));
  }

  @Override
  public void set(int index, byte value) {
    Memory.putByte(address(index), value);
  }

  @Override
  public void copyTo(int from, byte[] target, int at, int count) {
    if (contiguous) {
      Objects.checkFromIndexSize(from, count, length);
      Memory.copy(base + from, target, at, count);
    } else {
      Buffer.super.copyTo(from, target, at, count);
    }
  }

  @Override
  public void copyFrom(int at, byte[] source, int from, int count) {
    if (contiguous) {
      Objects.checkFromIndexSize(at, count, length);
      Memory.copy(source, from, base + at, count);
    } else {
      Buffer.super.copyFrom(at, source, from, count);
    }
  }

  @Override
  public long address() {
    return contiguous ? base : 0;
  }

  @Override
  public boolean isReadOnly() {
    return readOnly;
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
  public boolean tellsExporter() {
    return owner != null;
  }

  /** The extension is told by one thread, and outside of the monitor. */
  @Override
  public void release() {
    synchronized (this) {
      if (released) {
        return;
      }
      released = true;
    }
    if (owner == null) {
      return;
    }
    NativeThread thread = NativeThread.current();
    giveBack(thread, owner, type, view);
    NativeLibrary.free(view);
  }

  /** Ends what {@code bf_getbuffer} began, and gives up the view's reference to the object. */
  static void giveBack(NativeThread thread, PyObject owner, NativeType type, long view) {
    long release = type.slot(NativeType.BF_RELEASEBUFFER);
    if (release != 0) {
      long handle = Handles.give(thread, owner);
      NativeCall.last(thread, type.module, release, handle, view, 0, 0, 0);
      Handles.release(thread, handle);
    }
    long holder = Memory.getLong(view + 8);
    Memory.putLong(view + 8, 0);
    Handles.release(thread, holder);
    thread.settle();
  }
}
