package com.example;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Measures the service: requests per second and the time of the slowest per cent, with one thread
 * and with several, first by calls from Java into Python alone, then through HTTP. Every answer is
 * checked.
 *
 * <p>Arguments: seconds per measurement (5), threads (number of processors).
 */
public final class LoadGenerator {
  private static final String REQUEST =
      "{\"name\": \"load\", \"numbers\": [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]}";
  private static final String ANSWER = "<p>load: 11 numbers, mean 4.0, highest 9</p>";

  private LoadGenerator() {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    int threads =
        args.length > 1 ? Integer.parseInt(args[1]) : Runtime.getRuntime().availableProcessors();
    try (Handlers handlers = new Handlers()) {
      IntConsumer call = n -> check(handlers.call("statistics", REQUEST));
      measure("warm-up", 1, 2 * seconds, call);
      double one = measure("calls", 1, seconds, call);
      double several = measure("calls", threads, seconds, call);
      System.out.printf("%d threads do %.2f times as much as one%n", threads, several / one);
      HttpServer server = Server.start(handlers, 0);
      try (HttpClient client = HttpClient.newHttpClient()) {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/statistics");
        HttpRequest request =
            HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(REQUEST)).build();
        measure("requests", 4 * threads, seconds, n -> check(send(client, request)));
      } finally {
        server.stop(0);
      }
      System.out.println(handlers.call("counts", ""));
    }
  }

  private static String send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(String answer) {
    if (!answer.equals(ANSWER)) {
      throw new IllegalStateException("wrong answer: " + answer);
    }
  }

  /** Runs an action in that many threads; gives its times per second. */
  private static double measure(String what, int threads, int seconds, IntConsumer action)
      throws InterruptedException {
    long[] nanos = new long[4_000_000];
    AtomicInteger count = new AtomicInteger();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < threads; t++) {
        executor.submit(
            () -> {
              long start = System.nanoTime();
              while (start < end) {
                int n = count.getAndIncrement();
                action.accept(n);
                long now = System.nanoTime();
                nanos[n % nanos.length] = now - start;
                start = now;
              }
              return null;
            });
      }
    }
    int total = count.get();
    long[] times = Arrays.copyOf(nanos, Math.min(total, nanos.length));
    Arrays.sort(times);
    double perSecond = (double) total / seconds;
    System.out.printf(
        "%-9s %2d threads: %,9.0f per second, median %.3f ms, 99 %% within %.3f ms%n",
        what,
        threads,
        perSecond,
        times[times.length / 2] / 1e6,
        times[times.length * 99 / 100] / 1e6);
    return perSecond;
  }
}
