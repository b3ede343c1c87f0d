package org.boomslang.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Python to run test modules on. Immutable.
 *
 * @param name for messages
 * @param command that starts it
 * @param environment added to the process's own
 */
record Interpreter(String name, List<String> command, Map<String, String> environment) {

  /** The CPython of the artifact, unpacked at {@code home}. */
  static Interpreter cpython(Path home) {
    Path binary = home.resolve("bin/python3.14");
    binary.toFile().setExecutable(true);
    return new Interpreter(
        "CPython",
        List.of(binary.toString()),
        Map.of("PYTHONHOME", home.toString(), "LD_LIBRARY_PATH", home.resolve("lib").toString()));
  }

  /**
   * Boomslang, started by {@code command}.
   *
   * @param extensions stands in for the extension modules of the test suite
   * @param testLibrary where the test package lies, or null when it is in the library
   * @param interpreterOnly whether Python code is never compiled
   */
  static Interpreter boomslang(
      Path command, Path extensions, Path testLibrary, boolean interpreterOnly) {
    String path =
        testLibrary == null ? extensions.toString() : extensions + ":" + testLibrary.toString();
    Map<String, String> environment = new HashMap<>(Map.of("PYTHONPATH", path));
    if (interpreterOnly) {
      environment.put(
          "BOOMSLANG_JAVA_OPTIONS", "-Dpolyglot.engine.Compilation=false -XX:TieredStopAtLevel=1");
    }
    return new Interpreter("Boomslang", List.of(command.toString()), environment);
  }

  /**
   * What a run of one module gave.
   *
   * @param outcomes test id to outcome, in the order of the run
   * @param skips the reasons why tests were skipped
   * @param ended whether the module came to its end by itself, within the time limit
   * @param running the test that was under way when it did not, or null
   */
  record Run(
      Map<String, String> outcomes,
      Map<String, String> skips,
      boolean ended,
      String running,
      double seconds) {}

  /**
   * Runs one module, e.g. {@code test.test_int}; what it prints goes to a log file beside the
   * results.
   */
  Run run(String module, Path script, Path work, int limitSeconds, List<String> tests)
      throws IOException, InterruptedException {
    Files.createDirectories(work);
    Path results = work.resolve(module + "." + name + ".results");
    Path log = work.resolve(module + "." + name + ".log");
    Files.deleteIfExists(results);
    Path scratch = work.resolve(module + "." + name + ".dir");
    deleteTree(scratch);
    Files.createDirectories(scratch);
    List<String> line = new ArrayList<>(command);
    line.add(script.toString());
    line.add(module);
    line.add(results.toString());
    line.addAll(tests);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(scratch.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("PYTHON"));
    // Without a locale Python is in UTF-8 mode (PEP 540), and skips tests of the locale's encoding.
    builder.environment().putIfAbsent("LANG", "C.UTF-8");
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    boolean inTime = process.waitFor(limitSeconds, TimeUnit.SECONDS);
    if (!inTime) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return read(results, inTime, seconds);
  }

  /** What an earlier run that did not come to its end has left would disturb this one. */
  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> all = Files.walk(root)) {
      paths = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  /** The outcomes of an earlier run that came to its end, else of a run now. */
  Run runOnce(String module, Path script, Path work, int limitSeconds)
      throws IOException, InterruptedException {
    Path results = work.resolve(module + "." + name + ".results");
    if (Files.exists(results)) {
      Run earlier = read(results, true, 0);
      if (earlier.ended()) {
        return earlier;
      }
    }
    return run(module, script, work, limitSeconds, List.of());
  }

  /**
   * What the last run of a module in {@code work} printed for each of the tests, in their order:
   * the traceback of its failure, else the end of the log.
   */
  static List<String> reports(Path work, String module, List<String> tests) throws IOException {
    String log =
        new String(
            Files.readAllBytes(work.resolve(module + ".Boomslang.log")), StandardCharsets.UTF_8);
    List<String> reports = new ArrayList<>();
    for (String test : tests) {
      int start = log.indexOf("--- " + test + "\n");
      int end = start < 0 ? -1 : log.indexOf("\n--- ", start);
      String report =
          start < 0
              ? log
              : log.substring(log.indexOf('\n', start) + 1, end < 0 ? log.length() : end);
      reports.add(lastLines(report.strip(), 12));
    }
    return reports;
  }

  private static String lastLines(String text, int count) {
    List<String> lines = text.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }

  private static Run read(Path results, boolean inTime, double seconds) throws IOException {
    Map<String, String> outcomes = new LinkedHashMap<>();
    Map<String, String> skips = new HashMap<>();
    boolean ended = false;
    String running = null;
    if (Files.exists(results)) {
      for (String result : Files.readAllLines(results)) {
        String[] fields = result.split("\t", 3);
        if (fields[0].equals("end")) {
          ended = true;
        } else if (fields[0].equals("start")) {
          running = fields[1];
        } else if (fields.length >= 2) {
          // A failed subtest stays failed though the method ends well.
          outcomes.merge(fields[1], fields[0], (old, now) -> old.equals("pass") ? now : old);
          if (fields.length == 3) {
            skips.put(fields[1], fields[2]);
          }
        }
      }
    }
    return new Run(outcomes, skips, ended && inTime, ended ? null : running, seconds);
  }
}
