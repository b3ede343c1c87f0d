package org.boomslang.modules.editor;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Which function edits the lines that {@code input()} reads from a terminal: CPython's {@code
 * PyOS_ReadlineFunctionPointer}, which its {@code readline} module sets.
 *
 * <p>Thread-safety: atomic.
 */
@PyBuiltins(module = "_line_editor", doc = "How input() reads a line from a terminal.")
public final class LineEditorModule {
  private static final ContextSlot<LineEditorModule> STATE =
      new ContextSlot<>(context -> new LineEditorModule());

  private volatile Object editor;

  private LineEditorModule() {}

  @PyBuiltin(
      name = "install",
      sig = "(editor, /)",
      doc = "Have editor(prompt) read the lines of a terminal.")
  static void install(Object editor) {
    STATE.get(PyContext.get()).editor = editor;
  }

  /** A callable that takes a prompt and gives a line without its end, or null. */
  public static Object editor() {
    return STATE.get(PyContext.get()).editor;
  }
}
