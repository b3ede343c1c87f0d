package org.boomslang.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.code.Positions;

/** {@code whenTrue if test else whenFalse}. */
public final class ConditionalNode extends ExpressionNode {

  @Child private TruthNode test;
  @Child private ExpressionNode whenTrue;
  @Child private ExpressionNode whenFalse;
  private final ConditionProfile profile = ConditionProfile.create();

  /** By which the branch of a statement is known, none for an expression. */
  private final long branch;

  private ConditionalNode(
      TruthNode test, ExpressionNode whenTrue, ExpressionNode whenFalse, long branch) {
    this.branch = branch;
    this.test = test;
    this.whenTrue = whenTrue;
    this.whenFalse = whenFalse;
  }

  public static ExpressionNode create(
      ExpressionNode test, ExpressionNode whenTrue, ExpressionNode whenFalse) {
    return new ConditionalNode(TruthNode.create(test), whenTrue, whenFalse, Positions.NONE);
  }

  /**
   * An {@code if} statement of which both ways end the function.
   *
   * @param branch the position by which its branch is known
   */
  public static ExpressionNode ofStatement(
      ExpressionNode test, ExpressionNode whenTrue, ExpressionNode whenFalse, long branch) {
    return new ConditionalNode(TruthNode.create(test), whenTrue, whenFalse, branch);
  }

  private boolean test(VirtualFrame frame) {
    if (Tracing.isOn()) {
      int sought = Tracing.seek(frame);
      if (sought != 0 && holds(sought)) {
        return whenTrue.holds(sought);
      }
      boolean holds = test.executeBoolean(frame);
      Tracing.branch(frame, this, branch, holds);
      return holds;
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
