import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * Virtual threads that are all in one context at the same time, each in a Python function that
 * waits for all others: {@code VirtualThreads COUNT}. Prints, three times, the live heap for each
 * of them while they wait, and once they have gone: what is left must not add up.
 */
public final class VirtualThreads {
  private static final String PROGRAM =
      """
      def handle(n, arrived, leave):
          local = {"n": n}
          arrived.countDown()
          getattr(leave, "await")()
          return local["n"] + 1
      """;

  private VirtualThreads() {}

  public static void main(String[] arguments) throws InterruptedException {
    int count = Integer.parseInt(arguments[0]);
    try (Context context = Context.newBuilder("python").allowAllAccess(true).build()) {
      context.eval("python", PROGRAM);
      Value handle = context.getBindings("python").getMember("handle");
      run(handle, 100);
      for (int round = 0; round < 3; round++) {
        run(handle, count);
      }
    }
  }

  private static void run(Value handle, int count) throws InterruptedException {
    long before = Measuring.liveHeap();
    long begin = System.nanoTime();
    long processor = Measuring.processorTime();
    CountDownLatch arrived = new CountDownLatch(count);
    CountDownLatch leave = new CountDownLatch(1);
    AtomicInteger right = new AtomicInteger();
    Thread[] threads = new Thread[count];
    for (int i = 0; i < count; i++) {
      int n = i;
      threads[i] =
          Thread.ofVirtual()
              .start(
                  () -> {
                    if (handle.execute(n, arrived, leave).asInt() == n + 1) {
                      right.incrementAndGet();
                    }
                  });
    }
    arrived.await();
    double entered = (System.nanoTime() - begin) / 1e6;
    double used = (Measuring.processorTime() - processor) / 1e3 / count;
    long during = Measuring.liveHeap();
    int platform = Measuring.threads();
    leave.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    java.util.Arrays.fill(threads, null);
    long after = Measuring.liveHeap();
    if (right.get() != count) {
      throw new IllegalStateException(right + " right answers");
    }
    System.out.printf(
        "%,d virtual threads in the context after %.0f ms (%.0f µs of processor time each), %.1f kB"
            + " of heap each, %d platform threads; %.1f kB each left behind%n",
        count,
        entered,
        used,
        (during - before) / 1e3 / count,
        platform,
        (after - before) / 1e3 / count);
  }
}
