package org.boomslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Threads that use one lock all the time take turns, and all get theirs. */
class TurnsTest {
  private static final int THREADS = 3;
  private static final int USES = 300_000;

  private final Turns turns = new Turns();
  private Thread last;
  private int uses;
  private int handovers;

  private void useOften(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    for (int i = 0; i < USES; i++) {
      use();
    }
  }

  private void use() {
    turns.take();
    synchronized (this) {
      Thread current = Thread.currentThread();
      if (last != current) {
        last = current;
        handovers++;
      }
      uses++;
    }
  }

  @Test
  void handsOverSeldom() throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    Thread[] threads = new Thread[THREADS];
    for (int i = 0; i < THREADS; i++) {
      threads[i] = new Thread(() -> useOften(start));
      threads[i].start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(THREADS * USES, uses);
    assertTrue(handovers < THREADS * USES / 10, handovers + " handovers");
  }

  @Test
  void lastsNoLongerThanOthersWait() throws InterruptedException {
    Thread other = new Thread(this::use);
    turns.take();
    other.start();
    other.join(10_000);
    assertEquals(1, uses, "whoever waits goes on, though the turn was never given back");
  }
}
