package org.boomslang.runtime;

import com.oracle.truffle.api.Option;
import java.util.function.IntPredicate;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;
import org.graalvm.options.OptionType;

/**
 * The options of the language: {@code Context.newBuilder().option("python.Optimize", "1")}. Those
 * that carry lists separate the elements by U+0000, which no command line argument contains.
 * Immutable.
 */
@Option.Group("python")
public final class PythonOptions {
  /** Separates the elements of options that carry lists. */
  public static final String SEPARATOR = "\0";

  @Option(
      help = "Directory of the standard library; by default the one that comes with Boomslang.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      usageSyntax = "<path>")
  public static final OptionKey<String> StdLibHome = new OptionKey<>("");

  @Option(
      help = "What sys.executable says.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      usageSyntax = "<path>")
  public static final OptionKey<String> Executable = new OptionKey<>("");

  @Option(
      help = "Directories put before the standard library in sys.path, as PYTHONPATH.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      usageSyntax = "<path>[:<path>]")
  public static final OptionKey<String> PythonPath = new OptionKey<>("");

  @Option(
      help = "Import the module site at start (default: true).",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> Site = new OptionKey<>(true);

  @Option(
      help = "Optimisation level: 1 removes assert statements, 2 docstrings as well.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      usageSyntax = "0|1|2")
  public static final OptionKey<Integer> Optimize =
      new OptionKey<>(0, number("0 or more", n -> n >= 0));

  @Option(help = "As -d.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Integer> Debug = new OptionKey<>(0);

  @Option(help = "As -i, inspect after running.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Integer> Inspect = new OptionKey<>(0);

  @Option(help = "As -i, interactive.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Integer> Interactive = new OptionKey<>(0);

  @Option(help = "As -s.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Boolean> NoUserSite = new OptionKey<>(false);

  @Option(help = "As -E.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Boolean> IgnoreEnvironment = new OptionKey<>(false);

  @Option(help = "As -v.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Integer> Verbose = new OptionKey<>(0);

  @Option(help = "As -b.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Integer> BytesWarning = new OptionKey<>(0);

  @Option(help = "As -q.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Boolean> Quiet = new OptionKey<>(false);

  @Option(help = "As -I.", category = OptionCategory.USER, stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> Isolated = new OptionKey<>(false);

  @Option(help = "As -P.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Boolean> SafePath = new OptionKey<>(false);

  @Option(help = "As -u.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Boolean> Unbuffered = new OptionKey<>(false);

  @Option(help = "As -X dev.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Boolean> DevMode = new OptionKey<>(false);

  @Option(help = "As -x.", category = OptionCategory.INTERNAL)
  public static final OptionKey<Boolean> SkipFirstLine = new OptionKey<>(false);

  @Option(help = "Values of -W, separated by U+0000.", category = OptionCategory.INTERNAL)
  public static final OptionKey<String> WarnOptions = new OptionKey<>("");

  @Option(help = "Values of -X, separated by U+0000.", category = OptionCategory.INTERNAL)
  public static final OptionKey<String> XOptions = new OptionKey<>("");

  @Option(
      help = "What -X options and their environment variables say: name=value, by U+0000.",
      category = OptionCategory.INTERNAL)
  public static final OptionKey<String> Settings = new OptionKey<>("");

  @Option(help = "Value of sys.orig_argv, separated by U+0000.", category = OptionCategory.INTERNAL)
  public static final OptionKey<String> OrigArgv = new OptionKey<>("");

  @Option(
      help = "What the main program is: command, module, file, stdin.",
      category = OptionCategory.INTERNAL)
  public static final OptionKey<String> RunKind = new OptionKey<>("");

  @Option(
      help = "The command, module name or path that is run.",
      category = OptionCategory.INTERNAL)
  public static final OptionKey<String> RunTarget = new OptionKey<>("");

  @Option(
      help =
          "Digits above which int/str conversion is refused; 0 for no limit, -1 for the default.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Integer> IntMaxStrDigits =
      new OptionKey<>(-1, number("-1, 0 or at least 640", n -> n == -1 || n == 0 || n >= 640));

  @Option(
      help = "Encoding and error handler of the standard streams, as PYTHONIOENCODING.",
      category = OptionCategory.INTERNAL)
  public static final OptionKey<String> StandardStreamEncoding = new OptionKey<>("");

  @Option(
      help =
          "Let signals of the process run Python handlers; for the launcher, which owns the process.",
      category = OptionCategory.INTERNAL)
  public static final OptionKey<Boolean> InstallSignalHandlers = new OptionKey<>(false);

  @Option(
      help = "Run Python code in one thread at a time, under a global interpreter lock.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> GIL = new OptionKey<>(false);

  @Option(
      help =
          "Extension modules, separated by commas, that may run in several threads at once although they do not declare it.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> FreeThreadingAllow = new OptionKey<>("");

  @Option(
      help =
          "Whether modules written in Java, services org.boomslang.api.PyExtension, can be imported.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> JavaExtensions = new OptionKey<>(true);

  @Option(
      help = "Find data races: name=value, separated by commas; see docs/races.md.",
      category = OptionCategory.USER,
      usageSyntax = "on|json=<file>,sarif=<file>,status=<n>,…")
  public static final OptionKey<String> Races = new OptionKey<>("");

  @Option(
      help =
          "Show who waited for which lock: - for a table at the end, or a file for a flame graph.",
      category = OptionCategory.USER,
      usageSyntax = "-|<file.svg>")
  public static final OptionKey<String> LockProfile = new OptionKey<>("");

  @Option(
      help = "Write what each thread did when to a file, as trace events.",
      category = OptionCategory.USER,
      usageSyntax = "<file.json>")
  public static final OptionKey<String> ThreadTimeline = new OptionKey<>("");

  private PythonOptions() {}

  /** An option that takes some ints only. */
  private static OptionType<Integer> number(String wanted, IntPredicate test) {
    return new OptionType<>(
        "Integer",
        text -> {
          try {
            int value = Integer.parseInt(text);
            if (test.test(value)) {
              return value;
            }
          } catch (NumberFormatException e) {
            // Said below.
          }
          throw new IllegalArgumentException(
              "Invalid value '%s', it must be %s.".formatted(text, wanted));
        });
  }

  /** All options, for the language. */
  public static OptionDescriptors descriptors() {
    return new PythonOptionsOptionDescriptors();
  }
}
