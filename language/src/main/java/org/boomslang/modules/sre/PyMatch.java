package org.boomslang.modules.sre;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A match of a pattern in a string.
 *
 * <p>Thread-safety: shared (immutable).
 */
public final class PyMatch extends PyObject {

  public static final PyType TYPE =
      PyType.builtin(
          "re.Match",
          BuiltinTypes.OBJECT,
          Layout.of("re.Match", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          MatchMethodsTable::new);

  final PyPattern pattern;
  final Subject subject;
  final int pos;
  final int endpos;

  /** The last group that was closed, or -1. */
  final int lastIndex;

  /** Start and end of each group, the whole match first; -1 where a group took no part. */
  private final int[] spans;

  PyMatch(PyPattern pattern, Subject subject, int[] spans, int pos, int endpos, int lastIndex) {
    super(TYPE.instanceShape());
    this.pattern = pattern;
    this.subject = subject;
    this.spans = spans;
    this.pos = pos;
    this.endpos = endpos;
    this.lastIndex = lastIndex;
  }

  int start(int group) {
    return spans[2 * group];
  }

  int end(int group) {
    return spans[2 * group + 1];
  }

  /** The part that a group matched, or the given value where it took no part. */
  Object group(int group, Object fallback) {
    int from = start(group);
    return from < 0 ? fallback : subject.slice(from, end(group));
  }
}
