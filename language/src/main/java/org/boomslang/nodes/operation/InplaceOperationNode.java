package org.boomslang.nodes.operation;

import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.BinaryOp;

/**
 * The operator of an augmented assignment, {@code left op= right}: the result is what the target
 * gets. The nodes are those of {@link BinaryOperationNode}, told to try {@code __iadd__} and its
 * kin first.
 */
public final class InplaceOperationNode {

  private InplaceOperationNode() {}

  /** The node for the value of {@code left operator= right}. */
  public static ExpressionNode create(
      BinaryOp operator, ExpressionNode left, ExpressionNode right) {
    return BinaryOperationNode.create(operator, true, left, right);
  }
}
