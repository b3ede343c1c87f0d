package org.boomslang.modules.sys;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import java.io.IOException;
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
 * @param searchPath {@code sys.path} before {@code site} and the script's directory
 */
public record InstallPaths(String standardLibrary, String prefix, List<String> searchPath) {

  public static InstallPaths of(PyConfig config) {
    String library = library(config);
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
    return new InstallPaths(library, prefix == null ? library : prefix.toString(), path);
  }

  private static String library(PyConfig config) {
    if (!config.stdLibHome().isEmpty()) {
      return config.stdLibHome();
    }
    String property = System.getProperty("boomslang.stdlib");
    if (property != null) {
      return property;
    }
    TruffleLanguage.Env env = PyContext.get().env();
    try {
      TruffleFile resource = env.getInternalResource("stdlib");
      if (resource != null) {
        return resource.resolve("lib").getAbsoluteFile().getPath();
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot unpack the standard library", e);
    }
    throw new IllegalStateException(
        "no standard library: set the option python.StdLibHome or put boomslang-stdlib on the path");
  }
}
