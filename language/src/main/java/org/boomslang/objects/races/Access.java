package org.boomslang.objects.races;

/**
 * What is remembered of an access: who, when, where and under which locks. Immutable.
 *
 * <p>The clocks are those of the thread at the access. What the access releases to those who see
 * its effect is everything before it, not the access itself: a thread that reads a value that
 * another has just written is ordered behind what that thread did before, and may still be in a
 * race with the write.
 *
 * @param clock the thread's own clock, which counts up with each write
 * @param clocks what the thread has seen of the others
 * @param period in which stretch of sampling it happened
 */
record Access(
    RaceThread thread,
    long clock,
    long[] clocks,
    Held held,
    CallContext calls,
    Site site,
    Kind kind,
    int period) {

  /** What an access does. */
  enum Kind {
    READ("read"),
    WRITE("write"),
    /** A write whose value depends on a read of the same variable. */
    UPDATE("read, then written"),
    /** A read on which a write of the same variable depends. */
    CHECK("read, to be written"),
    WALK("iterated over"),
    GROW("grown"),
    SHRINK("shrunk"),
    REORDER("reordered"),
    ADVANCE("advanced");

    final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  boolean isWrite() {
    return kind != Kind.READ && kind != Kind.CHECK && kind != Kind.WALK;
  }
}
