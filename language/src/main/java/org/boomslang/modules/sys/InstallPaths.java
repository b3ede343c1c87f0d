package org.boomslang.modules.sys;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * Where the standard library lies, and the module search path that follows from it. Compare
 * CPython's {@code getpath.py}.
 *
 * @param standardLibrary the directory that holds {@code os.py}
 * @param prefix of the installation itself, {@code sys.base_prefix}
 * @param environment the virtual environment (PEP 405) that the command was called from, or null
 * @param searchPath {@code sys.path} before {@code site} and the script's directory
 */
public record InstallPaths(
    String standardLibrary,
    String prefix,
    VirtualEnvironment environment,
    List<String> searchPath) {

  /**
   * What {@code pyvenv.cfg} beside the command or one folder up says.
   *
   * @param prefix the folder of the environment, {@code sys.prefix}
   * @param baseExecutable the command that it was made with, {@code sys._base_executable}
   */
  public record VirtualEnvironment(String prefix, String baseExecutable) {

    /** Null where the command does not lie in an environment. */
    private static VirtualEnvironment of(String executable) {
      if (executable.isEmpty()) {
        return null;
      }
      TruffleFile command = PyContext.get().env().getInternalTruffleFile(executable);
      TruffleFile folder = command.getParent();
      for (int up = 0; up < 2 && folder != null; up++, folder = folder.getParent()) {
        TruffleFile configuration = folder.resolve("pyvenv.cfg");
        try {
          if (configuration.isRegularFile()) {
            String text = new String(configuration.readAllBytes(), StandardCharsets.UTF_8);
            return of(folder, command.getName(), text.lines().toList());
          }
        } catch (IOException | SecurityException e) {
          return null;
        }
      }
      return null;
    }

    private static VirtualEnvironment of(TruffleFile folder, String name, List<String> lines) {
      String home = value(lines, "home");
      // The command has another name than the link to it where venv says so.
      String executable = value(lines, "executable");
      return home == null
          ? null
          : new VirtualEnvironment(
              folder.getPath(), executable == null ? home + "/" + name : executable);
    }

    private static String value(List<String> lines, String key) {
      for (String line : lines) {
        String[] entry = line.split("=", 2);
        if (entry.length == 2 && entry[0].strip().equalsIgnoreCase(key)) {
          return entry[1].strip();
        }
      }
      return null;
    }
  }

  public static InstallPaths of(PyConfig config) {
    String library = standardLibrary(config);
    Path parent = Path.of(library).getParent();
    Path prefix = parent;
    if (parent != null
        && parent.getFileName() != null
        && parent.getParent() != null
        && parent.getFileName().toString().equals("lib")) {
      prefix = parent.getParent();
    }
    List<String> path = new ArrayList<>();
    if (!config.pythonPath().isEmpty()) {
      path.addAll(List.of(config.pythonPath().split(":", -1)));
    }
    path.add(library);
    return new InstallPaths(
        library,
        prefix == null ? library : prefix.toString(),
        VirtualEnvironment.of(config.executable()),
        path);
  }

  /** The directory that holds {@code os.py}, alone. */
  public static String standardLibrary(PyConfig config) {
    if (!config.stdLibHome().isEmpty()) {
      return config.stdLibHome();
    }
    String property = System.getProperty("boomslang.stdlib");
    if (property != null) {
      return property;
    }
    return resource().getAbsoluteFile().getPath();
  }

  /** The same directory, readable whatever the embedder allows. */
  public static TruffleFile libraryDirectory(PyConfig config) {
    boolean given =
        !config.stdLibHome().isEmpty() || System.getProperty("boomslang.stdlib") != null;
    return given
        ? PyContext.get().env().getInternalTruffleFile(standardLibrary(config)).normalize()
        : resource();
  }

  /** The library that comes as an internal resource of Truffle's. */
  private static TruffleFile resource() {
    try {
      TruffleFile resource = PyContext.get().env().getInternalResource("stdlib");
      if (resource != null) {
        return resource.resolve("lib").normalize();
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot unpack the standard library", e);
    }
    throw new IllegalStateException(
        "no standard library: set the option python.StdLibHome or put boomslang-stdlib on the path");
  }
}
