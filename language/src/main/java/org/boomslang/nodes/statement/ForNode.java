package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.Completion;
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

/**
 * {@code for} with its {@code else}. Over a {@code range} of small ints it counts in two long
 * slots; over anything else it asks an iterator. The slot of the iterator tells which: it holds how
 * many rounds are left, or the iterator.
 */
public final class ForNode extends LoopStatementNode {
  @Child private ExpressionNode iterable;
  @Child private GetIteratorNode getIterator;
  @Child private NextNode next = NextNode.create();
  @Child private WriteNode target;
  @Child private StatementNode body;
  @Child private StatementNode orelse;
  private final int slot;

  /** The position of what is done at each turn. */
  private final long header;

  private final BranchProfile overRange = BranchProfile.create();
  private final BranchProfile overIterator = BranchProfile.create();
  private final BranchProfile left = BranchProfile.create();
  private final BranchProfile dropping = BranchProfile.create();

  /**
   * @param slot the first of three temporary slots: iterator or rounds left, next value, step
   * @param orelse null when there is none
   * @param iterator whether the value is an iterator already
   */
  public ForNode(
      ExpressionNode iterable,
      WriteNode target,
      StatementNode body,
      StatementNode orelse,
      int slot,
      long position,
      boolean iterator) {
    this.iterable = iterable;
    this.getIterator = iterator ? null : GetIteratorNode.create();
    this.slot = slot;
    this.target = target;
    this.body = body;
    this.header = position;
    this.orelse = orelse;
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    Object values = iterable.execute(frame);
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
    int end;
    try {
      end = loop(frame);
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
    }
    if (end != EXHAUSTED) {
      leave(frame);
    }
    frame.setObject(slot, null);
    if (end == Completion.RETURN) {
      return end;
    }
    return orelse != null && end == EXHAUSTED ? orelse.executeStatement(frame) : Completion.NORMAL;
  }

  /** The loop ends early. */
  private void leave(VirtualFrame frame) {
    if (frame.isObject(slot) && Generators.isClosedByLoop(frame.getObject(slot))) {
      dropping.enter();
      Generators.leaveLoop(frame.getObject(slot));
    }
  }

  @Override
  int round(VirtualFrame frame) {
    if (frame.isLong(slot)) {
      overRange.enter();
      long left = frame.getLong(slot);
      if (Tracing.isOn()) {
        Tracing.branch(frame, this, header, left != 0);
      }
      if (left == 0) {
        return EXHAUSTED;
      }
      long value = frame.getLong(slot + 1);
      frame.setLong(slot, left - 1);
      frame.setLong(slot + 1, value + frame.getLong(slot + 2));
      target.writeLong(frame, value);
    } else {
      overIterator.enter();
      PyFrame.moveTo(frame, header);
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
        Tracing.branch(frame, this, header, true);
      }
      target.write(frame, value);
    }
    int end = body.executeStatement(frame);
    if (end != Completion.NORMAL && end != Completion.CONTINUE) {
      return end;
    }
    if (Tracing.isOn()) {
      Tracing.line(frame, this, header, true);
    }
    return NEXT;
  }

  private int exhausted(VirtualFrame frame) {
    if (Tracing.isOn()) {
      Tracing.exhausted(frame, this, frame.getObject(slot));
      Tracing.branch(frame, this, header, false);
    }
    return EXHAUSTED;
  }
}
