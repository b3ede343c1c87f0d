package org.boomslang.modules.imports;

import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * What {@code -X importtime} prints: how long each import took, without and with what it imported
 * itself. Compare import.c: {@code import_find_and_load}. Thread-safety: atomic; each thread counts
 * for itself.
 */
final class ImportTimes {
  /** Of the import that is under way in a thread. Thread-safety: distinct. */
  private static final class Running {
    int level;

    /** What the imports within it have taken, in ns. */
    long inner;
  }

  private static final ContextSlot<ImportTimes> TIMES = new ContextSlot<>(ImportTimes::new);

  private final PyContext context;
  private final String mode;
  private final ThreadLocal<Running> running = ThreadLocal.withInitial(Running::new);
  private boolean hasHeader;

  private ImportTimes(PyContext context) {
    this.context = context;
    this.mode = PyConfig.of(context).setting("importtime");
  }

  /** Null when nobody asked. */
  static ImportTimes of(PyContext context) {
    ImportTimes times = TIMES.get(context);
    return times.mode == null ? null : times;
  }

  /** Finds and loads a module that is not there. */
  Object measure(String name) {
    Running now = running.get();
    long before = now.inner;
    header();
    now.level++;
    now.inner = 0;
    long start = System.nanoTime();
    try {
      return ImportSystem.find(context, name);
    } finally {
      long taken = System.nanoTime() - start;
      now.level--;
      print(
          "import time: %9d | %10d | %s%s\n"
              .formatted(micros(taken - now.inner), micros(taken), "  ".repeat(now.level), name));
      now.inner = before + taken;
    }
  }

  /** A module that is there ({@code -X importtime=2}). */
  void cached(String name) {
    if (mode.equals("2")) {
      header();
      print(
          "import time: cached    | cached     | %s%s\n"
              .formatted("  ".repeat(running.get().level), name));
    }
  }

  private synchronized void header() {
    if (!hasHeader) {
      hasHeader = true;
      print("import time: self [us] | cumulative | imported package\n");
    }
  }

  /** Past {@code sys.stderr}, which the program may have put something else for. */
  private void print(String text) {
    StandardStreams.writeToProcess(context, text);
  }

  private static long micros(long nanos) {
    return (nanos + 999) / 1000;
  }
}
