package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.code.Positions;

/** A comparison whose operands are its children, or are handed in by a chain of comparisons. */
@NodeChild(value = "left", type = ExpressionNode.class)
@NodeChild(value = "right", type = ExpressionNode.class)
abstract class ComparisonNode extends ExpressionNode {

  abstract Object executeValues(VirtualFrame frame, Object left, Object right);

  /** Stores the position; a member of a chain has none, the chain has stored its own. */
  final void mark(VirtualFrame frame) {
    if (position() != Positions.NONE) {
      at(frame);
    }
  }
}
