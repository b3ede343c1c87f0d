package org.boomslang.nodes.generator;

import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.generator.Delegation;
import org.boomslang.objects.generator.Delegation.Use;

/** {@code await value}. */
public final class AwaitNode extends DelegateNode {
  private final Use use;

  public AwaitNode(ExpressionNode value, int stateSlot, int slot) {
    this(value, stateSlot, slot, Use.AWAIT);
  }

  /**
   * @param use which statement awaits, for the words of errors
   */
  public AwaitNode(ExpressionNode value, int stateSlot, int slot, Use use) {
    super(value, stateSlot, slot);
    this.use = use;
  }

  @Override
  Object iterator(Object operand) {
    return Delegation.awaitable(operand, use);
  }
}
