package org.boomslang.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The component in a home that is one: the run-time of the standalone, in a folder with spaces. */
class InstalledTest {
  private static Path folder;
  private static Path home;

  private static Commands.Result component(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(home.resolve("bin/java").toString(), "-jar", Commands.JAR.toString()));
    command.addAll(List.of(arguments));
    Commands.Result result = Commands.run(folder, Map.of(), command);
    assertEquals(0, result.status(), result.text());
    return result;
  }

  @BeforeAll
  static void install() throws Exception {
    folder = Files.createTempDirectory("boom slang");
    home = folder.resolve("a jdk");
    Commands.copy(Commands.STANDALONE.resolve("jvm"), home);
    // The archive is made in half a minute, in the way in which the standalone's was.
    component("install", "--no-archive", home.toString());
  }

  @AfterAll
  static void delete() throws Exception {
    component("uninstall", home.toString());
    assertTrue(!Files.exists(home.resolve("languages")));
    Commands.delete(folder);
  }

  @Test
  void theCommandRuns() throws Exception {
    assertEquals(
        home + "/bin/boomslang " + home + "/languages/boomslang\n",
        Commands.run(
                folder,
                home.resolve("bin/boomslang").toString(),
                "-c",
                "import sys; print(sys.executable, sys.prefix)")
            .text());
  }

  @Test
  void aProgramOfTheHomeHasTheLanguage() throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("Sum.java"),
            """
            import org.graalvm.polyglot.*;

            public class Sum {
              public static void main(String[] args) {
                try (Context context = Context.create("python")) {
                  System.out.println(context.eval("python", "sum(range(10))"));
                  System.out.println(context.getEngine().getImplementationName());
                }
              }
            }
            """);
    Path polyglot;
    try (var jars =
        Files.newDirectoryStream(home.resolve("languages/boomslang/lib"), "polyglot-*.jar")) {
      polyglot = jars.iterator().next();
    }
    // The run-time of the standalone has no javac.
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    Commands.Result compiled =
        Commands.run(
            folder,
            javac.toString(),
            "-cp",
            polyglot.toString(),
            "-d",
            folder.toString(),
            program.toString());
    assertEquals(0, compiled.status(), compiled.text());
    Commands.Result result =
        Commands.run(
            folder,
            home.resolve("bin/java").toString(),
            "@" + home.resolve("languages/boomslang/java.options"),
            "-cp",
            folder.toString(),
            "Sum");
    assertTrue(
        result.text().endsWith("\n45\nGraalVM CE\n"), result.text()); // behind a line of the log
  }
}
