package org.boomslang.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.ExpressionNode;

/**
 * {@code yield}, {@code yield from} and {@code await}. Where one is all that a statement evaluates
 * ({@link SuspendingStatementNode}), the body is suspended without an exception.
 */
public abstract class SuspendingNode extends ExpressionNode {
  /** The value, or {@link Completion#SUSPENSION} where there is none yet. */
  abstract Object resume(VirtualFrame frame);

  @Override
  public final Object execute(VirtualFrame frame) {
    Object value = resume(frame);
    if (value == Completion.SUSPENSION) {
      throw YieldException.INSTANCE;
    }
    return value;
  }
}
