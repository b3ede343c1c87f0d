package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.code.Positions;

/** The truth of an expression, for tests of statements and boolean operators. */
public abstract class TruthNode extends ExpressionNode {
  private static final int NO_TEST = -1;

  /**
   * The node for the truth of {@code expression}. {@code and}, {@code or} and {@code not} are taken
   * apart, so that no object stands for their intermediate results.
   */
  public static TruthNode create(ExpressionNode expression) {
    return switch (expression) {
      case TruthNode truth -> truth;
      case AndNode and -> new AndTruthNode(create(and.left()), create(and.right()), and.position());
      case OrNode or -> new OrTruthNode(create(or.left()), create(or.right()), or.position());
      default -> new ValueTruthNode(expression, NO_TEST);
    };
  }

  /**
   * The test of a statement or of a conditional expression. Its operands report to tools where
   * control goes ({@code codegen_jump_if}): to the left where it goes straight on.
   *
   * @param jumps the truth with which control leaves the straight way
   */
  public static TruthNode test(ExpressionNode expression, boolean jumps) {
    return create(expression).testing(jumps);
  }

  /** This node as a test, or as a part of one. Called before it is part of a tree. */
  abstract TruthNode testing(boolean jumps);

  @Override
  public abstract boolean executeBoolean(VirtualFrame frame);

  @Override
  public final Object execute(VirtualFrame frame) {
    return executeBoolean(frame);
  }

  /** Of {@code left and right}. */
  private static final class AndTruthNode extends TruthNode {
    @Child private TruthNode left;
    @Child private TruthNode right;

    /** The branch of a value; none of a test, whose operands have branches. */
    private final long branch;

    AndTruthNode(TruthNode left, TruthNode right, long branch) {
      this.left = left;
      this.right = right;
      this.branch = branch;
    }

    @Override
    TruthNode testing(boolean jumps) {
      return new AndTruthNode(left.testing(false), right.testing(jumps), Positions.NONE);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      boolean first = left.executeBoolean(frame);
      if (Tracing.isOn()) {
        Tracing.branch(frame, this, branch, first);
      }
      return first && right.executeBoolean(frame);
    }
  }

  /** Of {@code left or right}. */
  private static final class OrTruthNode extends TruthNode {
    @Child private TruthNode left;
    @Child private TruthNode right;
    private final long branch;

    OrTruthNode(TruthNode left, TruthNode right, long branch) {
      this.left = left;
      this.right = right;
      this.branch = branch;
    }

    @Override
    TruthNode testing(boolean jumps) {
      return new OrTruthNode(left.testing(true), right.testing(jumps), Positions.NONE);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      boolean first = left.executeBoolean(frame);
      if (Tracing.isOn()) {
        Tracing.branch(frame, this, branch, !first);
      }
      return first || right.executeBoolean(frame);
    }
  }

  /** Of a value; bool results come unboxed. */
  private static final class ValueTruthNode extends TruthNode {
    @Child private ExpressionNode expression;
    @Child private TruthValueNode truth;

    /** Whether the expression gave something else than a bool. */
    @CompilationFinal private boolean general;

    /** {@link #NO_TEST}, or the truth with which control jumps: 0 or 1. */
    private final int jumps;

    ValueTruthNode(ExpressionNode expression, int jumps) {
      this.expression = expression;
      this.jumps = jumps;
      setPosition(expression.position());
    }

    @Override
    TruthNode testing(boolean jumps) {
      return expression instanceof ConditionalNode conditional
          ? conditional.testing(jumps)
          : new ValueTruthNode(expression, jumps ? 1 : 0);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      boolean result = truth(frame);
      if (jumps != NO_TEST && Tracing.isOn()) {
        Tracing.branch(frame, this, position(), result != (jumps == 1));
      }
      return result;
    }

    private boolean truth(VirtualFrame frame) {
      Object value;
      if (general) {
        value = expression.execute(frame);
      } else {
        try {
          return expression.executeBoolean(frame);
        } catch (UnexpectedResultException unexpected) {
          CompilerDirectives.transferToInterpreterAndInvalidate();
          value = unexpected.getResult();
          atomic(
              () -> {
                if (truth == null) {
                  truth = insert(TruthValueNode.create());
                }
              });
          general = true;
        }
      }
      at(frame);
      return truth.execute(frame, value);
    }
  }
}
