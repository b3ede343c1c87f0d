package org.boomslang.modules.lsprof;

import java.util.HashMap;
import java.util.Map;

/**
 * What was counted of one function: in all, or as called by another function. Times are in ticks of
 * the profiler's timer.
 *
 * <p>Thread-safety: distinct; {@link ThreadProfile} guards those of its thread.
 */
final class ProfileEntry {
  /** A code object, or a string that describes a builtin. */
  final Object function;

  long calls;
  long recursiveCalls;
  long total;
  long inline;

  /** How many activations are under way. */
  private int depth;

  /** What the function called, by key; null until it called something. */
  Map<Object, ProfileEntry> callees;

  ProfileEntry(Object function) {
    this.function = function;
  }

  ProfileEntry callee(Object key, Object callee) {
    if (callees == null) {
      callees = new HashMap<>();
    }
    return callees.computeIfAbsent(key, k -> new ProfileEntry(callee));
  }

  void begin() {
    depth++;
  }

  void end(long elapsed, long own) {
    depth--;
    if (depth == 0) {
      total += elapsed;
    } else {
      recursiveCalls++;
    }
    inline += own;
    calls++;
  }

  /** Adds what another thread counted of the same function. */
  void add(ProfileEntry other) {
    calls += other.calls;
    recursiveCalls += other.recursiveCalls;
    total += other.total;
    inline += other.inline;
    if (other.callees != null) {
      other.callees.forEach((key, entry) -> callee(key, entry.function).add(entry));
    }
  }
}
