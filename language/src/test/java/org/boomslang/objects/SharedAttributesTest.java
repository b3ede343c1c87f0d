package org.boomslang.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.junit.jupiter.api.Test;

/**
 * Attributes of one object under several threads, by the general path: nothing lost, and never a
 * value that belongs to another attribute.
 */
class SharedAttributesTest {
  private static final int ROUNDS = 20_000;

  private static PyType newClass() {
    return PyType.heap(
        BuiltinTypes.TYPE_SHAPE, "Shared", new PyType[] {BuiltinTypes.OBJECT}, Layout.OBJECT, true);
  }

  private interface Action {
    void run(int thread) throws Exception;
  }

  private static void inThreads(int count, Action action) throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      int number = t;
      Thread thread =
          new Thread(
              () -> {
                try {
                  action.run(number);
                } catch (Throwable e) {
                  failure.compareAndSet(null, e);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new AssertionError(failure.get());
    }
  }

  @Test
  void disjointAddsAreNeverLost() throws Exception {
    PyType type = newClass();
    AtomicReference<PyInstance> current = new AtomicReference<>();
    CyclicBarrier barrier =
        new CyclicBarrier(2, () -> current.set(new PyInstance(type.instanceShape())));
    CyclicBarrier end =
        new CyclicBarrier(
            2,
            () -> {
              PyInstance o = current.get();
              for (int t = 0; t < 2; t++) {
                for (int i = 0; i < 6; i++) {
                  assertEquals(
                      value(t, i), o.getAttribute(("t" + t + "_" + i).intern()), "lost or foreign");
                }
              }
            });
    inThreads(
        2,
        thread -> {
          String[] names = new String[6];
          for (int i = 0; i < 6; i++) {
            names[i] = ("t" + thread + "_" + i).intern();
          }
          for (int round = 0; round < ROUNDS / 10; round++) {
            barrier.await();
            PyInstance o = current.get();
            for (int i = 0; i < 6; i++) {
              o.setAttribute(names[i], value(thread, i));
            }
            end.await();
          }
        });
  }

  /** Longs, doubles and references in turn, recognisable. */
  private static Object value(int thread, int i) {
    return switch (i % 3) {
      case 0 -> (Object) (1000L * thread + i);
      case 1 -> 1000.5 * thread + i;
      default -> ("value " + thread + " " + i).intern();
    };
  }

  @Test
  void soleWriterLosesNothingWhileTheObjectGrows() throws Exception {
    PyType type = newClass();
    for (int run = 0; run < 50; run++) {
      PyInstance o = new PyInstance(type.instanceShape());
      o.setAttribute("n", 0L);
      inThreads(
          3,
          thread -> {
            if (thread == 0) {
              for (long i = 0; i < ROUNDS; i++) {
                assertEquals(i, o.getAttribute("n"));
                o.setAttribute("n", i + 1);
              }
            } else {
              for (int i = 0; i < 40; i++) {
                o.setAttribute(("grow" + thread + "_" + i).intern(), (long) i);
              }
            }
          });
      assertEquals((long) ROUNDS, o.getAttribute("n"));
    }
  }

  @Test
  void readersOfADeletedAttributeSeeItsOwnValuesOnly() throws Exception {
    PyType type = newClass();
    PyInstance o = new PyInstance(type.instanceShape());
    o.setAttribute("other", "other");
    AtomicBoolean done = new AtomicBoolean();
    inThreads(
        3,
        thread -> {
          if (thread == 0) {
            for (int i = 0; i < ROUNDS; i++) {
              o.setAttribute("x", i % 2 == 0 ? (Object) "x" : (Object) 7L);
              o.deleteAttribute("x");
            }
            done.set(true);
          } else if (thread == 1) {
            for (int i = 0; i < ROUNDS; i++) {
              o.setAttribute("y", "y");
              o.deleteAttribute("y");
            }
          } else {
            while (!done.get()) {
              Object x = o.getAttribute("x");
              assertTrue(x == null || x == "x" || x.equals(7L), () -> "foreign value " + x);
              Object y = o.getAttribute("y");
              assertTrue(y == null || y == "y", () -> "foreign value " + y);
              assertEquals("other", o.getAttribute("other"));
            }
          }
        });
    assertNull(o.getAttribute("x"));
  }

  @Test
  void retypedAttributeKeepsItsValues() throws Exception {
    PyType type = newClass();
    for (int run = 0; run < 200; run++) {
      PyInstance o = new PyInstance(type.instanceShape());
      o.setAttribute("x", 1L);
      inThreads(
          3,
          thread -> {
            Object mine = thread == 0 ? (Object) 1L : thread == 1 ? (Object) 2.5 : (Object) "s";
            for (int i = 0; i < 200; i++) {
              o.setAttribute("x", mine);
              Object seen = o.getAttribute("x");
              assertTrue(
                  seen.equals(1L) || seen.equals(2.5) || seen == "s", () -> "foreign " + seen);
            }
          });
    }
  }

  @Test
  void manyAttributesOverflowInOrder() {
    PyInstance o = new PyInstance(newClass().instanceShape());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String name = ("a" + i).intern();
      names.add(name);
      o.setAttribute(name, (long) i);
    }
    assertEquals(names, o.attributeNames());
    for (int i = 0; i < 1000; i++) {
      assertEquals((long) i, o.getAttribute(names.get(i)));
    }
    o.deleteAttribute("a3");
    o.deleteAttribute("a777");
    assertNull(o.getAttribute("a3"));
    assertNull(o.getAttribute("a777"));
    assertEquals(998, o.attributeNames().size());
  }
}
