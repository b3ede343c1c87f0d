package org.boomslang.objects.buffer;

/** An object whose memory others may see. */
public interface BufferProvider {

  /**
   * Exports the memory, writable where the object is mutable. The exporter keeps the memory in
   * place until the buffer is released.
   */
  Buffer exportBuffer();

  /**
   * Whose memory it is: what {@code memoryview.obj} shows. An object that only passes on the memory
   * of another gives that.
   */
  default Object exporter() {
    return this;
  }
}
