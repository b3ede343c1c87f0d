import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

/**
 * Contexts of one engine, created, used and closed one after the other: {@code Contexts COUNT
 * [SOURCE]}. Prints what the first, second, tenth, hundredth… cost, and what is left.
 */
public final class Contexts {
  private Contexts() {}

  public static void main(String[] arguments) throws InterruptedException {
    int count = Integer.parseInt(arguments[0]);
    String source = arguments.length > 1 ? arguments[1] : "1 + 1";
    double[] wall = new double[count];
    double[] own = new double[count];
    double[] all = new double[count];
    var thread = ManagementFactory.getThreadMXBean();
    try (Engine engine = Engine.create()) {
      for (int i = 0; i < count; i++) {
        long begin = System.nanoTime();
        long processor = thread.getCurrentThreadCpuTime();
        long process = Measuring.processorTime();
        Context context = Context.newBuilder("python").engine(engine).allowAllAccess(true).build();
        context.eval("python", source);
        wall[i] = (System.nanoTime() - begin) / 1e6;
        own[i] = (thread.getCurrentThreadCpuTime() - processor) / 1e6;
        context.close();
        all[i] = (Measuring.processorTime() - process) / 1e6;
        int n = i + 1;
        if (n <= 2 || isPowerOfTen(n) || n == count) {
          int from = i - i / 10;
          System.out.printf(
              "%4d: %.1f ms, %.1f ms of its thread, %.1f ms of all with its end (medians of the"
                  + " last %d); %.1f MB of heap, %d threads%n",
              n,
              median(wall, from, n),
              median(own, from, n),
              median(all, from, n),
              n - from,
              Measuring.liveHeap() / 1e6,
              Measuring.threads());
        }
      }
    }
  }

  private static double median(double[] values, int from, int to) {
    return Measuring.median(Arrays.copyOfRange(values, from, to));
  }

  private static boolean isPowerOfTen(int n) {
    int rest = n;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }
}
