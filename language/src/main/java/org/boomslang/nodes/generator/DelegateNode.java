package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.Delegation;
import org.boomslang.objects.none.PyNone;

/** What {@code yield from} and {@code await} share: passing values between another body and the caller. */
abstract class DelegateNode extends ExpressionNode {
  @Child private ExpressionNode value;
  private final int stateSlot;
  private final int slot;

  /**
   * @param slot a temporary for the object waited for
   */
  DelegateNode(ExpressionNode value, int stateSlot, int slot) {
    this.value = value;
    this.stateSlot = stateSlot;
    this.slot = slot;
  }

  /** The object that is resumed, for the value of the operand. */
  abstract Object iterator(Object operand);

  @Override
  public final Object execute(VirtualFrame frame) {
    Activation activation;
    Object iterator;
    Object yielded;
    if (Resumption.enter(frame, stateSlot) == 0) {
      Object operand = value.execute(frame);
      at(frame);
      activation = activation(frame);
      iterator = iterator(operand);
      frame.setObject(slot, iterator);
      yielded = Delegation.send(activation, iterator, PyNone.NONE);
    } else {
      at(frame);
      activation = activation(frame);
      activation.setDelegate(null);
      iterator = frame.getObject(slot);
      PyException thrown = activation.takeThrown();
      yielded =
          thrown != null
              ? Delegation.raise(activation, iterator, thrown)
              : Delegation.send(activation, iterator, activation.takeSent());
    }
    if (yielded != null) {
      frame.setIntStatic(stateSlot, 1);
      activation.setDelegate(iterator);
      throw new YieldException(yielded);
    }
    frame.setObject(slot, null);
    return activation.takeResult();
  }

  private static Activation activation(VirtualFrame frame) {
    return CompilerDirectives.castExact(
        frame.getObjectStatic(FrameLayout.GENERATOR), Activation.class);
  }
}
