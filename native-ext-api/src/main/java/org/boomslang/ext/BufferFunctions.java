package org.boomslang.ext;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.none.PyNone;

/**
 * The buffer protocol (buffer.h). Memory of an extension's object is handed over as it is. Objects
 * of Java give a copy, which is written back when the view is released if it is writable.
 */
final class BufferFunctions {
  private static final int WRITABLE = 0x1;
  private static final int FORMAT = 0x4;
  private static final int ND = 0x8;
  private static final int STRIDES = 0x18;

  private static final ConcurrentHashMap<Long, Buffer> VIEWS = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBERS = new AtomicLong(1);

  private BufferFunctions() {}

  private static NativeType exporter(Object o) {
    if (o instanceof PyObject object) {
      NativeType type = NativeType.ofInstance(object);
      if (type != null && type.slot(NativeType.BF_GETBUFFER) != 0) {
        return type;
      }
    }
    return null;
  }

  static boolean PyObject_CheckBuffer(Object o) {
    return Buffers.isBytesLike(o);
  }

  static int PyObject_GetBuffer(Object o, long view, int flags) {
    NativeThread thread = NativeThread.current();
    Memory.putLong(view + 8, 0);
    NativeType type = exporter(o);
    if (type != null) {
      long handle = Handles.give(thread, o);
      long status =
          (int)
              NativeCall.raw(
                  thread,
                  type.module,
                  type.slot(NativeType.BF_GETBUFFER),
                  handle,
                  view,
                  flags,
                  0,
                  0);
      Handles.release(thread, handle);
      return (int) status;
    }
    Buffer buffer = Buffers.export(o);
    if ((flags & WRITABLE) != 0 && buffer.isReadOnly()) {
      buffer.release();
      throw PyErrors.bufferError("Object is not writable.");
    }
    int[] shape = buffer.shape();
    int size = buffer.byteLength();
    byte[] format = buffer.format().getBytes(StandardCharsets.UTF_8);
    // One block: shape, strides, format, then the bytes.
    long head = 16L * shape.length + ((format.length + 8L) & ~7L);
    long block = NativeLibrary.malloc(head + size + 1);
    long number = NUMBERS.getAndIncrement();
    long stride = buffer.itemSize();
    for (int i = shape.length - 1; i >= 0; i--) {
      Memory.putLong(block + 8L * i, shape[i]);
      Memory.putLong(block + 8L * (shape.length + i), stride);
      stride *= shape[i];
    }
    long formatAt = block + 16L * shape.length;
    Memory.copy(format, 0, formatAt, format.length);
    Memory.putByte(formatAt + format.length, (byte) 0);
    byte[] bytes = buffer.toArray();
    Memory.copy(bytes, 0, block + head, size);
    Memory.putByte(block + head + size, (byte) 0);
    boolean dimensions = (flags & ND) != 0;
    Memory.putLong(view, block + head);
    Memory.putLong(view + 8, Handles.give(thread, o));
    Memory.putLong(view + 16, size);
    Memory.putLong(view + 24, buffer.itemSize());
    Memory.putInt(view + 32, buffer.isReadOnly() ? 1 : 0);
    Memory.putInt(view + 36, dimensions ? shape.length : 1);
    Memory.putLong(view + 40, (flags & FORMAT) != 0 ? formatAt : 0);
    Memory.putLong(view + 48, dimensions ? block : 0);
    Memory.putLong(view + 56, (flags & STRIDES) == STRIDES ? block + 8L * shape.length : 0);
    Memory.putLong(view + 64, 0);
    Memory.putLong(view + 72, number);
    VIEWS.put(number, buffer);
    BLOCKS.put(number, block);
    return 0;
  }

  private static final ConcurrentHashMap<Long, Long> BLOCKS = new ConcurrentHashMap<>();

  static void PyBuffer_Release(long view) {
    long holder = Memory.getLong(view + 8);
    if (holder == 0) {
      return;
    }
    NativeThread thread = NativeThread.current();
    Object o = Handles.object(holder);
    NativeType type = exporter(o);
    if (type != null) {
      NativeBuffer.giveBack(thread, (PyObject) o, type, view);
      return;
    }
    long number = Memory.getLong(view + 72);
    Buffer buffer = number == 0 ? null : VIEWS.remove(number);
    if (buffer != null) {
      long block = BLOCKS.remove(number);
      if (!buffer.isReadOnly()) {
        byte[] bytes = Memory.bytes(Memory.getLong(view), buffer.byteLength());
        buffer.copyFrom(0, bytes, 0, bytes.length);
      }
      buffer.release();
      NativeLibrary.free(block);
    }
    Memory.putLong(view + 8, 0);
    Handles.release(thread, holder);
  }

  /** A view of memory that no object owns; who asks for it sees to it that it stays. */
  static Object up_memory_view(long view) {
    return new PyMemoryView(PyNone.NONE, NativeBuffer.unowned(view));
  }

  static Object PyMemoryView_FromObject(Object o) {
    if (!Buffers.isBytesLike(o)) {
      throw PyErrors.typeError(
          "memoryview: a bytes-like object is required, not '%s'", Types.nameOf(o));
    }
    return Calls.call(BuiltinTypes.MEMORYVIEW, o);
  }
}
