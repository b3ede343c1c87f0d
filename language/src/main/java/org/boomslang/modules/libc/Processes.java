package org.boomslang.modules.libc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.runtime.Blocking;

/**
 * Waiting for child processes without ever waiting inside the system call: a child that is named is
 * waited for by a descriptor of it (Linux 5.3), others are asked for again and again, less and less
 * often.
 *
 * <p>Thread safety: shared (stateless).
 */
public final class Processes {
  public static final int WNOHANG = 1;
  private static final int P_PID = 1;
  private static final int SIGINFO_SIZE = 128;
  private static final int RUSAGE_SIZE = 144;
  private static final long SHORTEST_PAUSE = 200_000;
  private static final long LONGEST_PAUSE = 20_000_000;

  private static final Function WAIT4 = Function.ofInt("wait4");
  private static final Function WAITID = Function.ofInt("waitid");
  private static final Function SYSCALL = Function.ofInt("syscall");
  private static final int PIDFD_OPEN = 434;
  private static final int PIDFD_SEND_SIGNAL = 424;

  private Processes() {}

  @FunctionalInterface
  private interface Attempt {
    /** Positive when something was found, 0 when not yet, negative for an error. */
    int run();
  }

  /** A descriptor that becomes readable when a process ends, or a negative error number. */
  public static int open(int pid, int flags) {
    return (int) SYSCALL.call(PIDFD_OPEN, pid, flags);
  }

  /** Sends a signal to the process that a descriptor stands for; 0 or a negative error number. */
  public static int send(int descriptor, int signal, int flags) {
    return (int) SYSCALL.call(PIDFD_SEND_SIGNAL, descriptor, signal, 0, flags);
  }

  private static int repeat(int pid, boolean block, Attempt attempt) {
    int result = attempt.run();
    if (result != 0 || !block) {
      return result;
    }
    int descriptor = pid > 0 ? open(pid, 0) : -1;
    try {
      long pause = SHORTEST_PAUSE;
      while (true) {
        if (descriptor >= 0) {
          Readiness.await(descriptor, Readiness.POLLIN, Readiness.FOREVER);
        } else {
          Blocking.sleep(pause);
          pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        result = attempt.run();
        if (result != 0) {
          return result;
        }
        if (descriptor >= 0) {
          // It was a change that is not an end; go on asking.
          Blocking.sleep(pause);
        }
      }
    } finally {
      if (descriptor >= 0) {
        Kernel.close(descriptor);
      }
    }
  }

  /**
   * Waits for a child as {@code wait4} does.
   *
   * @param status receives the wait status
   * @param usage receives {@code struct rusage} when not null
   * @return the process id, 0 when none has changed, or a negative error number
   */
  @TruffleBoundary
  public static int await(int pid, int options, int[] status, byte[] usage) {
    return repeat(
        pid,
        (options & WNOHANG) == 0,
        () -> {
          MemorySegment memory = Scratch.of(8 + RUSAGE_SIZE);
          int result =
              (int) WAIT4.call(pid, memory.address(), options | WNOHANG, memory.address() + 8);
          if (result > 0) {
            status[0] = memory.get(ValueLayout.JAVA_INT, 0);
            if (usage != null) {
              MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 8, usage, 0, usage.length);
            }
          }
          return result;
        });
  }

  /**
   * Waits as {@code waitid} does.
   *
   * @param result receives pid, uid, signal, status and code
   * @return 1 when a child has changed, 0 when none has, or a negative error number
   */
  @TruffleBoundary
  public static int awaitId(int kind, int id, int options, int[] result) {
    return repeat(
        kind == P_PID ? id : -1,
        (options & WNOHANG) == 0,
        () -> {
          try (Arena arena = Arena.ofConfined()) {
            MemorySegment m = arena.allocate(SIGINFO_SIZE, 8);
            int error = (int) WAITID.call(kind, id, m.address(), options | WNOHANG);
            if (error < 0) {
              return error;
            }
            // siginfo_t on 64-bit Linux: signal 0, code 8, pid 16, uid 20, status 24
            result[0] = m.get(ValueLayout.JAVA_INT, 16);
            result[1] = m.get(ValueLayout.JAVA_INT, 20);
            result[2] = m.get(ValueLayout.JAVA_INT, 0);
            result[3] = m.get(ValueLayout.JAVA_INT, 24);
            result[4] = m.get(ValueLayout.JAVA_INT, 8);
            return result[0] == 0 ? 0 : 1;
          }
        });
  }
}
