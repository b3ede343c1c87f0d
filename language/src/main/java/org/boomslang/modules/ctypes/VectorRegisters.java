package org.boomslang.modules.ctypes;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The wide halves of the vector registers of x86. The JVM's copies of arrays leave something there;
 * as long as it is there, each instruction of code compiled for SSE, as most native libraries are,
 * waits for them: {@code jn} of the mathematical library took three to twenty times as long
 * (2026-11-30). The way back from an ordinary call of a native function clears them, the way there
 * does not.
 *
 * <p>Thread-safety: shared (stateless).
 */
final class VectorRegisters {
  /** A call of a function that does nothing; null where the machine has no such registers. */
  private static final MethodHandle IDLE =
      System.getProperty("os.arch").equals("amd64")
          ? Linker.nativeLinker()
              .downcallHandle(
                  Linker.nativeLinker().defaultLookup().find("labs").orElseThrow(),
                  FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG))
          : null;

  private VectorRegisters() {}

  /** Clears them, some ten nanoseconds, for a native function called next that may compute. */
  static void clear() {
    if (IDLE == null) {
      return;
    }
    try {
      long ignored = (long) IDLE.invokeExact(0L);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
