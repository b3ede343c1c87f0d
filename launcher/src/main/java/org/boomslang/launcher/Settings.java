package org.boomslang.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.launcher.ContextOptions.FatalError;

/**
 * What the {@code -X} options say, and the environment variables that stand for them: the option
 * wins. Wrong values are refused in CPython's words. Compare CPython's {@code initconfig.c}.
 * Mutable while it is made. Thread-safety: incompatible.
 */
final class Settings {
  private static final Set<String> ALLOCATORS =
      Set.of(
          "default",
          "debug",
          "pymalloc",
          "pymalloc_debug",
          "malloc",
          "malloc_debug",
          "mimalloc",
          "mimalloc_debug");

  private final CommandLine line;
  private final Environment environment;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Settings(CommandLine line, Environment environment) {
    this.line = line;
    this.environment = environment;
  }

  /** Name to value; a setting that nobody made is absent. */
  static Map<String, String> of(CommandLine line, Environment environment) {
    Settings settings = new Settings(line, environment);
    settings.utf8Mode();
    settings.allocator();
    settings.cpuCount();
    settings.importTime();
    settings.intMaxStrDigits();
    settings.frozenModules();
    settings.flag("thread_inherit_context", "PYTHON_THREAD_INHERIT_CONTEXT");
    settings.flag("context_aware_warnings", "PYTHON_CONTEXT_AWARE_WARNINGS");
    settings.present("faulthandler", "PYTHONFAULTHANDLER");
    settings.present("warn_default_encoding", "PYTHONWARNDEFAULTENCODING");
    settings.present("no_debug_ranges", "PYTHONNODEBUGRANGES");
    settings.text("pycache_prefix", "PYTHONPYCACHEPREFIX");
    settings.variable("platlibdir", "PYTHONPLATLIBDIR");
    boolean dont = line.dontWriteBytecode || environment.level("PYTHONDONTWRITEBYTECODE") > 0;
    settings.put("dont_write_bytecode", dont ? "1" : null);
    settings.put("check_hash_based_pycs", line.checkHashBasedPycs);
    settings.tracemalloc();
    settings.remarks();
    return settings.values;
  }

