package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The options and variables that CPython documents: {@code docs/command-line.md} and {@code --help}
 * name all of them, and what they do is compared with CPython of the same version.
 */
class OptionsTest {
  private static final Path CPYTHON = Path.of(System.getProperty("cpython.home"));
  private static final String FLAGS =
      """
      import sys, os, warnings, faulthandler, _imp
      f = sys.flags
      print(f.inspect, f.optimize, f.no_user_site, f.no_site, f.ignore_environment, f.verbose, f.bytes_warning, f.quiet)
      print(f.hash_randomization, f.isolated, f.dev_mode, f.utf8_mode, f.warn_default_encoding, f.safe_path, f.int_max_str_digits)
      print(f.thread_inherit_context, f.context_aware_warnings, f.debug, f.dont_write_bytecode, sys.warnoptions, sys._xoptions)
      print(os.cpu_count(), os.process_cpu_count(), faulthandler.is_enabled(), sys.pycache_prefix, _imp.check_hash_based_pycs)
      print(sys.stdin.encoding, sys.stdin.errors, sys.stdout.errors, sys.stderr.errors, sys.path[:1] == [''])
      """;

  private static Boomslang.Result cpython(Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("PYTHONHOME", CPYTHON.toString());
    all.put("LD_LIBRARY_PATH", CPYTHON.resolve("lib").toString());
    Path binary = CPYTHON.resolve("bin/python3.14");
    // The build unpacks it without the permission.
    binary.toFile().setExecutable(true);
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(arguments);
    return Boomslang.execute(command, all, "");
  }

  /** The same output, errors and status; paths of commands and addresses are left out. */
  private static void same(Map<String, String> environment, String... arguments) throws Exception {
    Boomslang.Result expected = cpython(environment, List.of(arguments));
    Boomslang.Result result = Boomslang.run(environment, "", arguments);
    String message = environment + " " + List.of(arguments);
    assertEquals(clean(expected.out()), clean(result.out()), message + result.err());
    assertEquals(clean(expected.err()), clean(result.err()), message);
    assertEquals(expected.status(), result.status(), message);
  }

  private static String clean(String text) {
    return text.replaceAll("(?m)^usage: \\S+", "usage: python")
        .replaceAll("Try `\\S+ -h'", "Try `python -h'");
  }

  @Test
  void warnsOfBytesTakenForText() throws Exception {
    same(
        Map.of(),
        "-b",
        "-c",
        """
        print(b"" in ["", 1], str(b"a"), str(bytearray()), bytearray() != "", 1 == b"", {b"": 0}.get(""))
        """);
  }

  @Test
  void setsFlags() throws Exception {
    same(
        Map.of("LC_ALL", "C.UTF-8", "PYTHON_CONTEXT_AWARE_WARNINGS", "1"),
        "-X",
        "thread_inherit_context=1",
        "-c",
        FLAGS);
    same(
        Map.of("PYTHONOPTIMIZE", "2", "PYTHONPATH", "/nowhere"),
        "-bb",
        "-E",
        "-s",
        "-P",
        "-q",
        "-d",
        "-R",
        "-B",
        "-O",
        "-W",
        "ignore",
        "-X",
        "dev",
        "-X",
        "cpu_count=7",
        "-X",
        "utf8",
        "-X",
        "pycache_prefix=/tmp/x",
        "-X",
        "int_max_str_digits=1000",
        "-X",
        "context_aware_warnings=0",
        "-X",
        "thread_inherit_context=0",
        "-X",
        "warn_default_encoding",
        "-X",
        "own=1",
        "-X",
        "own2",
        "--check-hash-based-pycs",
        "never",
        "-c",
        FLAGS);
    Map<String, String> variables = new HashMap<>();
    variables.put("LC_ALL", "C.UTF-8");
    variables.put("PYTHONOPTIMIZE", "x");
    variables.put("PYTHONHASHSEED", "12");
    variables.put("PYTHONWARNINGS", "default,ignore::ResourceWarning");
    variables.put("PYTHONNOUSERSITE", "1");
    variables.put("PYTHONSAFEPATH", "1");
    variables.put("PYTHONDEBUG", "1");
    variables.put("PYTHONFAULTHANDLER", "1");
    variables.put("PYTHON_CPU_COUNT", "3");
    variables.put("PYTHONUTF8", "1");
    variables.put("PYTHONPYCACHEPREFIX", "/tmp/y");
    variables.put("PYTHONINTMAXSTRDIGITS", "0");
    variables.put("PYTHON_CONTEXT_AWARE_WARNINGS", "0");
    variables.put("PYTHON_THREAD_INHERIT_CONTEXT", "1");
    variables.put("PYTHONWARNDEFAULTENCODING", "1");
    variables.put("PYTHONIOENCODING", "latin-1:replace");
    variables.put("PYTHON_FROZEN_MODULES", "off");
    variables.put("PYTHONMALLOC", "default");
    same(variables, "-c", FLAGS);
  }

