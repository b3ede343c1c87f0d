package org.boomslang.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles extensions with the system's compiler and uses them from Python. What the scripts {@code
 * use_hello.py}, {@code use_types.py} and {@code examples.py} are expected to print is what CPython
 * 3.14.3 prints with the same C files compiled against its own headers. Without a compiler these
 * tests are skipped.
 */
class ExtensionTest {
  private static final Path RESOURCES = Path.of("src/test/resources/extensions");
  private static final Path EXAMPLES = Path.of("../examples/extensions");

  @TempDir static Path folder;

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    assumeTrue(NativeLibrary.exists(), "built without a C compiler");
    List<Process> compilers = new ArrayList<>();
    for (Path sources : new Path[] {RESOURCES, EXAMPLES}) {
      try (var files = Files.list(sources)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".c")).toList()) {
          String name = file.getFileName().toString().replace(".c", ".boomslang-314t.so");
          compilers.add(
              new ProcessBuilder(
                      "cc",
                      "-O1",
                      "-Wall",
                      "-Werror",
                      "-shared",
                      "-fPIC",
                      "-pthread",
                      "-Isrc/main/include",
                      "-o",
                      folder.resolve(name).toString(),
                      file.toString())
                  .inheritIO()
                  .start());
        }
      }
    }
    for (Process compiler : compilers) {
      assertEquals(0, compiler.waitFor());
    }
  }

  private static String run(boolean nativeAccess, String code) {
    return run(nativeAccess, code, false);
  }

  private static String run(boolean nativeAccess, String code, boolean errors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("python")
            .allowAllAccess(true)
            .allowNativeAccess(nativeAccess)
            .option("engine.WarnInterpreterOnly", "false")
            .option("python.PythonPath", folder.toString())
            .out(out)
            .err(errors ? out : OutputStream.nullOutputStream())
            .build()) {
      context.eval(Source.create("python", code));
    } catch (PolyglotException e) {
      return out.toString(StandardCharsets.UTF_8) + e.getMessage();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void check(Path script, Path expected) throws IOException {
    assertEquals(Files.readString(expected), run(true, Files.readString(script)));
  }

  @Test
  void functions() throws IOException {
    check(RESOURCES.resolve("use_hello.py"), RESOURCES.resolve("hello.expected"));
  }

  @Test
  void types() throws IOException {
    check(RESOURCES.resolve("use_types.py"), RESOURCES.resolve("types_ext.expected"));
  }

  /** Codecs, code, memory, dates, sending, calls by vector, and what outlives a reference. */
  @Test
  void services() throws IOException {
    check(RESOURCES.resolve("use_services.py"), RESOURCES.resolve("services.expected"));
  }

  /** Static types, single-phase initialisation, macros over the insides of objects. */
  @Test
  void olderWays() throws IOException {
    check(RESOURCES.resolve("use_oldstyle.py"), RESOURCES.resolve("oldstyle.expected"));
  }

  /** The interface as {@code ctypes} sees it, without an extension. */
  @Test
  void interfaceByCtypes() throws IOException {
    check(RESOURCES.resolve("use_pythonapi.py"), RESOURCES.resolve("pythonapi.expected"));
  }

  /** A static type is one piece of memory: contexts use it one after the other. */
  @Test
  void staticTypesBelongToOneContext() {
    String code = "import oldstyle\nprint(oldstyle.Box(1))";
    try (Context context =
        Context.newBuilder("python")
            .allowAllAccess(true)
            .option("engine.WarnInterpreterOnly", "false")
            .option("python.PythonPath", folder.toString())
            .err(OutputStream.nullOutputStream())
            .build()) {
      context.eval("python", "import oldstyle");
      String refused = run(true, code);
      assertTrue(refused.contains("only one context can use at a time"), refused);
    }
    assertEquals("<oldstyle.Box 1>\n", run(true, code));
  }

  @Test
  void examples() throws IOException {
    check(EXAMPLES.resolve("examples.py"), EXAMPLES.resolve("examples.expected"));
  }

  @Test
  void undeclaredWarnsOnce() {
    String printed = run(true, "import sys\nimport counter, counter\ncounter.value()\n", true);
    assertEquals(1, printed.split("RuntimeWarning: The module 'counter'", -1).length - 1, printed);
  }

  @Test
  void refusedWithoutNativeAccess() {
    assertEquals(
        "ImportError: extension modules need native access, which this context is denied",
        run(false, "import hello"));
  }

  /** Objects that went through leave nothing behind, whichever thread gives them up. */
  @Test
  void nothingLeaks() {
    run(true, "import leaks\nleaks.pass_on([])\n");
    long before = Handles.heldObjects();
    String printed =
        run(
            true,
            """
            import leaks, threading
            class A: pass
            leaks.churn(20_000, A)
            leaks.churn(1_000, list)
            for i in range(200_000):
                leaks.pass_on([i])
                leaks.pass_on(1000 + i)
                leaks.pass_on(1.5)
                leaks.pass_on("x")
            # kept by one thread, dropped by another
            def drop():
                for i in range(20_000):
                    leaks.drop()
            t = threading.Thread(target=drop)
            t.start()
            for i in range(20_000):
                leaks.keep([i])
            t.join()
            leaks.drop()
            def ending():
                leaks.keep({1})
            for i in range(50):
                t = threading.Thread(target=ending)
                t.start()
                t.join()
            leaks.drop()
            a = A()
            print(leaks.count(a), leaks.count(None) > 1000)
            """);
    assertEquals("1 True\n", printed);
    assertTrue(Handles.heldObjects() - before < 60, "held: " + Handles.heldObjects());
  }
}
