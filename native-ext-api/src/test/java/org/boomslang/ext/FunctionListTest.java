package org.boomslang.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the list of functions in {@code docs/extension-functions.md} to the headers. */
class FunctionListTest {
  private static final Pattern DECLARATION =
      Pattern.compile("PyAPI_FUNC\\([^)]*\\)\\s*\\(?(\\w+)\\)?\\s*\\(");

  @Test
  void listIsWhatHeadersDeclare() throws IOException {
    TreeSet<String> declared = new TreeSet<>();
    try (Stream<Path> headers = Files.walk(Path.of("src/main/include"))) {
      for (Path header : headers.filter(p -> p.toString().endsWith(".h")).toList()) {
        String text = Files.readString(header).replaceAll("(?s)/\\*.*?\\*/", " ");
        DECLARATION
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(name -> !name.startsWith("bs_"))
            .forEach(declared::add);
      }
    }
    String page = Files.readString(Path.of("../docs/extension-functions.md"));
    String there = page.substring(page.indexOf("## There"), page.indexOf("## Not there"));
    TreeSet<String> listed = new TreeSet<>();
    Pattern.compile("`(\\w+)`")
        .matcher(there)
        .results()
        .forEach(found -> listed.add(found.group(1)));
    assertEquals(declared, listed);
    assertTrue(there.startsWith("## There (" + declared.size() + ")"));
  }
}
