package org.boomslang.compiler;

import com.oracle.truffle.api.source.Source;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.BoomslangLanguage;
import org.boomslang.compiler.scope.SymbolTable;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.code.CodeOrigin;

/**
 * What all code objects of one source share. Thread-safety: atomic; functions are translated when
 * they are called, perhaps by several threads.
 *
 * @param source may be null for a tree that was not made from text
 * @param flags future features in force, as bits of {@code co_flags}
 * @param origin how to make the code again, or null
 * @param constants equal constants are one object
 * @param shared what the race detector observes; null when it does not observe this source
 * @param sampled whether it looks only part of the time
 */
record Compilation(
    BoomslangLanguage language,
    Source source,
    CompileOptions options,
    int flags,
    CodeOrigin origin,
    SymbolTable symbols,
    ConcurrentHashMap<Object, Object> constants,
    SharedNames shared,
    boolean sampled) {

  boolean futureAnnotations() {
    return (flags & CodeFlags.FUTURE_ANNOTATIONS) != 0;
  }
}
