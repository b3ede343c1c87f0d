package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.call.IteratedCall;
import org.boomslang.nodes.iteration.ResumeNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.Delegation;
import org.boomslang.objects.generator.Delegation.Use;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.none.PyNone;

/**
 * {@code await value}.
 *
 * <p>The first step of a coroutine can be inlined. Until it is suspended nothing outside of this
 * code knows it then, so that it need not exist. Later steps are calls: where something has to be
 * waited for they matter little, and without them a body has the code of those that it awaits once.
 */
public final class AwaitNode extends DelegateNode {
  @Child private ResumeNode later = ResumeNode.byCall();
  private final Use use;

  // What no body has done here is no part of compiled code: going on, waiting, other awaitables.
  private final BranchProfile resumed = BranchProfile.create();
  private final BranchProfile waiting = BranchProfile.create();
  private final BranchProfile others = BranchProfile.create();
  private final BranchProfile othersLater = BranchProfile.create();
  private final BranchProfile waitingAgain = BranchProfile.create();

  public AwaitNode(ExpressionNode value, int stateSlot, int slot) {
    this(value, stateSlot, slot, Use.AWAIT);
  }

  /**
   * @param use which statement awaits, for the words of errors
   */
  public AwaitNode(ExpressionNode value, int stateSlot, int slot, Use use) {
    super(value, stateSlot, slot);
    this.use = use;
    if (value instanceof IteratedCall call) {
      call.resultIsAwaited();
    }
  }

  @Override
  Object resume(VirtualFrame frame) {
    return Resumption.enter(frame, stateSlot) == 0 ? start(frame) : goOn(frame);
  }

  /** Whether the await is about to begin. */
  boolean isFresh(VirtualFrame frame) {
    return frame.getIntStatic(stateSlot) == 0;
  }

  /** Suspends the body in this await, which has begun without it, in an object's first step. */
  Object suspend(VirtualFrame frame, Object iterator, Object yielded) {
    frame.setObject(slot, iterator);
    return suspend(frame, activation(frame), iterator, yielded);
  }

  private Object start(VirtualFrame frame) {
    Object operand = value.execute(frame);
    at(frame);
    Object iterator = iterator(operand);
    Activation inner = resumable(iterator);
    Object yielded;
    if (inner != null) {
      yielded = resume.execute(frame, inner, PyNone.NONE);
      if (yielded == null) {
        return ended(frame, inner.takeResult());
      }
    } else {
      others.enter();
      Activation activation = activation(frame);
      yielded = send(frame, activation, iterator, PyNone.NONE);
      if (yielded == null) {
        return ended(frame, activation.takeResult());
      }
    }
    waiting.enter();
    return suspend(frame, iterator, yielded);
  }

  private Object goOn(VirtualFrame frame) {
    resumed.enter();
    at(frame);
    Activation activation = activation(frame);
    activation.setDelegate(null, null);
    if (isOver(activation)) {
      return resultOf(frame, activation);
    }
    Object iterator = frame.getObject(slot);
    Activation source = activation;
    Object yielded;
    PyException thrown = activation.takeThrown();
    if (thrown != null) {
      yielded = raise(activation, iterator, thrown);
    } else {
      Activation inner = resumable(iterator);
      if (inner != null) {
        source = inner;
        yielded = later.execute(frame, inner, activation.takeSent());
      } else {
        othersLater.enter();
        yielded = send(frame, activation, iterator, activation.takeSent());
      }
    }
    if (yielded != null) {
      waitingAgain.enter();
      return suspend(frame, activation, iterator, yielded);
    }
    frame.setObject(slot, null);
    return ended(frame, source.takeResult());
  }

  private Object iterator(Object operand) {
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
