import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * Calls the handler {@code statistics} of {@code examples/embedding} from Java threads, all in one
 * context: {@code Requests HANDLERS SECONDS ROUNDS THREADS…}. Each round takes each number of
 * threads in turn; the figures are medians of the rounds. Every answer is checked.
 */
public final class Requests {
  private static final String REQUEST =
      "{\"name\": \"load\", \"numbers\": [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]}";
  private static final String ANSWER = "<p>load: 11 numbers, mean 4.0, highest 9</p>";

  private Requests() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    File handlers = new File(arguments[0]);
    double seconds = Double.parseDouble(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    int[] threads = Arrays.stream(arguments).skip(3).mapToInt(Integer::parseInt).toArray();
    try (Context context = Context.newBuilder("python").allowAllAccess(true).build()) {
      context.eval(Source.newBuilder("python", handlers).build());
      Value handler = context.getBindings("python").getMember("statistics");
      new Round(handler, 1, 4 * seconds);
      new Round(handler, Arrays.stream(threads).max().orElse(1), 4 * seconds);
      Round[][] results = new Round[threads.length][rounds];
      for (int r = 0; r < rounds; r++) {
        for (int i = 0; i < threads.length; i++) {
          results[i][r] = new Round(handler, threads[i], seconds);
        }
      }
      for (int i = 0; i < threads.length; i++) {
        System.out.printf(
            "threads %d: %,.0f requests per second, %.1f µs of processor time each, 50 %% within %.3f"
                + " ms, 99 %% within %.3f ms%n",
            threads[i],
            median(results[i], 0),
            median(results[i], 1),
            median(results[i], 2),
            median(results[i], 3));
      }
    }
  }

  private static double median(Round[] rounds, int figure) {
    return Measuring.median(Arrays.stream(rounds).mapToDouble(r -> r.figures[figure]).toArray());
  }

  /** One measurement: requests per second, processor time of one in µs, median and 99 % in ms. */
  private static final class Round {
    private final double[] figures;

    Round(Value handler, int threads, double seconds) throws InterruptedException {
      long[] nanos = new long[1 << 21];
      AtomicLong count = new AtomicLong();
      long processor = Measuring.processorTime();
      long begin = System.nanoTime();
      long end = begin + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
      Thread[] callers = new Thread[threads];
      for (int t = 0; t < threads; t++) {
        callers[t] =
            Thread.ofPlatform()
                .start(
                    () -> {
                      long start = System.nanoTime();
                      while (start < end) {
                        String answer = handler.execute(REQUEST).asString();
                        if (!answer.equals(ANSWER)) {
                          throw new IllegalStateException("wrong answer: " + answer);
                        }
                        long now = System.nanoTime();
                        nanos[(int) (count.getAndIncrement() % nanos.length)] = now - start;
                        start = now;
                      }
                    });
      }
      for (Thread caller : callers) {
        caller.join();
      }
      double passed = System.nanoTime() - begin;
      double used = Measuring.processorTime() - processor;
      long total = count.get();
      long[] times = Arrays.copyOf(nanos, (int) Math.min(total, nanos.length));
      Arrays.sort(times);
      figures =
          new double[] {
            total / passed * 1e9,
            used / total / 1e3,
            times[times.length / 2] / 1e6,
            times[(int) (times.length * 0.99)] / 1e6
          };
    }
  }
}
