package org.boomslang.objects.codec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The formal aliases of characters (Unicode's NameAliases.txt), which neither the JDK nor ICU finds
 * whole: corrected names, names of control characters, and abbreviations such as {@code NBSP} and
 * {@code BOM}. Read at the first use. Thread-safety: shared (immutable).
 */
final class UnicodeAliases {
  private static final Map<String, Integer> ALIASES = read();
  private static final String SELECTOR = "VS";

  private UnicodeAliases() {}

  /** The character with the alias, in capitals, or -1. */
  static int character(String alias) {
    Integer c = ALIASES.get(alias);
    if (c != null) {
      return c;
    }
    return alias.startsWith(SELECTOR) ? selector(alias.substring(SELECTOR.length())) : -1;
  }

  /** Variation selectors 1 to 16 lie in one block, 17 to 256 in another. */
  private static int selector(String digits) {
    if (!digits.matches("[1-9][0-9]{0,2}")) {
      return -1;
    }
    int number = Integer.parseInt(digits);
    return number <= 16 ? 0xfe00 + number - 1 : number <= 256 ? 0xe0100 + number - 17 : -1;
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> aliases = new HashMap<>();
    try (InputStream bytes = UnicodeAliases.class.getResourceAsStream("unicode-aliases.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        aliases.put(line.substring(space + 1), Integer.parseInt(line.substring(0, space), 16));
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read unicode-aliases.txt", e);
    }
    return aliases;
  }
}
