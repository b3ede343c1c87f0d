package org.boomslang.objects.races;

import java.util.List;
import java.util.function.BiFunction;
import org.boomslang.objects.races.Race.Frame;
import org.boomslang.objects.races.Race.Side;

/**
 * Races as text, JSON and SARIF 2.1.0. Immutable.
 *
 * @param lines gives the source text of a line of a file, or null
 */
public record RaceReport(
    List<Race> races, int suppressed, BiFunction<String, Integer, String> lines) {

  // ------------------------------------------------------------------ text

  /** For people. */
  public String text() {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (Race race : races) {
      out.append("RACE %d: %s%n".formatted(++number, race.name()));
      out.append("  %s (%s)%n".formatted(race.summary(), race.rule()));
      for (Side side : race.sides()) {
        out.append("  %s: %s in %s%n".formatted(side.thread(), side.did(), side.function()));
        frame(out, "    ", side.file(), side.line(), side.function());
        out.append(
            side.locks().isEmpty()
                ? "    holding no lock%n".formatted()
                : "    holding %s%n".formatted(String.join(", ", side.locks())));
        for (Frame caller : side.callers()) {
          out.append("    called from%n".formatted());
          frame(out, "      ", caller.file(), caller.line(), caller.function());
        }
      }
      out.append("  Remedy: %s%n%n".formatted(race.remedy()));
    }
    out.append(races.size() == 1 ? "1 race".formatted() : "%d races".formatted(races.size()));
    if (suppressed > 0) {
      out.append(", %d suppressed".formatted(suppressed));
    }
    return out.append("%n".formatted()).toString();
  }

  private void frame(StringBuilder out, String indent, String file, int line, String function) {
    out.append("%sFile \"%s\", line %d, in %s%n".formatted(indent, file, line, function));
    String text = lines.apply(file, line);
    if (text != null) {
      out.append("%s  %s%n".formatted(indent, text.strip()));
    }
  }

  // ------------------------------------------------------------------ JSON

  /** For programs: an object with {@code races} and {@code suppressed}. */
  public String json() {
    Json json = new Json();
    json.open().name("version").value(1).name("suppressed").value(suppressed);
    json.name("races").openList();
    for (Race race : races) {
      json.open();
      json.name("rule").value(race.rule());
      json.name("variable").value(race.name());
      json.name("summary").value(race.summary());
      json.name("remedy").value(race.remedy());
      json.name("accesses").openList();
      for (Side side : race.sides()) {
        json.open();
        json.name("thread").value(side.thread());
        json.name("access").value(side.did());
        json.name("file").value(side.file());
        json.name("line").value(side.line());
        json.name("function").value(side.function());
        json.name("source").value(stripped(side.file(), side.line()));
        json.name("locks").openList();
        side.locks().forEach(json::value);
        json.closeList();
        json.name("stack").openList();
        for (Frame caller : side.callers()) {
          json.open();
          json.name("file").value(caller.file());
          json.name("line").value(caller.line());
          json.name("function").value(caller.function());
          json.close();
        }
        json.closeList().close();
      }
      json.closeList().close();
    }
    return json.closeList().close().toString();
  }

  private String stripped(String file, int line) {
    String text = lines.apply(file, line);
    return text == null ? null : text.strip();
  }

  // ------------------------------------------------------------------ SARIF

  private static final List<String> RULES =
      List.of("lost-update", "check-then-act", "walk", "shared-iterator", "unordered");

  private static final List<String> RULE_TEXTS =
      List.of(
          "A value is read, changed and written back while another thread writes it.",
          "A check and the action that relies on it are not one step.",
          "A collection changes while another thread iterates over it.",
          "Threads share an iterator.",
          "Plain accesses that nothing orders.");

  /** For code scanners. */
  public String sarif() {
    Json json = new Json();
    json.open();
    json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("version").value("2.1.0");
    json.name("runs").openList().open();
    json.name("tool").open().name("driver").open();
    json.name("name").value("Boomslang race detector");
    json.name("rules").openList();
    for (int i = 0; i < RULES.size(); i++) {
      json.open().name("id").value(RULES.get(i));
      json.name("shortDescription").open().name("text").value(RULE_TEXTS.get(i)).close();
      json.close();
    }
    json.closeList().close().close();
    json.name("results").openList();
    for (Race race : races) {
      result(json, race);
    }
    return json.closeList().close().closeList().close().toString();
  }

  private static void result(Json json, Race race) {
    List<Side> sides = race.sides();
    json.open();
    json.name("ruleId").value(race.rule());
    json.name("ruleIndex").value(RULES.indexOf(race.rule()));
    json.name("level").value("warning");
    json.name("message")
        .open()
        .name("text")
        .value("%s: %s. %s".formatted(race.name(), race.summary(), race.remedy()))
        .close();
    json.name("locations").openList();
    location(json, sides.getLast().file(), sides.getLast().line(), null);
    json.closeList().name("relatedLocations").openList();
    location(json, sides.getFirst().file(), sides.getFirst().line(), "the other access");
    json.closeList().name("codeFlows").openList();
    for (Side side : sides) {
      json.open().name("message").open().name("text").value(side.thread()).close();
      json.name("threadFlows").openList().open();
      json.name("locations").openList();
      for (Frame caller : side.callers().reversed()) {
        json.open().name("location");
        location(json, caller.file(), caller.line(), caller.function());
        json.close();
      }
      json.open().name("location");
      location(json, side.file(), side.line(), side.did());
      json.close().closeList().close().closeList().close();
    }
    json.closeList();
    json.name("partialFingerprints").open().name("race/v1").value(race.fingerprint()).close();
    json.close();
  }

  private static void location(Json json, String file, int line, String message) {
    json.open().name("physicalLocation").open();
    json.name("artifactLocation").open().name("uri").value(file).close();
    json.name("region").open().name("startLine").value(line).close();
    json.close();
    if (message != null) {
      json.name("message").open().name("text").value(message).close();
    }
    json.close();
  }
}
