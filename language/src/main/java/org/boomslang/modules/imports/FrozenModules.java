package org.boomslang.modules.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.boomslang.modules.posix.LibraryFiles;
import org.boomslang.objects.code.PyCode;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * The modules that CPython calls frozen, since they come with the interpreter itself: the two parts
 * of importlib that start everything and the modules that every start imports, whose text is the
 * standard library's, and Boomslang's own modules in Python, whose text lies beside this class.
 * Tools tell the interpreter's frames and modules by that: the code is that of {@code <frozen os>},
 * and a module like {@code collections.abc}, which has no file by its name, is found.
 *
 * <p>Thread-safety: atomic; what was asked for instead of the usual is one field per context.
 */
public final class FrozenModules {
  /** Those that are frozen even where {@code -X frozen_modules=off} asks for files. */
  private static final List<String> ESSENTIAL =
      List.of("_frozen_importlib", "_frozen_importlib_external", "zipimport");

  /** Modules of the library that start-up needs, in CPython's order. */
  private static final List<String> LIBRARY =
      List.of(
          "abc",
          "codecs",
          "io",
          "_collections_abc",
          "_sitebuiltins",
          "genericpath",
          "ntpath",
          "posixpath",
          "os",
          "site",
          "stat",
          "importlib.util",
          "importlib.machinery",
          "runpy");

  /** Boomslang's own. */
  private static final List<String> OWN =
      List.of(
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

  /** With which programs and tests can see that modules are frozen. */
  private static final List<String> EXAMPLES =
      List.of(
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

  /** All of them. */
  static final List<String> NAMES =
      Stream.of(ESSENTIAL, LIBRARY, OWN, EXAMPLES).flatMap(List::stream).toList();

  /** What {@code _override_frozen_modules_for_tests} was given last. */
  private static final ContextSlot<FrozenModules> STATE =
      new ContextSlot<>(
          context ->
              new FrozenModules("off".equals(PyConfig.of(context).setting("frozen_modules"))));

  private final boolean off;
  private volatile int override;

  private FrozenModules(boolean off) {
    this.off = off;
  }

  /**
   * Overrides the option: above 0 frozen modules are used, below 0 not, at 0 as the option says.
   */
  static void override(int value) {
    STATE.get().override = value;
  }

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

  /** Whether a module is to be imported as a frozen one. */
  static boolean isUsed(String name) {
    if (!contains(name)) {
      return false;
    }
    FrozenModules state = STATE.get();
    boolean used = state.override == 0 ? !state.off : state.override > 0;
    return used || ESSENTIAL.contains(name) || OWN.contains(name);
  }

  /** Whether code of a file stands for what CPython writes in C, where it has no frame. */
  public static boolean standsForC(String filename) {
    return filename.startsWith("<frozen _")
        && OWN.contains(filename.substring(8, filename.length() - 1));
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
      default ->
          name.equals("zipimport") || LIBRARY.contains(name)
              ? name.replace('.', '/') + ".py"
              : "__hello__.py";
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
