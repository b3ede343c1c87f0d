package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.ExplodeLoop;
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

/**
 * {@code try} with {@code except} clauses, any part of which can be suspended. The state is 1 in
 * the body, 2 in {@code else}, 3 + i in handler i.
 */
public final class ResumableTryExceptNode extends CompoundNode {
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
  public int executeStatement(VirtualFrame frame) {
    int state = Resumption.enter(frame, stateSlot);
    if (state >= HANDLER) {
      return handle(frame, (PyException) frame.getObject(slot), state - HANDLER);
    }
    if (state != ELSE) {
      int end;
      try {
        end = Resumption.run(body, frame);
      } catch (PyException e) {
        raised.enter();
        return start(frame, e);
      } catch (ControlFlowException e) {
        throw e;
      } catch (VirtualMachineError | RuntimeException e) {
        CompilerDirectives.transferToInterpreter();
        return start(frame, Faults.toPython(e));
      }
      if (end != Completion.NORMAL) {
        return catchesExit
            ? Resumption.leaveProtected(frame, stateSlot, BODY, end)
            : Resumption.leave(frame, stateSlot, BODY, end);
      }
    }
    return orelse == null
        ? Completion.NORMAL
        : Resumption.leave(frame, stateSlot, ELSE, Resumption.run(orelse, frame));
  }

  private int start(VirtualFrame frame, PyException exception) {
    Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      Tracing.handled(frame, code, exception);
    }
    frame.setObject(slot, exception);
    frame.setObject(
        slot + 1, Handling.enter(frame, PyArguments.thread(frame, this), exception.value()));
    return handle(frame, exception, -1);
  }

  /**
   * @param resumed the handler that was left, -1 to look for one
   */
  @ExplodeLoop
  private int handle(VirtualFrame frame, PyException exception, int resumed) {
    int end = Completion.NORMAL;
    boolean handled = false;
    try {
      for (int i = 0; i < handlers.length; i++) {
        if (!handled && (resumed == i || (resumed < 0 && matches(frame, exception, i)))) {
          handled = true;
          end = handlers[i].complete(frame, exception.value(), resumed == i);
          end = Resumption.leave(frame, stateSlot, HANDLER + i, end);
        }
      }
    } finally {
      if (end != Completion.SUSPENDED) {
        Object outer = frame.getObject(slot + 1);
        clear(frame, slot, 2);
        Handling.leave(frame, PyArguments.thread(frame, this), outer);
      }
    }
    if (!handled) {
      if (Tracing.isOn()) {
        Tracing.reraised(frame, code, exception);
      }
      throw exception;
    }
    return end;
  }

  private boolean matches(VirtualFrame frame, PyException exception, int handler) {
    return handlers[handler].matches(frame, exception);
  }
}
