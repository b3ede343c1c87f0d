package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.Delegation;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.none.PyNone;

/** {@code yield from value}. */
public final class YieldFromNode extends DelegateNode {
  private final PyCode code;
  private final BranchProfile others = BranchProfile.create();

  public YieldFromNode(ExpressionNode value, int stateSlot, int slot, PyCode code) {
    super(value, stateSlot, slot);
    this.code = code;
  }

  @Override
  Object resume(VirtualFrame frame) {
    Activation activation;
    Object iterator;
    Object yielded;
    if (Resumption.enter(frame, stateSlot) == 0) {
      Object operand = value.execute(frame);
      at(frame);
      activation = activation(frame);
      iterator = iterator(operand);
      frame.setObject(slot, iterator);
      yielded = step(frame, activation, iterator, PyNone.NONE);
    } else {
      at(frame);
      activation = activation(frame);
      activation.setDelegate(null, null);
      if (isOver(activation)) {
        return resultOf(frame, activation);
      }
      iterator = frame.getObject(slot);
      PyException thrown = activation.takeThrown();
      yielded =
          thrown != null
              ? raise(activation, iterator, thrown)
              : step(frame, activation, iterator, activation.takeSent());
    }
    if (yielded != null) {
      return suspend(frame, activation, iterator, yielded);
    }
    frame.setObject(slot, null);
    return ended(frame, activation.takeResult());
  }

  private Object step(VirtualFrame frame, Activation activation, Object iterator, Object sent) {
    Activation inner = resumable(iterator);
    if (inner == null) {
      others.enter();
      return send(frame, activation, iterator, sent);
    }
    Object yielded = resume.execute(frame, inner, sent);
    if (yielded == null) {
      activation.setDelegateResult(inner.takeResult());
    }
    return yielded;
  }

  private Object iterator(Object operand) {
    if (CompilerDirectives.isExact(operand, PyGenerator.class)) {
      return operand; // known to no call, so that it need not exist
    }
    return Delegation.iterator(
        operand, code.hasFlag(CodeFlags.COROUTINE | CodeFlags.ITERABLE_COROUTINE));
  }
}
