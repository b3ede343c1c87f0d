package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.root.Faults;
import org.boomslang.nodes.root.Tracebacks;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.function.PyArguments;

/**
 * {@code try} with {@code except} clauses, any part of which can be suspended. The state is 1 in
 * the body, 2 in {@code else}, 3 + i in handler i.
 */
public final class ResumableTryExceptNode extends StatementNode {
  private static final int BODY = 1;
  private static final int ELSE = 2;
  private static final int HANDLER = 3;

  @Child private StatementNode body;
  @Children private final ResumableExceptNode[] handlers;
  @Child private StatementNode orelse;
  private final PyCode code;
  private final BranchProfile raised = BranchProfile.create();
  private final int stateSlot;

  /** Keeps the exception and what was handled outside. */
  private final int slot;

  /** Whether a handler may catch GeneratorExit. */
  private final boolean catchesExit;

  /**
   * @param slot the first of two temporaries
   * @param orelse null when there is none
   * @param catchesExit whether a handler may catch GeneratorExit
   */
  public ResumableTryExceptNode(
      StatementNode body,
      ResumableExceptNode[] handlers,
      StatementNode orelse,
      PyCode code,
      int stateSlot,
      int slot,
      boolean catchesExit) {
    this.catchesExit = catchesExit;
    this.body = body;
    this.handlers = handlers;
    this.orelse = orelse;
    this.code = code;
    this.stateSlot = stateSlot;
    this.slot = slot;
  }

  @Override
  public void execute(VirtualFrame frame) {
    int state = Resumption.enter(frame, stateSlot);
    if (state >= HANDLER) {
      handle(frame, (PyException) frame.getObject(slot), state - HANDLER);
      return;
    }
    if (state != ELSE) {
      try {
        body.execute(frame);
      } catch (YieldException e) {
        throw catchesExit
            ? Resumption.suspendProtected(frame, stateSlot, BODY, e)
            : Resumption.suspend(frame, stateSlot, BODY, e);
      } catch (PyException e) {
        raised.enter();
        start(frame, e);
        return;
      } catch (ControlFlowException e) {
        throw e;
      } catch (VirtualMachineError | RuntimeException e) {
        CompilerDirectives.transferToInterpreter();
        start(frame, Faults.toPython(e));
        return;
      }
    }
    if (orelse != null) {
      try {
        orelse.execute(frame);
      } catch (YieldException e) {
        throw Resumption.suspend(frame, stateSlot, ELSE, e);
      }
    }
  }

  private void start(VirtualFrame frame, PyException exception) {
    Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      Tracing.handled(frame, code, exception);
    }
    frame.setObject(slot, exception);
    frame.setObject(
        slot + 1, Handling.enter(frame, PyArguments.thread(frame, this), exception.value()));
    handle(frame, exception, -1);
  }

  /**
   * @param resumed the handler that was left, -1 to look for one
   */
  @ExplodeLoop
  private void handle(VirtualFrame frame, PyException exception, int resumed) {
    boolean suspended = false;
    boolean handled = false;
    try {
      for (int i = 0; i < handlers.length; i++) {
        if (!handled && (resumed == i || (resumed < 0 && matches(frame, exception, i)))) {
          handled = true;
          try {
            handlers[i].execute(frame, exception.value(), resumed == i);
          } catch (YieldException e) {
            suspended = true;
            throw Resumption.suspend(frame, stateSlot, HANDLER + i, e);
          }
        }
      }
    } finally {
      if (!suspended) {
        Object outer = frame.getObject(slot + 1);
        frame.setObject(slot, null);
        frame.setObject(slot + 1, null);
        Handling.leave(frame, PyArguments.thread(frame, this), outer);
      }
    }
    if (!handled) {
      if (Tracing.isOn()) {
        Tracing.reraised(frame, code, exception);
      }
      throw exception;
    }
  }

  private boolean matches(VirtualFrame frame, PyException exception, int handler) {
    return handlers[handler].matches(frame, exception);
  }
}
