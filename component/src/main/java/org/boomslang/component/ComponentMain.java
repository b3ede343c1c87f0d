package org.boomslang.component;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command of the component jar: {@code java -jar boomslang-component.jar install|uninstall|list
 * HOME}. Stateless.
 */
public final class ComponentMain {
  private static final String USAGE =
      """
      usage: java -jar boomslang-component.jar install [--no-archive] HOME
             java -jar boomslang-component.jar uninstall HOME
             java -jar boomslang-component.jar list HOME

      install    adds the command boomslang, its libraries and the Python standard library to the
                 GraalVM or JDK 25 in the folder HOME, then makes an archive of loaded classes, with
                 which it starts faster (half a minute; --no-archive leaves it out)
      uninstall  removes what install has added, and nothing else
      list       says what is installed in HOME
      """;

  private ComponentMain() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, jar(), System.out, System.err));
  }

  /** The jar that this class was loaded from. */
  private static Path jar() {
    try {
      return Path.of(
          ComponentMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The exit status: 0, 1 for a refusal, 2 for a command line that says nothing. */
  static int run(String[] arguments, Path jar, PrintStream out, PrintStream err) {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean noArchive = words.remove("--no-archive");
    if (words.contains("--help") || words.contains("-h")) {
      out.print(USAGE);
      return 0;
    }
    if (words.size() != 2
        || !List.of("install", "uninstall", "list").contains(words.get(0))
        || (noArchive && !words.get(0).equals("install"))) {
      err.print(USAGE);
      return 2;
    }
    try {
      JavaHome home = JavaHome.of(Path.of(words.get(1)));
      List<String> messages =
          switch (words.get(0)) {
            case "install" -> install(home, jar, !noArchive);
            case "uninstall" -> new Installation(home).uninstall();
            default -> list(home);
          };
      messages.forEach(out::println);
      return 0;
    } catch (Refusal | InvalidPathException e) {
      err.println(e.getMessage());
      return 1;
    } catch (IOException e) {
      err.println(jar + " cannot be read: " + e.getMessage());
      return 1;
    }
  }

  private static List<String> install(JavaHome home, Path jar, boolean makeArchive)
      throws IOException, Refusal {
    Installation installation = new Installation(home);
    try (Payload payload = new Payload(jar)) {
      Receipt present = Receipt.read(home);
      if (present != null
          && present.version.equals(payload.version)
          && installation.hasMoved(present)) {
        return installation.relocate(present);
      }
      return installation.install(payload, makeArchive);
    }
  }

  private static List<String> list(JavaHome home) throws Refusal {
    Receipt receipt = Receipt.read(home);
    String java =
        home.graalVersion() == null
            ? "Java " + home.version()
            : "GraalVM " + home.graalVersion() + " (Java " + home.version() + ")";
    if (receipt == null) {
      return List.of("%s in %s: no Boomslang.".formatted(java, home.folder()));
    }
    boolean archive = Files.exists(home.folder().resolve(Receipt.ROOT).resolve("boomslang.aot"));
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s in %s: Boomslang %s%s."
            .formatted(
                java,
                home.folder(),
                receipt.version,
                archive ? "" : ", without an archive of loaded classes"));
    if (new Installation(home).hasMoved(receipt)) {
      lines.add(
          "It was installed in %s; install it again to mend java.options.".formatted(receipt.home));
    }
    return lines;
  }
}
