package org.boomslang.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.boomslang.nodes.ExpressionNode;

/** A value known when the code was compiled. */
public final class ConstantNode extends ExpressionNode {

  private final Object value;

  private ConstantNode(Object value) {
    this.value = value;
  }

  public static ConstantNode create(Object value) {
    return new ConstantNode(value);
  }

  public Object value() {
    return value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    if (value instanceof Long number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    if (value instanceof Double number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new UnexpectedResultException(value);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    // A constant for its effects does nothing.
  }
}
