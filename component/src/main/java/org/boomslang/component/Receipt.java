package org.boomslang.component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What was added to a home, in {@code languages/boomslang/RECEIPT}: the version, the home's path at
 * that time, then one line for each folder and file in the order in which they were made, relative
 * to the home. Written before the first file, so an installation that broke off can be removed.
 * Mutable until written. Thread-safety: incompatible.
 */
final class Receipt {
  static final String ROOT = "languages/boomslang";
  private static final String FILE = ROOT + "/RECEIPT";

  final String version;

  /** Where the home was when it was installed. */
  final String home;

  /** Relative paths; folders end in {@code /}. */
  final List<String> added;

  Receipt(String version, String home, List<String> added) {
    this.version = version;
    this.home = home;
    this.added = added;
  }

  static Path file(JavaHome home) {
    return home.folder().resolve(FILE);
  }

  /** Null where nothing is installed. */
  static Receipt read(JavaHome home) throws Refusal {
    Path file = file(home);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.size() < 2
          || !lines.get(0).startsWith("version ")
          || !lines.get(1).startsWith("home ")) {
        throw new Refusal("%s is damaged: remove %s by hand.", file, file.getParent());
      }
      List<String> added = new ArrayList<>(lines.subList(2, lines.size()));
      for (String path : added) {
        if (!home.folder().resolve(path).normalize().startsWith(home.folder())) {
          throw new Refusal("%s is damaged: it names %s.", file, path);
        }
      }
      return new Receipt(lines.get(0).substring(8), lines.get(1).substring(5), added);
    } catch (IOException e) {
      throw new Refusal("%s cannot be read: %s", file, e.getMessage());
    }
  }

  /** Moved into place whole: there is the old text or the new one. */
  void write(JavaHome home) throws IOException {
    List<String> lines = new ArrayList<>(List.of("version " + version, "home " + this.home));
    lines.addAll(added);
    Path file = file(home);
    Path fresh = file.resolveSibling("RECEIPT.new");
    Files.write(fresh, lines, StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
