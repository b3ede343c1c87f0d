package org.boomslang.nodes.root;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import com.oracle.truffle.api.source.Source;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.trace.JumpException;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.runtime.PyThreadState;

/** The root of plain functions, lambdas, class bodies, modules and the like. */
public final class FunctionRootNode extends PyRootNode {
  @Child private StatementNode prologue;
  @Child private ExpressionNode body;
  private final BranchProfile raised = BranchProfile.create();

  /**
   * @param prologue brings the arguments into the frame; null when there is nothing to bring
   * @param body runs the statements; its value is the result
   */
  public FunctionRootNode(
      TruffleLanguage<?> language,
      FrameDescriptor descriptor,
      PyCode code,
      Source source,
      StatementNode prologue,
      ExpressionNode body) {
    super(language, descriptor, code, source);
    this.prologue = prologue;
    this.body = body;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    PyThreadState thread = PyArguments.thread(frame, this);
    if (!thread.enterActivation()) {
      thread.leaveActivation();
      CompilerDirectives.transferToInterpreter();
      throw Tracebacks.stackOverflow();
    }
    PyFrame.enter(frame, code(), thread, isObserved());
    Object result;
    try {
      if (prologue != null) {
        prologue.execute(frame);
      }
      if (Tracing.isOn()) {
        Tracing.call(frame, code(), thread);
      }
      result = body.execute(frame);
      if (Tracing.isOn()) {
        Tracing.returned(frame, code(), thread, result);
      }
      leave(frame);
    } catch (PyException e) {
      raised.enter();
      throw leave(frame, polled(e));
    } catch (JumpException e) {
      CompilerDirectives.transferToInterpreter();
      throw leave(frame, PyErrors.valueError("can't jump: incompatible stacks"));
    } catch (ControlFlowException e) {
      throw e;
    } catch (VirtualMachineError | RuntimeException e) {
      CompilerDirectives.transferToInterpreter();
      throw leave(frame, Faults.toPython(e));
    } finally {
      PyFrame.leave(frame, thread);
      thread.leaveActivation();
    }
    return result;
  }

  /**
   * Truffle looks for thread-local actions where a function returns, not where it raises; a program
   * may do nothing else for long.
   */
  private PyException polled(PyException exception) {
    try {
      TruffleSafepoint.poll(this);
      return exception;
    } catch (PyException interrupt) {
      interrupt.value().chain(exception.value());
      return interrupt;
    }
  }
}
