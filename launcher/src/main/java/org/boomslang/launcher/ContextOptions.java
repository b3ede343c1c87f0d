package org.boomslang.launcher;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.impl.DefaultTruffleRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.boomslang.objects.str.StringHash;
import org.boomslang.runtime.ProcessStarter;
import org.graalvm.polyglot.Context;

/** Turns a command line and the environment into the options of a polyglot context. Stateless. */
final class ContextOptions {
  /** As {@code PythonOptions.SEPARATOR}. */
  private static final String SEPARATOR = "\0";

  /** A setting that no program can be run with, as {@code PyStatus_Error}. */
  static final class FatalError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How far the start had come, in CPython's words. */
    final String state;

    FatalError(String message) {
      this(message, "preinitialized");
    }

    FatalError(String message, String state) {
      super(message);
      this.state = state;
    }
  }

  /**
   * How Truffle is to compile: what is hot, and not what is lukewarm. Left alone it lowers its
   * thresholds to a sixteenth whenever its compiler has nothing to do, and so compiles, at every
   * start, whatever ran 25 times. Graal is itself compiled as it goes, so each compilation saved
   * spares the processors several times its own cost. What the settings gain is in {@code
   * docs/startup.md}.
   */
  private static final Map<String, String> COMPILATION =
      Map.of(
          "engine.DynamicCompilationThresholds", "false",
          "engine.FirstTierMinInvokeThreshold", "10",
          "engine.LastTierCompilationThreshold", "20000");

  private ContextOptions() {}

  static Context.Builder builder(
      CommandLine line, Environment environment, String executable, String[] argv) {
    Context.Builder builder =
        Context.newBuilder()
            .allowAllAccess(true)
            .allowExperimentalOptions(true)
            .processHandler(new ProcessStarter())
            .option("engine.WarnInterpreterOnly", "false")
            // Only what the user adds to the class path can have extensions in Java.
            .option(
                "python.JavaExtensions",
                String.valueOf(!System.getProperty("boomslang.classpath", "").isEmpty()))
            .arguments("python", line.arguments.toArray(new String[0]));
    // A runtime without a compiler (-Xint, no JVMCI) refuses options about compilation.
    if (!(Truffle.getRuntime() instanceof DefaultTruffleRuntime)) {
      COMPILATION.forEach(
          (name, value) -> {
            // What is said on the command line (--vm.Dpolyglot.engine.…) wins.
            if (System.getProperty("polyglot." + name) == null) {
              builder.option(name, value);
            }
          });
    }
    set(builder, "Executable", executable);
    set(builder, "RunKind", line.runKind);
    set(builder, "RunTarget", line.runTarget);
    set(builder, "InstallSignalHandlers", true);
    List<String> original = new ArrayList<>();
    original.add(executable);
    original.addAll(Arrays.asList(argv));
    setList(builder, "OrigArgv", original);
    set(builder, "Site", !line.noSite);
    set(builder, "Optimize", Math.max(line.optimize, environment.level("PYTHONOPTIMIZE")));
    set(builder, "Debug", Math.clamp(line.debug + environment.level("PYTHONDEBUG"), 0, 1));
    set(builder, "Inspect", line.inspect > 0 || environment.isSet("PYTHONINSPECT") ? 1 : 0);
    set(builder, "Interactive", Math.min(line.interactive, 1));
    set(builder, "Verbose", Math.max(line.verbose, environment.level("PYTHONVERBOSE")));
    set(builder, "BytesWarning", line.bytesWarning);
    set(builder, "NoUserSite", line.noUserSite || environment.level("PYTHONNOUSERSITE") > 0);
    set(builder, "IgnoreEnvironment", line.ignoreEnvironment);
    set(builder, "Isolated", line.isolated);
    set(builder, "SafePath", line.safePath || environment.isSet("PYTHONSAFEPATH"));
    set(builder, "Quiet", line.quiet);
    set(builder, "Unbuffered", line.unbuffered || environment.level("PYTHONUNBUFFERED") > 0);
    set(builder, "SkipFirstLine", line.skipFirstLine);
    boolean devMode = line.hasXOption("dev") || environment.isSet("PYTHONDEVMODE");
    set(builder, "DevMode", devMode);
    setList(builder, "WarnOptions", warnOptions(line, environment, devMode));
    setList(builder, "XOptions", line.xOptions);
    String home = environment.get("PYTHONHOME");
    if (home != null) {
      set(builder, "StdLibHome", standardLibrary(home));
    }
    String path = environment.get("PYTHONPATH");
    if (path != null) {
      set(builder, "PythonPath", path);
    }
    String encoding = environment.get("PYTHONIOENCODING");
    if (encoding != null) {
      set(builder, "StandardStreamEncoding", encoding);
    }
    Map<String, String> settings = Settings.of(line, environment);
    String digits = settings.remove("int_max_str_digits");
    if (digits != null) {
      set(builder, "IntMaxStrDigits", digits);
    }
    setList(builder, "Settings", Settings.pairs(settings));
    setIfGiven(builder, "Races", line.races);
    setIfGiven(builder, "LockProfile", line.lockProfile);
    setIfGiven(builder, "ThreadTimeline", line.threadTimeline);
    setHashSeed(line, environment);
    setGil(builder, line, environment);
    return builder;
  }

  /** Of another installation: {@code prefix[:exec_prefix]}. */
  private static String standardLibrary(String home) {
    Path prefix = Path.of(home.split(":", 2)[0], "lib");
    for (String name : List.of("python3.14t", "python3.14")) {
      if (Files.exists(prefix.resolve(name).resolve("os.py"))) {
        return prefix.resolve(name).toString();
      }
    }
    throw new FatalError(
        "PYTHONHOME is %s, and there is no %s/python3.14t/os.py".formatted(home, prefix));
  }

  private static List<String> warnOptions(
      CommandLine line, Environment environment, boolean devMode) {
    List<String> options = new ArrayList<>();
    if (devMode) {
      options.add("default");
    }
    String variable = environment.get("PYTHONWARNINGS");
    if (variable != null) {
      options.addAll(Arrays.asList(variable.split(",")));
    }
    options.addAll(line.warnOptions);
    if (line.bytesWarning > 0) {
      options.add(line.bytesWarning > 1 ? "error::BytesWarning" : "default::BytesWarning");
    }
    return options;
  }

  /** The seed holds for the process: strings may belong to several contexts. */
  private static void setHashSeed(CommandLine line, Environment environment) {
    String seed = environment.get("PYTHONHASHSEED");
    if (seed == null || seed.isEmpty() || seed.equals("random") || line.randomHashes) {
      return;
    }
    if (!seed.matches("\\d{1,10}") || Long.parseLong(seed) > 0xffff_ffffL) {
      throw new FatalError(
          "config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0;"
              + " 4294967295]");
    }
    System.setProperty(StringHash.SEED, seed);
  }

  private static void setGil(Context.Builder builder, CommandLine line, Environment environment) {
    String gil = environment.get("PYTHON_GIL");
    for (String option : line.xOptions) {
      if (option.equals("gil") || option.startsWith("gil=")) {
        gil = option.substring(option.indexOf('=') + 1);
      } else if (option.startsWith("freethreading_allow=")) {
        set(builder, "FreeThreadingAllow", option.substring(option.indexOf('=') + 1));
      }
    }
    if (gil == null) {
      return;
    }
    if (!gil.equals("0") && !gil.equals("1")) {
      throw new FatalError("config_read_gil: PYTHON_GIL / -X gil must be \"0\" or \"1\"");
    }
    set(builder, "GIL", gil.equals("1"));
  }

  private static void set(Context.Builder builder, String name, Object value) {
    builder.option("python." + name, value.toString());
  }

  private static void setIfGiven(Context.Builder builder, String name, String value) {
    if (value != null && !value.isEmpty()) {
      set(builder, name, value);
    }
  }

  private static void setList(Context.Builder builder, String name, List<String> values) {
    if (!values.isEmpty()) {
      set(builder, name, String.join(SEPARATOR, values));
    }
  }
}
