package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.root.Faults;
import org.boomslang.nodes.root.Tracebacks;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.function.PyArguments;

/** {@code try} with {@code finally}, either part of which can be suspended. */
public final class ResumableTryFinallyNode extends CompoundNode {
  private static final int BODY = 1;
  private static final int FINAL = 2;

  @Child private StatementNode body;
  @Child private StatementNode finalbody;
  private final PyCode code;
  private final BranchProfile raised = BranchProfile.create();
  private final int stateSlot;

  /**
   * Keeps the exception that goes on afterwards, and what was handled outside; or how the body
   * ended, and what it returns.
   */
  private final int slot;

  /**
   * @param slot the first of two temporaries
   */
  public ResumableTryFinallyNode(
      StatementNode body, StatementNode finalbody, PyCode code, int stateSlot, int slot) {
    this.body = body;
    this.finalbody = finalbody;
    this.code = code;
    this.stateSlot = stateSlot;
    this.slot = slot;
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    if (Resumption.enter(frame, stateSlot) != FINAL) {
      Object pending = null;
      try {
        int end = Resumption.run(body, frame);
        if (end == Completion.SUSPENDED) {
          return Resumption.leaveProtected(frame, stateSlot, BODY, end);
        }
        if (end != Completion.NORMAL) {
          pending = end;
          frame.setObject(slot + 1, Completion.takeResult(frame));
        }
      } catch (ControlFlowException e) {
        throw e;
      } catch (PyException e) {
        raised.enter();
        pending = e;
        startHandling(frame, e);
      } catch (VirtualMachineError | RuntimeException e) {
        CompilerDirectives.transferToInterpreter();
        PyException overflow = Faults.toPython(e);
        pending = overflow;
        startHandling(frame, overflow);
      }
      frame.setObject(slot, pending);
    }
    return runFinal(frame);
  }

  private void startHandling(VirtualFrame frame, PyException exception) {
    Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      Tracing.handled(frame, code, exception);
    }
    frame.setObject(
        slot + 1, Handling.enter(frame, PyArguments.thread(frame, this), exception.value()));
  }

  private int runFinal(VirtualFrame frame) {
    int end = Completion.NORMAL;
    try {
      end = Resumption.run(finalbody, frame);
    } finally {
      if (end != Completion.SUSPENDED && frame.getObject(slot) instanceof PyException) {
        Handling.leave(frame, PyArguments.thread(frame, this), frame.getObject(slot + 1));
      }
    }
    if (end == Completion.SUSPENDED) {
      return Resumption.leave(frame, stateSlot, FINAL, end);
    }
    Object pending = frame.getObject(slot);
    Object result = frame.getObject(slot + 1);
    clear(frame, slot, 2);
    if (end != Completion.NORMAL || pending == null) {
      return end;
    }
    if (pending instanceof PyException exception) {
      if (Tracing.isOn()) {
        Tracing.reraised(frame, code, exception);
      }
      throw exception;
    }
    return (int) pending == Completion.RETURN ? Completion.returning(frame, result) : (int) pending;
  }
}
