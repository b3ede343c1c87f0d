package org.boomslang.objects.code;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.BoomslangLanguage;

/**
 * Sources with text for code that was compiled from a file, which keeps only its name: made when a
 * tool asks, once per file and context, so that breakpoints find their file. Tools ask from threads
 * that are in no context, too. Thread-safety: atomic.
 */
public final class FileSources {
  private final Env env;
  private final ConcurrentHashMap<String, Source> known = new ConcurrentHashMap<>();

  public FileSources(Env env) {
    this.env = env;
  }

  /** The source of a file; one with a name only where the file cannot be read. */
  @TruffleBoundary
  public Source of(String filename) {
    return known.computeIfAbsent(filename, this::read);
  }

  private Source read(String filename) {
    try {
      TruffleFile file = env.getPublicTruffleFile(filename);
      if (file.isRegularFile()) {
        return Source.newBuilder(BoomslangLanguage.ID, file).build();
      }
    } catch (IOException
        | SecurityException
        | IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException e) {
      // Names such as <string> are none of files; others may be out of reach.
    }
    return SourceSections.named(filename);
  }
}
