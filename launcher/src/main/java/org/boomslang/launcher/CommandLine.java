package org.boomslang.launcher;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.races.RaceOptions;

/**
 * A command line of {@code python}, read letter by letter as CPython's {@code _PyOS_GetOpt} does.
 * Mutable while it is read. Thread-safety: incompatible.
 */
final class CommandLine {
  /** The command line cannot be understood; the message says why. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message, null, false, false);
    }
  }

  /** What is asked for instead of running a program. */
  enum Action {
    RUN,
    HELP,
    HELP_ENVIRONMENT,
    HELP_X_OPTIONS,
    HELP_ALL,
    VERSION,
    LONG_VERSION
  }

  Action action = Action.RUN;

  /** {@code command}, {@code module}, {@code file} or {@code stdin}. */
  String runKind = "stdin";

  /** The command, the module, the file; for stdin what {@code sys.argv[0]} is. */
  String runTarget = "";

  List<String> arguments = List.of();

  int debug;
  int inspect;
  int interactive;
  int optimize;
  int verbose;
  int bytesWarning;
  boolean randomHashes;
  boolean noUserSite;
  boolean noSite;
  boolean ignoreEnvironment;
  boolean isolated;
  boolean safePath;
  boolean quiet;
  boolean unbuffered;
  boolean skipFirstLine;

  /** Nothing is ever written to .pyc files, with or without. */
  boolean dontWriteBytecode;

  /** {@code always}, {@code default}, {@code never}, or null. */
  String checkHashBasedPycs;

  /** What {@code --races} says, or null. */
  String races;

  /** What {@code --lock-profile} says, or null. */
  String lockProfile;

  /** The file of {@code --thread-timeline}, or null. */
  String threadTimeline;

  final List<String> warnOptions = new ArrayList<>();
  final List<String> xOptions = new ArrayList<>();

  private final String[] argv;
  private int next;

  private CommandLine(String[] argv) {
    this.argv = argv;
  }

  static CommandLine parse(String[] argv) throws UsageException {
    CommandLine line = new CommandLine(argv);
    line.parse();
    return line;
  }

  private void parse() throws UsageException {
    while (next < argv.length && runKind.equals("stdin")) {
      String word = argv[next];
      if (word.equals("-") || !word.startsWith("-")) {
        break;
      }
      next++;
      if (word.equals("--")) {
        break;
      }
      if (word.startsWith("--")) {
        parseLong(word.substring(2));
      } else {
        parseLetters(word);
      }
    }
    if (runKind.equals("stdin") && next < argv.length) {
      runTarget = argv[next++];
      runKind = runTarget.equals("-") ? "stdin" : "file";
    }
    arguments = List.of(argv).subList(next, argv.length);
  }

  private void parseLong(String word) throws UsageException {
    int equals = word.indexOf('=');
    boolean valued =
        equals > 0
            && List.of("races", "lock-profile", "thread-timeline")
                .contains(word.substring(0, equals));
    String name = valued ? word.substring(0, equals) : word;
    String value = valued ? word.substring(equals + 1) : null;
    switch (name) {
      case "help" -> action = Action.HELP;
      case "help-env" -> action = Action.HELP_ENVIRONMENT;
      case "help-xoptions" -> action = Action.HELP_X_OPTIONS;
      case "help-all" -> action = Action.HELP_ALL;
      case "version" -> version();
      case "check-hash-based-pycs" -> {
        checkHashBasedPycs = argument("--check-hash-based-pycs");
        if (!List.of("always", "default", "never").contains(checkHashBasedPycs)) {
          throw new UsageException(
              "--check-hash-based-pycs must be one of 'default', 'always', or 'never'");
        }
      }
      case "races" -> {
        races = value == null ? "on" : value;
        try {
          RaceOptions.parse(races);
        } catch (IllegalArgumentException e) {
          throw new UsageException(e.getMessage());
        }
      }
      case "lock-profile" -> lockProfile = value == null ? "-" : value;
      case "thread-timeline" ->
          threadTimeline = value == null ? argument("--thread-timeline") : value;
      default -> throw new UsageException("Unknown option: --" + word);
    }
  }

  private void parseLetters(String word) throws UsageException {
    for (int i = 1; i < word.length(); i++) {
      char letter = word.charAt(i);
      String rest = word.substring(i + 1);
      switch (letter) {
        case 'c' -> {
          run("command", rest.isEmpty() ? argument("-c") : rest);
          return;
        }
        case 'm' -> {
          run("module", rest.isEmpty() ? argument("-m") : rest);
          return;
        }
        case 'W' -> {
          warnOptions.add(rest.isEmpty() ? argument("-W") : rest);
          return;
        }
        case 'X' -> {
          xOptions.add(rest.isEmpty() ? argument("-X") : rest);
          return;
        }
        default -> flag(letter);
      }
    }
  }

  private void run(String kind, String target) {
    runKind = kind;
    runTarget = target;
  }

  private void flag(char letter) throws UsageException {
    switch (letter) {
      case 'b' -> bytesWarning++;
      case 'B' -> dontWriteBytecode = true;
      case 'R' -> randomHashes = true;
      case 'd' -> debug++;
      case 'E' -> ignoreEnvironment = true;
      case 'h', '?' -> action = Action.HELP;
      case 'i' -> {
        inspect++;
        interactive++;
      }
      case 'I' -> {
        isolated = true;
        ignoreEnvironment = true;
        noUserSite = true;
        safePath = true;
      }
      case 'O' -> optimize++;
      case 'P' -> safePath = true;
      case 'q' -> quiet = true;
      case 's' -> noUserSite = true;
      case 'S' -> noSite = true;
      case 'u' -> unbuffered = true;
      case 'v' -> verbose++;
      case 'V' -> version();
      case 'x' -> skipFirstLine = true;
      default -> throw new UsageException("Unknown option: -" + letter);
    }
  }

  private void version() {
    action = action == Action.VERSION ? Action.LONG_VERSION : Action.VERSION;
  }

  private String argument(String option) throws UsageException {
    if (next == argv.length) {
      throw new UsageException("Argument expected for the " + option + " option");
    }
    return argv[next++];
  }

  boolean hasXOption(String name) {
    return xOption(name) != null;
  }

  /** The value of the last {@code -X name=value}, "" for {@code -X name}, or null. */
  String xOption(String name) {
    for (String option : xOptions.reversed()) {
      if (option.equals(name)) {
        return "";
      }
      if (option.startsWith(name + "=")) {
        return option.substring(name.length() + 1);
      }
    }
    return null;
  }
}
