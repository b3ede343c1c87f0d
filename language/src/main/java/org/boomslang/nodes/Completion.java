package org.boomslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.frame.FrameLayout;

/**
 * The ways in which a statement can end other than by an exception. Numbers, so that compiled code
 * knows at each join of paths which way it goes on; and no exceptions, which cost a microsecond for
 * each method that they pass while nothing is compiled.
 */
public final class Completion {
  /** The next statement follows. */
  public static final int NORMAL = 0;

  /** The innermost loop ends. */
  public static final int BREAK = 1;

  /** The innermost loop goes on with its next round. */
  public static final int CONTINUE = 2;

  /** The function returns what is in {@link FrameLayout#RESULT}. */
  public static final int RETURN = 3;

  /** A {@code yield} leaves the body, to go on from there. */
  public static final int SUSPENDED = 4;

  /** What a body gives instead of a result when it ended as {@link #SUSPENDED}. */
  public static final Object SUSPENSION = new Object();

  private Completion() {}

  /** Returns a value. */
  public static int returning(VirtualFrame frame, Object value) {
    frame.setObjectStatic(FrameLayout.RESULT, value);
    return RETURN;
  }

  /** The value returned; the frame may live on and must not keep it. */
  public static Object takeResult(VirtualFrame frame) {
    Object result = frame.getObjectStatic(FrameLayout.RESULT);
    frame.setObjectStatic(FrameLayout.RESULT, null);
    return result;
  }
}
