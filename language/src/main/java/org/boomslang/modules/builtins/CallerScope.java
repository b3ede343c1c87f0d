package org.boomslang.modules.builtins;

import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.frame.FrameStack;

/** The scope of the Python code that calls a builtin. Thread-safety: shared (stateless). */
final class CallerScope {
  private CallerScope() {}

  /** The caller's globals; SystemError when no Python code calls. */
  static PyDict globals() {
    PyDict globals = FrameStack.globals();
    if (globals == null) {
      throw PyErrors.systemError("globals and locals cannot be NULL");
    }
    return globals;
  }

  /** What {@code locals()} gives: the namespace itself, or in a function a fresh dict (PEP 667). */
  static Object locals() {
    Object locals = FrameStack.locals();
    if (locals == null) {
      throw PyErrors.systemError("frame does not exist");
    }
    return locals;
  }
}
