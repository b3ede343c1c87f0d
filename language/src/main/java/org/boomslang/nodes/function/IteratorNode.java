package org.boomslang.nodes.function;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.iteration.GetIteratorNode;

/** The iterator of a value. */
public final class IteratorNode extends ExpressionNode {
  @Child private ExpressionNode value;
  @Child private GetIteratorNode getIterator = GetIteratorNode.create();

  public IteratorNode(ExpressionNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object iterable = value.execute(frame);
    at(frame);
    return getIterator.execute(frame, iterable);
  }
}
