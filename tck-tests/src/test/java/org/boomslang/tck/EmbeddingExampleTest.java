package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web service of {@code examples/embedding}: it compiles, and every answer is right. */
class EmbeddingExampleTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("boomslang.root"), "examples", "embedding", "src", "main");

  private static String run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("embedding", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      process.destroyForcibly();
      String text = Files.readString(output);
      assertTrue(ended, text);
      assertEquals(0, process.exitValue(), text);
      return text;
    } finally {
      Files.delete(output);
    }
  }

  @Test
  void theLoadGeneratorGetsTheRightAnswers(@TempDir Path classes) throws Exception {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> compile =
        new ArrayList<>(
            List.of(bin.resolve("javac").toString(), "-cp", classPath, "-d", classes.toString()));
    try (Stream<Path> sources = Files.walk(EXAMPLE.resolve("java"))) {
      sources.filter(file -> file.toString().endsWith(".java")).forEach(f -> compile.add(f + ""));
    }
    run(compile);
    Files.copy(EXAMPLE.resolve("resources/handlers.py"), classes.resolve("handlers.py"));
    String report =
        run(
            List.of(
                bin.resolve("java").toString(),
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+EnableJVMCI",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath + System.getProperty("path.separator") + classes,
                "com.example.LoadGenerator",
                "1",
                "2"));
    assertTrue(report.contains("requests"), report);
  }
}
