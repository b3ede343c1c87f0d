package org.boomslang.modules.pickle;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.BufferProvider;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code pickle.PickleBuffer}: wraps a buffer that may stay out of a pickle (PEP 574).
 *
 * <p>Thread-safety: atomic; the view is given up once.
 */
@PyBuiltins(type = "pickle.PickleBuffer", doc = "Wrapper for potentially out-of-band buffers")
final class PyPickleBuffer extends PyObject implements BufferProvider {
  static final PyType TYPE =
      PyType.builtin(
          "pickle.PickleBuffer",
          BuiltinTypes.OBJECT,
          Layout.of("PickleBuffer", Layout.OBJECT, null),
          PyPickleBufferTable::new);

  /** Null once released. */
  private volatile PyMemoryView view;

  private PyPickleBuffer(Shape shape, PyMemoryView view) {
    super(shape);
    this.view = view;
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, object, /)")
  static Object create(PyType type, Object object) {
    // A view of a view keeps its strides.
    PyMemoryView view =
        object instanceof PyMemoryView
            ? (PyMemoryView) Calls.call(BuiltinTypes.MEMORYVIEW, object)
            : new PyMemoryView(object, Buffers.export(object));
    return new PyPickleBuffer(type.instanceShape(), view);
  }

  private PyMemoryView view() {
    PyMemoryView current = view;
    if (current == null) {
      throw PyErrors.valueError("operation forbidden on released PickleBuffer object");
    }
    return current;
  }

  @Override
  public Object exporter() {
    return view().owner();
  }

  @Override
  public Buffer exportBuffer() {
    return view().exportBuffer();
  }

  /**
   * The bytes in the order they lie in memory.
   *
   * @param readOnly whether the exporter refuses writes
   */
  record Memory(byte[] bytes, boolean readOnly) {}

  /** Null when the bytes do not lie together. */
  Memory memory() {
    PyMemoryView raw = view().raw();
    if (raw == null) {
      return null;
    }
    Buffer buffer = raw.exportBuffer();
    try {
      return new Memory(buffer.toArray(), buffer.isReadOnly());
    } finally {
      buffer.release();
      raw.release();
    }
  }

  @PyBuiltin(name = "__buffer__", sig = "($self, flags, /)")
  static Object buffer(PyPickleBuffer self, Object flags) {
    return new PyMemoryView(self);
  }

  @PyBuiltin(name = "__release_buffer__", sig = "($self, buffer, /)")
  static void releaseBuffer(PyPickleBuffer self, Object buffer) {
    if (buffer instanceof PyMemoryView given) {
      given.release();
    }
  }

  @PyBuiltin(
      name = "raw",
      sig = "($self, /)",
      doc =
          "Return a memoryview of the raw memory underlying this buffer.\n\nWill raise BufferError"
              + " is the buffer isn't contiguous.")
  static Object raw(PyPickleBuffer self) {
    PyMemoryView raw = self.view().raw();
    if (raw == null) {
      throw PyErrors.bufferError("cannot extract raw buffer from non-contiguous buffer");
    }
    return raw;
  }

  @PyBuiltin(
      name = "release",
      sig = "($self, /)",
      doc = "Release the underlying buffer controlled by the PickleBuffer object.")
  static void release(PyPickleBuffer self) {
    PyMemoryView current = self.view;
    if (current != null) {
      current.release();
      self.view = null;
    }
  }
}
