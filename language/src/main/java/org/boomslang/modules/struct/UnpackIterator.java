package org.boomslang.modules.struct;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator of {@code iter_unpack}. It holds the buffer until its end.
 *
 * <p>Thread safety: atomic; steps hold the monitor.
 */
final class UnpackIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "_struct.unpack_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("unpack_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          UnpackIteratorMethodsTable::new);

  private final StructFormat format;
  private Buffer buffer;
  private int position;

  UnpackIterator(StructFormat format, Buffer buffer) {
    super(TYPE.instanceShape());
    this.format = format;
    this.buffer = buffer;
  }

  synchronized long remaining() {
    return buffer == null ? 0 : (buffer.byteLength() - position) / format.size();
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Buffer used;
    synchronized (this) {
      if (buffer == null) {
        return null;
      }
      if (position < buffer.byteLength()) {
        return unpack();
      }
      used = buffer;
      buffer = null;
    }
    // May call __release_buffer__.
    used.release();
    return null;
  }

  private Object unpack() {
    Object[] values = StructOperations.unpackAt(format, buffer, position);
    position += (int) format.size();
    return PyTuple.of(values);
  }
}
