package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The short form of the soak programs: every scenario of the first a time or two, some of the
 * others once, with exact totals. The long form is {@code ./boomslang stress-tests/soak/soak.py
 * 600}.
 */
class SoakTest {
  @Test
  void everyTotalIsExact() throws Exception {
    soak("soak.py", "5");
  }

  @Test
  void theInterpreterHolds() throws Exception {
    soak("inside.py", "0", "methods_replaced", "watched", "queues_shut_down", "drawn", "reloaded");
  }

  @Test
  void whatProgramsShareHolds() throws Exception {
    soak(
        "programs.py",
        "0",
        "caches_on_methods",
        "finalizers",
        "self_registering_classes",
        "lines_handed_out",
        "registries");
  }

  /** Where there is a C compiler. */
  @Test
  void extensionsHold() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")));
    soak("extension.py", "0");
  }

  @Test
  void modulesHold() throws Exception {
    soak(
        "outside.py",
        "0",
        "foreign_memory",
        "decompressors",
        "digests",
        "files_read",
        "streams_closed",
        "encrypted");
  }

  /** Four threads, for some seconds but at least a round. */
  private static void soak(String program, String seconds, String... scenarios) throws Exception {
    String path = Boomslang.ROOT.resolve("stress-tests/soak").resolve(program).toString();
    Boomslang.Result result =
        Boomslang.run(
            Stream.concat(Stream.of(path, seconds, "4"), List.of(scenarios).stream())
                .toArray(String[]::new));
    assertEquals(0, result.status(), result.out() + result.err());
  }
}
