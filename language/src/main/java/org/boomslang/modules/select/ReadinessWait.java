package org.boomslang.modules.select;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import org.boomslang.modules.libc.Readiness;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.OpenFile;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.runtime.Blocking;

/**
 * Waits until at least one of some descriptors is ready.
 *
 * <p>The kernel waits for its descriptors. Files that only exist inside the JVM (an embedder's
 * standard streams) can only be asked, so while one of them is among the files the wait is cut into
 * short pieces.
 *
 * <p>Thread safety: incompatible; confined to the call that made it.
 */
final class ReadinessWait {
  static final int POLLIN = 1;
  static final int POLLPRI = 2;
  static final int POLLOUT = 4;
  static final int POLLERR = 8;
  static final int POLLHUP = 16;
  static final int POLLNVAL = 32;
  static final int POLLRDNORM = 64;
  static final int POLLWRNORM = 256;

  private static final int READ = POLLIN | POLLRDNORM;
  private static final int WRITE = POLLOUT | POLLWRNORM;
  private static final long SHORTEST_PAUSE = 200_000;
  private static final long LONGEST_PAUSE = 5_000_000;

  private final int[] descriptors;
  private final int[] wanted;
  private final int[] ready;

  ReadinessWait(int[] descriptors, int[] wanted) {
    this.descriptors = descriptors;
    this.wanted = wanted;
    this.ready = new int[descriptors.length];
  }

  /** For each descriptor the events that hold. */
  int[] ready() {
    return ready;
  }

  /**
   * Waits.
   *
   * @param nanos the timeout, negative for none
   * @return how many descriptors are ready
   */
  @TruffleBoundary
  int run(long nanos) {
    boolean libc = NativeAccess.isUsable();
    long deadline =
        nanos < 0 || nanos > Readiness.FOREVER / 2 ? Readiness.FOREVER : System.nanoTime() + nanos;
    long pause = SHORTEST_PAUSE;
    int[] kernel = new int[descriptors.length];
    int[] events = new int[descriptors.length];
    int[] indices = new int[descriptors.length];
    int[] found = new int[descriptors.length];
    while (true) {
      int kernelCount = 0;
      int asked = 0;
      int count = 0;
      for (int i = 0; i < descriptors.length; i++) {
        OpenFile file;
        try {
          file = FileDescriptors.current().get(descriptors[i]);
        } catch (IOException closed) {
          ready[i] = POLLNVAL;
          count++;
          continue;
        }
        if (libc && file.isKernelReady()) {
          kernel[kernelCount] = file.kernelDescriptor();
          events[kernelCount] = wanted[i];
          indices[kernelCount++] = i;
        } else {
          ready[i] = ask(file, wanted[i]);
          asked++;
          count += ready[i] != 0 ? 1 : 0;
        }
      }
      long until = deadline;
      if (count > 0) {
        until = System.nanoTime();
      } else if (asked > 0) {
        until = Math.min(deadline, System.nanoTime() + pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
      if (kernelCount > 0 || libc) {
        int result = Readiness.await(kernel, events, found, kernelCount, until);
        if (result < 0) {
          throw SystemErrors.of(-result);
        }
        for (int i = 0; i < kernelCount; i++) {
          ready[indices[i]] = found[i];
        }
        count += result;
      } else if (count == 0) {
        Blocking.sleep(Math.max(0, until - System.nanoTime()));
      }
      if (count > 0 || deadline != Readiness.FOREVER && System.nanoTime() - deadline >= 0) {
        return count;
      }
    }
  }

  /** The events of a file that only exists inside the JVM. */
  private static int ask(OpenFile file, int wanted) {
    int events = 0;
    if ((wanted & READ) != 0 && file.isReadReady()) {
      events |= wanted & READ;
    }
    if ((wanted & WRITE) != 0 && file.isWriteReady()) {
      events |= wanted & WRITE;
    }
    if (file.isHungUp()) {
      events |= file.isWritable() ? POLLERR : POLLHUP;
    }
    return events;
  }
}
