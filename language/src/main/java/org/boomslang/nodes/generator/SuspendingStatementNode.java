package org.boomslang.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.WriteNode;

/** {@code yield v}, {@code x = await v}, {@code return await v} and the like. */
public final class SuspendingStatementNode extends CompoundNode {
  @Child private SuspendingNode value;
  @Child private WriteNode target;
  private final boolean returns;

  private SuspendingStatementNode(SuspendingNode value, WriteNode target, boolean returns) {
    this.value = value;
    this.target = target;
    this.returns = returns;
  }

  /**
   * @param target where the value goes, or null
   */
  public static SuspendingStatementNode of(SuspendingNode value, WriteNode target) {
    return new SuspendingStatementNode(value, target, false);
  }

  public static SuspendingStatementNode returning(SuspendingNode value) {
    return new SuspendingStatementNode(value, null, true);
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    Object result = value.resume(frame);
    if (result == Completion.SUSPENSION) {
      return Completion.SUSPENDED;
    }
    if (target != null) {
      target.write(frame, result);
    }
    return returns ? Completion.returning(frame, result) : Completion.NORMAL;
  }
}
