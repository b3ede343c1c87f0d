package org.boomslang.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The standalone, unpacked elsewhere than it was made: in a folder with spaces, read-only, run with
 * an empty environment and no JDK.
 */
class StandaloneTest {
  private static Path folder;
  private static Path home;

  @BeforeAll
  static void unpack() throws Exception {
    folder = Files.createTempDirectory("boom slang");
    home = folder.resolve("stand alone");
    Commands.copy(Commands.STANDALONE, home);
    Commands.run(folder, "/bin/chmod", "-R", "a-w", home.toString());
  }

  @AfterAll
  static void delete() throws IOException {
    Commands.delete(folder);
  }

  private static String python(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/python3").toString()));
    command.addAll(List.of(arguments));
    Commands.Result result = Commands.run(folder, Map.of(), command);
    assertEquals(0, result.status(), result.text());
    return result.text();
  }

  @Test
  void knowsWhereItLies() throws Exception {
    assertEquals(
        "%1$s/bin/python3 %1$s %1$s/lib/python3.14t %1$s/lib/python3.14t/os.py\n".formatted(home),
        python(
            "-c",
            "import os, sys, sysconfig; print(sys.executable, sys.prefix, sysconfig.get_path('stdlib'), os.__file__)"));
  }

  @Test
  void usesItsArchiveAndWritesNothing() throws Exception {
    Map<String, String> before = Commands.contents(home);
    Commands.Result result =
        Commands.run(
            folder,
            Map.of("BOOMSLANG_JAVA_OPTIONS", "-Xlog:aot=info"),
            List.of(home.resolve("bin/boomslang").toString(), "-c", "print(6 * 7)"));
    assertTrue(result.text().contains("Using AOT-linked classes: true"), result.text());
    assertTrue(result.text().contains("\n42\n"), result.text());
    assertEquals(before, Commands.contents(home));
  }

  @Test
  void startsWithoutItsArchiveToo() throws Exception {
    Commands.Result result =
        Commands.run(
            folder,
            Map.of("BOOMSLANG_JAVA_OPTIONS", "-Xshare:auto"),
            List.of(home.resolve("bin/boomslang").toString(), "-c", "print(6 * 7)"));
    assertEquals("42\n", result.text());
  }

  @Test
  void runsThreadsInParallelInCompiledCode() throws Exception {
    String text = python(Commands.ROOT.resolve("examples/countdown.py").toString(), "3000000", "2");
    assertTrue(text.contains("two threads"), text);
    assertEquals(
        "GraalVM CE\n",
        python(
            "-c",
            "import java; print(java.type('org.graalvm.polyglot.Engine').create().getImplementationName())"));
  }

  @Test
  void hasTheLibrariesOfJava() throws Exception {
    assertEquals(
        "javax.swing.JTable java.sql.Timestamp java.net.http.HttpClient\n",
        python(
            "-c",
            "import java; print(*(java.type(t).class_.getName() for t in ('javax.swing.JTable', 'java.sql.Timestamp', 'java.net.http.HttpClient')))"));
  }

  @Test
  void makesAVirtualEnvironment() throws Exception {
    Path environment = folder.resolve("an environment");
    python("-m", "venv", "--without-pip", environment.toString());
    Commands.Result result =
        Commands.run(
            folder,
            environment.resolve("bin/python").toString(),
            "-c",
            "import sys; print(sys.prefix, sys.base_prefix)");
    assertEquals(environment + " " + home + "\n", result.text());
  }

  @Test
  void worksForAnotherUser() throws Exception {
    if (!System.getProperty("user.name").equals("root")
        || !Files.exists(Path.of("/usr/bin/setpriv"))) {
      return; // nobody else can be
    }
    Commands.run(folder, "/bin/chmod", "a+rx", folder.toString());
    Commands.Result result =
        Commands.run(
            Path.of("/"),
            "/usr/bin/setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            home.resolve("bin/boomslang").toString(),
            "-c",
            "import os; print(os.getuid())");
    assertEquals("65534\n", result.text());
  }

  @Test
  void theArchiveHasAllOfIt() throws Exception {
    Path tar =
        Commands.STANDALONE.resolveSibling(
            Commands.STANDALONE.toRealPath().getFileName() + ".tar.gz");
    if (!Files.exists(tar)) {
      return; // built with -Dstandalone=no-tar
    }
    Commands.Result list =
        Commands.run(
            folder, Map.of("PATH", "/usr/bin:/bin"), List.of("tar", "-tvzf", tar.toString()));
    String name = Commands.STANDALONE.toRealPath().getFileName().toString();
    assertEquals(0, list.status());
    assertTrue(list.text().matches("(?s).*-rwxr-xr-x [^\n]* " + name + "/bin/boomslang\n.*"));
    for (String file :
        List.of(
            "bin/python3 -> boomslang",
            "jvm/bin/java",
            "boomslang.aot",
            "README.txt",
            "lib/python3.14t/LICENSE.txt")) {
      assertTrue(list.text().contains(" " + name + "/" + file + "\n"), file);
    }
    assertFalse(list.text().contains("__pycache__"));
    assertFalse(list.text().contains("site-packages"));
  }
}
