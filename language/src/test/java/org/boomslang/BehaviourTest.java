package org.boomslang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the scripts under {@code src/test/resources/python}, each in a context of its own. A script
 * states what it prints beside the line that prints it: {@code print(1 + 1) # expect: 2}. A last
 * comment {@code # raises: TypeError: text} says that the script ends with that exception.
 */
class BehaviourTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/python");
  private static final Pattern EXPECT = Pattern.compile("#\\s*expect: ?(.*)$");
  private static final Pattern RAISES = Pattern.compile("^#\\s*raises: (.*)$");

  @TestFactory
  Stream<DynamicTest> scripts() throws IOException {
    List<Path> scripts;
    try (Stream<Path> files = Files.walk(SCRIPTS)) {
      scripts = files.filter(p -> p.toString().endsWith(".py")).sorted().toList();
    }
    assertFalse(scripts.isEmpty());
    return scripts.stream()
        .map(
            script ->
                DynamicTest.dynamicTest(SCRIPTS.relativize(script).toString(), () -> run(script)));
  }

  private static void run(Path script) throws IOException {
    List<String> expected = new ArrayList<>();
    String raises = null;
    for (String line : Files.readAllLines(script)) {
      Matcher expect = EXPECT.matcher(line);
      if (expect.find()) {
        expected.add(expect.group(1));
      }
      Matcher error = RAISES.matcher(line);
      if (error.find()) {
        raises = error.group(1);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String raised = null;
    try (Engine engine = Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
        Context context =
            Context.newBuilder("python")
                .engine(engine)
                .allowAllAccess(true)
                .in(InputStream.nullInputStream())
                .out(out)
                .err(System.err)
                .build()) {
      context.eval(Source.newBuilder("python", script.toFile()).build());
    } catch (PolyglotException e) {
      if (e.isInternalError() || raises == null) {
        throw e;
      }
      raised = e.getMessage();
    }
    String printed = out.toString(StandardCharsets.UTF_8);
    assertEquals(String.join("\n", expected), printed.stripTrailing(), script.toString());
    assertEquals(raises, raised);
  }
}
