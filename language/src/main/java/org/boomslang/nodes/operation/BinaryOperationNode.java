package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.BinaryOp;

/**
 * A binary operator, {@code left op right}, plain or in place ({@code left op= right}).
 *
 * <p>One subclass per operator holds the fast paths on numbers and strings. Whatever they do not
 * cover (operands of Python classes, containers, big integers where the operator has no path for
 * them, and every case that raises) goes to one {@link BinaryDispatchNode}. Immutable operands
 * behave alike in both forms, so both share the fast paths, and only the dispatch knows the
 * difference.
 */
@NodeChild(value = "left", type = ExpressionNode.class)
@NodeChild(value = "right", type = ExpressionNode.class)
public abstract class BinaryOperationNode extends ExpressionNode {

  final BinaryOp operator;
  final boolean inplace;
  @Child private BinaryDispatchNode dispatch;

  BinaryOperationNode(BinaryOp operator, boolean inplace) {
    this.operator = operator;
    this.inplace = inplace;
  }

  /** The node for {@code left operator right}. */
  public static ExpressionNode create(
      BinaryOp operator, ExpressionNode left, ExpressionNode right) {
    return create(operator, false, left, right);
  }

  static ExpressionNode create(
      BinaryOp operator, boolean inplace, ExpressionNode left, ExpressionNode right) {
    return switch (operator) {
      case ADD -> AddNodeGen.create(inplace, left, right);
      case SUB -> SubtractNodeGen.create(inplace, left, right);
      case MUL -> MultiplyNodeGen.create(inplace, left, right);
      case TRUE_DIV -> TrueDivideNodeGen.create(inplace, left, right);
      case FLOOR_DIV -> FloorDivideNodeGen.create(inplace, left, right);
      case MOD -> ModuloNodeGen.create(inplace, left, right);
      case POW -> PowerNodeGen.create(inplace, left, right);
      case LSHIFT, RSHIFT -> ShiftNodeGen.create(operator, inplace, left, right);
      case AND, OR, XOR -> BitwiseNodeGen.create(operator, inplace, left, right);
      case MATMUL -> MatrixMultiplyNodeGen.create(inplace, left, right);
      case DIVMOD -> throw new IllegalArgumentException("divmod is no operator");
    };
  }

  /** Everything that the fast paths leave over. */
  final Object dispatch(VirtualFrame frame, Object left, Object right) {
    if (dispatch == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      dispatch = insert(new BinaryDispatchNode(operator, inplace));
    }
    at(frame);
    return dispatch.execute(frame, left, right);
  }
}
