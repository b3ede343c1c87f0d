package org.boomslang.nodes.function;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.generator.Delegation;

/** The asynchronous iterator of a value. */
public final class AsyncIteratorNode extends ExpressionNode {
  @Child private ExpressionNode value;

  public AsyncIteratorNode(ExpressionNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object iterable = value.execute(frame);
    at(frame);
    return Delegation.asyncIterator(iterable);
  }
}
