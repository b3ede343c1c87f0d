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
  private final TruffleFile root;

  private LibraryFiles(PyContext context) {
    library = InstallPaths.standardLibrary(PyConfig.of(context));
    root = context.env().getInternalTruffleFile(library).normalize();
  }

  /** The file of that path. */
  @TruffleBoundary
  public static TruffleFile file(PyContext context, String path) {
    TruffleLanguage.Env env = context.env();
    LibraryFiles files = SLOT.get(context);
    return path.startsWith(files.library)
        ? env.getTruffleFileInternal(path, file -> file.normalize().startsWith(files.root))
        : env.getPublicTruffleFile(path);
  }
}
