package org.boomslang.nodes.function;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.function.PyFunction;

/**
 * Calls a function made on the spot with bound arguments: type parameter scopes, generator
 * expressions.
 */
public final class CallFunctionNode extends ExpressionNode {
  @Child private MakeFunctionNode function;
  @Children private final ExpressionNode[] arguments;
  @Child private IndirectCallNode call = IndirectCallNode.create();

  public CallFunctionNode(MakeFunctionNode function, ExpressionNode... arguments) {
    this.function = function;
    this.arguments = arguments;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] bound = new Object[1 + arguments.length];
    PyFunction callee = (PyFunction) function.execute(frame);
    bound[0] = callee;
    for (int i = 0; i < arguments.length; i++) {
      bound[1 + i] = arguments[i].execute(frame);
    }
    at(frame);
    return call.call(callee.code().callTarget(), bound);
  }
}
