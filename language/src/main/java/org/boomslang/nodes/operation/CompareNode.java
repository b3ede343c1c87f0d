package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.literal.ConstantNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/**
 * A comparison {@code left op right} for the six rich operators. The operator is a constant of the
 * node, so the switches below fold away in compiled code.
 */
public abstract class CompareNode extends ComparisonNode {

  private final CompareOp operator;
  @Child private CompareDispatchNode dispatch;

  CompareNode(CompareOp operator) {
    this.operator = operator;
  }

  /** The node for {@code left operator right}, with {@code is} and {@code in} too. */
  public static ExpressionNode create(
      CompareOp operator, ExpressionNode left, ExpressionNode right) {
    if ((operator == CompareOp.IS || operator == CompareOp.IS_NOT)
        && right instanceof ConstantNode constant
        && constant.value() == PyNone.NONE) {
      return new IsNoneNode(left, operator == CompareOp.IS_NOT);
    }
    return comparison(operator, left, right);
  }

  /** The node for a comparison whose operands may also be handed in; then the children are null. */
  static ComparisonNode comparison(CompareOp operator, ExpressionNode left, ExpressionNode right) {
    return switch (operator) {
      case IS -> IsNodeGen.create(false, left, right);
      case IS_NOT -> IsNodeGen.create(true, left, right);
      case IN -> ContainsNodeGen.create(false, left, right);
      case NOT_IN -> ContainsNodeGen.create(true, left, right);
      default -> CompareNodeGen.create(operator, left, right);
    };
  }

  @Specialization
  final boolean compareLong(long left, long right) {
    return switch (operator) {
      case LT -> left < right;
      case LE -> left <= right;
      case EQ -> left == right;
      case NE -> left != right;
      case GT -> left > right;
      case GE -> left >= right;
      default -> throw CompilerDirectives.shouldNotReachHere();
    };
  }

  @Specialization
  final boolean compareDouble(double left, double right) {
    return switch (operator) {
      case LT -> left < right;
      case LE -> left <= right;
      case EQ -> left == right;
      case NE -> left != right;
      case GT -> left > right;
      case GE -> left >= right;
      default -> throw CompilerDirectives.shouldNotReachHere();
    };
  }

  /** An int and a float compare by exact value; below 2**53 the conversion is exact. */
  @Specialization(guards = "isExact(left)")
  final boolean compareLongDouble(long left, double right) {
    return compareDouble(left, right);
  }

  @Specialization(guards = "isExact(right)")
  final boolean compareDoubleLong(double left, long right) {
    return compareDouble(left, right);
  }

  static boolean isExact(long value) {
    return value <= 1L << 53 && value >= -1L << 53;
  }

  @Specialization(guards = "isEquality()")
  final boolean equalStrings(
      TruffleString left, TruffleString right, @Cached TruffleString.EqualNode equal) {
    return equal.execute(left, right, Encoding.UTF_32) == (operator == CompareOp.EQ);
  }

  /** By code points. */
  @Specialization(guards = "!isEquality()")
  final boolean orderStrings(
      TruffleString left, TruffleString right, @Cached TruffleString.CompareIntsUTF32Node compare) {
    return compareLong(compare.execute(left, right), 0);
  }

  @Specialization
  final boolean compareBoolean(boolean left, boolean right) {
    return compareLong(left ? 1 : 0, right ? 1 : 0);
  }

  final boolean isEquality() {
    return operator == CompareOp.EQ || operator == CompareOp.NE;
  }

  /** When an operand is beyond 64 bits. */
  @Specialization(guards = {"isInteger(left)", "isInteger(right)"})
  final boolean compareBig(Object left, Object right) {
    return compareLong(BigArithmetic.compare(left, right), 0);
  }

  static boolean isInteger(Object value) {
    return BigArithmetic.isInteger(value);
  }

  @Specialization(guards = {"isTuple(left)", "isTuple(right)"})
  final Object compareTuples(
      VirtualFrame frame,
      PyTuple left,
      PyTuple right,
      @Cached("create(operator())") TupleComparisonNode comparison) {
    mark(frame);
    return comparison.execute(frame, left, right);
  }

  static boolean isTuple(PyTuple value) {
    return value.type() == BuiltinTypes.TUPLE;
  }

  final CompareOp operator() {
    return operator;
  }

  @Fallback
  final Object compareOther(VirtualFrame frame, Object left, Object right) {
    if (dispatch == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      dispatch = insert(new CompareDispatchNode(operator));
    }
    mark(frame);
    return dispatch.execute(frame, left, right);
  }
}
