package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** Many threads of the host in one context, through every kind of message, with exact totals. */
class ManyThreadsTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 400;

  private static void run(ExecutorService executor, String gil) throws Exception {
    try (executor;
        Context context =
            Context.newBuilder("python")
                .allowAllAccess(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("python.GIL", gil)
                .build()) {
      context.eval(
          "python",
          """
          import json
          items, table = [], {}
          def handle(text, n):
              data = json.loads(text)
              data['sum'] = sum(data['values']) + n
              items.append(n)
              return json.dumps(data)
          def call_back(f, n): return f(n) + 1
          class Counter:
              def __init__(self): self.n = 0
              def bump(self): self.n += 1; return self.n
          """);
      Value bindings = context.getBindings("python");
      Value handle = bindings.getMember("handle");
      Value callBack = bindings.getMember("call_back");
      Value items = bindings.getMember("items");
      Map<Object, Object> map = bindings.getMember("table").as(Map.class);
      List<Future<Long>> done = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int me = t;
        done.add(
            executor.submit(
                () -> {
                  long total = 0;
                  Value counter = bindings.getMember("Counter").newInstance();
                  for (int i = 0; i < ROUNDS; i++) {
                    String answer = handle.execute("{\"values\": [1, 2, 3]}", i).asString();
                    assertEquals("{\"values\": [1, 2, 3], \"sum\": " + (6 + i) + "}", answer);
                    items.invokeMember("append", "added");
                    map.put(me + ":" + i, i);
                    total +=
                        callBack
                            .execute((java.util.function.Function<Integer, Integer>) n -> n * 2, i)
                            .asInt();
                    counter.invokeMember("bump");
                    if (i % 100 == 0) {
                      bindings.putMember("name" + me + "_" + i, i);
                      assertEquals(i, context.eval("python", "name" + me + "_" + i).asInt());
                    }
                  }
                  return total + counter.getMember("n").asInt();
                }));
      }
      for (Future<Long> future : done) {
        assertEquals((long) ROUNDS * (ROUNDS - 1) + 2 * ROUNDS, future.get(120, TimeUnit.SECONDS));
      }
      assertEquals(2L * THREADS * ROUNDS, items.getArraySize());
      assertEquals(THREADS * ROUNDS, map.size());
    }
  }

  @Test
  void platformThreads() throws Exception {
    run(Executors.newFixedThreadPool(THREADS), "false");
  }

  @Test
  void virtualThreads() throws Exception {
    run(Executors.newVirtualThreadPerTaskExecutor(), "false");
  }

  @Test
  void underAGlobalLock() throws Exception {
    run(Executors.newFixedThreadPool(THREADS), "true");
  }
}
