package org.boomslang.nodes.local;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;

/** {@code name = value} for a local variable: evaluates without a box where the value has none. */
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class AssignLocalNode extends StatementNode {
  private final int slot;

  AssignLocalNode(int slot) {
    this.slot = slot;
  }

  public static AssignLocalNode create(int slot, ExpressionNode value) {
    return AssignLocalNodeGen.create(slot, value);
  }

  @Specialization
  final void storeLong(VirtualFrame frame, long value) {
    frame.setLong(slot, value);
  }

  @Specialization
  final void storeDouble(VirtualFrame frame, double value) {
    frame.setDouble(slot, value);
  }

  @Specialization
  final void storeBoolean(VirtualFrame frame, boolean value) {
    frame.setBoolean(slot, value);
  }

  /** When the site sees objects, or several kinds of value. */
  @Specialization(replaces = {"storeLong", "storeDouble", "storeBoolean"})
  final void storeObject(VirtualFrame frame, Object value) {
    frame.setObject(slot, value);
  }
}
