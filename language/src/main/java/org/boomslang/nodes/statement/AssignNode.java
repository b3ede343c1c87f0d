package org.boomslang.nodes.statement;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.generator.SuspendingNode;
import org.boomslang.nodes.generator.SuspendingStatementNode;

/** {@code target = value}: evaluates without a box where the site sees values that need none. */
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class AssignNode extends StatementNode {
  @Child private WriteNode target;

  AssignNode(WriteNode target) {
    this.target = target;
  }

  public static StatementNode create(ExpressionNode value, WriteNode target) {
    return value instanceof SuspendingNode s
        ? SuspendingStatementNode.of(s, target)
        : AssignNodeGen.create(target, value);
  }

  @Override
  public final int executeStatement(VirtualFrame frame) {
    execute(frame);
    return Completion.NORMAL;
  }

  @Specialization
  final void assignLong(VirtualFrame frame, long value) {
    target.writeLong(frame, value);
  }

  @Specialization
  final void assignDouble(VirtualFrame frame, double value) {
    target.writeDouble(frame, value);
  }

  @Specialization
  final void assignBoolean(VirtualFrame frame, boolean value) {
    target.writeBoolean(frame, value);
  }

  /** When the site sees objects, or several kinds of value. */
  @Specialization(replaces = {"assignLong", "assignDouble", "assignBoolean"})
  final void assignObject(VirtualFrame frame, Object value) {
    target.write(frame, value);
  }
}
