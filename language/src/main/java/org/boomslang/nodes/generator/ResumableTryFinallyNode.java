package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.root.Faults;
import org.boomslang.nodes.root.Tracebacks;
import org.boomslang.nodes.trace.JumpException;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.function.PyArguments;

/** {@code try} with {@code finally}, either part of which can be suspended. */
public final class ResumableTryFinallyNode extends StatementNode {
  private static final int BODY = 1;
  private static final int FINAL = 2;

  @Child private StatementNode body;
  @Child private StatementNode finalbody;
  private final PyCode code;
  private final BranchProfile raised = BranchProfile.create();
  private final int stateSlot;

  /** Keeps the exception that goes on afterwards, and what was handled outside. */
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
  public void execute(VirtualFrame frame) {
    if (Resumption.enter(frame, stateSlot) != FINAL) {
      RuntimeException pending = null;
      try {
        body.execute(frame);
      } catch (YieldException e) {
        throw Resumption.suspendProtected(frame, stateSlot, BODY, e);
      } catch (JumpException e) {
        throw e;
      } catch (ControlFlowException e) {
        pending = e;
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
    runFinal(frame);
  }

  private void startHandling(VirtualFrame frame, PyException exception) {
    Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      Tracing.handled(frame, code, exception);
    }
    frame.setObject(
        slot + 1, Handling.enter(frame, PyArguments.thread(frame, this), exception.value()));
  }

  private void runFinal(VirtualFrame frame) {
    boolean suspended = false;
    try {
      finalbody.execute(frame);
    } catch (YieldException e) {
      suspended = true;
      throw Resumption.suspend(frame, stateSlot, FINAL, e);
    } finally {
      if (!suspended && frame.getObject(slot) instanceof PyException) {
        Handling.leave(frame, PyArguments.thread(frame, this), frame.getObject(slot + 1));
      }
    }
    Object pending = frame.getObject(slot);
    frame.setObject(slot, null);
    frame.setObject(slot + 1, null);
    if (pending instanceof PyException exception && Tracing.isOn()) {
      Tracing.reraised(frame, code, exception);
    }
    if (pending != null) {
      throw (RuntimeException) pending;
    }
  }
}
