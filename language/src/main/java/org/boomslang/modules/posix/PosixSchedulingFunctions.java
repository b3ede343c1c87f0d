package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Scheduling, processors and namespaces of processes, in a context that owns the process. The
 * kernel keeps them per thread: 0 means the calling thread. Thread-safety: shared (stateless).
 */
@PyBuiltins(module = "posix")
final class PosixSchedulingFunctions {
  /** Processors that a mask has room for. */
  private static final int PROCESSORS = 1 << 16;

  private static final Function GETPARAM = Function.ofInt("sched_getparam");
  private static final Function SETPARAM = Function.ofInt("sched_setparam");
  private static final Function GETSCHEDULER = Function.ofInt("sched_getscheduler");
  private static final Function SETSCHEDULER = Function.ofInt("sched_setscheduler");
  private static final Function RR_GET_INTERVAL = Function.ofInt("sched_rr_get_interval");
  private static final Function GETAFFINITY = Function.ofInt("sched_getaffinity");
  private static final Function SETAFFINITY = Function.ofInt("sched_setaffinity");
  private static final Function INITGROUPS = Function.ofInt("initgroups");
  private static final Function UNSHARE = Function.ofInt("unshare");
  private static final Function SETNS = Function.ofInt("setns");

  private PosixSchedulingFunctions() {}

  private static long check(long result) {
    return PosixNativeFunctions.check(result);
  }

  @PyBuiltin(name = "sched_getparam", sig = "(pid, /)", doc = "Parameters of the policy.")
  @TruffleBoundary
  static PyTuple getparam(int pid) {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment parameters = arena.allocate(4, 4);
      check(GETPARAM.call(pid, parameters.address()));
      return SchedulingParameters.DEFINITION.make((long) parameters.get(ValueLayout.JAVA_INT, 0));
    }
  }

  @PyBuiltin(name = "sched_setparam", sig = "(pid, param, /)", doc = "Sets the parameters.")
  @TruffleBoundary
  static void setparam(int pid, Object parameters) {
    int priority = SchedulingParameters.priority(parameters);
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      check(SETPARAM.call(pid, parameters(arena, priority)));
    }
  }

  private static long parameters(Arena arena, int priority) {
    MemorySegment memory = arena.allocate(4, 4);
    memory.set(ValueLayout.JAVA_INT, 0, priority);
    return memory.address();
  }

  @PyBuiltin(name = "sched_getscheduler", sig = "(pid, /)", doc = "The scheduling policy.")
  static long getscheduler(int pid) {
    NativeAccess.require();
    return check(GETSCHEDULER.call(pid));
  }

  @PyBuiltin(name = "sched_setscheduler", sig = "(pid, policy, param, /)", doc = "Sets a policy.")
  @TruffleBoundary
  static void setscheduler(int pid, int policy, Object parameters) {
    int priority = SchedulingParameters.priority(parameters);
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      check(SETSCHEDULER.call(pid, policy, parameters(arena, priority)));
    }
  }

  @PyBuiltin(
      name = "sched_rr_get_interval",
      sig = "(pid, /)",
      doc = "The time slice of the policy that goes round, in seconds.")
  @TruffleBoundary
  static double interval(int pid) {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(16, 8);
      check(RR_GET_INTERVAL.call(pid, time.address()));
      return time.get(ValueLayout.JAVA_LONG, 0) + 1e-9 * time.get(ValueLayout.JAVA_LONG, 8);
    }
  }

  @PyBuiltin(
      name = "sched_getaffinity",
      sig = "(pid, /)",
      doc = "The processors that the process may use.")
  @TruffleBoundary
  static Object getaffinity(int pid) {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment mask = arena.allocate(PROCESSORS / 8, 8);
      check(GETAFFINITY.call(pid, PROCESSORS / 8, mask.address()));
      PySet result = new PySet();
      for (int i = 0; i < PROCESSORS; i++) {
        if ((mask.get(ValueLayout.JAVA_BYTE, i / 8) & 1 << i % 8) != 0) {
          result.add((long) i);
        }
      }
      return result;
    }
  }

  @PyBuiltin(
      name = "sched_setaffinity",
      sig = "(pid, mask, /)",
      doc = "Restricts the process to processors.")
  @TruffleBoundary
  static void setaffinity(int pid, Object processors) {
    NativeAccess.require();
    Object[] numbers = Iteration.toArray(processors);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment mask = arena.allocate(PROCESSORS / 8, 8);
      for (Object number : numbers) {
        if (!Integers.isInt(number)) {
          throw PyErrors.typeError(
              "expected an iterator of ints, but iterator yielded %s",
              Conversions.repr(Types.of(number)));
        }
        long cpu = Conversions.asLong(number);
        if (cpu < 0) {
          throw PyErrors.valueError("negative CPU number");
        }
        if (cpu > Integer.MAX_VALUE - 1) {
          throw PyErrors.overflowError("CPU number too large");
        }
        if (cpu < PROCESSORS) {
          long at = cpu / 8;
          int bits = mask.get(ValueLayout.JAVA_BYTE, at) | 1 << cpu % 8;
          mask.set(ValueLayout.JAVA_BYTE, at, (byte) bits);
        }
      }
      check(SETAFFINITY.call(pid, PROCESSORS / 8, mask.address()));
    }
  }

  @PyBuiltin(name = "initgroups", sig = "(username, gid, /)", doc = "Takes a user's groups.")
  @TruffleBoundary
  static void initgroups(Object username, Object gid) {
    byte[] user = PathArgument.encode(PathArgument.text(FileSystemPath.of(username)));
    long group = RelativePath.id(gid, "gid");
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      check(INITGROUPS.call(Kernel.string(arena, user), group));
    }
  }

  @PyBuiltin(name = "unshare", sig = "(flags)", doc = "Leaves namespaces shared with others.")
  static void unshare(int flags) {
    NativeAccess.require();
    check(UNSHARE.call(flags));
  }

  @PyBuiltin(name = "setns", sig = "(fd, nstype=0)", doc = "Enters a namespace.")
  static void setns(Object fd, int kind) {
    check(SETNS.call(PosixNativeFunctions.kernel(fd), kind));
  }
}
