package org.boomslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;

/** Reads a variable whose reader says by an exception that it is unbound: null then. */
public final class ReadBoundNode extends ExpressionNode {
  @Child private ExpressionNode variable;

  public ReadBoundNode(ExpressionNode variable) {
    this.variable = variable;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    try {
      return variable.execute(frame);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.NAME_ERROR)) {
        return null;
      }
      throw e;
    }
  }
}
