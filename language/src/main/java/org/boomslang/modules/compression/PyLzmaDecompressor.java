package org.boomslang.modules.compression;

import java.io.IOException;
import java.util.function.Function;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Shape;

/** A decompressor of {@code _lzma}, which also tells the integrity check. Thread-safety: atomic. */
final class PyLzmaDecompressor extends PyDecompressor {
  private final int[] check;

  /**
   * @param check receives the kind of check once the decoder knows it
   */
  PyLzmaDecompressor(
      Shape shape,
      PushedStream.Opener opener,
      Function<IOException, PyException> failure,
      int[] check) {
    super(shape, opener, failure);
    this.check = check;
  }

  /** Ordered after the decoder's write by the monitor that its steps hold. */
  synchronized int check() {
    return check[0];
  }
}
