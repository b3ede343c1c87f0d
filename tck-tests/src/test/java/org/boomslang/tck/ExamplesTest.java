package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every example at a size that fits a test and compares what it prints with {@code
 * examples/expected}: exact but for measured values, which the expectation writes as <code>{f}
 * </code> (a decimal fraction) and <code>{n}</code> (a count). {@code -Dexamples.runs=20} runs each
 * of them that often.
 */
class ExamplesTest {
  private static final Path EXAMPLES = Boomslang.ROOT.resolve("examples");
  private static final int RUNS = Integer.getInteger("examples.runs", 1);

  /** Example to arguments. */
  private static final Map<String, List<String>> ARGUMENTS =
      Map.ofEntries(
          Map.entry("countdown", List.of("1000000", "2")),
          Map.entry("locked_counter", List.of("100000")),
          Map.entry("sum_of_squares", List.of("1000000")),
          Map.entry("metrics_store", List.of("5000")),
          Map.entry("producers_consumers", List.of("5000")),
          Map.entry("thread_local_state", List.of("20000")),
          Map.entry("list_append", List.of("50000")),
          Map.entry("lost_updates", List.of("100000")),
          Map.entry("matrix_multiplication", List.of("60")),
          Map.entry("monte_carlo", List.of("20000")),
          Map.entry("tree_traversal", List.of("10")),
          Map.entry("interpreter_report", List.of()));

  @Test
  void everyExampleIsTested() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      TreeSet<String> examples =
          files
              .map(p -> p.getFileName().toString())
              .filter(n -> n.endsWith(".py"))
              .map(n -> n.replace(".py", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(examples, new TreeSet<>(ARGUMENTS.keySet()));
    }
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return ARGUMENTS.keySet().stream()
        .sorted()
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static void check(String name) throws IOException, InterruptedException {
    String expected = Files.readString(EXAMPLES.resolve("expected").resolve(name + ".txt"));
    for (int run = 1; run <= RUNS; run++) {
      Boomslang.Result result =
          Boomslang.run(
              Stream.concat(Stream.of("examples/" + name + ".py"), ARGUMENTS.get(name).stream())
                  .toArray(String[]::new));
      String message = name + ", run " + run + ":\n" + result.out() + result.err();
      assertEquals(0, result.status(), message);
      assertEquals("", result.err(), message);
      assertTrue(pattern(expected).matcher(result.out()).matches(), message);
    }
  }

  private static Pattern pattern(String expected) {
    return Pattern.compile(
        Arrays.stream(expected.split("(?=\\{[fn]})|(?<=\\{[fn]})"))
            .map(
                part ->
                    switch (part) {
                      case "{f}" -> "\\d+\\.\\d+";
                      case "{n}" -> "[\\d,]+";
                      default -> Pattern.quote(part);
                    })
            .collect(Collectors.joining()));
  }
}
