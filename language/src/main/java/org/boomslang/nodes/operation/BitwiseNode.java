package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.BinaryOp;

/** {@code left & right}, {@code left | right} and {@code left ^ right}. */
abstract class BitwiseNode extends BinaryOperationNode {

  BitwiseNode(BinaryOp operator, boolean inplace) {
    super(operator, inplace);
  }

  @Specialization
  final long bitLong(long left, long right) {
    return switch (operator) {
      case AND -> left & right;
      case OR -> left | right;
      case XOR -> left ^ right;
      default -> throw CompilerDirectives.shouldNotReachHere();
    };
  }

  @Specialization
  final boolean bitBoolean(boolean left, boolean right) {
    return switch (operator) {
      case AND -> left & right;
      case OR -> left | right;
      case XOR -> left ^ right;
      default -> throw CompilerDirectives.shouldNotReachHere();
    };
  }

  /** When an operand is beyond 64 bits. */
  @Specialization(guards = {"isInteger(left)", "isInteger(right)"})
  final Object bitBig(Object left, Object right) {
    return switch (operator) {
      case AND -> BigArithmetic.and(left, right);
      case OR -> BigArithmetic.or(left, right);
      case XOR -> BigArithmetic.xor(left, right);
      default -> throw CompilerDirectives.shouldNotReachHere();
    };
  }

  static boolean isInteger(Object value) {
    return BigArithmetic.isInteger(value);
  }

  @Fallback
  Object bitOther(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
