package org.boomslang.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.generator.YieldException;

/** A statement that contains others, or leaves them: it can end in every way. */
public abstract class CompoundNode extends StatementNode {
  @Override
  public abstract int executeStatement(VirtualFrame frame);

  /** As a part of an expression, which a {@code yield} can leave, but no {@code return}. */
  @Override
  public final void execute(VirtualFrame frame) {
    int end = executeStatement(frame);
    if (end == Completion.SUSPENDED) {
      throw YieldException.INSTANCE;
    }
    if (end != Completion.NORMAL) {
      throw CompilerDirectives.shouldNotReachHere();
    }
  }
}
