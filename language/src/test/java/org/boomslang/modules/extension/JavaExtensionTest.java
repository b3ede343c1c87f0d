package org.boomslang.modules.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles the examples of extensions in Java, which lie in a class loader of their own then, and
 * uses them from Python.
 */
class JavaExtensionTest {
  private static final Path EXAMPLES = Path.of("../examples/extensions/java");
  private static final Path WRONG = Path.of("src/test/resources/extensions");

  @TempDir static Path folder;
  private static ClassLoader before;

  @BeforeAll
  static void compile() throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-Xlint:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    for (Path sources : new Path[] {EXAMPLES.resolve("example"), WRONG}) {
      try (var files = Files.list(sources)) {
        files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
      }
    }
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0])));
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    String name = "org.boomslang.api.PyExtension";
    Files.writeString(
        services.resolve(name),
        Files.readString(EXAMPLES.resolve("META-INF/services").resolve(name)) + "wrong.Wrong\n");
    before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(new URL[] {url(folder)}, before));
  }

  private static URL url(Path path) throws MalformedURLException {
    return URI.create(path.toUri().toString()).toURL();
  }

  @AfterAll
  static void restore() {
    Thread.currentThread().setContextClassLoader(before);
  }

  private static String run(String code, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context.Builder builder =
        Context.newBuilder("python")
            .allowCreateThread(true)
            .option("engine.WarnInterpreterOnly", "false")
            .out(out)
            .err(options.length > 0 ? out : OutputStream.nullOutputStream());
    for (int i = 0; i + 1 < options.length; i += 2) {
      builder.option(options[i], options[i + 1]);
    }
    try (Context context = builder.build()) {
      context.eval(Source.create("python", code));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void examples() throws IOException {
    assertEquals(
        Files.readString(EXAMPLES.resolve("use.expected")),
        run(Files.readString(EXAMPLES.resolve("use.py"))));
  }

  /** What {@code Context.create} gives is enough. */
  @Test
  void plainContext() {
    try (Context context = Context.create("python")) {
      assertEquals(
          5, context.eval("python", "import geometry\nabs(geometry.Vector(3, 4))").asInt());
    }
  }

  @Test
  void undeclaredWarnsOnce() {
    String printed = run("import jcounter\nimport jcounter, jsafecounter", "python.PythonPath", "");
    assertEquals(1, printed.split("RuntimeWarning: The module 'jcounter'", -1).length - 1, printed);
    assertEquals(1, printed.split("RuntimeWarning", -1).length - 1, printed);
    assertEquals("", run("import jcounter", "python.FreeThreadingAllow", "x,jcounter"));
  }

  @Test
  void reports() {
    assertEquals(
        "[('jcounter', False, True, 2, 0, 0.0, 'Java')]\n",
        run(
            "import jcounter, _imp\njcounter.value()\njcounter.increment()\nprint(_imp._extension_report())"));
  }

  @Test
  void canBeRefused() {
    var error =
        assertThrows(
            PolyglotException.class,
            () -> run("import geometry", "python.JavaExtensions", "false"));
    assertTrue(error.getMessage().contains("No module named 'geometry'"), error.getMessage());
  }

  @Test
  void eachContextHasItsOwn() {
    String code = "import jcounter\nprint(jcounter.increment())";
    assertEquals("1\n", run(code));
    assertEquals("1\n", run(code));
  }

  /** A module that says it supports threads and does not loses updates: nothing serialises it. */
  @Test
  void declaredIsNotSerialised() {
    String lost =
        run(
            """
            import jsafecounter, threading
            def work():
                for i in range(20_000):
                    jsafecounter.carelessIncrement()
            lost = False
            for attempt in range(50):
                start = jsafecounter.carelessIncrement()
                workers = [threading.Thread(target=work) for i in range(4)]
                for w in workers: w.start()
                for w in workers: w.join()
                if jsafecounter.carelessIncrement() < start + 80_001:
                    lost = True
                    break
            print(lost)
            """);
    assertEquals("True\n", lost);
  }

  @Test
  void mistakesAreSystemErrors() {
    var error = assertThrows(PolyglotException.class, () -> run("import wrong"));
    assertEquals(
        "SystemError: wrong.f: signature (a, b) has 2 parameters, the method 1",
        error.getMessage());
  }
}
