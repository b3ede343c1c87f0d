package org.boomslang.modules.imports;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.exception.PyTraceback;

/**
 * Takes importlib's own frames out of tracebacks, which tell users nothing: all of them for an
 * ImportError, otherwise those around the execution of a module (import.c: {@code
 * remove_importlib_frames}). Thread-safety: shared (stateless).
 */
final class ImportTracebacks {
  static final String BOOTSTRAP_FILE = "<frozen importlib._bootstrap>";
  static final String EXTERNAL_FILE = "<frozen importlib._bootstrap_external>";

  private ImportTracebacks() {}

  static void trim(PyBaseException exception) {
    if (!(exception.traceback() instanceof PyTraceback first)) {
      return;
    }
    boolean always = exception.type().isSubtype(ExceptionTypes.IMPORT_ERROR);
    List<PyTraceback> kept = new ArrayList<>();
    List<PyTraceback> chunk = new ArrayList<>();
    boolean removed = false;
    for (PyTraceback entry = first; entry != null; entry = entry.next()) {
      if (!isImportlib(entry)) {
        kept.addAll(chunk);
        chunk.clear();
        kept.add(entry);
        continue;
      }
      chunk.add(entry);
      if (always || entry.frame().code().name().equals("_call_with_frames_removed")) {
        chunk.clear();
        removed = true;
      }
    }
    kept.addAll(chunk);
    if (removed) {
      PyTraceback next = null;
      for (int i = kept.size() - 1; i >= 0; i--) {
        PyTraceback entry = kept.get(i);
        next =
            entry.next() == next ? entry : new PyTraceback(next, entry.frame(), entry.position());
      }
      exception.setTraceback(next);
    }
  }

  private static boolean isImportlib(PyTraceback entry) {
    String file = entry.frame().code().filename();
    return file.equals(BOOTSTRAP_FILE) || file.equals(EXTERNAL_FILE);
  }
}
