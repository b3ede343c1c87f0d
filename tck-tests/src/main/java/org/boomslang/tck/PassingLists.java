package org.boomslang.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checked-in lists of tests that pass, one file per module, and the check that they still do.
 *
 * <p>Thread-safety: compatible (one thread holds it; the runs that it starts share nothing).
 */
final class PassingLists {
  private final Path folder;
  private final SortedMap<String, TreeSet<String>> lists = new TreeMap<>();

  private PassingLists(Path folder) {
    this.folder = folder;
  }

  /** Reads {@code folder}, whose files are called {@code MODULE.txt} and hold a test id a line. */
  static PassingLists read(Path folder) throws IOException {
    PassingLists all = new PassingLists(folder);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(p -> p.toString().endsWith(".txt")).toList()) {
          String module = file.getFileName().toString().replaceFirst("\\.txt$", "");
          all.lists.put(module, new TreeSet<>(Files.readAllLines(file)));
        }
      }
    }
    return all;
  }

  /** The modules that have a list. */
  List<String> modules() {
    return List.copyOf(lists.keySet());
  }

  /** The listed tests of a module that did not pass in a run of it. */
  List<String> lost(String module, Interpreter.Run run) {
    return lists.getOrDefault(module, new TreeSet<>()).stream()
        .filter(id -> !"pass".equals(run.outcomes().get(id)))
        .toList();
  }

  /** Adds tests to a module's list; none is ever removed. */
  void add(String module, Collection<String> passed) throws IOException {
    TreeSet<String> list = lists.computeIfAbsent(module, any -> new TreeSet<>());
    list.addAll(passed);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(module + ".txt"),
        list.stream().map(id -> id + "\n").collect(Collectors.joining()));
  }

  /** Runs a module, or only some of its tests when {@code tests} is not empty. */
  interface Runner {
    Interpreter.Run run(String module, List<String> tests) throws IOException, InterruptedException;
  }

  /**
   * Whether all listed tests of the modules pass. What does not is tried once more when nothing
   * else runs: a test that passes then does not fail the check, but is named as unsteady, since it
   * depends on time or on the order of threads and wants to be looked at. Both come with what the
   * test printed ({@link Interpreter#reports}).
   */
  boolean check(List<String> modules, int jobs, Path logs, Runner runner)
      throws IOException, InterruptedException, ExecutionException {
    SortedMap<String, List<String>> failed = firstTries(modules, jobs, runner);
    List<String> lost = new ArrayList<>();
    List<String> reports = new ArrayList<>();
    for (var entry : failed.entrySet()) {
      String module = entry.getKey();
      List<String> first = Interpreter.reports(logs, module, entry.getValue());
      Interpreter.Run again = runner.run(module, entry.getValue());
      Set<String> stillLost = new TreeSet<>(lost(module, again));
      stillLost.retainAll(entry.getValue());
      for (int i = 0; i < entry.getValue().size(); i++) {
        String id = entry.getValue().get(i);
        boolean gone = stillLost.contains(id);
        reports.add((gone ? "LOST " : "UNSTEADY ") + id + "\n" + first.get(i));
        if (gone) {
          lost.add(id);
        }
      }
    }
    reports.forEach(System.out::println);
    if (!lost.isEmpty()) {
      System.out.println(lost.size() + " tests of the checked-in lists no longer pass:");
      lost.forEach(id -> System.out.println("  " + id));
    }
    return lost.isEmpty();
  }

  private SortedMap<String, List<String>> firstTries(List<String> modules, int jobs, Runner runner)
      throws InterruptedException, ExecutionException {
    SortedMap<String, List<String>> failed = new TreeMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Interpreter.Run>> runs = new ArrayList<>();
      for (String module : modules) {
        runs.add(pool.submit(() -> runner.run(module, List.of())));
      }
      for (int i = 0; i < modules.size(); i++) {
        String module = modules.get(i);
        Interpreter.Run run = runs.get(i).get();
        List<String> missing = lost(module, run);
        System.out.printf(
            "%s: %d of %d listed tests in %.1f s%s%n",
            module,
            lists.get(module).size() - missing.size(),
            lists.get(module).size(),
            run.seconds(),
            run.ended() ? "" : ", no end" + (run.running() == null ? "" : ": " + run.running()));
        if (!missing.isEmpty()) {
          failed.put(module, missing);
        }
      }
    } finally {
      pool.shutdown();
    }
    return failed;
  }
}
