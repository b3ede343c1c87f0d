package org.boomslang.modules.io;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The files of a context that hold data not yet written. CPython writes such data when the last
 * reference goes; here they are kept reachable until they are flushed, at the latest when the
 * context ends.
 *
 * <p>Thread safety: atomic.
 */
public final class OpenStreams {
  static final ContextSlot<OpenStreams> SLOT = new ContextSlot<>(context -> new OpenStreams());

  private final Set<PyObject> dirty = ConcurrentHashMap.newKeySet();

  /** The file has data to write. */
  void add(PyObject stream) {
    dirty.add(stream);
  }

  /** The file has none any more. */
  void remove(PyObject stream) {
    dirty.remove(stream);
  }

  /**
   * Flushes all files, text before the binary files below; errors are not reported, as nobody is
   * left to handle them.
   */
  public static void flushAll(PyContext context) {
    OpenStreams streams = SLOT.get(context);
    for (int round = 0; round < 3 && !streams.dirty.isEmpty(); round++) {
      for (PyObject stream : List.copyOf(streams.dirty)) {
        try {
          Calls.callMethod(stream, "flush");
        } catch (PyException unwritten) {
          streams.dirty.remove(stream);
        }
      }
    }
  }
}
