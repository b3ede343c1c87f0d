package org.boomslang.modules.sre;

import org.boomslang.objects.none.PyNone;

/**
 * A walk over the matches of a pattern in a subject, from left to right: after an empty match the
 * next one at the same place must not be empty.
 *
 * <p>Thread-safety: incompatible (one thread walks).
 */
final class Scan {

  final PyPattern pattern;
  final Subject subject;
  final int start;
  final int end;

  private final Matcher matcher;
  private int next;
  private boolean advance;
  private boolean exhausted;

  Scan(PyPattern pattern, Subject subject, long start, long end) {
    this.pattern = pattern;
    this.subject = subject;
    int length = subject.length();
    this.end = (int) Math.clamp(end, 0, length);
    this.start = (int) Math.clamp(start, 0, length);
    this.next = this.start;
    this.matcher = new Matcher(pattern.program, subject.text, this.end);
    // A start behind the end matches nothing.
    this.exhausted = this.start > this.end;
  }

  /** Finds the next match; false at the end. */
  boolean search() {
    return !exhausted && moved(matcher.search(next, advance));
  }

  /** Matches where the last match ended; false when there is none. */
  boolean match() {
    return !exhausted && moved(matcher.match(next, false, advance));
  }

  boolean fullMatch() {
    return !exhausted && moved(matcher.match(next, true, advance));
  }

  private boolean moved(boolean matched) {
    if (matched) {
      next = matcher.matchEnd();
      advance = matcher.matchEnd() == matcher.matchStart();
    } else {
      exhausted = true;
    }
    return matched;
  }

  int matchStart() {
    return matcher.matchStart();
  }

  int matchEnd() {
    return matcher.matchEnd();
  }

  /** The part of the subject that a group matched, or the given value where it took no part. */
  Object group(int group, Object fallback) {
    if (group == 0) {
      return subject.slice(matchStart(), matchEnd());
    }
    int from = matcher.mark(2 * group - 2);
    int to = matcher.mark(2 * group - 1);
    return from < 0 || to < from ? fallback : subject.slice(from, to);
  }

  /** The current match as Python object. */
  PyMatch toMatch() {
    int groups = pattern.groups();
    int[] spans = new int[2 * groups + 2];
    spans[0] = matchStart();
    spans[1] = matchEnd();
    for (int i = 1; i <= groups; i++) {
      int from = matcher.mark(2 * i - 2);
      int to = matcher.mark(2 * i - 1);
      boolean took = from >= 0 && to >= from;
      spans[2 * i] = took ? from : -1;
      spans[2 * i + 1] = took ? to : -1;
    }
    return new PyMatch(pattern, subject, spans, start, end, matcher.lastIndex());
  }

  /** The current match, or None. */
  Object result(boolean matched) {
    return matched ? toMatch() : PyNone.NONE;
  }
}