  @Test
  void isolatesAndLeavesOutSite() throws Exception {
    same(
        Map.of("PYTHONOPTIMIZE", "2", "LC_ALL", "C"),
        "-I",
        "-S",
        "-X",
        "thread_inherit_context=1",
        "-X",
        "context_aware_warnings=1",
        "-c",
        FLAGS + "print('site' in sys.modules)");
  }

  @Test
  void refusesWrongValues() throws Exception {
    for (String option :
        List.of(
            "utf8=7",
            "cpu_count=abc",
            "int_max_str_digits=12",
            "importtime=3",
            "thread_inherit_context",
            "context_aware_warnings=x",
            "tracemalloc=x",
            "frozen_modules=z",
            "gil=3")) {
      same(Map.of(), "-X", option, "-c", "1");
    }
    for (Map.Entry<String, String> variable :
        Map.of(
                "PYTHONUTF8", "9",
                "PYTHON_CPU_COUNT", "0",
                "PYTHONINTMAXSTRDIGITS", "foo",
                "PYTHONPROFILEIMPORTTIME", "7",
                "PYTHON_THREAD_INHERIT_CONTEXT", "2",
                "PYTHONTRACEMALLOC", "x",
                "PYTHON_FROZEN_MODULES", "z",
                "PYTHONMALLOC", "bogus",
                "PYTHONHASHSEED", "abc")
            .entrySet()) {
      same(Map.ofEntries(variable), "-c", "1");
    }
    same(Map.of(), "-J");
    same(Map.of(), "--no-such-option");
    same(Map.of(), "--check-hash-based-pycs", "sometimes");
  }

  @Test
  void warnsAboutEncodingsAndShowsNoColumns() throws Exception {
    same(
        Map.of(),
        "-X",
        "warn_default_encoding",
        "-X",
        "no_debug_ranges",
        "-c",
        "open('/dev/null').close()\ndef f():\n  return 1 / 0\nf()");
  }

  /** Whatever modules a start imports: the lines look as CPython's do. */
  @Test
  void tracesImports() throws Exception {
    Boomslang.Result times = Boomslang.run("-X", "importtime=2", "-c", "import this, this");
    Pattern line =
        Pattern.compile(
            "import time: (self \\[us] \\| cumulative \\| imported package|( +\\d+ \\| +\\d+|cached    \\| cached    ) \\| ( *)[\\w.]+)");
    assertEquals(0, times.status());
    List<String> lines = times.err().lines().toList();
    lines.forEach(l -> assertTrue(line.matcher(l).matches(), l));
    assertTrue(lines.getFirst().startsWith("import time: self"), times.err());
    assertTrue(lines.getLast().equals("import time: cached    | cached     | this"), times.err());
    Boomslang.Result verbose = Boomslang.run("-v", "-S", "-c", "import this");
    assertTrue(
        verbose.err().contains("import 'this' # <_frozen_importlib_external.SourceFileLoader"),
        verbose.err());
  }

  @Test
  void saysWhatCannotBeHad() throws Exception {
    Boomslang.Result result =
        Boomslang.run(
            Map.of("PYTHONMALLOCSTATS", "1"),
            "",
            "-X",
            "tracemalloc=3",
            "-X",
            "perf",
            "-c",
            "print('runs')");
    assertEquals("runs\n", result.out());
    assertEquals(
        List.of("boomslang: -X tracemalloc", "boomslang: -X perf", "boomslang: PYTHONMALLOCSTATS"),
        result.err().lines().map(l -> l.replaceAll(" does nothing: .*", "")).toList());
  }

  @Test
  void documentsWhatCPythonHas() throws Exception {
    String help = cpython(Map.of(), List.of("--help-all")).out();
    TreeSet<String> names = new TreeSet<>();
    Pattern.compile("(?m)^(-X [\\w-]+|-\\w+|--[\\w-]+|PYTHON\\w+)\\b")
        .matcher(help)
        .results()
        .map(MatchResult::group)
        .forEach(names::add);
    names.remove("-X opt");
    assertTrue(names.size() > 70, names.toString());
    String page = Files.readString(Boomslang.ROOT.resolve("docs/command-line.md"));
    TreeSet<String> documented = new TreeSet<>();
    Pattern.compile("(?m)^\\| (`.*?) \\|.*$")
        .matcher(page)
        .results()
        .forEach(
            row ->
                Pattern.compile("`(-X [\\w-]+|-\\w+|--[\\w-]+|PYTHON\\w+)")
                    .matcher(row.group(1))
                    .results()
                    .forEach(name -> documented.add(name.group(1))));
    TreeSet<String> missing = new TreeSet<>(names);
    missing.removeAll(documented);
    assertEquals(new TreeSet<String>(), missing, "in docs/command-line.md");
    String own = Boomslang.run("--help-all").out();
    names.removeIf(
        name -> Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])").matcher(own).find());
    assertEquals(new TreeSet<String>(), names, "in --help-all");
  }
}
