package org.boomslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.function.PyArguments;

/** The mapping in which a class body or {@code exec}'d code keeps names; null: the globals. */
public final class NamespaceNode extends ExpressionNode {
  @Override
  public Object execute(VirtualFrame frame) {
    return PyArguments.namespace(frame);
  }
}
