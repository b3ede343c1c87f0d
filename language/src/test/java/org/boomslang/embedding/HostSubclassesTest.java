package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Python classes that extend classes of Java and implement its interfaces. */
class HostSubclassesTest {
  private static Context context;

  /** Implemented in Python. */
  public interface Greeter {
    String greet(String name);

    default String twice(String name) {
      return greet(name) + greet(name);
    }
  }

  /** Extended in Python. */
  public abstract static class Sized {
    public final String tag;
    public int weight = 3;

    public Sized() {
      this("none");
    }

    public Sized(String tag) {
      this.tag = tag;
    }

    public abstract int size();

    public int doubled() {
      return 2 * size();
    }

    public String describe() {
      return tag + doubled();
    }

    protected String inner(String text) {
      return "[" + text + "]";
    }

    public final String outer(String text) {
      return inner(text);
    }
  }

  /** Python must not extend this. */
  public static final class Closed {}

  @BeforeAll
  static void open() {
    context =
        Context.newBuilder("python")
            .allowAllAccess(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    for (Class<?> each : List.of(Greeter.class, Sized.class, Closed.class)) {
      context
          .getBindings("python")
          .putMember(
              each.getSimpleName(),
              context
                  .eval("python", "import java\njava.type")
                  .execute(each.getName())
                  .as(Object.class));
    }
  }

  @AfterAll
  static void close() {
    context.close();
  }

  private static void run(String source) {
    context.eval("python", source);
  }

  @Test
  void interfacesAreImplemented() {
    run(
        """
        class Polite(Greeter):
            def greet(self, name): return f'Dear {name}, '
        p = Polite()
        assert p.greet('x') == 'Dear x, ' and p.twice('x') == 'Dear x, Dear x, '
        assert isinstance(p, Polite) and isinstance(p, Greeter) and issubclass(Polite, Polite.__mro__[1])

        from java.lang import Runnable, Thread
        from java.util import ArrayList, Collections, Comparator
        seen = []
        class Work(Runnable):
            def __init__(self, value):
                self.value = value
            def run(self): seen.append(self.value)
        t = Thread(Work(5)); t.start(); t.join()
        assert seen == [5]

        class Backwards(Comparator):
            def compare(self, a, b): return b - a
        numbers = ArrayList([1, 3, 2])
        Collections.sort(numbers, Backwards())
        assert numbers == [3, 2, 1]
        numbers.sort(Backwards().reversed())
        assert numbers == [1, 2, 3]

        class Both(Greeter, Runnable):
            ran = False
            def greet(self, name): return name
            def run(self): self.ran = True
        b = Both()
        t = Thread(b); t.start(); t.join()
        assert b.ran and b.twice('a') == 'aa' and isinstance(b, Runnable) and isinstance(b, Greeter)
        """);
  }

  @Test
  void classesAreExtended() {
    run(
        """
        class Box(Sized):
            def size(self): return 21
        b = Box('t')
        assert b.describe() == 't42' and b.tag == 't' and b.weight == 3 and Box().tag == 'none'
        b.weight += 1
        b.colour = 'red'
        assert b.weight == 4 and vars(b) == {'colour': 'red'}
        assert b.outer('x') == '[x]'
        try: b.nothing
        except AttributeError: pass
        else: assert False

        class Mixin:
            def helper(self): return 5
        class Crate(Box, Mixin):
            def __init__(self, extra):
                super().__init__('crate')
                self.extra = extra
            def size(self): return super().size() + self.helper()
            def doubled(self): return super().doubled() + self.extra
            def inner(self, text): return super().inner(text) + '!'
        c = Crate(100)
        assert c.describe() == 'crate152' and c.doubled() == 152 and c.outer('y') == '[y]!'
        try: c.__init__(1)
        except TypeError: pass
        else: assert False

        from java.util import ArrayList, HashMap
        class Twice(ArrayList):
            def add(self, item): return super().add(item * 2)
        l = Twice()
        l.add(3)
        assert l.get(0) == 6 and l.size() == 1 and l.__super__.size() == 1
        copy = ArrayList(l)
        assert copy == [6]

        try:
            class Wrong(Closed): pass
        except TypeError: pass
        else: assert False
        """);
  }

  @Test
  void instancesKeepTheirIdentity() {
    run(
        """
        from java.util import ArrayList
        from java.lang import Runnable
        class Task(Runnable):
            def run(self): pass
        t = Task()
        l = ArrayList()
        l.add(t); l.add(Task())
        assert l[0] is t and l[1] is not t and l.contains(t) and l.indexOf(t) == 0
        """);
    Object task = context.eval("python", "t").as(Object.class);
    assertEquals(true, task instanceof Runnable);
    context.getBindings("python").putMember("back", task);
    run("assert back is t and type(back) is Task");
  }

  @Test
  void exceptionsPassThrough() {
    run(
        """
        class Bad(Greeter):
            def greet(self, name): raise KeyError(name)
        try: Bad().twice('k')
        except KeyError as e: assert e.args == ('k',)
        else: assert False
        class Lazy(Sized): pass
        try: Lazy().doubled()
        except Exception: pass
        else: assert False
        """);
  }

  @Test
  void manyThreadsMakeAndCallThem() throws Exception {
    run(
        """
        class Count(Greeter):
            def __init__(self, n): self.n = n
            def greet(self, name): return name + str(self.n)
        """);
    int threads = 8;
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<String>> results = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int n = t;
        results.add(
            executor.submit(
                () -> {
                  start.await();
                  Greeter greeter = null;
                  for (int i = 0; i < 100; i++) {
                    greeter =
                        context
                            .getBindings("python")
                            .getMember("Count")
                            .newInstance(n)
                            .as(Greeter.class);
                    assertEquals("x" + n + "x" + n, greeter.twice("x"));
                  }
                  return greeter.greet("last");
                }));
      }
      start.countDown();
      for (int t = 0; t < threads; t++) {
        assertEquals("last" + t, results.get(t).get());
      }
    }
  }

  @Test
  void whatIsNotAllowedIsRefused() {
    try (Context closed =
        Context.newBuilder("python")
            .allowHostAccess(HostAccess.EXPLICIT)
            .allowHostClassLookup(name -> true)
            .option("engine.WarnInterpreterOnly", "false")
            .build()) {
      closed.eval(
          "python",
          """
          import java
          try:
              class R(java.util.Iterator): pass
          except (PermissionError, TypeError): pass
          else: assert False
          """);
    }
  }
}
