package org.boomslang.modules.resource;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The functions of {@code sys/resource.h}, on 64-bit Linux. Each returns 0 or the error number.
 *
 * <p>Thread-safety: atomic; no state.
 */
final class SystemCalls {
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private static final MethodHandle GETRLIMIT =
      bind("getrlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  private static final MethodHandle SETRLIMIT =
      bind("setrlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  private static final MethodHandle PRLIMIT =
      bind("prlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
  private static final MethodHandle GETRUSAGE =
      bind("getrusage", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

  private SystemCalls() {}

  private static MethodHandle bind(String name, FunctionDescriptor descriptor) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        descriptor,
        Linker.Option.captureCallState("errno"));
  }

  /**
   * Reads a limit.
   *
   * @param target two numbers: the soft and the hard limit
   */
  static int getLimit(int resource, long[] target) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      MemorySegment limit = arena.allocate(JAVA_LONG, 2);
      int result = (int) GETRLIMIT.invokeExact(state, resource, limit);
      return copied(result, state, limit, target);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  static int setLimit(int resource, long soft, long hard) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      MemorySegment limit = arena.allocateFrom(JAVA_LONG, soft, hard);
      int result = (int) SETRLIMIT.invokeExact(state, resource, limit);
      return result == 0 ? 0 : (int) ERRNO.get(state, 0L);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  /**
   * Reads a limit of a process and perhaps sets it.
   *
   * @param limits two numbers, or null to leave the limit
   * @param target the limit before the call
   */
  static int processLimit(int pid, int resource, long[] limits, long[] target) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      MemorySegment next =
          limits == null ? MemorySegment.NULL : arena.allocateFrom(JAVA_LONG, limits);
      MemorySegment before = arena.allocate(JAVA_LONG, 2);
      int result = (int) PRLIMIT.invokeExact(state, pid, resource, next, before);
      return copied(result, state, before, target);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  /**
   * Reads what was used.
   *
   * @param target 18 numbers: user and system time as seconds and microseconds, then the counts
   */
  static int getUsage(int who, long[] target) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      MemorySegment usage = arena.allocate(JAVA_LONG, target.length);
      int result = (int) GETRUSAGE.invokeExact(state, who, usage);
      return copied(result, state, usage, target);
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  private static int copied(int result, MemorySegment state, MemorySegment source, long[] target) {
    if (result != 0) {
      return (int) ERRNO.get(state, 0L);
    }
    MemorySegment.copy(source, JAVA_LONG, 0, target, 0, target.length);
    return 0;
  }

  private static RuntimeException fault(Throwable e) {
    if (e instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e);
  }
}
