package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.debug.Breakpoint;
import com.oracle.truffle.api.debug.DebugScope;
import com.oracle.truffle.api.debug.DebugStackFrame;
import com.oracle.truffle.api.debug.DebugValue;
import com.oracle.truffle.api.debug.Debugger;
import com.oracle.truffle.api.debug.DebuggerSession;
import com.oracle.truffle.api.debug.SuspendedCallback;
import com.oracle.truffle.api.debug.SuspendedEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.management.ExecutionListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GraalVM's tools build on: statements and roots, variables, evaluation where it stopped. */
class ToolsTest {
  private static final String PROGRAM =
      """
      import helper
      limit = 3

      def scaled(x, factor=2):
          y = x * factor
          if y > limit:
              y = helper.half(y)
          return y

      def gen(n):
          for i in range(n):
              yield scaled(i)

      class Box:
          size = 1
          def fill(self, item):
              self.item = item

      try:
          total = sum(gen(3))
          Box().fill(total)
          1 / 0
      except ZeroDivisionError:
          total += 1
      """;

  private static final String HELPER =
      """
      def half(value):
          result = value // 2
          return result
      """;

  private static Source program(Path folder) throws Exception {
    Files.writeString(folder.resolve("helper.py"), HELPER);
    Path file = folder.resolve("program.py");
    Files.writeString(file, PROGRAM);
    return Source.newBuilder("python", file.toFile()).build();
  }

  private static Context context(Engine engine, Path folder) {
    return Context.newBuilder("python")
        .engine(engine)
        .allowAllAccess(true)
        .option("python.PythonPath", folder.toString())
        .build();
  }

  private static int line(String text) {
    return (int) PROGRAM.substring(0, PROGRAM.indexOf(text)).chars().filter(c -> c == '\n').count()
        + 1;
  }

  @Test
  void statementsAndRootsOfAllFilesAreSeen(@TempDir Path folder) throws Exception {
    Source source = program(folder);
    Set<Integer> lines = Collections.synchronizedSet(new TreeSet<>());
    Set<Integer> helped = Collections.synchronizedSet(new TreeSet<>());
    Set<String> roots = new ConcurrentSkipListSet<>();
    try (Engine engine = Engine.create("python")) {
      ExecutionListener listener =
          ExecutionListener.newBuilder()
              .statements(true)
              .roots(true)
              .sourceFilter(s -> s.getPath() != null && s.getPath().startsWith(folder.toString()))
              .onEnter(
                  event -> {
                    if (event.isRoot()) {
                      roots.add(event.getRootName());
                    } else {
                      Set<Integer> found =
                          event.getLocation().getSource().getName().equals("helper.py")
                              ? helped
                              : lines;
                      found.add(event.getLocation().getStartLine());
                    }
                  })
              .attach(engine);
      try (Context context = context(engine, folder)) {
        context.eval(source);
      }
      listener.close();
    }
    assertEquals(Set.of("<module>", "scaled", "half", "gen", "Box", "fill"), roots);
    assertEquals(
        Set.of(1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21, 22, 24), lines);
    assertEquals(Set.of(1, 2, 3), helped);
  }

  @Test
  void aDebuggerStopsStepsReadsEvaluatesAndWrites(@TempDir Path folder) throws Exception {
    Source source = program(folder);
    List<String> seen = new ArrayList<>();
    SuspendedCallback callback =
        event -> {
          DebugStackFrame frame = event.getTopStackFrame();
          String where = frame.getName() + ":" + event.getSourceSection().getStartLine();
          switch (seen.size()) {
            case 0 -> {
              seen.add(where + " " + variables(frame.getScope()));
              assertEquals(4, frame.eval("x + factor").asInt());
              assertEquals("[0, 1]", frame.eval("[i for i in range(x)]").toDisplayString());
              frame.eval("factor = 5");
              frame.getScope().getDeclaredValue("x").set(frame.eval("x + 1"));
              event.prepareStepOver(1);
            }
            case 1, 2 -> {
              seen.add(where + " " + variables(frame.getScope()));
              event.prepareStepInto(1);
            }
            case 3 -> {
              seen.add(where);
              event.prepareStepOut(1);
            }
            default -> {
              seen.add(where + " " + callers(event));
              event.prepareContinue();
            }
          }
        };
    try (Engine engine = Engine.create("python");
        DebuggerSession session = Debugger.find(engine).startSession(callback);
        Context context = context(engine, folder)) {
      Breakpoint breakpoint =
          Breakpoint.newBuilder(source.getURI()).lineIs(line("y = x * factor")).build();
      breakpoint.setCondition("x == 2");
      session.install(breakpoint);
      context.eval(source);
      assertEquals(1, breakpoint.getHitCount());
      // 0 + 2 + half(3 * 5), and one more
      assertEquals(10, context.getBindings("python").getMember("total").asInt());
    }
    assertEquals("scaled:5 {x=2, factor=2}", seen.get(0));
    assertEquals("scaled:6 {x=3, factor=5, y=15}", seen.get(1));
    assertEquals("scaled:7 {x=3, factor=5, y=15}", seen.get(2));
    assertEquals("half:2", seen.get(3));
    assertTrue(seen.get(4).startsWith("scaled:"), seen.get(4));
    assertTrue(seen.get(4).endsWith("[scaled, gen, <module>]"), seen.get(4));
  }

