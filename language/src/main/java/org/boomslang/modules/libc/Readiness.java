package org.boomslang.modules.libc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.runtime.Blocking;

/**
 * Waits until descriptors are ready. A wait has one descriptor more, an event counter: a
 * thread-local action (a signal handler, cancellation) raises it, which ends the system call, and
 * after the action the wait goes on. So nothing in native code ever waits where Ctrl-C cannot reach
 * it.
 *
 * <p>Thread safety: atomic.
 */
public final class Readiness {
  public static final int POLLIN = 1;
  public static final int POLLPRI = 2;
  public static final int POLLOUT = 4;
  public static final int POLLERR = 8;
  public static final int POLLHUP = 16;
  public static final int POLLNVAL = 32;

  /** A deadline that never comes. */
  public static final long FOREVER = Long.MAX_VALUE;

  private static final int EINTR = 4;

  /** How soon such a thread looks whether it is interrupted. */
  private static final long OUTSIDE_NANOS = 100_000_000;

  private static final int POLLFD_SIZE = 8;
  private static final Function PPOLL = Function.ofInt("ppoll");
  private static final Function EVENTFD = Function.ofInt("eventfd");

  private Readiness() {}

  /** An event counter that ends a wait; free ones are kept. */
  private static final class Wake implements TruffleSafepoint.Interrupter {
    private static final ConcurrentLinkedQueue<Wake> FREE = new ConcurrentLinkedQueue<>();
    private static final byte[] ONE = {1, 0, 0, 0, 0, 0, 0, 0};

    private final int fd = (int) EVENTFD.call(0, Kernel.O_CLOEXEC | Kernel.O_NONBLOCK);

    static Wake take() {
      Wake free = FREE.poll();
      return free != null ? free : new Wake();
    }

    @Override
    public void interrupt(Thread thread) {
      Kernel.write(fd, ONE, 0, ONE.length);
    }

    @Override
    public void resetInterrupted() {
      Kernel.read(fd, new byte[8], 0, 8);
    }

    void free() {
      resetInterrupted();
      FREE.add(this);
    }
  }

  /**
   * Waits for one descriptor.
   *
   * @param deadline by {@link System#nanoTime}, or {@link #FOREVER}
   * @return the events that hold, 0 when the time is up, or a negative error number
   */
  @TruffleBoundary
  public static int await(int fd, int events, long deadline) {
    int[] ready = new int[1];
    int result = await(new int[] {fd}, new int[] {events}, ready, 1, deadline);
    return result <= 0 ? result : ready[0];
  }

  /** Whether events hold now, without waiting. */
  @TruffleBoundary
  public static int ask(int fd, int events) {
    MemorySegment memory = Scratch.of(64);
    memory.set(ValueLayout.JAVA_INT, 0, fd);
    memory.set(ValueLayout.JAVA_INT, 4, events & 0xffff);
    memory.set(ValueLayout.JAVA_LONG, 8, 0);
    memory.set(ValueLayout.JAVA_LONG, 16, 0);
    int result = (int) PPOLL.call(memory.address(), 1, memory.address() + 8, 0, 8);
    return result <= 0 ? result : memory.get(ValueLayout.JAVA_INT, 4) >>> 16;
  }

  /**
   * Waits for several descriptors.
   *
   * @param ready receives the events that hold of each
   * @return how many are ready, 0 when the time is up, or a negative error number
   */
  @TruffleBoundary
  public static int await(int[] fds, int[] events, int[] ready, int count, long deadline) {
    Wake wake = Wake.take();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate((long) POLLFD_SIZE * (count + 1), 8);
      MemorySegment timeout = arena.allocate(16, 8);
      for (int i = 0; i < count; i++) {
        memory.set(ValueLayout.JAVA_INT, (long) POLLFD_SIZE * i, fds[i]);
      }
      memory.set(ValueLayout.JAVA_INT, (long) POLLFD_SIZE * count, wake.fd);
      return Blocking.isOutsider()
          ? waitOutside(memory, timeout, events, ready, count)
          : Blocking.call(wake, () -> wait(memory, timeout, events, ready, count, deadline));
    } finally {
      wake.free();
    }
  }

  /** For threads that are in no context, and end by an interrupt. */
  private static int waitOutside(
      MemorySegment memory, MemorySegment timeout, int[] events, int[] ready, int count) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        long soon = System.nanoTime() + OUTSIDE_NANOS;
        int result = wait(memory, timeout, events, ready, count, soon);
        if (result != 0) {
          return result;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return -EINTR;
  }

  private static int wait(
      MemorySegment memory,
      MemorySegment timeout,
      int[] events,
      int[] ready,
      int count,
      long deadline)
      throws InterruptedException {
    while (true) {
      for (int i = 0; i < count; i++) {
        memory.set(ValueLayout.JAVA_INT, (long) POLLFD_SIZE * i + 4, events[i] & 0xffff);
      }
      memory.set(ValueLayout.JAVA_INT, (long) POLLFD_SIZE * count + 4, POLLIN);
      long address = 0;
      if (deadline != FOREVER) {
        long rest = Math.max(0, deadline - System.nanoTime());
        timeout.set(ValueLayout.JAVA_LONG, 0, rest / 1_000_000_000L);
        timeout.set(ValueLayout.JAVA_LONG, 8, rest % 1_000_000_000L);
        address = timeout.address();
      }
      int result = (int) PPOLL.call(memory.address(), count + 1, address, 0, 8);
      if (result == -EINTR) {
        continue;
      }
      if (result < 0) {
        return result;
      }
      int found = 0;
      for (int i = 0; i < count; i++) {
        ready[i] = memory.get(ValueLayout.JAVA_INT, (long) POLLFD_SIZE * i + 4) >>> 16;
        found += ready[i] != 0 ? 1 : 0;
      }
      if (found == 0
          && memory.get(ValueLayout.JAVA_INT, (long) POLLFD_SIZE * count + 4) >>> 16 != 0) {
        throw new InterruptedException();
      }
      return found;
    }
  }
}
