package org.boomslang.objects.code;

import org.boomslang.objects.Imports;
import org.boomslang.runtime.ContextSlot;

/**
 * Code objects as bytes that another process can make them from again: what they were compiled
 * from, and where in that they are. They stand in {@code co_linetable}, since libraries that pickle
 * functions (cloudpickle, dill) take code objects apart and hand all parts to {@code
 * types.CodeType} elsewhere.
 *
 * <p>Thread-safety: atomic; the format has no state.
 */
public final class PortableCode {

  /** Writes and reads such bytes. */
  public interface Format {
    /** The bytes, or null when it is not known what the code was compiled from. */
    byte[] write(PyCode code);

    /** The code; null when the bytes are no such form. */
    PyCode read(byte[] bytes);
  }

  private static final ContextSlot<Format[]> FORMAT = new ContextSlot<>(context -> new Format[1]);

  private PortableCode() {}

  /** Called by module {@code marshal} when it is made; a second time does no harm. */
  public static void install(Format format) {
    FORMAT.get()[0] = format;
  }

  private static Format format() {
    if (FORMAT.get()[0] == null) {
      Imports.module("marshal");
    }
    return FORMAT.get()[0];
  }

  static byte[] write(PyCode code) {
    byte[] bytes = format().write(code);
    return bytes == null ? new byte[0] : bytes;
  }

  /** Null for the line table of another Python's code objects. */
  static PyCode read(byte[] lineTable) {
    return lineTable.length == 0 ? null : format().read(lineTable);
  }
}
