package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Identity;
import org.boomslang.objects.tuple.PyTuple;

/**
 * A comparison of two tuples, no instances of subclasses. Short ones, all of one length, are
 * compared in place, so that tuples made to be compared, {@code (a.x, a.y) < (b.x, b.y)}, need not
 * exist.
 */
final class TupleComparisonNode extends PyNode {
  private static final int LONGEST = 6;
  private static final int UNKNOWN = -1;
  private static final int ANY = -2;

  private final CompareOp operator;

  /** The length of all tuples seen here, or {@link #ANY}. */
  @CompilationFinal private int length = UNKNOWN;

  /** {@code ==} for each place. */
  @Children private ComparisonNode[] equal = {};

  /** The operator itself, for the first place where the tuples differ; null until one does. */
  @Child private ComparisonNode order;

  @Child private TruthValueNode truth = TruthValueNode.create();

  private TupleComparisonNode(CompareOp operator) {
    this.operator = operator;
  }

  @NeverDefault
  static TupleComparisonNode create(CompareOp operator) {
    return new TupleComparisonNode(operator);
  }

  Object execute(VirtualFrame frame, PyTuple left, PyTuple right) {
    Object[] a = left.items();
    Object[] b = right.items();
    if (length == UNKNOWN) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      atomic(() -> learn(a.length == b.length && a.length <= LONGEST ? a.length : ANY));
    }
    if (length == ANY) {
      return Comparisons.compare(operator, left, right);
    }
    if (a.length != length || b.length != length) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      length = ANY;
      return Comparisons.compare(operator, left, right);
    }
    return inPlace(frame, a, b);
  }

  private void learn(int seen) {
    if (length == UNKNOWN) {
      ComparisonNode[] nodes = new ComparisonNode[Math.max(0, seen)];
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] = CompareNode.comparison(CompareOp.EQ, null, null);
      }
      equal = insert(nodes);
      length = seen;
    }
  }

  @ExplodeLoop
  private Object inPlace(VirtualFrame frame, Object[] a, Object[] b) {
    for (int i = 0; i < equal.length; i++) {
      if (!Identity.identical(a[i], b[i])
          && !truth.execute(frame, equal[i].executeValues(frame, a[i], b[i]))) {
        return switch (operator) {
          case EQ -> false;
          case NE -> true;
          default -> order(frame, a[i], b[i]);
        };
      }
    }
    return operator.test(0);
  }

  private Object order(VirtualFrame frame, Object a, Object b) {
    if (order == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      order = insert(CompareNode.comparison(operator, null, null));
    }
    return order.executeValues(frame, a, b);
  }
}
