package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that embed Python, with the jars on the module path, and in any order on the class path.
 */
class ClassPathsTest {
  private static final Path LIB = Boomslang.ROOT.resolve("launcher/target/boomslang/lib");
  private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");
  private static final String PROGRAM =
      """
      package app;
      import org.graalvm.polyglot.Context;
      public final class Main {
        public static void main(String[] arguments) {
          try (Context context =
              Context.newBuilder("python")
                  .allowAllAccess(true)
                  .option("python.StdLibHome", arguments[0])
                  .build()) {
            context.eval("python", "import json\\nprint(json.dumps({'sum': sum(range(10))}))");
          }
        }
      }
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void compile() throws Exception {
    Path source = Files.createDirectories(folder.resolve("src/app")).resolve("Main.java");
    Files.writeString(source, PROGRAM);
    Path module = folder.resolve("src/module-info.java");
    Files.writeString(module, "module app { requires org.graalvm.polyglot; }");
    run(
        List.of(
            BIN.resolve("javac").toString(),
            "-d",
            folder.resolve("classes").toString(),
            "--module-path",
            jars(true),
            source.toString(),
            module.toString()));
  }

  /**
   * The jars that the Maven dependency brings.
   *
   * @param modules whether without those of the compiler, which the JDK has to have as modules
   */
  private static String jars(boolean modules) throws IOException {
    String others =
        modules ? "boomslang-(launcher|native).*|compiler-.*" : "boomslang-(launcher|native).*";
    try (Stream<Path> files = Files.list(LIB)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !file.getFileName().toString().matches(others))
          .map(Path::toString)
          .sorted()
          .collect(Collectors.joining(System.getProperty("path.separator")));
    }
  }

  private static Boomslang.Result run(List<String> command) throws Exception {
    Boomslang.Result result = Boomslang.execute(command, Map.of(), "");
    assertEquals(0, result.status(), result.err());
    return result;
  }

  private static Boomslang.Result start(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(BIN.resolve("java").toString()));
    command.addAll(List.of(options));
    command.add(LIB.resolve("python3.14t").toString());
    Boomslang.Result result = run(command);
    assertEquals("{\"sum\": 45}\n", result.out());
    return result;
  }

  @Test
  void onTheModulePath() throws Exception {
    start("--module-path", folder.resolve("classes") + ":" + jars(true), "-m", "app/app.Main");
  }

  @Test
  void onTheClassPathWithTheCompilerInFront() throws Exception {
    String compiler;
    try (Stream<Path> files = Files.list(LIB)) {
      compiler =
          files
              .filter(file -> file.getFileName().toString().startsWith("compiler-"))
              .findFirst()
              .orElseThrow()
              .toString();
    }
    Boomslang.Result result =
        start(
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+EnableJVMCI",
            "-cp",
            compiler + ":" + folder.resolve("classes") + ":" + jars(false),
            "app.Main");
    assertTrue(result.err().contains("Python code is compiled"), result.err());
  }
}
