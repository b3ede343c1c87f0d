package org.boomslang.nodes.generator;

import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.generator.Delegation;

/** {@code yield from value}. */
public final class YieldFromNode extends DelegateNode {
  private final PyCode code;

  public YieldFromNode(ExpressionNode value, int stateSlot, int slot, PyCode code) {
    super(value, stateSlot, slot);
    this.code = code;
  }

  @Override
  Object iterator(Object operand) {
    return Delegation.iterator(
        operand, code.hasFlag(CodeFlags.COROUTINE | CodeFlags.ITERABLE_COROUTINE));
  }
}
