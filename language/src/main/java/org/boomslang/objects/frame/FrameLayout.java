package org.boomslang.objects.frame;

/**
 * The slots that every Python frame begins with. All are static slots (no tag): they hold one kind
 * of value for ever.
 */
public final class FrameLayout {
  /** The packed position of the operation in progress, a long. */
  public static final int POSITION = 0;

  /** The {@code PyFrame} of this activation once somebody asked for it, else null. */
  public static final int PY_FRAME = 1;

  /** The generator that the frame belongs to, else null. */
  public static final int GENERATOR = 2;

  /** What the function returns, from {@code return} to its end; else null. */
  public static final int RESULT = 3;

  /** The position of an activation that has returned, but may still be on the Java stack. */
  public static final long ENDED = -1;

  /** The first slot of the local variables. */
  public static final int FIRST_LOCAL = 4;

  private FrameLayout() {}
}
