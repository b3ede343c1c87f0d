package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.generator.Delegation;
import org.boomslang.objects.generator.PyGenerator;

/** {@code yield from value}. */
public final class YieldFromNode extends DelegateNode {
  private final PyCode code;

  public YieldFromNode(ExpressionNode value, int stateSlot, int slot, PyCode code) {
    super(value, stateSlot, slot);
    this.code = code;
  }

  @Override
  Object iterator(Object operand) {
    if (CompilerDirectives.isExact(operand, PyGenerator.class)) {
      return operand; // known to no call, so that it need not exist
    }
    return Delegation.iterator(
        operand, code.hasFlag(CodeFlags.COROUTINE | CodeFlags.ITERABLE_COROUTINE));
  }
}
