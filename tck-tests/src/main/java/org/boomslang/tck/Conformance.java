package org.boomslang.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs modules of CPython's test suite on CPython and on Boomslang and compares them test by test.
 *
 * <pre>
 * java -cp target/classes org.boomslang.tck.Conformance [options] all | listed | @GROUP | test.test_int ...
 *   --update    adds what passes to the lists in passing/ (never removes)
 *   --limit N   seconds per module (default 120), unless a group gives the module longer
 *   --jobs N    modules at a time (default 2)
 *   --command F the command to test (default ../boomslang)
 *   --interpreter  without the JIT, which costs short runs more than it gives them
 *   --repeat N  runs each module N times and names what did not pass each time ({@link Repetition})
 *   --together  each round in one process, whose compiled code the later modules find; cheaper
 * </pre>
 *
 * {@code @GROUP} stands for the modules of {@code groups/GROUP.txt}: one per line, for a long one
 * with the seconds it may take. What CPython passes is kept in {@code target/conformance} and used
 * again, since it does not change. Tests that look at CPython's implementation ({@link Exclusions})
 * are left out of the adjusted figures.
 *
 * <p>{@code listed} only runs Boomslang, on the modules that have a list in {@code passing/}
 * ({@link PassingLists#check}).
 *
 * <p>Run in the folder {@code tck-tests} after the build. It writes {@code target/conformance.md}
 * and exits with 1 when a test of the checked-in lists no longer passes.
 */
public final class Conformance {
  private static final Path WORK = Path.of("target", "conformance").toAbsolutePath();
  private static final Path PASSING = Path.of("passing").toAbsolutePath();
  private static final Path GROUPS = Path.of("groups");
  private static final Path EXCLUSIONS = Path.of("..", "docs", "conformance-exclusions.md");
  private static final Path SCRIPT =
      Path.of("src", "main", "python", "run_modules.py").toAbsolutePath();

  private final Path cpythonHome;
  private final Interpreter cpython;
  private final Interpreter boomslang;
  private final Exclusions exclusions = Exclusions.read(EXCLUSIONS);
  private final Map<String, Integer> limits = limits();

  private Conformance(Path command, Path cpythonHome, boolean interpreterOnly) throws IOException {
    this.cpythonHome = cpythonHome;
    this.cpython = Interpreter.cpython(cpythonHome);
    // Where CPython has it, so that children of tests that ignore the environment find it too.
    Path installed = command.resolveSibling("launcher/target/boomslang/lib/python3.14t");
    Path library =
        Files.isDirectory(installed) ? installed : Files.createDirectories(WORK.resolve("library"));
    Path link = library.resolve("test");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, cpythonHome.resolve("lib/python3.14/test").toRealPath());
    }
    Path extensions = SCRIPT.resolveSibling("extensions");
    this.boomslang =
        Interpreter.boomslang(
            command, extensions, library == installed ? null : library, interpreterOnly);
  }

  /** One line of the table. */
  record Result(
      String module, Interpreter.Run oracle, Interpreter.Run ours, Exclusions exclusions) {
    /** The tests that CPython passes. */
    List<String> expected() {
      return expectations().entrySet().stream()
          .filter(e -> e.getValue().equals("pass"))
          .map(Map.Entry::getKey)
          .toList();
    }

    Set<String> excluded() {
      return exclusions.of(expected(), ours.skips());
    }

    /**
     * What CPython makes of each test. It skips the tests of free threading, since its build has a
     * lock; all that we run of them are expected to pass.
     */
    private Map<String, String> expectations() {
      if (!module.startsWith("test.test_free_threading.") || !oracle.outcomes().isEmpty()) {
        return oracle.outcomes();
      }
      Map<String, String> all = new TreeMap<>();
      ours.outcomes()
          .forEach((id, outcome) -> all.put(id, outcome.equals("skip") ? "skip" : "pass"));
      return all;
    }

    /** Tests that pass on both. */
    List<String> passed() {
      return expected().stream().filter(id -> "pass".equals(ours.outcomes().get(id))).toList();
    }

    /** Those that CPython passes, do not look at its implementation, and did not pass here. */
    Set<String> missing() {
      Set<String> missing = new TreeSet<>(expected());
      passed().forEach(missing::remove);
      missing.removeAll(excluded());
      return missing;
    }

    long count(String outcome) {
      return ours.outcomes().values().stream().filter(outcome::equals).count();
    }
  }

  public static void main(String[] args) throws Exception {
    boolean update = false;
    int limit = 120;
    int jobs = 2;
    Path command = Path.of("..", "boomslang");
    boolean interpreterOnly = false;
    int rounds = 0;
    boolean together = false;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--update" -> update = true;
        case "--limit" -> limit = Integer.parseInt(args[++i]);
        case "--jobs" -> jobs = Integer.parseInt(args[++i]);
        case "--repeat" -> rounds = Integer.parseInt(args[++i]);
        case "--together" -> together = true;
        case "--interpreter" -> interpreterOnly = true;
        case "--command" -> command = Path.of(args[++i]);
        default -> names.add(args[i]);
      }
    }
    Path home =
        Path.of(System.getProperty("cpython.home", "target/cpython")).toAbsolutePath().normalize();
    Conformance conformance =
        new Conformance(command.toAbsolutePath().normalize(), home, interpreterOnly);
    boolean good;
    if (names.equals(List.of("listed"))) {
      good = conformance.check(limit, jobs);
    } else if (rounds > 0) {
      int seconds = limit;
      good =
          new Repetition(
                  together ? conformance.together(seconds) : conformance.apart(seconds), WORK)
              .run(conformance.modules(names), rounds);
    } else {
      good = conformance.run(conformance.modules(names), update, limit, jobs);
    }
    System.exit(good ? 0 : 1);
  }

  private List<String> modules(List<String> names) throws IOException {
    if (names.equals(List.of("all"))) {
      try (Stream<Path> files = Files.list(cpythonHome.resolve("lib/python3.14/test"))) {
        return files
            .map(p -> p.getFileName().toString())
            .filter(n -> n.startsWith("test_"))
            .map(n -> "test." + n.replaceFirst("\\.py$", ""))
            .sorted()
            .toList();
      }
    }
    List<String> modules = new ArrayList<>();
    for (String name : names) {
      List<String> named =
          name.startsWith("@")
              ? Files.readAllLines(GROUPS.resolve(name.substring(1) + ".txt"))
              : List.of(name);
      named.stream().map(n -> qualified(n.split(" ")[0])).forEach(modules::add);
    }
    return modules;
  }

  private static String qualified(String module) {
    return module.startsWith("test.") ? module : "test." + module;
  }

  /** The seconds that groups give to long modules. */
  private static Map<String, Integer> limits() throws IOException {
    Map<String, Integer> limits = new TreeMap<>();
    try (Stream<Path> groups = Files.list(GROUPS)) {
      for (Path group : groups.toList()) {
        for (String line : Files.readAllLines(group)) {
          String[] fields = line.split(" ");
          if (fields.length > 1) {
            limits.merge(qualified(fields[0]), Integer.valueOf(fields[1]), Math::max);
          }
        }
      }
    }
    return limits;
  }

  /** Whether the tests of the checked-in lists still pass; CPython has no say in that. */
  private boolean check(int limit, int jobs)
      throws IOException, InterruptedException, ExecutionException {
    PassingLists lists = PassingLists.read(PASSING);
    return lists.check(
        lists.modules(),
        jobs,
        WORK,
        (modules, tests, then) ->
            boomslang.series(modules, SCRIPT, WORK, module -> seconds(module, limit), tests, then));
  }

  private int seconds(String module, int limit) {
    return Math.max(limit, limits.getOrDefault(module, 0));
  }

  private Result compare(String module, int limit) throws IOException, InterruptedException {
    int seconds = seconds(module, limit);
    return new Result(
        module,
        cpython.runOnce(module, SCRIPT, WORK, seconds),
        boomslang.run(module, SCRIPT, WORK, seconds, List.of()),
        exclusions);
  }

  /** A round of which each module has a process of its own. */
  private Repetition.Trial apart(int limit) {
    return (modules, then) -> {
      for (String module : modules) {
        then.accept(compare(module, limit));
      }
    };
  }

  /** A round in one process. */
  private Repetition.Trial together(int limit) {
    return (modules, then) -> {
      Map<String, Interpreter.Run> oracles = new HashMap<>();
      for (String module : modules) {
        oracles.put(module, cpython.runOnce(module, SCRIPT, WORK, seconds(module, limit)));
      }
      boomslang.series(
          modules,
          SCRIPT,
          WORK,
          module -> seconds(module, limit),
          List.of(),
          (module, ours) -> then.accept(new Result(module, oracles.get(module), ours, exclusions)));
    };
  }

  private boolean run(List<String> modules, boolean update, int limit, int jobs)
      throws IOException, InterruptedException, ExecutionException {
    PassingLists lists = PassingLists.read(PASSING);
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    List<Future<Result>> futures = new ArrayList<>();
    for (String module : modules) {
      futures.add(pool.submit(() -> compare(module, limit)));
    }
    StringBuilder table = new StringBuilder();
    table.append(
        row(
            "module",
            "CPython passes",
            "passes here",
            "%",
            "left out",
            "% of the rest",
            "fail",
            "error",
            "skip",
            "s"));
    table.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    Count all = new Count(0, 0, 0, 0);
    List<String> lost = new ArrayList<>();
    for (Future<Result> future : futures) {
      Result result = future.get();
      List<String> good = result.passed();
      Count count = Count.of(result, good);
      all = all.plus(count);
      String line = line(result, count);
      System.out.print(line);
      table.append(line);
      lost.addAll(lists.lost(result.module(), result.ours()));
      if (update && !good.isEmpty()) {
        lists.add(result.module(), good);
      }
    }
    pool.shutdown();
    table.append(
        row(
            "all",
            all.expected(),
            all.passed(),
            percent(all.passed(), all.expected()),
            all.excluded(),
            percent(all.adjustedPassed(), all.adjustedExpected()),
            "",
            "",
            "",
            ""));
    Files.writeString(Path.of("target", "conformance.md"), table);
    System.out.printf(
        "raw: %d of the %d tests that CPython passes pass (%s %%)%n",
        all.passed(), all.expected(), percent(all.passed(), all.expected()));
    System.out.printf(
        "adjusted: %d of %d (%s %%), without %d tests of CPython's implementation%n",
        all.adjustedPassed(),
        all.adjustedExpected(),
        percent(all.adjustedPassed(), all.adjustedExpected()),
        all.excluded());
    if (!lost.isEmpty()) {
      System.out.println(lost.size() + " tests of the checked-in lists no longer pass:");
      lost.forEach(id -> System.out.println("  " + id));
    }
    System.out.printf("%d passed, %d failed%n", all.passed(), lost.size());
    return lost.isEmpty();
  }

  /**
   * Figures of one module or of all.
   *
   * @param expected tests that CPython passes
   * @param passed those of them that pass here
   * @param excluded those of them that look at CPython's implementation
   * @param excludedPassed those of the excluded that pass here all the same
   */
  private record Count(long expected, long passed, long excluded, long excludedPassed) {
    static Count of(Result result, List<String> passed) {
      Set<String> excluded = result.excluded();
      return new Count(
          result.expected().size(),
          passed.size(),
          excluded.size(),
          passed.stream().filter(excluded::contains).count());
    }

    Count plus(Count other) {
      return new Count(
          expected + other.expected,
          passed + other.passed,
          excluded + other.excluded,
          excludedPassed + other.excludedPassed);
    }

    long adjustedExpected() {
      return expected - excluded;
    }

    long adjustedPassed() {
      return passed - excludedPassed;
    }
  }

  private static String line(Result result, Count count) {
    String name = result.module();
    if (!result.ours().ended()) {
      name +=
          result.ours().running() == null
              ? " (no end)"
              : " (no end: " + result.ours().running() + ")";
    }
    return row(
        name,
        count.expected(),
        count.passed(),
        percent(count.passed(), count.expected()),
        count.excluded(),
        percent(count.adjustedPassed(), count.adjustedExpected()),
        result.count("fail"),
        result.count("error"),
        result.count("skip"),
        "%.1f".formatted(result.ours().seconds()));
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "–" : "%.1f".formatted(100.0 * part / whole);
  }

  private static String row(Object... cells) {
    return Arrays.stream(cells)
        .map(String::valueOf)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
