package org.boomslang.modules.sys;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.PyContext;

/** The builtins of {@code stderrprinter}. Compare CPython's {@code fileobject.c}. */
@PyBuiltins(type = "stderrprinter")
final class PreliminaryStderrMethods {
  private PreliminaryStderrMethods() {}

  @PyBuiltin(name = "write", sig = "($self, text, /)")
  static long write(PreliminaryStderr self, String text) {
    ProcessStreams.writeError(PyContext.get(), text);
    return text.codePointCount(0, text.length());
  }

  @PyBuiltin(name = "flush", sig = "($self, /)")
  static void flush(PreliminaryStderr self) {
    // Every write is flushed.
  }

  @PyBuiltin(name = "close", sig = "($self, /)")
  static void close(PreliminaryStderr self) {
    // It is the process's.
  }

  @PyBuiltin(name = "fileno", sig = "($self, /)")
  static int fileno(PreliminaryStderr self) {
    return 2;
  }

  @PyBuiltin(name = "isatty", sig = "($self, /)")
  static boolean isatty(PreliminaryStderr self) {
    return false;
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER)
  static boolean closed(PreliminaryStderr self) {
    return false;
  }

  @PyBuiltin(name = "encoding", kind = Kind.GETTER)
  static Object encoding(PreliminaryStderr self) {
    return PyNone.NONE;
  }

  @PyBuiltin(name = "mode", kind = Kind.GETTER)
  static String mode(PreliminaryStderr self) {
    return "w";
  }
}
