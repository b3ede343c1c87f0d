package org.boomslang.nodes.statement;

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
import org.boomslang.nodes.trace.JumpException;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.runtime.PyThreadState;

/** {@code try} with {@code except} clauses and perhaps {@code else}. */
public final class TryExceptNode extends CompoundNode {
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
  public int executeStatement(VirtualFrame frame) {
    if (Tracing.isOn()) {
      int sought = Tracing.seek(frame);
      if (sought != 0 && orelse != null && orelse.holds(sought)) {
        return orelse.executeStatement(frame);
      }
    }
    int end;
    try {
      end = body.executeStatement(frame);
    } catch (PyException e) {
      raised.enter();
      return handle(frame, e);
    } catch (ControlFlowException e) {
      throw e;
    } catch (VirtualMachineError | RuntimeException e) {
      CompilerDirectives.transferToInterpreter();
      return handle(frame, Faults.toPython(e));
    }
    return orelse != null && end == Completion.NORMAL ? orelse.executeStatement(frame) : end;
  }

  /** Goes on in another handler, which has the same exception. */
  @ExplodeLoop
  private int jump(VirtualFrame frame, JumpException e) {
    for (ExceptNode handler : handlers) {
      if (handler.holds(e.line())) {
        Tracing.setSeek(frame, e.line());
        return handler.completeBody(frame);
      }
    }
    throw e;
  }

  @ExplodeLoop
  private int handle(VirtualFrame frame, PyException exception) {
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
            return handler.complete(frame, exception.value());
          } catch (JumpException e) {
            return jump(frame, e);
          }
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
