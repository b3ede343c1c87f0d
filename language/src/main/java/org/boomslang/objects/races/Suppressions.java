package org.boomslang.objects.races;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.boomslang.objects.races.Race.Side;

/**
 * Which races are known and not to be reported: those with a comment {@code # races: ignore} in the
 * line of either access, and those that a line of a file names. Immutable.
 *
 * <p>A line of the file is {@code file:PATTERN} (of either access), {@code function:PATTERN} (the
 * same), {@code variable:PATTERN} or {@code rule:NAME}; in a pattern {@code *} stands for anything.
 * Several conditions on one line, separated by blanks, have to hold together. {@code #} begins a
 * comment.
 */
public final class Suppressions {
  private static final Pattern COMMENT = Pattern.compile("#\\s*races:\\s*ignore\\b");

  private record Condition(String kind, Pattern pattern) {}

  private final List<List<Condition>> rules = new ArrayList<>();

  /**
   * Reads a file's text.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public Suppressions(String text) {
    for (String line : text.split("\n")) {
      String rule = line.replaceFirst("(^|\\s)#.*", "").strip();
      if (!rule.isEmpty()) {
        List<Condition> conditions = new ArrayList<>();
        for (String word : rule.split("\\s+")) {
          conditions.add(condition(word));
        }
        rules.add(conditions);
      }
    }
  }

  private static Condition condition(String word) {
    int colon = word.indexOf(':');
    String kind = colon < 0 ? "" : word.substring(0, colon);
    if (!List.of("file", "function", "variable", "rule").contains(kind)) {
      throw new IllegalArgumentException(
          "suppressions: expected file:, function:, variable: or rule:, not " + word);
    }
    StringBuilder regex = new StringBuilder();
    for (String part : word.substring(colon + 1).split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return new Condition(kind, Pattern.compile(regex.toString()));
  }

  /**
   * Whether a race is not to be reported.
   *
   * @param lines gives the source text of a line of a file, or null
   */
  public boolean suppress(Race race, BiFunction<String, Integer, String> lines) {
    for (Side side : race.sides()) {
      String text = lines.apply(side.file(), side.line());
      if (text != null && COMMENT.matcher(text).find()) {
        return true;
      }
    }
    return rules.stream().anyMatch(rule -> rule.stream().allMatch(c -> holds(c, race)));
  }

  private static boolean holds(Condition condition, Race race) {
    return switch (condition.kind()) {
      case "rule" -> matches(condition, race.rule());
      case "variable" -> matches(condition, race.name());
      case "file" ->
          race.sides().stream()
              .anyMatch(
                  s ->
                      matches(condition, s.file())
                          || matches(condition, s.file().replaceFirst(".*/", "")));
      default -> race.sides().stream().anyMatch(s -> matches(condition, s.function()));
    };
  }

  private static boolean matches(Condition condition, String text) {
    return condition.pattern().matcher(text).matches();
  }
}
