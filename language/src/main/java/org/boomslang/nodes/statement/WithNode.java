package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.nodes.operation.TruthValueNode;
import org.boomslang.nodes.root.Faults;
import org.boomslang.nodes.root.Tracebacks;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.PyThreadState;

/** {@code with manager as target}; several managers nest. */
public final class WithNode extends CompoundNode {
  @Child private ExpressionNode manager;
  @Child private CallSpecialNode enter = CallSpecialNode.reported("__enter__", 0);
  @Child private CallSpecialNode exit = CallSpecialNode.reported("__exit__", 3);
  @Child private TruthValueNode truth = TruthValueNode.create();
  @Child private WriteNode target;
  @Child private StatementNode body;
  private final PyCode code;
  private final BranchProfile raised = BranchProfile.create();

  /**
   * @param target null without {@code as}
   */
  public WithNode(ExpressionNode manager, WriteNode target, StatementNode body, PyCode code) {
    this.manager = manager;
    this.target = target;
    this.body = body;
    this.code = code;
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    Object object = manager.execute(frame);
    at(frame);
    if (!exit.isPresent(object) && !ContextManagers.hasExit(object)) {
      CompilerDirectives.transferToInterpreter();
      throw ContextManagers.missing(object, "__exit__");
    }
    Object entered = enter.execute(frame, object);
    if (entered == null) {
      CompilerDirectives.transferToInterpreter();
      throw ContextManagers.missing(object, "__enter__");
    }
    int end;
    try {
      if (target != null) {
        target.write(frame, entered);
      }
      end = body.executeStatement(frame);
    } catch (ControlFlowException e) {
      throw e;
    } catch (PyException e) {
      raised.enter();
      unwind(frame, object, e);
      return Completion.NORMAL;
    } catch (VirtualMachineError | RuntimeException e) {
      CompilerDirectives.transferToInterpreter();
      unwind(frame, object, Faults.toPython(e));
      return Completion.NORMAL;
    }
    leave(frame, object);
    return end;
  }

  private void leave(VirtualFrame frame, Object object) {
    at(frame);
    if (Tracing.isOn()) {
      Tracing.line(frame, this, position(), false);
    }
    exit.execute(frame, object, PyNone.NONE, PyNone.NONE, PyNone.NONE);
  }

  private void unwind(VirtualFrame frame, Object object, PyException exception) {
    Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      Tracing.handled(frame, code, exception);
    }
    PyBaseException value = exception.value();
    PyThreadState thread = PyArguments.thread(frame, this);
    Object outer = thread.handled;
    thread.handled = value;
    try {
      long raised = frame.getLongStatic(FrameLayout.POSITION);
      at(frame);
      if (Tracing.isOn()) {
        Tracing.line(frame, this, position(), false);
      }
      Object traceback = value.traceback();
      Object result =
          exit.execute(
              frame, object, value.type(), value, traceback == null ? PyNone.NONE : traceback);
      boolean suppressed = truth.execute(frame, result);
      if (Tracing.isOn()) {
        Tracing.branch(frame, this, position(), !suppressed);
      }
      if (suppressed) {
        return;
      }
      PyFrame.moveTo(frame, raised);
    } finally {
      thread.handled = outer;
    }
    if (Tracing.isOn()) {
      Tracing.reraised(frame, code, exception);
    }
    throw exception;
  }
}
