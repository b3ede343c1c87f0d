package org.boomslang.objects.monitoring;

/** The events of {@code sys.monitoring}, in the order of their bits. */
public enum Event {
  PY_START,
  PY_RESUME,
  PY_RETURN,
  PY_YIELD,
  CALL,
  LINE,
  INSTRUCTION,
  JUMP,
  BRANCH_LEFT,
  BRANCH_RIGHT,
  STOP_ITERATION,
  RAISE,
  EXCEPTION_HANDLED,
  PY_UNWIND,
  PY_THROW,
  RERAISE,
  C_RETURN,
  C_RAISE,
  BRANCH;

  public int bit() {
    return 1 << ordinal();
  }

  /** The event to ask for in order to get this one: the ends of calls come with the calls. */
  Event asked() {
    return this == C_RETURN || this == C_RAISE ? CALL : this;
  }

  /** The events that stand for those of a set: both directions for BRANCH, which is older. */
  public static int modern(int events) {
    return (events & BRANCH.bit()) == 0
        ? events
        : events & ~BRANCH.bit() | BRANCH_LEFT.bit() | BRANCH_RIGHT.bit();
  }

  /** Whether the event can be asked for and disabled for one code object. */
  public boolean isLocal() {
    return ordinal() <= STOP_ITERATION.ordinal() || this == BRANCH;
  }
}
