package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.Delegation;
import org.boomslang.objects.generator.Delegation.Use;
import org.boomslang.objects.generator.PyCoroutine;

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
    if (CompilerDirectives.isExact(operand, PyCoroutine.class)
        && !isAwaited(CompilerDirectives.castExact(operand, PyCoroutine.class).activation())) {
      return operand;
    }
    return Delegation.awaitable(operand, use);
  }

  /** Whether a coroutine waits for something, so that somebody awaits it already. */
  private boolean isAwaited(Activation activation) {
    return (isSingleThreaded() ? activation.isSuspendedUnlocked() : activation.isSuspended())
        && activation.delegate() != null;
  }
}
