import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Checks or fixes the format of Java sources: {@code Format.java check|fix|skip ROOT...}. */
public final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("skip")) {
      return;
    }
    boolean fix = args[0].equals("fix");
    List<Path> sources = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      try (Stream<Path> files = Files.walk(Path.of(args[i]))) {
        files
            .filter(p -> p.toString().endsWith(".java"))
            .filter(p -> p.toString().contains("/src/") || p.getParent().endsWith("build"))
            .filter(p -> !p.toString().contains("/target/") && !p.toString().contains("/.build/"))
            .forEach(sources::add);
      }
    }
    AtomicInteger wrong = new AtomicInteger();
    sources.parallelStream()
        .forEach(
            source -> {
              try {
                String text = Files.readString(source);
                String formatted = format(text);
                if (!formatted.equals(text)) {
                  if (fix) {
                    Files.writeString(source, formatted);
                  } else {
                    wrong.incrementAndGet();
                    System.err.println("not formatted: " + source);
                  }
                }
              } catch (IOException | FormatterException e) {
                wrong.incrementAndGet();
                System.err.println(source + ": " + e.getMessage());
              }
            });
    System.out.println(sources.size() + " sources, " + wrong + " not in the project's format");
    if (wrong.get() > 0) {
      System.err.println("fix them by: mvn -N process-sources -Dformat=fix");
      System.exit(1);
    }
  }

  private static String format(String text) throws FormatterException {
    String imports = RemoveUnusedImports.removeUnusedImports(text);
    String ordered = ImportOrderer.reorderImports(imports, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }
}
