package org.boomslang.nodes.function;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyFunction;

/**
 * Calls a function made on the spot with bound arguments: type parameter scopes, generator
 * expressions.
 */
public final class CallFunctionNode extends ExpressionNode {
  @Child private MakeFunctionNode function;
  @Children private final ExpressionNode[] arguments;

  /** Null before the first call, which has the function translated. */
  @Child private DirectCallNode call;

  public CallFunctionNode(MakeFunctionNode function, ExpressionNode... arguments) {
    this.function = function;
    this.arguments = arguments;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] bound = new Object[PyArguments.EXTRA + arguments.length];
    PyFunction callee = (PyFunction) function.execute(frame);
    bound[0] = callee;
    for (int i = 0; i < arguments.length; i++) {
      bound[1 + i] = arguments[i].execute(frame);
    }
    bound[bound.length - 1] = PyArguments.thread(frame, this);
    at(frame);
    if (call == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      RootCallTarget target = callee.code().callTarget();
      call = atomic(() -> call != null ? call : insert(DirectCallNode.create(target)));
    }
    return call.call(bound);
  }
}
