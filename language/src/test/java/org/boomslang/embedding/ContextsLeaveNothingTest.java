package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/**
 * Contexts that are opened, used and closed one after the other, with threads, files, sockets, an
 * event loop and a child left open: what they had is gone with them. A few by default; {@code
 * -Dcontexts=1000} for a thousand, many minutes.
 */
class ContextsLeaveNothingTest {
  private static final int COUNT = Integer.getInteger("contexts", 6);

  /** What the first contexts leave for all others: classes, caches, code. */
  private static final int FIRST = Math.max(3, COUNT / 20);

  /** A context has twenty megabytes; what it may leave once closed, on the average, in bytes. */
  private static final long LEFT = 30_000;

  /**
   * What compiled code, texts that are kept softly and what other tests have left come to, whatever
   * the number of contexts: 8 MB in 40 contexts alone, 32 MB in 6 among all tests. Contexts that
   * stayed would have 120.
   */
  private static final long SCATTER = 70_000_000;

  private static final String PROGRAM =
      """
      import asyncio, json, logging, os, queue, re, socket, subprocess, tempfile, threading, time, weakref
      from concurrent.futures import ThreadPoolExecutor

      class Node:
          def __del__(self): pass

      node = Node()
      node.self = node
      reference = weakref.ref(node, print)
      text = json.dumps({'a': [1, 2, 3], 'b': re.sub('(x+)', r'<\\1>', 'axxb')})
      left_open = tempfile.TemporaryFile()
      left_open.write(b'some bytes')
      pair = socket.socketpair()
      ends = os.pipe()
      waiting = queue.Queue()
      def spin():
          started.countDown()
          while True: waiting.qsize()
      def wait():
          started.countDown()
          waiting.get()
      def read():
          started.countDown()
          os.read(ends[0], 1)
      def sleep():
          started.countDown()
          time.sleep(1000)
      for f in (wait, read, sleep, *((spin,) if endless else ())):
          threading.Thread(target=f, daemon=True).start()
      pool = ThreadPoolExecutor(2)
      counted = sum(pool.map(len, ['a', 'bb', 'ccc']))
      if endless:
          pool.submit(waiting.get)
          child = subprocess.Popen(['sleep', '1000'])
      else:
          pool.shutdown()
      async def task(): await asyncio.sleep(0); return counted
      loop = asyncio.new_event_loop()
      result = loop.run_until_complete(task())
      def endless_generator():
          while True: yield local.append(1)
      local = []
      generator = endless_generator()
      next(generator)
      result
      """;

  /** Threads, open descriptors, live bytes. */
  record Left(int threads, long files, long heap) {
    static Left now() throws InterruptedException {
      long heap = Long.MAX_VALUE;
      for (int i = 0; i < 6; i++) {
        System.gc();
        Thread.sleep(100);
        Runtime runtime = Runtime.getRuntime();
        heap = Math.min(heap, runtime.totalMemory() - runtime.freeMemory());
      }
      var process = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Left(
          ManagementFactory.getThreadMXBean().getThreadCount(),
          process.getOpenFileDescriptorCount(),
          heap);
    }
  }

  private static void use(Engine engine, boolean cancel) throws InterruptedException {
    Context context = Context.newBuilder("python").engine(engine).allowAllAccess(true).build();
    CountDownLatch started = new CountDownLatch(cancel ? 4 : 3);
    context.getBindings("python").putMember("started", started);
    context.getBindings("python").putMember("endless", cancel);
    assertEquals(6, context.eval("python", PROGRAM).asInt());
    assertTrue(started.await(60, TimeUnit.SECONDS));
    long begin = System.nanoTime();
    context.close(cancel);
    assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(20), "closing took too long");
  }

  private static Engine engine() {
    return Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
  }

  private static void check(Engine shared) throws InterruptedException {
    for (int i = 0; i < FIRST; i++) {
      use(shared, i % 2 == 1);
    }
    Left before = Left.now();
    for (int i = 0; i < COUNT; i++) {
      use(shared, i % 2 == 1);
    }
    Left after = Left.now();
    String what = before + " before " + COUNT + " contexts, " + after + " after them";
    System.out.println(what);
    assertTrue(after.threads <= before.threads + 2, what);
    assertTrue(after.files <= before.files + 2, what);
    assertTrue(after.heap - before.heap < COUNT * LEFT + SCATTER, what);
  }

  @Test
  void contextsOfOneEngine() throws InterruptedException {
    try (Engine engine = engine()) {
      check(engine);
    }
  }
}
