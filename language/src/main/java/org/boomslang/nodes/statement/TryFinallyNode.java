package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
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
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.runtime.PyThreadState;

/** {@code try} with {@code finally}. */
public final class TryFinallyNode extends CompoundNode {
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
  public int executeStatement(VirtualFrame frame) {
    if (Tracing.isOn()) {
      int sought = Tracing.seek(frame);
      if (sought != 0 && finalbody.holds(sought)) {
        return finalbody.executeStatement(frame);
      }
    }
    int end;
    try {
      end = body.executeStatement(frame);
    } catch (JumpException e) {
      if (!finalbody.holds(e.line())) {
        throw e;
      }
      Tracing.setSeek(frame, e.line());
      end = Completion.NORMAL;
    } catch (ControlFlowException e) {
      throw e;
    } catch (PyException e) {
      raised.enter();
      return unwind(frame, e);
    } catch (VirtualMachineError | RuntimeException e) {
      CompilerDirectives.transferToInterpreter();
      return unwind(frame, Faults.toPython(e));
    }
    if (end == Completion.NORMAL) {
      return finalbody.executeStatement(frame);
    }
    left.enter();
    return leave(frame, end);
  }

  /** Goes on as the body ended, unless the other part ends in a way of its own. */
  private int leave(VirtualFrame frame, int end) {
    Object result = Completion.takeResult(frame);
    int last = finalbody.executeStatement(frame);
    if (last != Completion.NORMAL) {
      return last;
    }
    return end == Completion.RETURN ? Completion.returning(frame, result) : end;
  }

  /** Raises the exception again, unless the other part leaves. */
  private int unwind(VirtualFrame frame, PyException exception) {
    Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      Tracing.handled(frame, code, exception);
    }
    long position = frame.getLongStatic(FrameLayout.POSITION);
    PyThreadState thread = PyArguments.thread(frame, this);
    Object outer = thread.handled;
    thread.handled = exception.value();
    int last;
    try {
      last = finalbody.executeStatement(frame);
    } finally {
      thread.handled = outer;
    }
    if (last != Completion.NORMAL) {
      return last;
    }
    // The host sees where the exception came from, not where this clause ended.
    PyFrame.moveTo(frame, position);
    if (Tracing.isOn()) {
      Tracing.reraised(frame, code, exception);
    }
    throw exception;
  }
}
