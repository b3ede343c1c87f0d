package org.boomslang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;

/** Threads of the host that enter one context at the same time. */
class HostThreadsTest {
  private static final String SHARED =
      """
      class C: pass
      items, entries, o, started = [], {}, C(), []
      def work(me):
          started.append(me)
          for i in range(3000):
              items.append(i)
              entries[me, i] = i
              setattr(o, f"a{me}_{i % 50}", i)
              p = C(); p.x = i; p.y = me; p.z = 1.5
              C.last = p
      """;

  private static Context context(String gil) {
    return Context.newBuilder("python")
        .allowAllAccess(true)
        .option("engine.WarnInterpreterOnly", "false")
        .option("python.GIL", gil)
        .build();
  }

  /** The second thread comes while the first, alone so far, changes objects without locks. */
  @Test
  void changesUnderWayAreNotLostWhenASecondThreadEnters() throws Exception {
    for (String gil : List.of("false", "false", "true")) {
      try (Context context = context(gil);
          ExecutorService executor = Executors.newFixedThreadPool(3)) {
        context.eval("python", SHARED);
        List<Future<?>> done = new ArrayList<>();
        CountDownLatch first = new CountDownLatch(1);
        for (int t = 0; t < 3; t++) {
          int me = t;
          done.add(
              executor.submit(
                  () -> {
                    if (me == 0) {
                      first.countDown();
                    } else {
                      first.await();
                      Thread.sleep(20L * me);
                    }
                    return context.eval("python", "work(" + me + ")");
                  }));
        }
        for (Future<?> future : done) {
          future.get(120, TimeUnit.SECONDS);
        }
        assertEquals(9000, context.eval("python", "len(items)").asInt());
        assertEquals(9000, context.eval("python", "len(entries)").asInt());
        assertEquals(
            3 * 50,
            context.eval("python", "len([a for a in dir(o) if a.startswith('a')])").asInt());
      }
    }
  }

  /** A thread that waits is in the middle of no change, so nobody has to wait for it. */
  @Test
  void aThreadThatWaitsHoldsNobodyUp() throws Exception {
    try (Context context = context("false");
        ExecutorService executor = Executors.newSingleThreadExecutor()) {
      context.eval("python", "import threading\nevent = threading.Event()");
      Future<?> waiting = executor.submit(() -> context.eval("python", "event.wait(60)"));
      while (context.eval("python", "len(event._cond._waiters)").asInt() == 0) {
        assertFalse(waiting.isDone());
        Thread.sleep(5);
      }
      context.eval("python", "event.set()");
      waiting.get(30, TimeUnit.SECONDS);
    }
  }
}
