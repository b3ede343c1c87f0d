package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding races, contention and idle threads: {@code docs/races.md}. */
class RacesTest {
  private static final String BANK =
      """
      import threading

      class Account:
          def __init__(self, name):
              self.name = name
              self.balance = 0
              self.lock = threading.Lock()

          def __repr__(self):
              return f"<Account {self.name!r}>"

          def deposit(self):
              with self.lock:
                  self.balance += 1

          def withdraw(self):
              self.balance -= 1%s

      account = Account("a")
      begin = threading.Barrier(2)

      def work(method):
          begin.wait()
          for _ in range(10):
              method()

      threads = [threading.Thread(target=work, args=(m,), name=m.__name__)
                 for m in (account.withdraw, account.deposit)]
      for thread in threads:
          thread.start()
      for thread in threads:
          thread.join()
      """;

  @TempDir Path folder;

  private Path program(String comment) throws Exception {
    return Files.writeString(folder.resolve("bank.py"), BANK.formatted(comment));
  }

  /** Every planted race is found, and nothing else is reported. */
  @Test
  void theCorpusIsJudgedRight() throws Exception {
    Boomslang.Result result =
        Boomslang.run(Boomslang.ROOT.resolve("stress-tests/races/corpus.py").toString());
    assertEquals(0, result.status(), result.out() + result.err());
  }

  @Test
  void aReportSpeaksPython() throws Exception {
    String sarif = folder.resolve("races.sarif").toString();
    String text = folder.resolve("races.txt").toString();
    Boomslang.Result result =
        Boomslang.run("--races=status=66,sarif=" + sarif + ",text=" + text, program("").toString());
    assertEquals(66, result.status(), result.out() + result.err());
    String report = Files.readString(Path.of(text));
    for (String part :
        new String[] {
          "RACE 1: Account.balance of <Account 'a'>",
          "(lost-update)",
          "bank.py\", line 17, in Account.withdraw",
          "self.balance -= 1",
          "holding no lock",
          "holding the lock made at",
          "in work",
          "  Remedy: Hold the lock made at",
          "\n1 race\n"
        }) {
      assertTrue(report.contains(part), part + " in:\n" + report);
    }
    assertTrue(Files.readString(Path.of(sarif)).contains("\"ruleId\":\"lost-update\""));
  }

  /** Also of activations that began while nobody looked. */
  @Test
  void samplingFindsRacesWithTheirStacks() throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("sampled.py"),
            """
            import threading, time

            class Counter:
                n = 0

            counter = Counter()
            begin = time.monotonic()

            def count():
                for _ in range(200):
                    counter.n += 1

            def work():
                while time.monotonic() < begin + 3:
                    count()

            def run():
                time.sleep(0.06)
                work()

            threads = [threading.Thread(target=run) for _ in range(2)]
            for t in threads: t.start()
            for t in threads: t.join()
            """);
    Boomslang.Result result = Boomslang.run("--races=status=66,sample=30", program.toString());
    assertEquals(66, result.status(), result.out() + result.err());
    for (String part : new String[] {"Counter.n", "line 15, in work", "line 19, in run"}) {
      assertTrue(result.err().contains(part), part + " in:\n" + result.err());
    }
  }

  @Test
  void knownRacesAreNotReported() throws Exception {
    Path known =
        Files.writeString(
            folder.resolve("known"), "# harmless\nvariable:Account.balance* rule:lost-update\n");
    Boomslang.Result byFile =
        Boomslang.run("--races=status=66,suppressions=" + known, program("").toString());
    assertEquals(0, byFile.status(), byFile.err());
    assertTrue(byFile.err().contains("0 races, 1 suppressed"), byFile.err());
    Boomslang.Result byComment =
        Boomslang.run("--races=status=66", program("  # races: ignore").toString());
    assertEquals(0, byComment.status(), byComment.err());
  }

  @Test
  void wrongOptionsEndTheStart() throws Exception {
    Boomslang.Result result = Boomslang.run("--races=frobnicate", "-c", "print(1)");
    assertEquals(2, result.status(), result.err());
    assertEquals("", result.out());
    assertTrue(result.err().contains("unknown option of --races: frobnicate"), result.err());
  }

  /** The lock that is waited for most is told by the line that made it, with a graph. */
  @Test
  void contentionIsAttributed() throws Exception {
    Path svg = folder.resolve("locks.svg");
    Path json = folder.resolve("threads.json");
    Path program =
        Files.writeString(
            folder.resolve("contention.py"),
            """
            import threading, time
            planted = threading.Lock()
            harmless = threading.Lock()

            def work():
                for _ in range(5):
                    with planted:
                        time.sleep(0.02)
                    with harmless:
                        pass

            threads = [threading.Thread(target=work) for _ in range(4)]
            for thread in threads:
                thread.start()
            while any(thread.is_alive() for thread in threads):
                time.sleep(0.01)
            """);
    Boomslang.Result result =
        Boomslang.run(
            "--lock-profile=" + svg, "--thread-timeline", json.toString(), program.toString());
    assertEquals(0, result.status(), result.err());
    String planted =
        result
            .err()
            .lines()
            .filter(line -> line.contains("lock made at " + program + ":2 in <module>"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(result.err()));
    double share = 0;
    for (String line : result.err().lines().filter(l -> l.contains("% ")).toList()) {
      if (line.contains("contention.py:7 in work") && line.contains("waiting at")) {
        share = Double.parseDouble(line.strip().split("%")[0]);
        break;
      }
    }
    assertTrue(share >= 95, planted + "\n" + result.err());
    assertTrue(Files.readString(svg).contains("contention.py:7 in work"));
    String trace = Files.readString(json);
    assertTrue(trace.contains("\"cat\":\"sleep\""), trace);
    assertTrue(trace.contains("\"name\":\"lock made at " + program + ":2"), trace);
    assertFalse(trace.contains(",,"));
  }

  @Test
  void sourcesAreChecked() throws Exception {
    Path racy = Boomslang.ROOT.resolve("stress-tests/races/racy");
    Boomslang.Result result =
        Boomslang.run(
            "-m",
            "freethreading",
            "check",
            racy.resolve("global_counter.py").toString(),
            racy.resolve("lazy_global.py").toString(),
            racy.resolve("lock_on_one_side.py").toString(),
            racy.resolve("walk_over_set.py").toString());
    assertEquals(1, result.status(), result.err());
    for (String part :
        new String[] {
          "global_counter.py:10:9: global-update: count in work",
          "lazy_global.py:9:5: lazy-init: connection in connect",
          "lock_on_one_side.py:17:9: attribute-update: self.value in Gauge.down",
          "walk_over_set.py:14:9: shared-walk: online in report"
        }) {
      assertTrue(result.out().contains(part), result.out());
    }
    Boomslang.Result fine =
        Boomslang.run(
            "-m",
            "freethreading",
            "check",
            Boomslang.ROOT.resolve("stress-tests/races/correct/lock.py").toString());
    assertEquals(0, fine.status(), fine.out() + fine.err());
  }
}
