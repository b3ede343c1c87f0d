package org.boomslang.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tests that look at CPython's implementation and are left out of the count: the table of {@code
 * docs/conformance-exclusions.md}. The code spans in a row's first column are ids of tests, names
 * of doctests when they begin with {@code doctest: }, or reasons for which tests are skipped when
 * they begin with {@code skip: }; {@code *} stands for any characters. Immutable.
 */
final class Exclusions {
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern FIXTURE = Pattern.compile("setUp(?:Class|Module) \\((.*)\\)");
  private static final String SKIP = "skip: ";
  private static final String DOCTEST = "doctest: ";
  private static final String SKIPPED_MODULE = "unittest.loader.ModuleSkipped.";

  private final List<Pattern> tests = new ArrayList<>();
  private final List<Pattern> reasons = new ArrayList<>();

  private Exclusions() {}

  /**
   * The exclusions of a page.
   *
   * @throws IllegalArgumentException when a row's first column names no test
   */
  static Exclusions read(Path page) throws IOException {
    Exclusions exclusions = new Exclusions();
    for (String line : Files.readAllLines(page)) {
      if (!line.startsWith("| ") || line.startsWith("| tests |")) {
        continue;
      }
      Matcher span = SPAN.matcher(line.substring(0, line.indexOf(" |", 1)));
      boolean found = false;
      while (span.find()) {
        found = true;
        String glob = span.group(1);
        if (glob.startsWith(SKIP)) {
          exclusions.reasons.add(pattern(glob.substring(SKIP.length())));
        } else if (glob.startsWith(DOCTEST)) {
          exclusions.tests.add(pattern(glob.substring(DOCTEST.length())));
        } else {
          exclusions.tests.add(pattern("test." + glob));
        }
      }
      if (!found) {
        throw new IllegalArgumentException(page + " names no test here: " + line);
      }
    }
    return exclusions;
  }

  private static Pattern pattern(String glob) {
    return Pattern.compile("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(p -> p.matcher(text).matches());
  }

  /**
   * Which tests of those that {@code expected} names are excluded, by id or because {@code skips}
   * (id of a test, a class's or a module's fixture, to the reason) says so.
   */
  Set<String> of(Iterable<String> expected, Map<String, String> skips) {
    Set<String> exact = new HashSet<>();
    List<String> prefixes = new ArrayList<>();
    skips.forEach(
        (id, reason) -> {
          if (!matches(reasons, reason)) {
            return;
          }
          Matcher fixture = FIXTURE.matcher(id);
          if (fixture.matches()) {
            prefixes.add(fixture.group(1) + ".");
          } else if (id.startsWith(SKIPPED_MODULE)) {
            prefixes.add(id.substring(SKIPPED_MODULE.length()) + ".");
          } else {
            exact.add(id);
          }
        });
    Set<String> excluded = new HashSet<>();
    for (String id : expected) {
      if (exact.contains(id) || prefixes.stream().anyMatch(id::startsWith) || matches(tests, id)) {
        excluded.add(id);
      }
    }
    return excluded;
  }
}
