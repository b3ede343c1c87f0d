package org.boomslang.modules.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
      List.of("_frozen_importlib", "_frozen_importlib_external", "freethreading");

  /** The original name of a frozen module; null for any other module. */
  static String origin(String name) {
    return switch (name) {
      case "_frozen_importlib" -> "importlib._bootstrap";
      case "_frozen_importlib_external" -> "importlib._bootstrap_external";
      case "freethreading" -> name;
      default -> null;
    };
  }

  /** The code of a frozen module. */
  static PyCode code(PyContext context, String library, String name) {
    String origin = origin(name);
    try {
      byte[] text =
          origin.equals(name)
              ? own(name)
              : context
                  .env()
                  .getInternalTruffleFile(library + "/" + origin.replace('.', '/') + ".py")
                  .readAllBytes();
      return Sources.compile(new String(text, StandardCharsets.UTF_8), "<frozen " + origin + ">");
    } catch (IOException e) {
      throw new IllegalStateException("the text of " + origin + " is missing", e);
    }
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
