package org.boomslang.stress;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jcstress.Main;

/**
 * Runs jcstress and fails also when a test could not run at all, which jcstress only mentions.
 * Takes jcstress's own arguments.
 */
public final class Run {
  private static final Pattern RESULTS =
      Pattern.compile("Results: (\\d+) planned; (\\d+) passed, .*");

  private Run() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    System.setOut(
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) {
                out.write(b);
                copy.write(b);
              }

              @Override
              public void flush() {
                out.flush();
              }
            },
            true,
            StandardCharsets.UTF_8));
    Main.main(arguments);
    Matcher results = RESULTS.matcher(copy.toString(StandardCharsets.UTF_8));
    boolean complete = false;
    while (results.find()) {
      complete = results.group(1).equals(results.group(2));
    }
    if (!complete) {
      System.err.println("Not every test ran and passed.");
      System.exit(1);
    }
  }
}
