package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Specialization;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.foreign.PyForeign;

/**
 * {@code left is right} and {@code left is not right}. Numbers are identical when they are equal
 * values of one type.
 */
public abstract class IsNode extends ComparisonNode {

  private final boolean negated;

  IsNode(boolean negated) {
    this.negated = negated;
  }

  /** The node for {@code left is right}. */
  public static ExpressionNode create(ExpressionNode left, ExpressionNode right) {
    return CompareNode.create(CompareOp.IS, left, right);
  }

  @Specialization
  final boolean isObject(PyObject left, Object right) {
    return (left == right || left instanceof PyForeign foreign && foreign.isSame(right)) != negated;
  }

  @Specialization
  final boolean isBoolean(boolean left, boolean right) {
    return left == right != negated;
  }

  @Specialization
  final boolean isLong(long left, long right) {
    return left == right != negated;
  }

  @Specialization(replaces = {"isObject", "isBoolean", "isLong"})
  final boolean isAny(Object left, Object right) {
    return (left == right || Comparisons.identical(left, right)) != negated;
  }
}
