import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What the programs of this folder measure with. */
final class Measuring {
  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Measuring() {}

  /** Processor time of all threads of this process so far, in nanoseconds. */
  static long processorTime() {
    return PROCESS.getProcessCpuTime();
  }

  /** Bytes of the heap in use once what is garbage is gone. */
  static long liveHeap() throws InterruptedException {
    long live = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
      live = Math.min(live, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return live;
  }

  /** Platform threads of the process that are alive. */
  static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
