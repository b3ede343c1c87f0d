package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every function can be compiled, and none is compiled again and again. One that cannot stays
 * interpreted for good, with a warning of the engine. Code that is thrown away at each call because
 * what made it leave is nowhere remembered gives right results, only slowly: nothing but the
 * compiler's trace shows it.
 */
class CompilationsTest {
  /**
   * Compilations of one function that are no loop: a site may see six kinds of callees, each of
   * which asks for another compilation. Graal gives up a loop after some sixteen.
   */
  private static final int MOST = 9;

  private static final Pattern COMPILED =
      Pattern.compile("\\[engine] opt done +engine=\\d+ +id=(\\d+) +(.*?) *\\|.*");

  @Test
  void compilesConstructsAFewTimes() throws Exception {
    String options =
        "-Dpolyglot.engine.BackgroundCompilation=false -Dpolyglot.engine.MultiTier=false"
            + " -Dpolyglot.engine.TraceCompilation=true";
    Boomslang.Result result =
        Boomslang.run(
            Map.of("BOOMSLANG_JAVA_OPTIONS", options),
            "",
            Boomslang.ROOT.resolve("tck-tests/src/main/python/constructs.py").toString(),
            "0.03");
    assertEquals(0, result.status(), result.err());
    Map<String, Integer> compilations = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    for (String line : (result.out() + result.err()).lines().toList()) {
      if (line.startsWith("[engine] opt fail")) {
        failures.add(line);
      }
      Matcher compiled = COMPILED.matcher(line);
      if (compiled.matches()) {
        compilations.merge(compiled.group(2) + " " + compiled.group(1), 1, Integer::sum);
      }
    }
    assertTrue(compilations.size() > 50, "nothing was compiled:\n" + result.err());
    assertEquals(List.of(), failures, "cannot be compiled");
    compilations.values().removeIf(times -> times <= MOST);
    assertTrue(compilations.isEmpty(), "compiled again and again: " + compilations);
  }
}
