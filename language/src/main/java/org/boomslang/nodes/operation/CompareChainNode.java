package org.boomslang.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.CompareOp;

/**
 * A chained comparison {@code a < b <= c}: every operand is evaluated at most once, and the first
 * comparison whose result is false ends the chain and is its value.
 */
public final class CompareChainNode extends ExpressionNode {

  @Child private ExpressionNode first;
  @Children private final ExpressionNode[] rest;
  @Children private final ComparisonNode[] comparisons;
  @Children private final TruthValueNode[] truths;

  private CompareChainNode(
      ExpressionNode first, ComparisonNode[] comparisons, ExpressionNode[] rest) {
    this.first = first;
    this.comparisons = comparisons;
    this.rest = rest;
    this.truths = new TruthValueNode[rest.length - 1];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = TruthValueNode.create();
    }
  }

  /**
   * The node for {@code first operators[0] rest[0] operators[1] rest[1] …}.
   *
   * @param rest at least two
   */
  public static ExpressionNode create(
      ExpressionNode first, CompareOp[] operators, ExpressionNode[] rest) {
    ComparisonNode[] comparisons = new ComparisonNode[operators.length];
    for (int i = 0; i < operators.length; i++) {
      comparisons[i] = CompareNode.comparison(operators[i], null, null);
    }
    return new CompareChainNode(first, comparisons, rest);
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object left = first.execute(frame);
    int last = rest.length - 1;
    for (int i = 0; i < last; i++) {
      Object right = rest[i].execute(frame);
      at(frame);
      Object result = comparisons[i].executeValues(frame, left, right);
      if (!truths[i].execute(frame, result)) {
        return result;
      }
      left = right;
    }
    Object right = rest[last].execute(frame);
    at(frame);
    return comparisons[last].executeValues(frame, left, right);
  }
}
