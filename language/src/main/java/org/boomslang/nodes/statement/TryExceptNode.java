package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.root.Faults;
import org.boomslang.nodes.root.Tracebacks;
import org.boomslang.nodes.trace.JumpException;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.runtime.PyThreadState;

/** {@code try} with {@code except} clauses and perhaps {@code else}. */
public final class TryExceptNode extends StatementNode {
  @Child private StatementNode body;
  @Children private final ExceptNode[] handlers;
  @Child private StatementNode orelse;
  private final PyCode code;
  private final BranchProfile raised = BranchProfile.create();

  /**
   * @param orelse null when there is none
   */
  public TryExceptNode(
      StatementNode body, ExceptNode[] handlers, StatementNode orelse, PyCode code) {
    this.body = body;
    this.handlers = handlers;
    this.orelse = orelse;
    this.code = code;
  }

  @Override
  public void execute(VirtualFrame frame) {
    if (Tracing.isOn()) {
      int sought = Tracing.seek(frame);
      if (sought != 0 && orelse != null && orelse.holds(sought)) {
        orelse.execute(frame);
        return;
      }
    }
    try {
      body.execute(frame);
    } catch (PyException e) {
      raised.enter();
      handle(frame, e);
      return;
    } catch (ControlFlowException e) {
      throw e;
    } catch (VirtualMachineError | RuntimeException e) {
      CompilerDirectives.transferToInterpreter();
      handle(frame, Faults.toPython(e));
      return;
    }
    if (orelse != null) {
      orelse.execute(frame);
    }
  }

  /** Goes on in another handler, which has the same exception. */
  @ExplodeLoop
  private void jump(VirtualFrame frame, JumpException e) {
    for (ExceptNode handler : handlers) {
      if (handler.holds(e.line())) {
        Tracing.setSeek(frame, e.line());
        handler.executeBody(frame);
        return;
      }
    }
    throw e;
  }

  @ExplodeLoop
  private void handle(VirtualFrame frame, PyException exception) {
    Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      Tracing.handled(frame, code, exception);
    }
    PyThreadState thread = PyArguments.thread(frame, this);
    Object outer = thread.handled;
    thread.handled = exception.value();
    try {
      for (ExceptNode handler : handlers) {
        if (handler.matches(frame, exception)) {
          try {
            handler.execute(frame, exception.value());
          } catch (JumpException e) {
            jump(frame, e);
          }
          return;
        }
      }
    } finally {
      thread.handled = outer;
    }
    if (Tracing.isOn()) {
      Tracing.reraised(frame, code, exception);
    }
    throw exception;
  }
}
