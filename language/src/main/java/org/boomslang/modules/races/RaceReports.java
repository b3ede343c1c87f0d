package org.boomslang.modules.races;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.modules.sys.InstallPaths;
import org.boomslang.modules.sys.ReportFile;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.races.Race;
import org.boomslang.objects.races.RaceDetector;
import org.boomslang.objects.races.RaceOptions;
import org.boomslang.objects.races.RaceReport;
import org.boomslang.objects.races.Suppressions;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PythonOptions;
import org.boomslang.runtime.Synchronization;

/**
 * {@code --races}: installs the detector and reports what it found. Thread-safety: the start is in
 * the only thread, the end happens once.
 */
public final class RaceReports {
  private final PyContext context;
  private final RaceDetector detector;
  private final Map<String, List<String>> sources = new ConcurrentHashMap<>();

  private RaceReports(PyContext context, RaceDetector detector) {
    this.context = context;
    this.detector = detector;
  }

  /** Installs the detector if the context is to have one. Before any code of the program. */
  public static void start(PyContext context) {
    String text = context.env().getOptions().get(PythonOptions.Races);
    if (text.isEmpty()) {
      return;
    }
    RaceOptions options;
    try {
      options = RaceOptions.parse(text);
    } catch (IllegalArgumentException e) {
      throw PyErrors.valueError("%s", e.getMessage());
    }
    RaceDetector detector =
        new RaceDetector(context, options, InstallPaths.standardLibrary(PyConfig.of(context)));
    detector.install();
    Synchronization.observe(context, detector);
  }

  /**
   * Writes the report, if there is a detector.
   *
   * @return the exit status in place of {@code status}
   */
  public static int finish(PyContext context, int status) {
    RaceDetector detector = RaceDetector.of(context);
    return detector == null ? status : new RaceReports(context, detector).write(status);
  }

  private int write(int status) {
    RaceOptions options = detector.options();
    try {
      String text = options.suppressions == null ? "" : read(options.suppressions);
      Suppressions suppressions = new Suppressions(text);
      List<Race> found = detector.quietly(detector::races);
      List<Race> reported = new ArrayList<>();
      for (Race race : found) {
        if (!detector.quietly(() -> suppressions.suppress(race, this::line))) {
          reported.add(race);
        }
      }
      RaceReport report = new RaceReport(reported, found.size() - reported.size(), this::line);
      boolean filed = options.json != null || options.sarif != null || options.text != null;
      if (options.json != null) {
        ReportFile.write(context, options.json, detector.quietly(report::json));
      }
      if (options.sarif != null) {
        ReportFile.write(context, options.sarif, detector.quietly(report::sarif));
      }
      if (options.text != null) {
        ReportFile.write(context, options.text, detector.quietly(report::text));
      }
      if (!filed) {
        StandardStreams.flush();
        StandardStreams.writeToStderr(detector.quietly(report::text));
      }
      return reported.isEmpty() || options.status < 0 ? status : options.status;
    } catch (IOException | IllegalArgumentException | SecurityException e) {
      StandardStreams.writeToStderr("boomslang: the races could not be reported: " + e + "\n");
      return status == 0 ? 1 : status;
    }
  }

  private String read(String path) throws IOException {
    return new String(
        context.env().getPublicTruffleFile(path).readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A line of a source file, counted from 1; null when it cannot be read. */
  private String line(String path, int number) {
    List<String> lines =
        sources.computeIfAbsent(
            path,
            p -> {
              try {
                return p.startsWith("<") ? List.of() : read(p).lines().toList();
              } catch (IOException | SecurityException | IllegalArgumentException e) {
                return List.of();
              }
            });
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
  }
}
