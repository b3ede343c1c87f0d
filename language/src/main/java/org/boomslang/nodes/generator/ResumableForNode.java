package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.profiles.BranchProfile;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.iteration.GetIteratorNode;
import org.boomslang.nodes.iteration.NextNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.generator.Generators;
import org.boomslang.objects.iterator.EndOfIteration;
import org.boomslang.objects.range.PyRange;

/** {@code for} that can be suspended; see {@code ForNode} for the slots. */
public final class ResumableForNode extends CompoundNode {
  private static final int BODY = 1;
  private static final int ELSE = 2;

  @Child private ExpressionNode iterable;
  @Child private GetIteratorNode getIterator;
  @Child private NextNode next = NextNode.create();
  @Child private WriteNode target;
  @Child private StatementNode body;
  @Child private StatementNode orelse;
  private final int slot;
  private final long position;
  private final int stateSlot;
  private final BranchProfile overRange = BranchProfile.create();
  private final BranchProfile overIterator = BranchProfile.create();
  private final BranchProfile left = BranchProfile.create();
  private final BranchProfile dropping = BranchProfile.create();
  private final BranchProfile closing = BranchProfile.create();
  private final ConditionProfile profile = ConditionProfile.create();

  /**
   * @param slot the first of three temporary slots
   * @param orelse null when there is none
   * @param iterator whether the value is an iterator already
   */
  public ResumableForNode(
      ExpressionNode iterable,
      WriteNode target,
      StatementNode body,
      StatementNode orelse,
      int slot,
      long position,
      int stateSlot,
      boolean iterator) {
    this.iterable = iterable;
    this.getIterator = iterator ? null : GetIteratorNode.create();
    this.target = target;
    this.body = body;
    this.orelse = orelse;
    this.slot = slot;
    this.position = position;
    this.stateSlot = stateSlot;
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    int state = Resumption.enter(frame, stateSlot);
    if (state == 0) {
      start(frame, iterable.execute(frame));
    }
    if (state != ELSE) {
      int rounds = 0;
      boolean inBody = state == BODY;
      try {
        while (profile.profile(inBody || advance(frame))) {
          inBody = false;
          rounds++;
          int end = Resumption.run(body, frame);
          if (end != Completion.NORMAL && end != Completion.CONTINUE) {
            return end == Completion.SUSPENDED ? suspend(frame) : end(frame, end);
          }
          if (Tracing.isOn()) {
            Tracing.line(frame, this, position, true);
          }
          TruffleSafepoint.poll(this);
        }
      } catch (YieldException e) {
        throw e;
      } catch (ControlFlowException | AbstractTruffleException e) {
        left.enter();
        leave(frame);
        throw e;
      } catch (StackOverflowError e) {
        CompilerDirectives.transferToInterpreter();
        if (frame.isObject(slot)) {
          Generators.letGo(frame.getObject(slot)); // closing it now would fail
        }
        throw e;
      } finally {
        LoopNode.reportLoopCount(this, rounds);
      }
      frame.setObject(slot, null);
    }
    return orelse == null
        ? Completion.NORMAL
        : Resumption.leave(frame, stateSlot, ELSE, Resumption.run(orelse, frame));
  }

  private int suspend(VirtualFrame frame) {
    if (frame.isObject(slot) && Generators.isClosedByLoop(frame.getObject(slot))) {
      // Whoever closes this generator closes that one. Rare, and it makes the activation
      // exist wherever this meets other paths.
      closing.enter();
      return Resumption.leaveProtected(frame, stateSlot, BODY, Completion.SUSPENDED);
    }
    return Resumption.leave(frame, stateSlot, BODY, Completion.SUSPENDED);
  }

  /** After {@code break} or {@code return}. */
  private int end(VirtualFrame frame, int end) {
    leave(frame);
    frame.setObject(slot, null);
    return end == Completion.BREAK ? Completion.NORMAL : end;
  }

  /** The loop ends early. */
  private void leave(VirtualFrame frame) {
    if (frame.isObject(slot) && Generators.isClosedByLoop(frame.getObject(slot))) {
      dropping.enter();
      Generators.leaveLoop(frame.getObject(slot));
    }
  }

  private void start(VirtualFrame frame, Object values) {
    if (getIterator != null && values instanceof PyRange range && range.isSmall()) {
      overRange.enter();
      frame.setLong(slot, range.longLength());
      frame.setLong(slot + 1, range.longStart());
      frame.setLong(slot + 2, range.longStep());
    } else {
      overIterator.enter();
      at(frame);
      frame.setObject(slot, getIterator == null ? values : getIterator.execute(frame, values));
    }
  }

  /** Stores the next element to the target; false at the end. */
  private boolean advance(VirtualFrame frame) {
    if (frame.isLong(slot)) {
      overRange.enter();
      long left = frame.getLong(slot);
      if (Tracing.isOn()) {
        Tracing.branch(frame, this, position, left != 0);
      }
      if (left == 0) {
        return false;
      }
      long value = frame.getLong(slot + 1);
      frame.setLong(slot, left - 1);
      frame.setLong(slot + 1, value + frame.getLong(slot + 2));
      target.writeLong(frame, value);
      return true;
    }
    overIterator.enter();
    PyFrame.moveTo(frame, position);
    Object value;
    try {
      value = next.step(frame, frame.getObject(slot));
    } catch (EndOfIteration e) {
      return exhausted(frame);
    }
    if (value == null) {
      return exhausted(frame);
    }
    if (Tracing.isOn()) {
      Tracing.branch(frame, this, position, true);
    }
    target.write(frame, value);
    return true;
  }

  private boolean exhausted(VirtualFrame frame) {
    if (Tracing.isOn()) {
      Tracing.exhausted(frame, this, frame.getObject(slot));
      Tracing.branch(frame, this, position, false);
    }
    return false;
  }
}
