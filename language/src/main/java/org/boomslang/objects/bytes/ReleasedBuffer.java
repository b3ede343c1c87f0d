package org.boomslang.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.ByteSpan;

/**
 * What a {@code memoryview} has for a buffer once it is released: every use is a ValueError, also
 * for a thread that checked the view just before another one released it.
 *
 * <p>Thread-safety: shared.
 */
final class ReleasedBuffer implements Buffer {

  static final ReleasedBuffer INSTANCE = new ReleasedBuffer();

  private ReleasedBuffer() {}

  @TruffleBoundary
  static PyException forbidden() {
    return PyErrors.valueError("operation forbidden on released memoryview object");
  }

  @Override
  public int byteLength() {
    throw forbidden();
  }

  @Override
  public byte get(int index) {
    throw forbidden();
  }

  @Override
  public void set(int index, byte value) {
    throw forbidden();
  }

  @Override
  public ByteSpan span() {
    throw forbidden();
  }

  @Override
  public long address() {
    throw forbidden();
  }

  @Override
  public boolean isReadOnly() {
    throw forbidden();
  }

  @Override
  public void release() {
    // It has been, with the last view.
  }
}
