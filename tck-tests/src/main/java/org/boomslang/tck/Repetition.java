package org.boomslang.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Runs modules again and again, one at a time: a test that depends on time or on the order of
 * threads passes once, but not twenty times in a row. The log of a run in which something did not
 * pass is kept beside the results as {@code MODULE.round-N.log}.
 *
 * <p>Thread-safety: incompatible.
 */
final class Repetition {
  /** Runs modules once on Boomslang and compares each with what CPython makes of it. */
  interface Trial {
    void run(List<String> modules, Consumer<Conformance.Result> then)
        throws IOException, InterruptedException;
  }

  private final Trial trial;
  private final Path work;

  /** In how many rounds a test passed, of those that CPython passes and that are not excluded. */
  private final Map<String, Integer> passes = new TreeMap<>();

  Repetition(Trial trial, Path work) {
    this.trial = trial;
    this.work = work;
  }

  /** Whether all tests that count passed in all rounds; prints what did not, and a summary. */
  boolean run(List<String> modules, int rounds) throws IOException, InterruptedException {
    Set<String> unsteady = new TreeSet<>();
    for (int round = 1; round <= rounds; round++) {
      List<Conformance.Result> results = new ArrayList<>();
      trial.run(modules, results::add);
      for (Conformance.Result result : results) {
        unsteady.addAll(judge(result, round));
      }
    }
    for (String id : unsteady) {
      System.out.printf("%s passed in %d of %d rounds%n", id, passes.get(id), rounds);
    }
    System.out.printf(
        "%d tests in %d rounds: %d passed in each of them%n",
        passes.size(), rounds, passes.size() - unsteady.size());
    return unsteady.isEmpty();
  }

  private Set<String> judge(Conformance.Result result, int round) throws IOException {
    String module = result.module();
    Set<String> excluded = result.excluded();
    Set<String> missing = result.missing();
    for (String id : result.expected()) {
      if (!excluded.contains(id)) {
        passes.merge(id, missing.contains(id) ? 0 : 1, Integer::sum);
      }
    }
    System.out.printf(
        "round %d, %s: %d of %d in %.1f s%s%n",
        round,
        module,
        result.expected().size() - excluded.size() - missing.size(),
        result.expected().size() - excluded.size(),
        result.ours().seconds(),
        result.ours().ended() ? "" : ", no end: " + result.ours().running());
    if (!missing.isEmpty()) {
      Files.copy(
          work.resolve(module + ".Boomslang.log"),
          work.resolve(module + ".round-" + round + ".log"),
          StandardCopyOption.REPLACE_EXISTING);
      List<String> ids = List.copyOf(missing);
      List<String> reports = Interpreter.reports(work, module, ids);
      for (int i = 0; i < ids.size(); i++) {
        System.out.println("NOT PASSED " + ids.get(i) + "\n" + reports.get(i));
      }
    }
    return missing;
  }
}
