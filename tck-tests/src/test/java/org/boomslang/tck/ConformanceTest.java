package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every test of CPython's suite on the checked-in lists in {@code passing/} still passes. */
class ConformanceTest {
  @Test
  void theListsDoNotShrink() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dcpython.home=" + System.getProperty("cpython.home"),
                    "-cp",
                    "target/classes",
                    "org.boomslang.tck.Conformance",
                    "--interpreter",
                    "listed"))
            .inheritIO()
            .start();
    assertEquals(0, process.waitFor(), "see the lines above");
  }
}
