package org.boomslang.modules.profile;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.frame.StackLine;
import org.boomslang.runtime.SyncObserver;

/**
 * Names locks by the line of the program that made them: the innermost one outside of the standard
 * library. Thread-safety: atomic. Locks are compared by identity, since their classes define no
 * equality of their own in Java.
 */
final class LockNames extends SyncObserver {
  private final String library;
  private final Map<Object, String> names = Collections.synchronizedMap(new WeakHashMap<>());

  LockNames(String library) {
    this.library = library;
  }

  /** Whether code belongs to the program, not to the library. */
  boolean isProgram(String filename) {
    return !filename.startsWith("<frozen") && !filename.startsWith(library);
  }

  @Override
  public void lockMade(Object lock) {
    StackLine line = StackLine.innermost(code -> isProgram(code.filename()));
    if (line == null) {
      line = StackLine.innermost(_ -> true);
    }
    names.put(lock, line == null ? "made at start" : "made at " + text(line));
  }

  static String text(StackLine line) {
    return "%s:%d in %s".formatted(line.code().filename(), line.line(), line.code().qualname());
  }

  /** The kind of a lock and where it was made. */
  String of(Object lock) {
    String kind = lock instanceof PyObject object ? object.type().name() : "lock";
    kind = kind.substring(kind.lastIndexOf('.') + 1);
    String made = names.get(lock);
    return made == null ? kind : kind + " " + made;
  }
}
