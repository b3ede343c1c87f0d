package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.UnaryOp;

/** {@code -operand}, {@code +operand} and {@code ~operand}. */
@NodeChild(value = "operand", type = ExpressionNode.class)
public abstract class UnaryOperationNode extends ExpressionNode {

  final UnaryOp operator;
  @Child private CallSpecialNode method;

  UnaryOperationNode(UnaryOp operator) {
    this.operator = operator;
  }

  public static ExpressionNode create(UnaryOp operator, ExpressionNode operand) {
    return switch (operator) {
      case NEG -> NegateNodeGen.create(operand);
      case POS -> PositiveNodeGen.create(operand);
      case INVERT -> InvertNodeGen.create(operand);
    };
  }

  /** Everything that the fast paths leave over. */
  final Object dispatch(VirtualFrame frame, Object operand) {
    at(frame);
    if (CompilerDirectives.isExact(operand, PyInstance.class)) {
      if (method == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        method = insert(CallSpecialNode.create(operator.method(), 0));
      }
      Object result = method.execute(frame, operand);
      if (result != null) {
        return result;
      }
    }
    return general(operand);
  }

  @TruffleBoundary
  private Object general(Object operand) {
    return Operators.unary(operator, operand);
  }
}
