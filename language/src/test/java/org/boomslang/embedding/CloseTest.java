package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;

/** Contexts that end or are interrupted while Python code runs or waits. */
class CloseTest {
  /** Each calls {@code started()} and then would go on for ever. */
  private static final List<String> ENDLESS =
      List.of(
          "started()\nwhile True: pass",
          "import time; started(); time.sleep(100)",
          "import threading; l = threading.Lock(); l.acquire(); started(); l.acquire()",
          "import queue; started(); queue.Queue().get()",
          "import os; r, w = os.pipe(); started(); os.read(r, 1)",
          "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(); started(); s.accept()",
          "import subprocess; started(); subprocess.run(['sleep', '100'])",
          "started(); max(iter(int, 1))",
          "started()\nimport re; re.match('(a+)+b', 'a' * 40)",
          "import sys; started(); sys.stdin.read()",
          """
          import threading
          def work():
              while True: pass
          threads = [threading.Thread(target=work) for _ in range(3)]
          for t in threads: t.start()
          started(); threads[0].join()
          """);

  /** As those, but only the end of the context ends them. */
  private static final List<String> DEAF =
      List.of(
          """
          import sqlite3
          c = sqlite3.connect(':memory:')
          started()
          c.execute('with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t')
          """,
          """
          import sqlite3
          c = sqlite3.connect(':memory:')
          c.create_function('f', 1, lambda x: x)
          started()
          c.execute('with recursive t(n) as (select 1 union all select f(n) from t) select count(*) from t')
          """,
          """
          import asyncio, time
          async def f():
              await asyncio.to_thread(lambda: (started(), time.sleep(1000)))
          asyncio.run(f())
          """,
          """
          from concurrent.futures import ThreadPoolExecutor
          import queue
          with ThreadPoolExecutor(2) as pool:
              pool.submit(queue.Queue().get)
              started()
          """,
          """
          import time
          from multiprocessing.pool import ThreadPool
          pool = ThreadPool(2)
          pool.map(lambda x: (started(), time.sleep(x)), [1000, 1000])
          """,
          """
          import ctypes
          compare = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda a, b: 0)
          sort, numbers = ctypes.CDLL(None).qsort, (ctypes.c_int * 10)()
          started()
          while True: sort(numbers, 10, 4, compare)
          """);

  /** Cancelled, it would not let itself be stopped; interrupted, it would go on. */
  private static final String STUBBORN =
      "started()\nwhile True:\n  try:\n    while True: pass\n  except BaseException: pass";

  private static Context context(Engine engine) {
    return Context.newBuilder("python")
        .engine(engine)
        .allowAllAccess(true)
        .in(
            new InputStream() {
              @Override
              public int read() {
                try {
                  Thread.sleep(100_000);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return -1;
              }
            })
        .build();
  }

  private static CompletableFuture<PolyglotException> start(Context context, String source)
      throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    context.getBindings("python").putMember("started", (Runnable) started::countDown);
    CompletableFuture<PolyglotException> end = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                context.eval("python", source);
                end.completeExceptionally(new AssertionError("ended by itself: " + source));
              } catch (PolyglotException e) {
                end.complete(e);
              }
            });
    assertTrue(started.await(60, TimeUnit.SECONDS));
    Thread.sleep(20);
    return end;
  }

  @Test
  void closingCancelsWhateverRuns() throws Exception {
    try (Engine engine =
        Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build()) {
      for (String source : Stream.concat(ENDLESS.stream(), DEAF.stream()).toList()) {
        Context context = context(engine);
        CompletableFuture<PolyglotException> end = start(context, source);
        context.close(true);
        assertTrue(end.get(10, TimeUnit.SECONDS).isCancelled(), source);
      }
      Context context = context(engine);
      CompletableFuture<PolyglotException> end = start(context, STUBBORN);
      context.close(true);
      assertTrue(end.get(10, TimeUnit.SECONDS).isCancelled());
    }
  }

  @Test
  void anInterruptIsAKeyboardInterrupt() throws Exception {
    try (Engine engine = Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
        Context context = context(engine)) {
      for (String source : ENDLESS) {
        if (source.contains("threading.Thread") || source.contains("stdin")) {
          continue;
        }
        CompletableFuture<PolyglotException> end =
            start(
                context,
                "cleaned = False\ntry:\n  "
                    + source.replace("\n", "\n  ")
                    + "\nfinally: cleaned = True");
        context.interrupt(Duration.ofSeconds(20));
        assertTrue(end.get(10, TimeUnit.SECONDS).isInterrupted(), source);
        assertTrue(context.eval("python", "cleaned").asBoolean(), source);
      }
    }
  }

  @Test
  void contextsOfOneEngineAreWorldsOfTheirOwn() {
    try (Engine engine = Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
        Context first = context(engine);
        Context second = context(engine)) {
      first.eval("python", "import sys, json\nx = 1\nsys.marker = json.marker = 1");
      second.eval("python", "import sys, json\nx = 2");
      assertEquals(1, first.eval("python", "x").asInt());
      assertEquals(2, second.eval("python", "x").asInt());
      assertTrue(
          second
              .eval("python", "not hasattr(sys, 'marker') and not hasattr(json, 'marker')")
              .asBoolean());
    }
  }
}
