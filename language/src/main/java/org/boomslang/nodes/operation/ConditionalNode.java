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

  public static ExpressionNode create(
      ExpressionNode test, ExpressionNode whenTrue, ExpressionNode whenFalse) {
    return new ConditionalNode(TruthNode.create(test), whenTrue, whenFalse);
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
