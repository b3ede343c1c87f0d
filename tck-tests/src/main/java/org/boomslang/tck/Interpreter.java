package org.boomslang.tck;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
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
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A Python to run test modules on. Immutable.
 *
 * @param name for messages
 * @param command that starts it
 * @param environment added to the process's own
 */
record Interpreter(String name, List<String> command, Map<String, String> environment) {
  /** The last line of the results of a module that came to its end. */
  private static final String END = "end\t\n";

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
    Run[] run = new Run[1];
    series(
        List.of(module),
        script,
        work,
        any -> limitSeconds,
        tests,
        (any, result) -> run[0] = result);
    return run[0];
  }

  /**
   * Runs modules one after the other in one process, which spares most of them the larger part of
   * their time; those that follow one that hangs or ends the process have another.
   *
   * @param limits the seconds that each may take
   * @param tests the ids of those to run, all when empty
   * @param then told of each module when it has ended, in their order
   */
  void series(
      List<String> modules,
      Path script,
      Path work,
      ToIntFunction<String> limits,
      List<String> tests,
      BiConsumer<String, Run> then)
      throws IOException, InterruptedException {
    for (int next = 0; next < modules.size(); ) {
      List<String> rest = modules.subList(next, modules.size());
      next += process(rest, script, work, limits, tests, then);
    }
  }

  /** One process of a series; the number of modules that are done with comes back, at least one. */
  private int process(
      List<String> modules,
      Path script,
      Path work,
      ToIntFunction<String> limits,
      List<String> tests,
      BiConsumer<String, Run> then)
      throws IOException, InterruptedException {
    for (String module : modules) {
      Files.deleteIfExists(results(work, module));
      Files.deleteIfExists(work.resolve(module + "." + name + ".log"));
      Path scratch = work.resolve(module + "." + name + ".dir");
      deleteTree(scratch);
      Files.createDirectories(scratch);
    }
    Process process = start(modules, script, work, tests);
    int done = 0;
    long begin = System.nanoTime();
    boolean inTime = true;
    for (boolean alive = true; alive; ) {
      alive = !process.waitFor(100, TimeUnit.MILLISECONDS);
      // The last one has ended with its process, whatever may hold that up.
      while (done < modules.size() - (alive ? 1 : 0)
          && hasEnded(results(work, modules.get(done)))) {
        String module = modules.get(done++);
        then.accept(module, read(results(work, module), true, seconds(begin)));
        begin = System.nanoTime();
      }
      if (alive && seconds(begin) > limits.applyAsInt(modules.get(done))) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        inTime = false;
        alive = false;
      }
    }
    if (done < modules.size()) {
      String module = modules.get(done++);
      then.accept(module, read(results(work, module), inTime, seconds(begin)));
    }
    return done;
  }

  private Process start(List<String> modules, Path script, Path work, List<String> tests)
      throws IOException {
    List<String> line = new ArrayList<>(command);
    line.add(script.toString());
    for (String test : tests) {
      line.add("--only");
      line.add(test);
    }
    line.add(work.toString());
    line.add(name);
    line.addAll(modules);
    String first = modules.getFirst() + "." + name;
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(work.resolve(first + ".dir").toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(work.resolve(first + ".log").toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("PYTHON"));
    // Without a locale Python is in UTF-8 mode (PEP 540), and skips tests of the locale's encoding.
    builder.environment().putIfAbsent("LANG", "C.UTF-8");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Path results(Path work, String module) {
    return work.resolve(module + "." + name + ".results");
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static boolean hasEnded(Path results) throws IOException {
    if (!Files.exists(results)) {
      return false;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(results)) {
      ByteBuffer end = ByteBuffer.allocate(END.length());
      channel.position(Math.max(0, channel.size() - END.length()));
      while (end.hasRemaining() && channel.read(end) >= 0) {
        // until it is full
      }
      return new String(end.array(), StandardCharsets.US_ASCII).equals(END);
    }
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
    if (hasEnded(results(work, module))) {
      return read(results(work, module), true, 0);
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
