package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of loaded classes is a shortcut: without it, or with a bad one, all works. */
class ArchiveTest {
  private static final String USED = "Using AOT-linked classes: true";

  /** An installation of its own, with the jars of this checkout. */
  @TempDir Path root;

  private Path archive;

  @BeforeEach
  void install() throws IOException {
    Path built = Boomslang.ROOT.resolve("launcher/target/boomslang");
    Path installed = Files.createDirectories(root.resolve("launcher/target/boomslang"));
    Files.copy(Boomslang.ROOT.resolve("boomslang"), root.resolve("boomslang"));
    Files.createSymbolicLink(installed.resolve("lib"), built.resolve("lib"));
    Path names = built.resolve("boomslang.aot.names");
    if (Files.exists(names)) {
      Files.copy(names, installed.resolve("boomslang.aot.names"));
    }
    archive = installed.resolve("boomslang.aot");
  }

  private Boomslang.Result run(Map<String, String> environment) throws Exception {
    return Boomslang.execute(
        List.of(root.resolve("boomslang").toString(), "-c", "print(6 * 7)"), environment, "");
  }

  private void worksQuietly() throws Exception {
    Boomslang.Result result = run(Map.of());
    assertEquals("", result.err());
    assertEquals("42\n", result.out());
    assertEquals(0, result.status());
  }

  @Test
  void runsWithoutAnArchiveAndWritesNothing() throws Exception {
    List<String> before = files();
    worksQuietly();
    assertEquals(before, files());
  }

  @Test
  void runsWithoutACompiler() throws Exception {
    Boomslang.Result result = run(Map.of("BOOMSLANG_JAVA_OPTIONS", "-XX:-EnableJVMCI"));
    assertEquals("", result.err());
    assertEquals("42\n", result.out());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void runsWithADamagedArchive() throws Exception {
    Files.writeString(archive, "this is not an archive\n".repeat(10_000));
    worksQuietly();
    Files.write(archive, new byte[0]);
    worksQuietly();
  }

  @Test
  void ignoresAnArchiveOfOtherJars() throws Exception {
    Path made = Boomslang.ROOT.resolve("launcher/target/boomslang/boomslang.aot");
    if (!Files.exists(made)) {
      return; // built with -DskipArchive
    }
    Files.copy(made, archive);
    Map<String, String> log = Map.of("BOOMSLANG_JAVA_OPTIONS", "-Xlog:aot*=info");
    assertTrue(run(log).out().contains(USED), "a fresh archive is used");
    Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
    assertFalse(run(log).out().contains(USED), "an archive older than the jars is not used");
    Files.setLastModifiedTime(archive, FileTime.fromMillis(System.currentTimeMillis()));
    Files.writeString(archive.resolveSibling("boomslang.aot.names"), "another.jar\n");
    assertFalse(run(log).out().contains(USED), "an archive of jars of other names is not used");
  }
}
