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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checked-in lists of tests that pass, one file per module, and the check that they still do.
 *
 * <p>Thread-safety: compatible (one thread holds it; the runs that it starts share nothing).
 */
final class PassingLists {
  /**
   * How many modules one process runs. Most take less time than a start does; the memory that a
   * module leaves in use, and what runs again when one ends the process, set the bound.
   */
  private static final int SERIES = 10;

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

  /**
   * Runs modules one after the other in one process, or only some of their tests when {@code tests}
   * is not empty, and tells of each that has ended.
   */
  interface Runner {
    void run(List<String> modules, List<String> tests, BiConsumer<String, Interpreter.Run> then)
        throws IOException, InterruptedException;
  }

  /**
   * Whether all listed tests of the modules pass. What does not is tried once more in a process of
   * its own when nothing else runs: a test that passes then does not fail the check, but is named
   * as unsteady, since it depends on time, on the order of threads or on what an earlier module has
   * left, and wants to be looked at. Both come with what the test printed ({@link
   * Interpreter#reports}).
   */
  boolean check(List<String> modules, int jobs, Path logs, Runner runner)
      throws IOException, InterruptedException, ExecutionException {
    SortedMap<String, List<String>> failed = firstTries(modules, jobs, runner);
    List<String> lost = new ArrayList<>();
    List<String> reports = new ArrayList<>();
    for (var entry : failed.entrySet()) {
      String module = entry.getKey();
      List<String> first = Interpreter.reports(logs, module, entry.getValue());
      Set<String> stillLost = new TreeSet<>();
      runner.run(
          List.of(module), entry.getValue(), (any, run) -> stillLost.addAll(lost(module, run)));
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
    SortedMap<String, List<String>> failed = new ConcurrentSkipListMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < modules.size(); i += SERIES) {
        List<String> series = modules.subList(i, Math.min(i + SERIES, modules.size()));
        runs.add(
            pool.submit(
                () -> {
                  runner.run(series, List.of(), (module, run) -> tell(module, run, failed));
                  return null;
                }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      pool.shutdown();
    }
    return failed;
  }

  private void tell(String module, Interpreter.Run run, SortedMap<String, List<String>> failed) {
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
}
