package org.boomslang.ext;

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
 * of Java give a {@link BufferCopy}.
 */
final class BufferFunctions {
  private static final int WRITABLE = 0x1;
  private static final int FORMAT = 0x4;
  private static final int ND = 0x8;
  private static final int STRIDES = 0x18;

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
    BufferCopy copy = BufferCopy.of(buffer);
    thread.opened(copy);
    boolean dimensions = (flags & ND) != 0;
    Memory.putLong(view, copy.address());
    Memory.putLong(view + 8, Handles.give(thread, o));
    Memory.putLong(view + 16, copy.size());
    Memory.putLong(view + 24, buffer.itemSize());
    Memory.putInt(view + 32, buffer.isReadOnly() ? 1 : 0);
    Memory.putInt(view + 36, dimensions ? copy.dimensions() : 1);
    Memory.putLong(view + 40, (flags & FORMAT) != 0 ? copy.format() : 0);
    Memory.putLong(view + 48, dimensions ? copy.shape() : 0);
    Memory.putLong(view + 56, (flags & STRIDES) == STRIDES ? copy.strides() : 0);
    Memory.putLong(view + 64, 0);
    Memory.putLong(view + 72, copy.number);
    return 0;
  }

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
    BufferCopy copy = number == 0 ? null : BufferCopy.remove(number);
    if (copy != null) {
      copy.release();
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
