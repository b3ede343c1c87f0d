package org.boomslang.modules.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.boomslang.modules.posix.LibraryFiles;
import org.boomslang.objects.code.PyCode;
import org.boomslang.runtime.PyContext;

/**
 * The modules that CPython calls frozen, since they come with the interpreter itself: the two parts
 * of importlib that start everything, whose text is the standard library's, and Boomslang's own
 * modules in Python, whose text lies beside this class. Thread-safety: shared (stateless).
 */
final class FrozenModules {
  private FrozenModules() {}

  /** All of them. */
  static final List<String> NAMES =
      List.of(
          "_frozen_importlib",
          "_frozen_importlib_external",
          "freethreading",
          "_freethreading_check",
          "java",
          "_ctypes",
          "_pip_explanations",
          "_sqlite3",
          "_ssl",
          "_zoneinfo",
          "_zstd",
          "_interpreters",
          "_interpqueues",
          "_remote_debugging",
          "readline",
          "__hello__",
          "__hello_alias__",
          "__phello_alias__",
          "__phello_alias__.spam",
          "__phello__",
          "__phello__.__init__",
          "__phello__.ham",
          "__phello__.ham.__init__",
          "__phello__.ham.eggs",
          "__phello__.spam",
          "__hello_only__");

  /** Boomslang's own. */
  private static final Set<String> OWN =
      Set.of(
          "freethreading",
          "_freethreading_check",
          "java",
          "_ctypes",
          "_pip_explanations",
          "_sqlite3",
          "_ssl",
          "_zoneinfo",
          "_zstd",
          "_interpreters",
          "_interpqueues",
          "_remote_debugging",
          "readline");

  /** The original name of a frozen module; null for any other module, and one without original. */
  static String origin(String name) {
    return switch (name) {
      case "_frozen_importlib" -> "importlib._bootstrap";
      case "_frozen_importlib_external" -> "importlib._bootstrap_external";
      case "__hello_alias__", "__phello_alias__", "__phello_alias__.spam" -> "__hello__";
      case "__phello__.__init__" -> "<__phello__";
      case "__phello__.ham.__init__" -> "<__phello__.ham";
      case "__hello_only__" -> null;
      default -> NAMES.contains(name) ? name : null;
    };
  }

  static boolean contains(String name) {
    return NAMES.contains(name);
  }

  static boolean isPackage(String name) {
    return switch (name) {
      case "__phello__", "__phello__.ham", "__phello_alias__", "java" -> true;
      default -> false;
    };
  }

  /** Where the text of a frozen module lies in the standard library; null when it is empty. */
  private static String file(String name) {
    return switch (name) {
      case "_frozen_importlib" -> "importlib/_bootstrap.py";
      case "_frozen_importlib_external" -> "importlib/_bootstrap_external.py";
      case "__phello__", "__phello__.__init__" -> "__phello__/__init__.py";
      // Empty, and not among the files of the library.
      case "__phello__.ham", "__phello__.ham.__init__", "__phello__.ham.eggs" -> null;
      case "__phello__.spam" -> "__phello__/spam.py";
      default -> "__hello__.py";
    };
  }

  /** The code of a frozen module. */
  static PyCode code(PyContext context, String library, String name) {
    try {
      byte[] text =
          OWN.contains(name)
              ? own(name)
              : file(name) == null ? new byte[0] : read(context, library + "/" + file(name));
      String source = new String(text, StandardCharsets.UTF_8);
      return Sources.compile(source, "<frozen " + shown(name) + ">");
    } catch (IOException e) {
      throw new IllegalStateException("the text of " + name + " is missing", e);
    }
  }

  private static byte[] read(PyContext context, String path) throws IOException {
    return LibraryFiles.file(context, path).readAllBytes();
  }

  /** The name that tracebacks show. */
  private static String shown(String name) {
    return name.startsWith("_frozen_importlib") ? origin(name) : name;
  }

  private static byte[] own(String name) throws IOException {
    try (InputStream text = FrozenModules.class.getResourceAsStream("frozen/" + name + ".py")) {
      if (text == null) {
        throw new IOException(name);
      }
      return text.readAllBytes();
    }
  }
}
