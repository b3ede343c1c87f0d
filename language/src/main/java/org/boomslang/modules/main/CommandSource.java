package org.boomslang.modules.main;

import org.boomslang.modules.imports.ImportSystem;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyException;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The text of a program that has no file, so that a traceback can show its lines: given to {@code
 * linecache} when a report is made. Thread-safety: atomic.
 */
final class CommandSource {
  private static final ContextSlot<CommandSource> STATE =
      new ContextSlot<>(context -> new CommandSource());

  private volatile String filename;
  private volatile String source;

  private CommandSource() {}

  static CommandSource of(PyContext context) {
    return STATE.get(context);
  }

  void set(String name, String text) {
    source = text;
    filename = name;
  }

  /** Puts the lines into {@code linecache.cache}. */
  void publish(PyContext context) {
    if (filename == null) {
      return;
    }
    try {
      Object linecache = ImportSystem.importModule(context, "linecache");
      PyList lines = new PyList();
      for (String line : source.split("(?<=\n)")) {
        lines.append(PyStr.of(line));
      }
      Items.set(
          Attributes.get(linecache, "cache"),
          PyStr.of(filename),
          PyTuple.of((long) source.length(), PyNone.NONE, lines, PyStr.of(filename)));
    } catch (PyException e) {
      // The traceback then goes without source lines.
    }
  }
}
