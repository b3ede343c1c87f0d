package org.boomslang.modules.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;
import org.boomslang.modules.posix.ProcessEnvironment;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The context's local time zone: that of {@code TZ} in the context's environment as of the last
 * {@code tzset}, else the JVM's.
 *
 * <p>Thread safety: atomic.
 */
public final class LocalZone {
  public static final ContextSlot<LocalZone> SLOT = new ContextSlot<>(context -> new LocalZone());

  /**
   * A zone by name or by rule.
   *
   * @param name in the time zone database, null for a zone given by its rule
   * @param posix the rule, else null
   * @param file what the system's database says of the zone, or null
   */
  private record Zone(ZoneRules rules, String name, PosixZone posix, ZoneFile file) {
    static Zone of(ZoneId id) {
      return new Zone(id.getRules(), id.getId(), null, ZoneFile.of(id.getId()));
    }
  }

  private static final Zone UTC =
      new Zone(ZoneOffset.UTC.getRules(), null, PosixZone.of("UTC0"), null);

  private volatile Zone zone = current();

  void reset() {
    zone = current();
  }

  private static Zone current() {
    String name = ProcessEnvironment.SLOT.get().get("TZ");
    if (name == null) {
      return Zone.of(PyContext.get().env().getTimeZone());
    }
    String id = name.startsWith(":") ? name.substring(1) : name;
    PosixZone posix = PosixZone.of(id);
    if (posix != null && ZoneFile.of(id) == null) {
      return new Zone(posix.rules(), null, posix, null);
    }
    try {
      return id.isEmpty() ? UTC : Zone.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      // As the C library, which takes letters for the abbreviation of UTC.
      PosixZone named = PosixZone.of(id.replaceFirst("[^A-Za-z].*", "") + "0");
      return named == null ? UTC : new Zone(named.rules(), null, named, null);
    }
  }

  ZoneRules rules() {
    return zone.rules;
  }

  /** Seconds east of UTC. */
  public int offset(Instant instant) {
    return rules().getOffset(instant).getTotalSeconds();
  }

  boolean isDaylight(Instant instant) {
    return rules().isDaylightSavings(instant);
  }

  /** The abbreviation in force at some time, such as CET or CEST. */
  public String name(Instant instant) {
    Zone now = zone;
    boolean daylight = now.rules.isDaylightSavings(instant);
    return now.file == null ? name(daylight) : now.file.name(instant.getEpochSecond(), daylight);
  }

  /** The abbreviation of these years. */
  String name(boolean daylight) {
    Zone now = zone;
    if (now.posix != null) {
      String summer = now.posix.daylight();
      return daylight && summer != null ? summer : now.posix.standard();
    }
    String known = now.file == null ? null : now.file.name(daylight);
    if (known != null) {
      return known;
    }
    if (now.name.equals("Z") || now.name.equals("Etc/UTC")) {
      return "UTC";
    }
    if (now.name.equals("UTC") || now.name.equals("GMT")) {
      return now.name;
    }
    ZoneId id = ZoneId.of(now.name);
    String name = TimeZone.getTimeZone(id).getDisplayName(daylight, TimeZone.SHORT, Locale.ROOT);
    return name.startsWith("GMT") && name.length() > 3
        ? id.getDisplayName(TextStyle.SHORT, Locale.ROOT)
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
