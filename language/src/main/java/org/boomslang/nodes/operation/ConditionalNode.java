package org.boomslang.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.trace.Tracing;

/** {@code whenTrue if test else whenFalse}. */
public final class ConditionalNode extends ExpressionNode {

  @Child private TruthNode test;
  @Child private ExpressionNode whenTrue;
  @Child private ExpressionNode whenFalse;
  private final ConditionProfile profile = ConditionProfile.create();

  private ConditionalNode(TruthNode test, ExpressionNode whenTrue, ExpressionNode whenFalse) {
    this.test = test;
    this.whenTrue = whenTrue;
    this.whenFalse = whenFalse;
  }

  /**
   * The value of a conditional expression, or of an {@code if} of which both ways end the function.
   */
  public static ExpressionNode create(
      ExpressionNode test, ExpressionNode whenTrue, ExpressionNode whenFalse) {
    return new ConditionalNode(TruthNode.test(test, false), whenTrue, whenFalse);
  }

  /** This expression as a test, or as a part of one. Called before it is part of a tree. */
  TruthNode testing(boolean jumps) {
    return new ConditionalTruthNode(
        test, TruthNode.test(whenTrue, jumps), TruthNode.test(whenFalse, jumps));
  }

  private static final class ConditionalTruthNode extends TruthNode {
    @Child private TruthNode test;
    @Child private TruthNode whenTrue;
    @Child private TruthNode whenFalse;

    ConditionalTruthNode(TruthNode test, TruthNode whenTrue, TruthNode whenFalse) {
      this.test = test;
      this.whenTrue = whenTrue;
      this.whenFalse = whenFalse;
    }

    @Override
    TruthNode testing(boolean jumps) {
      return new ConditionalTruthNode(test, whenTrue.testing(jumps), whenFalse.testing(jumps));
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return test.executeBoolean(frame)
          ? whenTrue.executeBoolean(frame)
          : whenFalse.executeBoolean(frame);
    }
  }

  private boolean test(VirtualFrame frame) {
    if (Tracing.isOn()) {
      int sought = Tracing.seek(frame);
      if (sought != 0 && holds(sought)) {
        return whenTrue.holds(sought);
      }
    }
    return profile.profile(test.executeBoolean(frame));
  }

  @Override
  public boolean holds(int line) {
    return whenTrue.holds(line) || whenFalse.holds(line);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return test(frame) ? whenTrue.execute(frame) : whenFalse.execute(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    return test(frame) ? whenTrue.executeLong(frame) : whenFalse.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    return test(frame) ? whenTrue.executeDouble(frame) : whenFalse.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    return test(frame) ? whenTrue.executeBoolean(frame) : whenFalse.executeBoolean(frame);
  }
}
