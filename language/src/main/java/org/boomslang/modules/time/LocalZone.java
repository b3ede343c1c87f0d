package org.boomslang.modules.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.boomslang.modules.posix.ProcessEnvironment;
import org.boomslang.runtime.ContextSlot;

/**
 * The context's local time zone: that of {@code TZ} in the context's environment as of the last
 * {@code tzset}, else the JVM's.
 *
 * <p>Thread safety: atomic.
 */
final class LocalZone {
  static final ContextSlot<LocalZone> SLOT = new ContextSlot<>(context -> new LocalZone());

  /** A zone as POSIX writes it, without rules: {@code EST5} or {@code <-03>3}. */
  private static final Pattern POSIX =
      Pattern.compile(
          "(?:([A-Za-z]{3,})|<([-+A-Za-z0-9]+)>)([-+]?)(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2}))?.*");

  /**
   * @param fixedName name of a POSIX zone with a fixed offset, else null
   */
  private record Zone(ZoneId id, String fixedName) {}

  private volatile Zone zone = current();

  void reset() {
    zone = current();
  }

  private static Zone current() {
    String name = ProcessEnvironment.SLOT.get().get("TZ");
    if (name == null) {
      return new Zone(ZoneId.systemDefault(), null);
    }
    String id = name.startsWith(":") ? name.substring(1) : name;
    if (id.isEmpty()) {
      return new Zone(ZoneOffset.UTC, "UTC");
    }
    try {
      return new Zone(ZoneId.of(id), null);
    } catch (DateTimeException notAnIdentifier) {
      return posix(id);
    }
  }

  private static Zone posix(String text) {
    Matcher m = POSIX.matcher(text);
    if (!m.matches()) {
      return new Zone(ZoneOffset.UTC, "UTC");
    }
    // A zone with the American or another known rule pair is known under its plain name.
    TimeZone known =
        TimeZone.getTimeZone(
            text.split(",")[0].replaceAll("([A-Za-z]+)[+]?0?(\\d)([A-Za-z]+)", "$1$2$3"));
    if (!known.getID().equals("GMT")) {
      return new Zone(known.toZoneId(), null);
    }
    int seconds =
        Integer.parseInt(m.group(4)) * 3600
            + (m.group(5) == null ? 0 : Integer.parseInt(m.group(5)) * 60)
            + (m.group(6) == null ? 0 : Integer.parseInt(m.group(6)));
    if (seconds > 18 * 3600) {
      return new Zone(ZoneOffset.UTC, "UTC");
    }
    String name = m.group(1) != null ? m.group(1) : m.group(2);
    return new Zone(ZoneOffset.ofTotalSeconds(m.group(3).equals("-") ? seconds : -seconds), name);
  }

  ZoneId id() {
    return zone.id;
  }

  private ZoneRules rules() {
    return zone.id.getRules();
  }

  int offset(Instant instant) {
    return rules().getOffset(instant).getTotalSeconds();
  }

  boolean isDaylight(Instant instant) {
    return rules().isDaylightSavings(instant);
  }

  /** The abbreviation in force, such as CET or CEST. */
  String name(boolean daylight) {
    Zone now = zone;
    if (now.fixedName != null) {
      return now.fixedName;
    }
    if (now.id instanceof ZoneOffset || now.id.getId().equals("Etc/UTC")) {
      return now.id.equals(ZoneOffset.UTC) || now.id.getId().equals("Etc/UTC")
          ? "UTC"
          : now.id.getId();
    }
    if (now.id.getId().equals("UTC") || now.id.getId().equals("GMT")) {
      return now.id.getId();
    }
    String name =
        TimeZone.getTimeZone(now.id).getDisplayName(daylight, TimeZone.SHORT, Locale.ROOT);
    return name.startsWith("GMT") && name.length() > 3
        ? now.id.getDisplayName(TextStyle.SHORT, Locale.ROOT)
        : name;
  }

  /** Seconds west of UTC without daylight saving. */
  long standardOffset() {
    return -rules().getStandardOffset(Instant.now()).getTotalSeconds();
  }

  /** Whether the zone has daylight saving time this year. */
  boolean hasDaylight() {
    return summer() != null;
  }

  /** Seconds west of UTC with daylight saving. */
  long daylightOffset() {
    Instant summer = summer();
    return summer == null ? standardOffset() : -offset(summer);
  }

  private Instant summer() {
    Instant probe = Instant.now();
    for (int month = 0; month < 12; month++) {
      if (isDaylight(probe)) {
        return probe;
      }
      probe = probe.plusSeconds(30L * 24 * 3600);
    }
    return null;
  }
}
