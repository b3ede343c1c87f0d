package org.boomslang.objects.races;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code --races=name=value,…} says. Immutable but while it is read. {@code docs/races.md} has
 * the meaning of each.
 */
public final class RaceOptions {
  public String json;
  public String sarif;
  public String text;
  public String suppressions;

  /** The exit status when there are races; -1 keeps the program's. */
  public int status = -1;

  /** Whether unordered plain reads and writes are reported as well. */
  public boolean strict;

  /** Whether the standard library is observed, too. */
  public boolean library;

  /** The part of the time, in percent, in which accesses are observed. */
  public int sample = 100;

  /** The seed of disturbances of the schedule; negative for none. */
  public long shake = -1;

  /** Where files have to be to be observed; empty for everywhere. */
  public final List<String> only = new ArrayList<>();

  private RaceOptions() {}

  /** Whether accesses are observed only part of the time. */
  public boolean isSampled() {
    return sample < 100;
  }

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static RaceOptions parse(String text) {
    RaceOptions options = new RaceOptions();
    for (String word : text.split(",")) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String value = equals < 0 ? null : word.substring(equals + 1);
      options.set(name.strip(), value);
    }
    return options;
  }

  private void set(String name, String value) {
    switch (name) {
      case "", "on" -> {}
      case "strict" -> strict = true;
      case "library" -> library = true;
      case "json" -> json = file(name, value);
      case "sarif" -> sarif = file(name, value);
      case "text" -> text = file(name, value);
      case "suppressions" -> suppressions = file(name, value);
      case "only" -> only.add(file(name, value));
      case "shake" ->
          shake = value == null ? System.nanoTime() >>> 1 : Integer.toUnsignedLong(seed(value));
      case "status" -> status = number(name, value, 0, 255);
      case "sample" -> sample = number(name, value, 1, 100);
      default -> throw new IllegalArgumentException("unknown option of --races: " + name);
    }
  }

  private static String file(String name, String value) {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(
          "--races: %s needs a value: %s=FILE".formatted(name, name));
    }
    return value;
  }

  private static int seed(String value) {
    if (!value.matches("\\d{1,9}|1\\d{9}")) {
      throw new IllegalArgumentException("--races: shake takes a number");
    }
    return Integer.parseInt(value);
  }

  private static int number(String name, String value, int least, int most) {
    if (value == null || !value.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("--races: %s needs a number".formatted(name));
    }
    int number = Integer.parseInt(value);
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "--races: %s is from %d to %d".formatted(name, least, most));
    }
    return number;
  }
}
