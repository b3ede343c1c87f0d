package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages for users mean what they say. A block marked {@code console} has lines {@code $
 * command} with what they print below: {@code ...} stands for anything, {@code [1]} at the end for
 * the exit status. A block of Python behind a line that ends in <code>`name.py`:</code> is that
 * file.
 */
class DocumentsTest {
  private static final List<String> PAGES =
      List.of("getting-started.md", "migrating.md", "differences.md");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^([^\\n]*)\\n+```(\\w+)\\n(.*?)^```$");
  private static final Pattern FILE = Pattern.compile("`([\\w.]+)`:$");
  private static final Pattern STATUS = Pattern.compile("(?s)(?:(.*\\n)|)\\[(\\d+)]\\n");

  @TempDir Path folder;

  private record Step(String command, String expected) {}

  @TestFactory
  Stream<DynamicTest> pages() {
    return PAGES.stream().map(page -> DynamicTest.dynamicTest(page, () -> check(page)));
  }

  private void check(String page) throws IOException, InterruptedException {
    Path work = Files.createDirectory(folder.resolve(page));
    Path bin = Files.createDirectory(folder.resolve(page + ".bin"));
    Files.createSymbolicLink(bin.resolve("boomslang"), Boomslang.ROOT.resolve("boomslang"));
    List<Step> steps = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Boomslang.ROOT.resolve("docs").resolve(page)));
    while (block.find()) {
      Matcher file = FILE.matcher(block.group(1));
      if (block.group(2).equals("console")) {
        steps.addAll(steps(block.group(3)));
      } else if (file.find()) {
        Files.writeString(work.resolve(file.group(1)), block.group(3));
      }
    }
    assertTrue(steps.size() > 2, page);
    for (Step step : steps) {
      run(step, work, bin);
    }
  }

  private static List<Step> steps(String block) {
    return Arrays.stream(block.split("(?m)^\\$ "))
        .filter(part -> !part.isEmpty())
        .map(
            part -> {
              int end = part.indexOf('\n');
              return new Step(part.substring(0, end), part.substring(end + 1));
            })
        .toList();
  }

  private static void run(Step step, Path work, Path bin) throws IOException, InterruptedException {
    Boomslang.Result result =
        Boomslang.execute(
            List.of("bash", "-c", "cd \"$0\" && { " + step.command + "; } 2>&1", work.toString()),
            Map.of("PATH", bin + ":" + System.getenv("PATH")),
            "");
    String expected = step.expected;
    int status = 0;
    Matcher ending = STATUS.matcher(expected);
    if (ending.matches()) {
      expected = ending.group(1) == null ? "" : ending.group(1);
      status = Integer.parseInt(ending.group(2));
    }
    String pattern =
        Arrays.stream(expected.split("(?=\\.\\.\\.)|(?<=\\.\\.\\.)"))
            .map(part -> part.equals("...") ? "(?s:.*)" : Pattern.quote(part))
            .collect(Collectors.joining());
    String message = "$ " + step.command + "\n" + result.out();
    assertTrue(Pattern.matches(pattern, result.out()), message + "instead of\n" + expected);
    assertEquals(status, result.status(), message);
  }
}
