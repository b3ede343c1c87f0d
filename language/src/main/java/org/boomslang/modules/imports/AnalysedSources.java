package org.boomslang.modules.imports;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.boomslang.compiler.Analysis;
import org.boomslang.compiler.CompileOptions;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * Parsed and analysed text that contexts of this process have in common: the modules each of them
 * imports, and longer sources that an embedder evaluates in several. Trees and symbol tables are
 * immutable and know nothing of a context; whatever a context makes of them is its own.
 *
 * <p>Found by the text itself and the options that the result depends on, never by a path, so a
 * changed file is another entry. What gave a warning is not kept: each context has its own filters
 * for them. Entries are held softly, and all are dropped when their texts exceed {@link #LIMIT}
 * characters. The command has one context and keeps nothing.
 *
 * <p>Thread-safety: atomic. Two threads may analyse the same text at once; both results are good.
 */
final class AnalysedSources {
  /** Characters of text; their trees take some thirty times as many bytes. */
  private static final long LIMIT = 4_000_000;

  /** Shorter texts given by an embedder are parsed each time: too many would be seen only once. */
  private static final int SHORT = 256;

  private static final ConcurrentHashMap<Key, SoftReference<Analysis>> ENTRIES =
      new ConcurrentHashMap<>();

  /** Of the texts in the table; changed with it, by {@link #keep} alone. */
  private static long characters;

  private AnalysedSources() {}

  /**
   * What an analysis depends on.
   *
   * @param hasValue whether an embedder wants the value of the last statement
   * @param maxDigits of the ints in the text
   */
  record Key(String text, boolean hasValue, int optimize, int maxDigits) {}

  /**
   * The analysis of a text.
   *
   * @param analyser makes it where nobody has, with the options it is given
   */
  static Analysis get(
      PyContext context,
      Key key,
      CompileOptions options,
      Function<CompileOptions, Analysis> analyser) {
    if (PyConfig.of(context).installSignalHandlers()
        || (key.hasValue() && key.text().length() < SHORT)) {
      return analyser.apply(options);
    }
    SoftReference<Analysis> kept = ENTRIES.get(key);
    Analysis analysis = kept == null ? null : kept.get();
    if (analysis != null) {
      return analysis;
    }
    boolean[] warned = {false};
    analysis =
        analyser.apply(
            options.withWarnings(
                (message, line) -> {
                  warned[0] = true;
                  return options.warnings().warn(message, line);
                }));
    if (!warned[0]) {
      keep(key, analysis);
    }
    return analysis;
  }

  private static synchronized void keep(Key key, Analysis analysis) {
    int length = key.text().length();
    if (length > LIMIT / 4) {
      return;
    }
    if (characters + length > LIMIT) {
      ENTRIES.clear();
      characters = 0;
    }
    if (ENTRIES.put(key, new SoftReference<>(analysis)) == null) {
      characters += length;
    }
  }
}
