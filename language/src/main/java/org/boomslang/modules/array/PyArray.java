package org.boomslang.modules.array;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.BufferProvider;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.buffer.GrowableMemory;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An {@code array.array}: elements of one type, one after the other in memory.
 *
 * <p>Thread-safety: atomic, by its {@link #memory()}, whose monitor operations of several steps
 * hold. No Python code runs under it: values are converted before.
 */
public final class PyArray extends PyObject implements BufferProvider {
  public static final PyType TYPE =
      PyType.builtin(
          "array.array",
          BuiltinTypes.OBJECT,
          Layout.of("array", Layout.OBJECT, null),
          TypeFlags.SEQUENCE,
          () ->
              BuiltinTable.join(
                  new ArrayMethodsTable(), new ArrayItemsTable(), new ArrayBytesTable()));

  private final ElementType elements;
  private final GrowableMemory memory;

  /** Takes over the bytes, whose number is a multiple of the element's size. */
  PyArray(Shape shape, ElementType elements, byte[] bytes) {
    super(shape);
    this.elements = elements;
    this.memory = new GrowableMemory(bytes, "cannot resize an array that is exporting buffers");
  }

  PyArray(ElementType elements, byte[] bytes) {
    this(TYPE.instanceShape(), elements, bytes);
  }

  ElementType elements() {
    return elements;
  }

  GrowableMemory memory() {
    return memory;
  }

  ByteSpan span() {
    return memory.span();
  }

  int length() {
    return memory.length() / elements.size;
  }

  /** The element at an index; null when out of range. */
  Object get(int index) {
    ByteSpan span = memory.span();
    return index < 0 || index >= span.length() / elements.size
        ? null
        : elements.get(span.array(), span.offset() + index * elements.size);
  }

  /** All elements at one moment. */
  Object[] toArray() {
    ByteSpan span = memory.span();
    Object[] items = new Object[span.length() / elements.size];
    for (int i = 0; i < items.length; i++) {
      items[i] = elements.get(span.array(), span.offset() + i * elements.size);
    }
    return items;
  }

  /** The bytes of one element. */
  ByteSpan pack(Object value) {
    byte[] bytes = new byte[elements.size];
    elements.put(bytes, 0, elements.bits(value));
    return ByteSpan.of(bytes);
  }

  /** Adds one element at the end. */
  void append(Object value) {
    memory.append(pack(value).array(), 0, elements.size);
  }

  @Override
  public Buffer exportBuffer() {
    return new ElementBuffer(memory.export(), elements.bufferFormat(), elements.size);
  }

  /** The exported memory, seen as elements. */
  private record ElementBuffer(Buffer bytes, String format, int itemSize) implements Buffer {
    @Override
    public int byteLength() {
      return bytes.byteLength();
    }

    @Override
    public byte get(int index) {
      return bytes.get(index);
    }

    @Override
    public void set(int index, byte value) {
      bytes.set(index, value);
    }

    @Override
    public void copyTo(int from, byte[] target, int at, int count) {
      bytes.copyTo(from, target, at, count);
    }

    @Override
    public void copyFrom(int at, byte[] source, int from, int count) {
      bytes.copyFrom(at, source, from, count);
    }

    @Override
    public ByteSpan span() {
      return bytes.span();
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public void release() {
      bytes.release();
    }
  }
}
