package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.boomslang.nodes.ExpressionNode;

/** The truth of an expression, for tests of statements and boolean operators. */
public abstract class TruthNode extends ExpressionNode {

  /**
   * The node for the truth of {@code expression}. {@code and}, {@code or} and {@code not} are taken
   * apart, so that no object stands for their intermediate results.
   */
  public static TruthNode create(ExpressionNode expression) {
    return switch (expression) {
      case TruthNode truth -> truth;
      case AndNode and -> new AndTruthNode(create(and.left()), create(and.right()));
      case OrNode or -> new OrTruthNode(create(or.left()), create(or.right()));
      default -> new ValueTruthNode(expression);
    };
  }

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

    AndTruthNode(TruthNode left, TruthNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left.executeBoolean(frame) && right.executeBoolean(frame);
    }
  }

  /** Of {@code left or right}. */
  private static final class OrTruthNode extends TruthNode {
    @Child private TruthNode left;
    @Child private TruthNode right;

    OrTruthNode(TruthNode left, TruthNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left.executeBoolean(frame) || right.executeBoolean(frame);
    }
  }

  /** Of a value; bool results come unboxed. */
  private static final class ValueTruthNode extends TruthNode {
    @Child private ExpressionNode expression;
    @Child private TruthValueNode truth;

    /** Whether the expression gave something else than a bool. */
    @CompilationFinal private boolean general;

    ValueTruthNode(ExpressionNode expression) {
      this.expression = expression;
      setPosition(expression.position());
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
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
