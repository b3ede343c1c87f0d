package org.boomslang.modules.faulthandler;

import org.boomslang.modules.sys.ThreadSnapshots;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.frame.PyFrame;

/**
 * Writes the stacks of threads as faulthandler does: the innermost call first. Thread-safety:
 * shared (stateless).
 */
final class TracebackDump {
  /** As CPython: deeper stacks are cut. */
  private static final int MAX_FRAMES = 100;

  private TracebackDump() {}

  /** The text for all threads, or for the current one alone. */
  static String text(boolean allThreads) {
    StringBuilder out = new StringBuilder();
    if (!allThreads) {
      out.append("Stack (most recent call first):\n");
      append(out, FrameStack.frame(0));
      return out.toString();
    }
    long current = Thread.currentThread().threadId();
    PyDict frames = ThreadSnapshots.frames();
    Object[] entries = frames.entries();
    for (int i = 0; i < entries.length; i += 2) {
      long ident = (Long) entries[i];
      if (ident != current) {
        out.append("Thread 0x%016x (most recent call first):\n".formatted(ident));
        append(out, (PyFrame) entries[i + 1]);
        out.append('\n');
      }
    }
    out.append("Current thread 0x%016x (most recent call first):\n".formatted(current));
    append(out, FrameStack.frame(0));
    return out.toString();
  }

  private static void append(StringBuilder out, PyFrame innermost) {
    int count = 0;
    for (PyFrame frame = innermost; frame != null; frame = frame.back()) {
      if (count++ == MAX_FRAMES) {
        out.append("  ...\n");
        return;
      }
      out.append(
          "  File \"%s\", line %d in %s\n"
              .formatted(
                  frame.code().filename(), Positions.line(frame.position()), frame.code().name()));
    }
    if (count == 0) {
      out.append("  <no Python frame>\n");
    }
  }
}
