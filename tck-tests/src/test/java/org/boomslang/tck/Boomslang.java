package org.boomslang.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the {@code boomslang} command of this checkout as users do, or the installed one that {@code
 * -Dboomslang.command} names, which then has an empty environment.
 */
final class Boomslang {
  static final Path ROOT =
      Path.of(System.getProperty("boomslang.root")).toAbsolutePath().normalize();

  private static final String INSTALLED = System.getProperty("boomslang.command", "");

  private Boomslang() {}

  /** What a run printed and how it ended. */
  record Result(int status, String out, String err) {}

  static Result run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), "", arguments);
  }

  static Result run(Map<String, String> environment, String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(INSTALLED.isEmpty() ? ROOT.resolve("boomslang").toString() : INSTALLED);
    command.addAll(List.of(arguments));
    return execute(command, environment, input);
  }

  static Result execute(List<String> command, Map<String, String> environment, String input)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("boomslang", ".out");
    Path err = Files.createTempFile("boomslang", ".err");
    Path in = Files.createTempFile("boomslang", ".in");
    Files.writeString(in, input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(n -> n.startsWith("PYTHON") || !INSTALLED.isEmpty());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(
          command
              + " did not end in time; it printed\n"
              + Files.readString(out)
              + Files.readString(err));
    }
    Result result =
        new Result(
            process.exitValue(),
            new String(Files.readAllBytes(out), StandardCharsets.UTF_8),
            new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
    for (Path file : List.of(out, err, in)) {
      Files.delete(file);
    }
    return result;
  }
}