  private void put(String name, String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private void text(String option, String variable) {
    String value = line.xOption(option);
    // An option without a value stands for no value, whatever the variable says.
    put(option, value == null ? environment.get(variable) : value.isEmpty() ? null : value);
  }

  private void variable(String name, String variable) {
    put(name, environment.get(variable));
  }

  private void present(String option, String variable) {
    if (line.hasXOption(option) || environment.isSet(variable)) {
      put(option, "1");
    }
  }

  private void flag(String option, String variable) {
    String value = environment.get(variable);
    if (value != null && !isFlag(value)) {
      throw new FatalError(
          "config_init_%s: %s=N: N is missing or invalid".formatted(option, variable));
    }
    if (line.hasXOption(option)) {
      value = line.xOption(option);
      if (!isFlag(value)) {
        throw new FatalError(
            "config_init_%s: -X %s=n: n is missing or invalid".formatted(option, option));
      }
    }
    put(option, value);
  }

  private static boolean isFlag(String value) {
    return value.equals("0") || value.equals("1");
  }

  /** On request, and in the C locale, whose encoding nobody means (PEP 540). */
  private void utf8Mode() {
    String option = line.xOption("utf8");
    if (option != null) {
      if (!option.isEmpty() && !isFlag(option)) {
        throw new FatalError(
            "preconfig_init_utf8_mode: invalid -X utf8 option value", "preinitializing");
      }
      put("utf8", option.isEmpty() ? "1" : option);
      return;
    }
    String variable = environment.get("PYTHONUTF8");
    if (variable != null && !isFlag(variable)) {
      throw new FatalError(
          "preconfig_init_utf8_mode: invalid PYTHONUTF8 environment variable value",
          "preinitializing");
    }
    put("utf8", variable != null ? variable : isCLocale() ? "1" : null);
  }

  /** As it was before the wrapper chose another. */
  private static boolean isCLocale() {
    return "1".equals(System.getProperty("boomslang.clocale"));
  }

  private void allocator() {
    String name = environment.get("PYTHONMALLOC");
    if (name != null && !ALLOCATORS.contains(name)) {
      throw new FatalError(
          "preconfig_init_allocator: PYTHONMALLOC: unknown allocator", "preinitializing");
    }
  }

  private void cpuCount() {
    String count = environment.get("PYTHON_CPU_COUNT");
    if (line.hasXOption("cpu_count")) {
      count = line.xOption("cpu_count");
    }
    if (count == null || count.equals("default")) {
      return;
    }
    if (!count.matches("0*[1-9]\\d{0,8}")) {
      throw new FatalError(
          "config_init_cpu_count: -X cpu_count=n option: n is missing or an invalid number, n must"
              + " be greater than 0");
    }
    put("cpu_count", count);
  }

  private void importTime() {
    String option = line.xOption("importtime");
    if (option != null) {
      importTime(option, "-X importtime: values");
    } else if (environment.isSet("PYTHONPROFILEIMPORTTIME")) {
      importTime(
          environment.get("PYTHONPROFILEIMPORTTIME"), "PYTHONPROFILEIMPORTTIME: numeric values");
    }
  }

  /** What is no number counts as 1. */
  private void importTime(String value, String subject) {
    boolean number = value.matches("-?\\d+");
    if (number && !value.equals("1") && !value.equals("2")) {
      throw new FatalError(
          "config_init_import_time: %s other than 1 and 2 are reserved for future use."
              .formatted(subject));
    }
    put("importtime", number ? value : "1");
  }

  private void intMaxStrDigits() {
    String variable = environment.get("PYTHONINTMAXSTRDIGITS");
    if (variable != null) {
      put("int_max_str_digits", digits(variable, "PYTHONINTMAXSTRDIGITS"));
    }
    if (line.hasXOption("int_max_str_digits")) {
      put(
          "int_max_str_digits",
          digits(line.xOption("int_max_str_digits"), "-X int_max_str_digits"));
    }
  }

  private static String digits(String value, String source) {
    if (!value.matches("\\d{1,9}")
        || (Integer.parseInt(value) != 0 && Integer.parseInt(value) < 640)) {
      throw new FatalError(
          "config_init_int_max_str_digits: %s: invalid limit; must be >= 640 or 0 for unlimited."
              .formatted(source));
    }
    return value;
  }

  /** Whether the modules that start-up needs are the interpreter's own or come from their files. */
  private void frozenModules() {
    String option = line.xOption("frozen_modules");
    if (option != null && !option.isEmpty() && !option.equals("on") && !option.equals("off")) {
      throw new FatalError("bad value for option -X frozen_modules (expected \"on\" or \"off\")");
    }
    String variable = environment.get("PYTHON_FROZEN_MODULES");
    if (option == null && variable != null && !variable.equals("on") && !variable.equals("off")) {
      throw new FatalError("bad value for PYTHON_FROZEN_MODULES (expected \"on\" or \"off\")");
    }
    put("frozen_modules", option == null ? variable : option);
  }

  private void tracemalloc() {
    String variable = environment.get("PYTHONTRACEMALLOC");
    if (variable != null) {
      frames(variable, "PYTHONTRACEMALLOC: invalid number of frames");
    }
    String option = line.xOption("tracemalloc");
    if (option != null) {
      frames(
          option.isEmpty() && !line.xOptions.contains("tracemalloc=") ? "1" : option,
          "-X tracemalloc=NFRAME: invalid number of frames");
    }
  }

  private void frames(String number, String message) {
    if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > 65535) {
      throw new FatalError("config_init_tracemalloc: " + message);
    }
    if (Integer.parseInt(number) > 0) {
      remark(
          "-X tracemalloc does nothing: memory belongs to the JVM; use its tools, for instance"
              + " --vm.XX:StartFlightRecording");
    }
  }

  /** About what is asked for and cannot be had. */
  private void remarks() {
    boolean perf = isOn(line.xOption("perf"), environment.get("PYTHONPERFSUPPORT"));
    boolean jit = isOn(line.xOption("perf_jit"), environment.get("PYTHON_PERF_JIT_SUPPORT"));
    if (perf || jit) {
      remark(
          "-X perf does nothing: compiled code is the JVM's; use --vm.XX:+DumpPerfMapAtExit or"
              + " --vm.XX:StartFlightRecording");
    }
    if (environment.isSet("PYTHONMALLOCSTATS")) {
      remark("PYTHONMALLOCSTATS does nothing: memory belongs to the JVM; try --vm.Xlog:gc");
    }
  }

  private static boolean isOn(String option, String variable) {
    return option != null ? !option.equals("0") : variable != null && !variable.equals("0");
  }

  private static void remark(String text) {
    System.err.println("boomslang: " + text);
  }

  /** The value as a list of {@code name=value}. */
  static List<String> pairs(Map<String, String> values) {
    return values.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
  }
}
