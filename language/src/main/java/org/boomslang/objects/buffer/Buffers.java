package org.boomslang.objects.buffer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/**
 * How to get at the memory of "bytes-like objects": builtin ones directly, Python ones through
 * {@code __buffer__} (PEP 688).
 */
public final class Buffers {

  /** {@code inspect.BufferFlags.FULL_RO}, what {@code __buffer__} methods are asked for. */
  private static final long FULL_READ_ONLY = 0x11c;

  /** {@code inspect.BufferFlags.FULL}. */
  private static final long FULL_WRITABLE = 0x11d;

  private Buffers() {}

  /** Whether {@link #export} would find a buffer; does not run Python code. */
  @TruffleBoundary
  public static boolean isBytesLike(Object value) {
    return value instanceof BufferProvider || Types.of(value).lookup("__buffer__") != null;
  }

  /** Exports the memory of an object; TypeError when it has none. */
  @TruffleBoundary
  public static Buffer export(Object value) {
    return export(value, FULL_READ_ONLY, "a bytes-like object is required, not '%s'");
  }

  /** Exports the memory of an object; a {@code __buffer__} method is asked with these flags. */
  @TruffleBoundary
  public static Buffer export(Object value, int flags) {
    return export(value, flags, "a bytes-like object is required, not '%s'");
  }

  /** Exports memory that can be written; TypeError when the object has none. */
  @TruffleBoundary
  public static Buffer exportWritable(Object value) {
    Buffer buffer =
        export(value, FULL_WRITABLE, "a read-write bytes-like object is required, not '%s'");
    if (buffer.isReadOnly()) {
      buffer.release();
      throw PyErrors.typeError(
          "a read-write bytes-like object is required, not '%s'", Types.of(value).name());
    }
    return buffer;
  }

  /**
   * A writable buffer that is one run of bytes, the only argument of a function ({@code w*} of
   * CPython's argument clinic, which tells of nothing else that may be wrong with it).
   */
  @TruffleBoundary
  public static Buffer exportWritableRun(Object value, String function) {
    try {
      Buffer buffer = exportWritable(value);
      if (buffer.isContiguous()) {
        return buffer;
      }
      buffer.release();
    } catch (PyException e) {
      // Told below.
    }
    throw PyErrors.typeError(
        "%s() argument must be read-write bytes-like object, not %s",
        function, value == PyNone.NONE ? "None" : Types.of(value).name());
  }

  /** As {@link #export}, with the TypeError's message ({@code %s} is the type's name). */
  @TruffleBoundary
  public static Buffer export(Object value, String message) {
    return export(value, FULL_READ_ONLY, message);
  }

  private static Buffer export(Object value, long flags, String message) {
    if (value instanceof BufferProvider provider && !isOverridden(Types.of(value))) {
      return provider.exportBuffer();
    }
    if (Types.of(value).lookup("__buffer__") != null) {
      Object view = Calls.callSpecial(value, "__buffer__", flags);
      if (!(view instanceof PyMemoryView memory)) {
        throw PyErrors.typeError(
            "__buffer__ returned non-memoryview object", Types.of(view).name());
      }
      return new PythonBuffer(value, memory, memory.exportBuffer());
    }
    throw PyErrors.typeError(message, Types.of(value).name());
  }

  /** Whether a subclass has a {@code __buffer__} of its own. */
  private static boolean isOverridden(PyType type) {
    return type.isHeapType()
        && type.lookup("__buffer__") instanceof Object found
        && !(found instanceof PyWrapperDescriptor);
  }

  /**
   * The bytes of a bytes-like object, without a copy where possible: for readers that are done
   * before Python code runs again.
   */
  @TruffleBoundary
  public static ByteSpan span(Object value) {
    return span(value, "a bytes-like object is required, not '%s'");
  }

  @TruffleBoundary
  public static ByteSpan span(Object value, String message) {
    if (value instanceof PyBytes bytes) {
      return bytes.span();
    }
    if (value instanceof PyByteArray bytes) {
      return bytes.span();
    }
    Buffer buffer = export(value, FULL_READ_ONLY, message);
    try {
      requireContiguous(buffer);
      ByteSpan span = buffer.span();
      return span != null ? span : ByteSpan.of(buffer.toArray());
    } finally {
      buffer.release();
    }
  }

  /**
   * The bytes of an object; null where it is not bytes-like or does not give its bytes as one run,
   * for whatever reason: for callers that then say what they want instead.
   */
  @TruffleBoundary
  public static ByteSpan spanOrNull(Object value) {
    if (!isBytesLike(value)) {
      return null;
    }
    try {
      return span(value);
    } catch (PyException e) {
      return null;
    }
  }

  /** A copy of the bytes of a bytes-like object. */
  @TruffleBoundary
  public static byte[] toArray(Object value) {
    Buffer buffer = export(value);
    try {
      return buffer.toArray();
    } finally {
      buffer.release();
    }
  }

  /** BufferError for what is no simple run of bytes ({@code PyBUF_SIMPLE}). */
  public static void requireContiguous(Buffer buffer) {
    if (!buffer.isContiguous()) {
      throw PyErrors.bufferError("memoryview: underlying buffer is not C-contiguous");
    }
  }

  /**
   * A buffer that a Python {@code __buffer__} method gave; {@code __release_buffer__} is called at
   * the end.
   */
  private record PythonBuffer(Object owner, PyMemoryView view, Buffer inner) implements Buffer {
    @Override
    public int byteLength() {
      return inner.byteLength();
    }

    @Override
    public byte get(int index) {
      return inner.get(index);
    }

    @Override
    public void set(int index, byte value) {
      inner.set(index, value);
    }

    @Override
    public void copyTo(int from, byte[] target, int at, int count) {
      inner.copyTo(from, target, at, count);
    }

    @Override
    public void copyFrom(int at, byte[] source, int from, int count) {
      inner.copyFrom(at, source, from, count);
    }

    @Override
    public ByteSpan span() {
      return inner.span();
    }

    @Override
    public long address() {
      return inner.address();
    }

    @Override
    public boolean isReadOnly() {
      return inner.isReadOnly();
    }

    @Override
    public boolean isContiguous() {
      return inner.isContiguous();
    }

    @Override
    public String format() {
      return inner.format();
    }

    @Override
    public int itemSize() {
      return inner.itemSize();
    }

    @Override
    public int[] shape() {
      return inner.shape();
    }

    @Override
    public boolean tellsExporter() {
      return true;
    }

    @Override
    public void release() {
      inner.release();
      Object method = Types.of(owner).lookup("__release_buffer__");
      if (method != null && !(method instanceof PyWrapperDescriptor)) {
        try {
          Calls.callSpecial(owner, "__release_buffer__", view);
        } catch (PyException e) {
          String where = "Exception ignored in __release_buffer__ of " + Types.of(owner).name();
          Unraisable.report(e, where, null);
        }
      }
      view.release();
    }
  }
}
