package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.nodes.operation.TruthValueNode;
import org.boomslang.nodes.root.Faults;
import org.boomslang.nodes.root.Tracebacks;
import org.boomslang.nodes.statement.ContextManagers;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.PyThreadState;

/** {@code with} whose body can be suspended. */
public final class ResumableWithNode extends CompoundNode {
  private static final int BODY = 1;

  @Child private ExpressionNode manager;
  @Child private CallSpecialNode enter = CallSpecialNode.reported("__enter__", 0);
  @Child private CallSpecialNode exit = CallSpecialNode.reported("__exit__", 3);
  @Child private TruthValueNode truth = TruthValueNode.create();
  @Child private StatementNode body;
  private final PyCode code;
  private final BranchProfile raised = BranchProfile.create();
  private final int stateSlot;
  private final int slot;

  /**
   * @param body begins with the store of the second temporary to the target
   * @param slot the first of two temporaries: the manager, what it gave on entry
   */
  public ResumableWithNode(
      ExpressionNode manager, StatementNode body, PyCode code, int stateSlot, int slot) {
    this.manager = manager;
    this.body = body;
    this.code = code;
    this.stateSlot = stateSlot;
    this.slot = slot;
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    if (Resumption.enter(frame, stateSlot) == 0) {
      Object object = manager.execute(frame);
      at(frame);
      if (!exit.isPresent(object) && !ContextManagers.hasExit(object)) {
        throw ContextManagers.missing(object, "__exit__");
      }
      Object entered = enter.execute(frame, object);
      if (entered == null) {
        throw ContextManagers.missing(object, "__enter__");
      }
      frame.setObject(slot, object);
      frame.setObject(slot + 1, entered);
    }
    int end;
    try {
      end = Resumption.run(body, frame);
    } catch (ControlFlowException e) {
      throw e;
    } catch (PyException e) {
      raised.enter();
      unwind(frame, e);
      return Completion.NORMAL;
    } catch (VirtualMachineError | RuntimeException e) {
      CompilerDirectives.transferToInterpreter();
      unwind(frame, Faults.toPython(e));
      return Completion.NORMAL;
    }
    if (end == Completion.SUSPENDED) {
      return Resumption.leaveProtected(frame, stateSlot, BODY, end);
    }
    leave(frame);
    return end;
  }

  private Object takeManager(VirtualFrame frame) {
    Object object = frame.getObject(slot);
    clear(frame, slot, 2);
    return object;
  }

  private void leave(VirtualFrame frame) {
    at(frame);
    if (Tracing.isOn()) {
      Tracing.line(frame, this, position(), false);
    }
    exit.execute(frame, takeManager(frame), PyNone.NONE, PyNone.NONE, PyNone.NONE);
  }

  private void unwind(VirtualFrame frame, PyException exception) {
    Tracebacks.add(frame, code, exception);
    if (Tracing.isOn()) {
      Tracing.handled(frame, code, exception);
    }
    PyBaseException value = exception.value();
    PyThreadState thread = PyArguments.thread(frame, this);
    Object outer = Handling.enter(frame, thread, value);
    try {
      long raised = frame.getLongStatic(FrameLayout.POSITION);
      at(frame);
      if (Tracing.isOn()) {
        Tracing.line(frame, this, position(), false);
      }
      Object traceback = value.traceback();
      Object result =
          exit.execute(
              frame,
              takeManager(frame),
              value.type(),
              value,
              traceback == null ? PyNone.NONE : traceback);
      boolean suppressed = truth.execute(frame, result);
      if (Tracing.isOn()) {
        Tracing.branch(frame, this, position(), !suppressed);
      }
      if (suppressed) {
        return;
      }
      PyFrame.moveTo(frame, raised);
    } finally {
      Handling.leave(frame, thread, outer);
    }
    if (Tracing.isOn()) {
      Tracing.reraised(frame, code, exception);
    }
    throw exception;
  }
}
