package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.Completion;
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
abstract class DelegateNode extends SuspendingNode {
  @Child ExpressionNode value;
  @Child ResumeNode resume = ResumeNode.create();
  @Child private NextNode next = NextNode.create();
  private final BranchProfile raising = BranchProfile.create();
  private final BranchProfile closing = BranchProfile.create();
  private final BranchProfile general = BranchProfile.create();
  private final BranchProfile over = BranchProfile.create();
  final int stateSlot;
  final int slot;

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

  /** Suspends the body, which goes on by asking the object again; the value of this node then. */
  final Object suspend(VirtualFrame frame, Activation activation, Object iterator, Object yielded) {
    frame.setIntStatic(stateSlot, 1);
    activation.setDelegate(iterator, body(iterator));
    if (Generators.isClosedByDelegation(iterator)) {
      // Whoever closes this body closes that one.
      closing.enter();
      activation.protect();
    }
    activation.yield(yielded);
    return Completion.SUSPENSION;
  }

  /** The body of a generator or coroutine; null for other objects. */
  private static Activation body(Object iterator) {
    if (CompilerDirectives.isExact(iterator, PyGenerator.class)) {
      return CompilerDirectives.castExact(iterator, PyGenerator.class).activation();
    }
    if (CompilerDirectives.isExact(iterator, PyCoroutine.class)) {
      return CompilerDirectives.castExact(iterator, PyCoroutine.class).activation();
    }
    return null;
  }

  /** Whether what the body waited for has ended before the body was resumed. */
  final boolean isOver(Activation activation) {
    if (!activation.takeDelegateEnded()) {
      return false;
    }
    over.enter();
    return true;
  }

  /** The result of what has ended so. */
  final Object resultOf(VirtualFrame frame, Activation activation) {
    PyException thrown = activation.takeThrown();
    if (thrown != null) {
      raising.enter();
      throw thrown;
    }
    frame.setObject(slot, null);
    return ended(frame, activation.takeResult());
  }

  final Object ended(VirtualFrame frame, Object result) {
    if (Tracing.isOn()) {
      Tracing.stopIteration(frame, this, result);
    }
    return result;
  }

  /** Raises in the object waited for. */
  final Object raise(Activation activation, Object iterator, PyException thrown) {
    raising.enter();
    try {
      return Delegation.raise(activation, iterator, thrown);
    } catch (PyException e) {
      // It may be running elsewhere, and go on.
      Generators.letGo(iterator);
      throw e;
    }
  }

  /** The body of a generator or coroutine that has not ended; null for other objects. */
  final Activation resumable(Object iterator) {
    Activation inner = body(iterator);
    return inner == null || isFinished(inner) ? null : inner;
  }

  /**
   * One step of an object that is not {@link #resumable}; builtin iterators are asked in place. The
   * result is left in the activation.
   */
  final Object send(VirtualFrame frame, Activation activation, Object iterator, Object sent) {
    if (sent == PyNone.NONE
        && iterator instanceof PyIterator builtin
        && !(iterator instanceof PyGenerator)
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

  static Activation activation(VirtualFrame frame) {
    return CompilerDirectives.castExact(
        frame.getObjectStatic(FrameLayout.GENERATOR), Activation.class);
  }
}
