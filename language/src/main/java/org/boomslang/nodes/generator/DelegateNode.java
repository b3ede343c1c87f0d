package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.call.IteratedCall;
import org.boomslang.nodes.iteration.NextNode;
import org.boomslang.nodes.iteration.ResumeNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.Delegation;
import org.boomslang.objects.generator.Generators;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.none.PyNone;

/**
 * What {@code yield from} and {@code await} share: passing values between another body and the
 * caller.
 */
abstract class DelegateNode extends ExpressionNode {
  @Child private ExpressionNode value;
  @Child private ResumeNode resume = ResumeNode.create();
  @Child private NextNode next = NextNode.create();
  private final BranchProfile raising = BranchProfile.create();
  private final BranchProfile closing = BranchProfile.create();
  private final BranchProfile general = BranchProfile.create();
  private final int stateSlot;
  private final int slot;

  /**
   * @param slot a temporary for the object waited for
   */
  DelegateNode(ExpressionNode value, int stateSlot, int slot) {
    this.value = value;
    if (value instanceof IteratedCall call) {
      call.resultIsIterated();
    }
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
      yielded = send(frame, activation, iterator, PyNone.NONE);
    } else {
      at(frame);
      activation = activation(frame);
      activation.setDelegate(null);
      iterator = frame.getObject(slot);
      PyException thrown = activation.takeThrown();
      if (thrown != null) {
        raising.enter();
        yielded = Delegation.raise(activation, iterator, thrown);
      } else {
        yielded = send(frame, activation, iterator, activation.takeSent());
      }
    }
    if (yielded != null) {
      frame.setIntStatic(stateSlot, 1);
      activation.setDelegate(iterator);
      if (Generators.isClosedByLoop(iterator)) {
        // Whoever closes this generator closes that one.
        closing.enter();
        activation.protect();
      }
      throw YieldException.of(activation, yielded);
    }
    frame.setObject(slot, null);
    Object result = activation.takeResult();
    if (Tracing.isOn()) {
      Tracing.stopIteration(frame, this, result);
    }
    return result;
  }

  /** One step of the object waited for; generators and builtin iterators are asked in place. */
  private Object send(VirtualFrame frame, Activation activation, Object iterator, Object sent) {
    Activation inner = null;
    if (CompilerDirectives.isExact(iterator, PyGenerator.class)) {
      inner = CompilerDirectives.castExact(iterator, PyGenerator.class).activation();
    } else if (CompilerDirectives.isExact(iterator, PyCoroutine.class)) {
      inner = CompilerDirectives.castExact(iterator, PyCoroutine.class).activation();
    }
    if (inner != null && !isFinished(inner)) {
      Object yielded = resume.execute(frame, inner, sent);
      if (yielded == null) {
        activation.setDelegateResult(inner.takeResult());
      }
      return yielded;
    }
    if (inner == null
        && sent == PyNone.NONE
        && iterator instanceof PyIterator builtin
        && !builtin.type().isHeapType()
        && !builtin.endsWithValue()) {
      Object yielded = next.execute(frame, iterator);
      if (yielded == null) {
        activation.setDelegateResult(PyNone.NONE);
      }
      return yielded;
    }
    general.enter();
    return Delegation.send(activation, iterator, sent);
  }

  private boolean isFinished(Activation inner) {
    return isSingleThreaded() ? inner.isFinishedUnlocked() : inner.isFinished();
  }

  private static Activation activation(VirtualFrame frame) {
    return CompilerDirectives.castExact(
        frame.getObjectStatic(FrameLayout.GENERATOR), Activation.class);
  }
}
