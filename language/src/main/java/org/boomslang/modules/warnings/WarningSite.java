package org.boomslang.modules.warnings;

import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Where a warning is said to come from: the place in the stack that {@code stacklevel} means
 * ({@code setup_context}). Immutable.
 */
record WarningSite(Object filename, int line, Object module, PyDict registry) {

  static WarningSite find(int stacklevel, PyTuple skipped) {
    int level = skipped.length() > 0 ? Math.max(2, stacklevel) : stacklevel;
    PyFrame frame = FrameStack.frame(0);
    if (level <= 0 || frame == null || isImportlib(frame)) {
      for (int i = 1; i < level && frame != null; i++) {
        frame = frame.back();
      }
    } else {
      for (int i = 1; i < level && frame != null; i++) {
        do {
          frame = frame.back();
        } while (frame != null && (isImportlib(frame) || isSkipped(frame, skipped)));
      }
    }
    PyDict globals = frame == null ? SysState.module().dict() : frame.globals();
    Object name = globals.getStr("__name__");
    return new WarningSite(
        PyStr.of(frame == null ? "<sys>" : frame.code().filename()),
        frame == null ? 0 : Positions.line(frame.position()),
        PyStr.isStr(name) ? name : PyStr.of("<string>"),
        registryOf(globals));
  }

  private static PyDict registryOf(PyDict globals) {
    Object registry = globals.getStr("__warningregistry__");
    if (!(registry instanceof PyDict)) {
      registry = new PyDict();
      globals.putStr("__warningregistry__", registry);
    }
    return (PyDict) registry;
  }

  private static boolean isImportlib(PyFrame frame) {
    String file = frame.code().filename();
    return file.contains("importlib") && file.contains("_bootstrap");
  }

  private static boolean isSkipped(PyFrame frame, PyTuple prefixes) {
    for (Object prefix : prefixes.toArray()) {
      if (frame.code().filename().startsWith(PyStr.toJava(prefix))) {
        return true;
      }
    }
    return false;
  }
}