  private static String variables(DebugScope scope) {
    List<String> found = new ArrayList<>();
    for (DebugValue value : scope.getDeclaredValues()) {
      found.add(value.getName() + "=" + value.toDisplayString());
    }
    return "{" + String.join(", ", found) + "}";
  }

  private static List<String> callers(SuspendedEvent event) {
    List<String> names = new ArrayList<>();
    for (DebugStackFrame frame : event.getStackFrames()) {
      if (!frame.isInternal()) {
        names.add(frame.getName());
      }
    }
    return names;
  }

  @Test
  void aDebuggerStopsAtTheLastExpressionAndInLambdas(@TempDir Path folder) throws Exception {
    Source source =
        Source.newBuilder(
                "python",
                """
                def twice(x):
                    y = x * 2
                    return y
                f = (
                    lambda n:
                        twice(n + 1))
                print(
                    f(3))
                """,
                "last.py")
            .buildLiteral();
    List<String> seen = new ArrayList<>();
    try (Engine engine = Engine.create("python");
        DebuggerSession session =
            Debugger.find(engine)
                .startSession(
                    event -> {
                      StringBuilder frames = new StringBuilder();
                      for (DebugStackFrame frame : event.getStackFrames()) {
                        if (!frame.isInternal()) {
                          frames.append(frame.getName()).append(':');
                          frames.append(frame.getSourceSection().getStartLine()).append(' ');
                        }
                      }
                      DebugScope scope = event.getTopStackFrame().getScope();
                      seen.add(frames.toString() + scope.isFunctionScope());
                      event.prepareContinue();
                    });
        Context context = context(engine, folder)) {
      for (int line : new int[] {2, 6, 7}) {
        session.install(Breakpoint.newBuilder(source.getURI()).lineIs(line).build());
      }
      context.eval(source);
    }
    assertEquals(
        List.of(
            "<module>:7 false", "<lambda>:6 <module>:7 true", "twice:2 <lambda>:6 <module>:7 true"),
        seen);
  }

  @Test
  void aBreakpointStopsEveryThread(@TempDir Path folder) throws Exception {
    Source source =
        Source.newBuilder(
                "python",
                """
                import threading
                def work(n):
                    square = n * n
                    results.append(square)
                results = []
                threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
                for t in threads: t.start()
                for t in threads: t.join()
                sorted(results)
                """,
                "threads.py")
            .buildLiteral();
    Set<Integer> stopped = new ConcurrentSkipListSet<>();
    try (Engine engine = Engine.create("python");
        DebuggerSession session =
            Debugger.find(engine)
                .startSession(
                    event -> {
                      stopped.add(event.getTopStackFrame().eval("square").asInt());
                      event.getTopStackFrame().eval("square += 100");
                      event.prepareContinue();
                    });
        Context context = context(engine, folder)) {
      session.install(Breakpoint.newBuilder(source.getURI()).lineIs(4).build());
      assertEquals("[100, 101, 104, 109]", context.eval(source).toString());
    }
    assertEquals(Set.of(0, 1, 4, 9), stopped);
  }

  @Test
  void aDebuggerStopsWhereAnExceptionIsRaised(@TempDir Path folder) throws Exception {
    List<String> seen = new ArrayList<>();
    try (Engine engine = Engine.create("python");
        DebuggerSession session =
            Debugger.find(engine)
                .startSession(
                    event -> {
                      seen.add(
                          event.getTopStackFrame().getName()
                              + ":"
                              + event.getSourceSection().getStartLine()
                              + " "
                              + event.getException().getMessage());
                      event.prepareContinue();
                    });
        Context context = context(engine, folder)) {
      session.install(Breakpoint.newExceptionBuilder(true, true).build());
      context.eval(
          "python",
          "def f():\n  x = 1\n  raise ValueError('no')\ntry:\n  f()\nexcept ValueError: pass");
    }
    assertTrue(seen.contains("f:3 ValueError: no"), seen.toString());
  }

  @Test
  void statementsCanBeLimited() {
    ResourceLimits limits = ResourceLimits.newBuilder().statementLimit(10_000, null).build();
    // Reaching the limit closes the context.
    Context context = Context.newBuilder("python").resourceLimits(limits).build();
    PolyglotException stopped =
        assertThrows(
            PolyglotException.class, () -> context.eval("python", "i = 0\nwhile True:\n  i += 1"));
    assertTrue(stopped.isResourceExhausted());
  }
}
