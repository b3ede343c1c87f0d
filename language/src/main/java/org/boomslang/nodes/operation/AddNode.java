package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import org.boomslang.objects.BinaryOp;

/** {@code left + right}. */
abstract class AddNode extends BinaryOperationNode {

  AddNode(boolean inplace) {
    super(BinaryOp.ADD, inplace);
  }

  /** While no sum has left 64 bits. */
  @Specialization(rewriteOn = ArithmeticException.class)
  static long addLong(long left, long right) {
    return Math.addExact(left, right);
  }

  /** Once a sum has left 64 bits. */
  @Specialization(replaces = "addLong")
  static Object addLongOverflow(long left, long right) {
    long sum = left + right;
    if (((left ^ sum) & (right ^ sum)) < 0) {
      return BigArithmetic.add(left, right);
    }
    return sum;
  }

  /** Counting: {@code n += a == b}. */
  @Specialization(rewriteOn = ArithmeticException.class)
  static long addLongBoolean(long left, boolean right) {
    return Math.addExact(left, right ? 1L : 0L);
  }

  @Specialization(replaces = "addLongBoolean")
  static Object addLongBooleanOverflow(long left, boolean right) {
    return addLongOverflow(left, right ? 1L : 0L);
  }

  @Specialization
  static long addBoolean(boolean left, boolean right) {
    return (left ? 1L : 0L) + (right ? 1L : 0L);
  }

  @Specialization
  static double addDouble(double left, double right) {
    return left + right;
  }

  @Specialization
  static double addDoubleLong(double left, long right) {
    return left + right;
  }

  @Specialization
  static double addLongDouble(long left, double right) {
    return left + right;
  }

  /** Long results are ropes, so that building a string piece by piece stays linear. */
  @Specialization
  static TruffleString addString(
      TruffleString left, TruffleString right, @Cached TruffleString.ConcatNode concat) {
    return concat.execute(left, right, Encoding.UTF_32, true);
  }

  /** When an operand is beyond 64 bits. */
  @Specialization(
      guards = {"isInteger(left)", "isInteger(right)"},
      replaces = "addLongOverflow")
  static Object addBig(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return addLongOverflow(a, b);
    }
    return BigArithmetic.add(left, right);
  }

  static boolean isInteger(Object value) {
    return BigArithmetic.isInteger(value);
  }

  @Fallback
  Object addOther(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
