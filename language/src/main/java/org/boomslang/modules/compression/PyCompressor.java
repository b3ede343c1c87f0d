package org.boomslang.modules.compression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;

/**
 * A compressor of {@code _bz2}.
 *
 * <p>Thread-safety: atomic; a step holds the object's monitor, in which no Python code runs.
 */
final class PyCompressor extends PyObject {
  /** Makes the encoder on a target; it may write. */
  @FunctionalInterface
  interface Opener {
    OutputStream open(OutputStream target) throws IOException;
  }

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final OutputStream encoder;
  private final Function<IOException, PyException> failure;
  private boolean flushed;

  PyCompressor(Shape shape, Opener opener, Function<IOException, PyException> failure) {
    super(shape);
    this.failure = failure;
    try {
      encoder = opener.open(output);
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }

  private PyBytes taken() {
    PyBytes result = PyBytes.wrap(output.toByteArray());
    output.reset();
    return result;
  }

  @TruffleBoundary
  synchronized Object compress(ByteSpan data) {
    if (flushed) {
      throw PyErrors.valueError("Compressor has been flushed");
    }
    try {
      encoder.write(data.array(), data.offset(), data.length());
      return taken();
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }

  @TruffleBoundary
  synchronized Object flush() {
    if (flushed) {
      throw PyErrors.valueError("Repeated call to flush()");
    }
    flushed = true;
    try {
      encoder.close();
      return taken();
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }
}
