package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import org.boomslang.modules.sys.InstallPaths;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * Files as a program may see them: those of the embedder's choice, and those of the standard
 * library, which can be read whatever the embedder allows. Thread-safety: immutable.
 */
public final class LibraryFiles {
  private static final ContextSlot<LibraryFiles> SLOT = new ContextSlot<>(LibraryFiles::new);

  private final String library;

  /** The directory of the library; null where the embedder's file system shows it anyway. */
  private final TruffleFile root;

  private LibraryFiles(PyContext context) {
    TruffleLanguage.Env env = context.env();
    PyConfig config = PyConfig.of(context);
    library = InstallPaths.standardLibrary(config);
    root = isVisible(env, library) ? null : InstallPaths.libraryDirectory(config);
  }

  private static boolean isVisible(TruffleLanguage.Env env, String library) {
    try {
      return env.getPublicTruffleFile(library).isDirectory();
    } catch (SecurityException e) {
      return false;
    }
  }

  /** The file of that path. */
  @TruffleBoundary
  public static TruffleFile file(PyContext context, String path) {
    LibraryFiles files = SLOT.get(context);
    if (files.root != null && path.startsWith(files.library)) {
      String relative = path.substring(files.library.length());
      if (relative.isEmpty() || relative.startsWith("/")) {
        TruffleFile file = files.root.resolve(relative.replaceFirst("^/+", "")).normalize();
        if (file.startsWith(files.root)) {
          return file;
        }
      }
    }
    return context.env().getPublicTruffleFile(path);
  }
}
