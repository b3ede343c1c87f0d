package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.call.IteratedCall;
import org.boomslang.nodes.iteration.ResumeNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.generator.AsyncGeneratorValue;
import org.boomslang.objects.generator.Delegation;
import org.boomslang.objects.generator.Delegation.Use;
import org.boomslang.objects.generator.Generators;
import org.boomslang.objects.generator.PyAsyncGenerator;
import org.boomslang.objects.generator.PyAsyncGeneratorSend;
import org.boomslang.objects.none.PyNone;

/** {@code async for}. */
public final class AsyncForNode extends CompoundNode {
  private static final int NEXT = 1;
  private static final int BODY = 2;
  private static final int ELSE = 3;

  @Child private ExpressionNode iterable;
  @Child private AwaitNode awaitNext;
  @Child private StatementNode assign;
  @Child private StatementNode body;
  @Child private StatementNode orelse;

  /** Runs asynchronous generators; null until one comes. */
  @Child private ResumeNode resume;

  private final BranchProfile general = BranchProfile.create();
  private final BranchProfile waiting = BranchProfile.create();
  private final BranchProfile failed = BranchProfile.create();
  private final BranchProfile left = BranchProfile.create();
  private final BranchProfile dropping = BranchProfile.create();
  private final boolean iterator;
  private final int slot;
  private final int valueSlot;
  private final int stateSlot;

  /**
   * @param assign stores the value slot to the target; cannot be suspended
   * @param slot a temporary for the asynchronous iterator
   * @param valueSlot a temporary for the element
   * @param awaitSlots state and temporary of the await of the next element
   * @param orelse null when there is none
   * @param iterator whether the value is an asynchronous iterator already
   */
  public AsyncForNode(
      ExpressionNode iterable,
      StatementNode assign,
      StatementNode body,
      StatementNode orelse,
      int slot,
      int valueSlot,
      int stateSlot,
      int[] awaitSlots,
      long position,
      boolean iterator) {
    if (iterable instanceof IteratedCall call) {
      call.resultIsIterated();
    }
    this.iterable = iterable;
    this.iterator = iterator;
    this.assign = assign;
    this.body = body;
    this.orelse = orelse;
    this.slot = slot;
    this.valueSlot = valueSlot;
    this.stateSlot = stateSlot;
    this.awaitNext = new AwaitNode(new Next(slot), awaitSlots[0], awaitSlots[1], Use.NEXT);
    awaitNext.setPosition(position);
    setPosition(position);
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    int state = Resumption.enter(frame, stateSlot);
    if (state == 0) {
      Object values = iterable.execute(frame);
      at(frame);
      frame.setObject(slot, iterator ? values : Delegation.asyncIterator(values));
    }
    if (state != ELSE) {
      boolean inBody = state == BODY;
      try {
        while (true) {
          if (!inBody) {
            int next = advance(frame);
            if (next == Completion.SUSPENDED) {
              return next;
            }
            if (next != Completion.NORMAL) {
              break;
            }
          }
          inBody = false;
          int end = Resumption.run(body, frame);
          if (end == Completion.SUSPENDED) {
            return Resumption.leave(frame, stateSlot, BODY, end);
          }
          if (end != Completion.NORMAL && end != Completion.CONTINUE) {
            return end(frame, end);
          }
          if (Tracing.isOn()) {
            Tracing.line(frame, this, position(), true);
          }
          TruffleSafepoint.poll(this);
        }
      } catch (YieldException e) {
        throw e;
      } catch (ControlFlowException | AbstractTruffleException e) {
        left.enter();
        leave(frame);
        throw e;
      }
      frame.setObject(slot, null);
    }
    return orelse == null
        ? Completion.NORMAL
        : Resumption.leave(frame, stateSlot, ELSE, Resumption.run(orelse, frame));
  }

  /** After {@code break} or {@code return}. */
  private int end(VirtualFrame frame, int end) {
    leave(frame);
    frame.setObject(slot, null);
    return end == Completion.BREAK ? Completion.NORMAL : end;
  }

  /** The loop ends early. */
  private void leave(VirtualFrame frame) {
    if (frame.isObject(slot) && Generators.isDroppedByAsyncLoop(frame.getObject(slot))) {
      dropping.enter();
      Generators.leaveLoop(frame.getObject(slot));
    }
  }

  /** Stores the next element; {@link Completion#BREAK} at the end. */
  private int advance(VirtualFrame frame) {
    Object value;
    try {
      value = next(frame);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        if (Tracing.isOn()) {
          Tracing.caught(frame, this, e);
          Tracing.branch(frame, this, position(), false);
        }
        return Completion.BREAK;
      }
      throw e;
    }
    if (value == null) {
      return Completion.BREAK;
    }
    if (value == Completion.SUSPENSION) {
      return Resumption.leave(frame, stateSlot, NEXT, Completion.SUSPENDED);
    }
    if (Tracing.isOn()) {
      Tracing.branch(frame, this, position(), true);
    }
    frame.setObject(valueSlot, value);
    assign.execute(frame);
    return Completion.NORMAL;
  }

  /**
   * The next element, or {@link Completion#SUSPENSION}; at the end an exception, or null where none
   * is needed.
   */
  private Object next(VirtualFrame frame) {
    if (!Tracing.isOn()
        && awaitNext.isFresh(frame)
        && CompilerDirectives.isExact(frame.getObject(slot), PyAsyncGenerator.class)) {
      PyAsyncGenerator generator =
          CompilerDirectives.castExact(frame.getObject(slot), PyAsyncGenerator.class);
      generator.prepareStep();
      if (generator.startStep(isSingleThreaded())) {
        return step(frame, generator);
      }
    }
    general.enter();
    return awaitNext.resume(frame);
  }

  /** A step of an asynchronous generator, for which its awaitable is made only if it waits. */
  private Object step(VirtualFrame frame, PyAsyncGenerator generator) {
    if (resume == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      resume = insert(ResumeNode.create());
    }
    at(frame);
    Object yielded;
    try {
      yielded = resume.execute(frame, generator.activation(), PyNone.NONE);
    } catch (PyException e) {
      failed.enter();
      generator.failStep(e);
      throw e;
    }
    if (yielded instanceof AsyncGeneratorValue wrapped) {
      generator.endStep();
      return wrapped.value();
    }
    if (yielded == null) {
      generator.close();
      generator.endStep();
      return null;
    }
    waiting.enter();
    return awaitNext.suspend(frame, PyAsyncGeneratorSend.underWay(generator), yielded);
  }

  /** Asks the asynchronous iterator for the awaitable of its next element. */
  private static final class Next extends ExpressionNode {
    private final int slot;

    Next(int slot) {
      this.slot = slot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return Delegation.asyncNext(frame.getObject(slot));
    }
  }
}
