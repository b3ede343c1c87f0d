package org.boomslang.modules.lsprof;

import java.util.HashMap;
import java.util.Map;

/**
 * What one thread has called, and what it is in. Thread-safety: atomic; the thread itself and who
 * collects the figures hold its monitor, under which no Python code runs.
 */
final class ThreadProfile {
  private final Map<Object, ProfileEntry> entries = new HashMap<>();

  /** The innermost call that was seen to begin; null outside of all. */
  private Activation current;

  private static final class Activation {
    final Object key;
    final ProfileEntry entry;

    /** The callee's entry at its caller; null without a caller, or where these are not counted. */
    final ProfileEntry atCaller;

    final Activation caller;
    final long begin;

    /** Time spent in calls from here. */
    long inCallees;

    Activation(
        Object key, ProfileEntry entry, ProfileEntry atCaller, Activation caller, long begin) {
      this.key = key;
      this.entry = entry;
      this.atCaller = atCaller;
      this.caller = caller;
      this.begin = begin;
    }
  }

  synchronized void enter(Object key, Object function, boolean subcalls, long now) {
    ProfileEntry entry = entries.computeIfAbsent(key, k -> new ProfileEntry(function));
    ProfileEntry atCaller =
        subcalls && current != null ? current.entry.callee(key, function) : null;
    entry.begin();
    if (atCaller != null) {
      atCaller.begin();
    }
    current = new Activation(key, entry, atCaller, current, now);
  }

  /** A call ends; one that was not seen to begin is passed over. */
  synchronized void leave(Object key, long now) {
    if (current == null) {
      return;
    }
    if (entries.containsKey(key)) {
      end(now);
    } else {
      current = current.caller;
    }
  }

  private void end(long now) {
    Activation ended = current;
    long elapsed = now - ended.begin;
    long own = elapsed - ended.inCallees;
    current = ended.caller;
    if (current != null) {
      current.inCallees += elapsed;
    }
    ended.entry.end(elapsed, own);
    if (ended.atCaller != null) {
      ended.atCaller.end(elapsed, own);
    }
  }

  synchronized boolean isInCall() {
    return current != null;
  }

  /** Ends what is under way, as if it returned now. */
  synchronized void flush(long now) {
    while (current != null) {
      end(now);
    }
  }

  synchronized void clear() {
    entries.clear();
    current = null;
  }

  synchronized void addTo(Map<Object, ProfileEntry> sums) {
    entries.forEach(
        (key, entry) ->
            sums.computeIfAbsent(key, k -> new ProfileEntry(entry.function)).add(entry));
  }
}
