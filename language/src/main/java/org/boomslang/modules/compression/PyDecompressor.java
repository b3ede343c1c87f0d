package org.boomslang.modules.compression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.util.function.Function;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.bytes.PyBytes;

/**
 * A decompressor of {@code _bz2}.
 *
 * <p>Thread-safety: atomic; a step holds the object's monitor, in which no Python code runs.
 */
class PyDecompressor extends PyObject {
  private final PushedStream stream;
  private final Function<IOException, PyException> failure;
  private byte[] unused = new byte[0];
  private boolean needsInput = true;

  PyDecompressor(
      Shape shape, PushedStream.Opener opener, Function<IOException, PyException> failure) {
    super(shape);
    this.stream = new PushedStream(opener);
    this.failure = failure;
  }

  synchronized boolean isAtEnd() {
    return stream.isAtEnd();
  }

  synchronized boolean needsInput() {
    return needsInput && !stream.isAtEnd();
  }

  synchronized Object unused() {
    return PyBytes.wrap(unused);
  }

  @TruffleBoundary
  synchronized Object decompress(byte[] data, int limit) {
    if (stream.isAtEnd()) {
      throw PyErrors.eofError("Already at end of stream");
    }
    if (data.length == 0 && needsInput) {
      return PyBytes.wrap(data);
    }
    try {
      byte[] result = stream.step(data, limit);
      needsInput = stream.needsInput();
      if (stream.isAtEnd()) {
        unused = stream.rest();
      }
      return PyBytes.wrap(result);
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }
}
