package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
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
            .redirectErrorStream(true)
            .start();
    // What is lost comes last, and is the message: a summary may be all that the reader has.
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      output.lines().peek(System.out::println).forEach(lines::add);
    }
    String end = String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    assertEquals(0, process.waitFor(), end);
  }
}
