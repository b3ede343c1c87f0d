package org.boomslang.nodes.statement;

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
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.runtime.PyThreadState;

/** {@code try} with {@code finally}. */
public final class TryFinallyNode extends StatementNode {
  @Child private StatementNode body;
  @Child private StatementNode finalbody;
  private final PyCode code;
  private final BranchProfile left = BranchProfile.create();
  private final BranchProfile raised = BranchProfile.create();

  public TryFinallyNode(StatementNode body, StatementNode finalbody, PyCode code) {
    this.body = body;
    this.finalbody = finalbody;
    this.code = code;
  }

  @Override
  public void execute(VirtualFrame frame) {
    if (Tracing.isOn()) {
      int sought = Tracing.seek(frame);
      if (sought != 0 && finalbody.holds(sought)) {
        finalbody.execute(frame);
        return;
      }
    }
    try {
      body.execute(frame);
    } catch (JumpException e) {
      if (!finalbody.holds(e.line())) {
        throw e;
      }
      Tracing.setSeek(frame, e.line());
    } catch (ControlFlowException e) {
      left.enter();
      finalbody.execute(frame);
      throw e;
    } catch (PyException e) {
      raised.enter();
      throw unwind(frame, e);
    } catch (VirtualMachineError | RuntimeException e) {
      CompilerDirectives.transferToInterpreter();
      throw unwind(frame, Faults.toPython(e));
    }
    finalbody.execute(frame);
  }

  private PyException unwind(VirtualFrame frame, PyException exception) {
    Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      Tracing.handled(frame, code, exception);
    }
    long position = frame.getLongStatic(FrameLayout.POSITION);
    PyThreadState thread = PyArguments.thread(frame, this);
    Object outer = thread.handled;
    thread.handled = exception.value();
    try {
      finalbody.execute(frame);
    } finally {
      thread.handled = outer;
    }
    // The host sees where the exception came from, not where this clause ended.
    PyFrame.moveTo(frame, position);
    if (Tracing.isOn()) {
      Tracing.reraised(frame, code, exception);
    }
    return exception;
  }
}
