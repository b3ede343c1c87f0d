import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * A program's first seconds in a plain context of a JVM that has no archive: {@code FirstSeconds
 * SECONDS FILE|import MODULES}. Calls the function {@code run} of FILE again and again, or only
 * imports; prints when the first turn was done and what was reached by the end, by wall clock and
 * by the processor time of the process.
 */
public final class FirstSeconds {
  private FirstSeconds() {}

  public static void main(String[] arguments) throws Exception {
    double seconds = Double.parseDouble(arguments[0]);
    String program = arguments[1];
    String source = program.startsWith("import ") ? program : Files.readString(Path.of(program));
    long begin = System.nanoTime();
    double processor = Measuring.processorTime();
    try (Context context = Context.newBuilder("python").allowAllAccess(true).build()) {
      context.eval("python", source);
      Value run = context.getBindings("python").getMember("run");
      int turns = 0;
      double first = since(begin);
      double spent = (Measuring.processorTime() - processor) / 1e9;
      while (run != null && (turns == 0 || since(begin) < seconds)) {
        run.execute();
        if (turns++ == 0) {
          first = since(begin);
          spent = (Measuring.processorTime() - processor) / 1e9;
        }
      }
      System.out.printf(
          "%s: first after %.2f s, %.2f s of processor time; %d turns in %.1f s, %.2f s%n",
          Path.of(program).getFileName(),
          first,
          spent,
          turns,
          since(begin),
          (Measuring.processorTime() - processor) / 1e9);
    }
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
