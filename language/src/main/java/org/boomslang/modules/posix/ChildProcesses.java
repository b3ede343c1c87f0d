package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.modules.errno.Errno;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.ProcessStarter;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * The child processes that the context has started and not yet waited for.
 *
 * <p>Thread safety: atomic. Of several threads that wait for a child one gets its status.
 */
public final class ChildProcesses {
  public static final ContextSlot<ChildProcesses> SLOT =
      new ContextSlot<>(context -> new ChildProcesses());

  private static final int SIGABRT = 6;
  private static final int SIGSEGV = 11;
  private static final int FIRST_SIGNAL_STATUS = 128;
  private static final long POLL_NANOS = 5_000_000;

  /** A child; {@code sentSignal} is the last signal sent to it from here. */
  private static final class Child {
    final Process process;
    volatile int sentSignal;

    Child(Process process) {
      this.process = process;
    }
  }

  /**
   * A child that has ended.
   *
   * @param status as {@code wait} encodes it
   */
  public record Ended(long pid, int status) {}

  private static final int FAILED = 255;

  private final Map<Long, Child> children = new ConcurrentHashMap<>();

  /** Children that never ran, with their wait status. */
  private final Map<Long, Integer> failed = new ConcurrentHashMap<>();

  /**
   * Ids of children that never ran, and of those whose id the embedder's process handler hides;
   * they are above all real ones.
   */
  private final AtomicLong inventedPid = new AtomicLong(1L << 30);

  /** Adds a child that this thread has just started; returns its process id. */
  public long add(Process process) {
    Long known = ProcessStarter.takeStartedId();
    long pid = known == null ? inventedPid.incrementAndGet() : known;
    children.put(pid, new Child(process));
    PyContext context = PyContext.get();
    if (!PyConfig.of(context).installSignalHandlers()) {
      // Children of a command live on, those of a context end with it.
      Runnable end = () -> end(process);
      context.atDispose(end);
      process.onExit().thenRun(() -> context.cancelDisposal(end));
    }
    return pid;
  }

  private static void end(Process process) {
    process.destroyForcibly();
    try {
      process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The id of a child that never ran: waiting for it says that it failed. */
  public long addFailed() {
    return addFailed(FAILED);
  }

  /** As {@link #addFailed()}, with the exit status that it is to have. */
  long addFailed(int exitStatus) {
    long pid = inventedPid.incrementAndGet();
    failed.put(pid, exitStatus << 8);
    return pid;
  }

  /** Ends a child, politely or not; false when there is no such child. */
  boolean terminate(long pid, boolean forcibly) {
    Child child = children.get(pid);
    if (child == null) {
      return false;
    }
    if (forcibly) {
      child.process.destroyForcibly();
    } else {
      child.process.destroy();
    }
    return true;
  }

  /** Whether there is a child that has not been waited for; the system may know it by no id. */
  boolean contains(long pid) {
    return children.containsKey(pid);
  }

  /** The wait status if the id is one of {@link #addFailed}, which it then is no longer. */
  Integer takeFailed(long pid) {
    return failed.remove(pid);
  }

  /** Remembers a signal sent to a child: Java tells a death by signal and an exit status alike. */
  void noteSignal(long pid, int signal) {
    Child child = children.get(pid);
    if (child != null) {
      child.sentSignal = signal;
    }
  }

  /**
   * Waits for a child, or for any with a negative id.
   *
   * @param block whether to wait
   * @return null when no child has ended yet and none is to be waited for
   */
  @TruffleBoundary
  Ended await(long pid, boolean block) throws ErrnoException {
    Integer never = takeFailed(pid);
    if (never != null) {
      return new Ended(pid, never);
    }
    if (pid > 0) {
      Child child = children.get(pid);
      if (child == null) {
        throw new ErrnoException(Errno.ECHILD);
      }
      if (block) {
        Blocking.run(() -> child.process.waitFor());
      }
      return reap(pid, child);
    }
    while (true) {
      if (children.isEmpty()) {
        throw new ErrnoException(Errno.ECHILD);
      }
      for (Map.Entry<Long, Child> entry : children.entrySet()) {
        Ended ended = reap(entry.getKey(), entry.getValue());
        if (ended != null) {
          return ended;
        }
      }
      if (!block) {
        return null;
      }
      Blocking.run(() -> TimeUnit.NANOSECONDS.sleep(POLL_NANOS));
    }
  }

  private Ended reap(long pid, Child child) throws ErrnoException {
    if (child.process.isAlive()) {
      return null;
    }
    if (!children.remove(pid, child)) {
      throw new ErrnoException(Errno.ECHILD);
    }
    return new Ended(pid, status(child));
  }

  private static int status(Child child) {
    int exit = child.process.exitValue();
    int signal = exit - FIRST_SIGNAL_STATUS;
    boolean signaled =
        signal > 0 && (signal == child.sentSignal || signal == SIGABRT || signal == SIGSEGV);
    return signaled ? signal : (exit & 0xff) << 8;
  }
}
