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
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.generator.Delegation.Use;
import org.boomslang.objects.none.PyNone;

/** {@code async with}. */
public final class AsyncWithNode extends CompoundNode {
  private static final int ENTER = 1;
  private static final int BODY = 2;
  private static final int EXIT = 3;

  @Child private ExpressionNode manager;
  @Child private AwaitNode awaitEnter;
  @Child private AwaitNode awaitExit;
  @Child private TruthValueNode truth = TruthValueNode.create();
  @Child private StatementNode body;
  private final PyCode code;
  private final BranchProfile raised = BranchProfile.create();
  private final int stateSlot;

  /**
   * The manager, what it gave on entry, what goes on afterwards (an exception, or how the body
   * ended), what was handled outside.
   */
  private final int slot;

  /**
   * @param body begins with the store of the second temporary to the target
   * @param slot the first of four temporaries
   * @param awaitSlots state and temporary of the await of {@code __aenter__}, the same for {@code
   *     __aexit__}
   */
  public AsyncWithNode(
      ExpressionNode manager,
      StatementNode body,
      PyCode code,
      int stateSlot,
      int slot,
      int[] awaitSlots,
      long position) {
    this.manager = manager;
    this.body = body;
    this.code = code;
    this.stateSlot = stateSlot;
    this.slot = slot;
    this.awaitEnter = new AwaitNode(new Enter(slot), awaitSlots[0], awaitSlots[1], Use.ENTER);
    this.awaitExit = new AwaitNode(new Exit(slot), awaitSlots[2], awaitSlots[3], Use.EXIT);
    awaitEnter.setPosition(position);
    awaitExit.setPosition(position);
    setPosition(position);
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    int state = Resumption.enter(frame, stateSlot);
    if (state <= ENTER) {
      if (state == 0) {
        start(frame);
      }
      Object entered = awaitEnter.resume(frame);
      if (entered == Completion.SUSPENSION) {
        return Resumption.leave(frame, stateSlot, ENTER, Completion.SUSPENDED);
      }
      frame.setObject(slot + 1, entered);
    }
    if (state <= BODY) {
      Object pending = null;
      try {
        int end = Resumption.run(body, frame);
        if (end == Completion.SUSPENDED) {
          return Resumption.leaveProtected(frame, stateSlot, BODY, end);
        }
        if (end != Completion.NORMAL) {
          pending = end;
        }
      } catch (ControlFlowException e) {
        throw e;
      } catch (PyException e) {
        raised.enter();
        pending = e;
      } catch (VirtualMachineError | RuntimeException e) {
        CompilerDirectives.transferToInterpreter();
        pending = Faults.toPython(e);
      }
      frame.setObject(slot + 2, pending);
      if (pending instanceof PyException exception) {
        Tracebacks.add(frame, code, exception);
        frame.setObject(
            slot + 3, Handling.enter(frame, PyArguments.thread(frame, this), exception.value()));
      }
      if (Tracing.isOn()) {
        Tracing.line(frame, this, position(), false);
      }
    }
    return leave(frame);
  }

  private void start(VirtualFrame frame) {
    Object object = manager.execute(frame);
    at(frame);
    if (!ContextManagers.has(object, "__aexit__")) {
      throw ContextManagers.missingAsync(object, "__aexit__");
    }
    if (!ContextManagers.has(object, "__aenter__")) {
      throw ContextManagers.missingAsync(object, "__aenter__");
    }
    frame.setObject(slot, object);
  }

  private int leave(VirtualFrame frame) {
    boolean suspended = false;
    boolean suppressed;
    try {
      Object result = awaitExit.resume(frame);
      if (result == Completion.SUSPENSION) {
        suspended = true;
        return Resumption.leave(frame, stateSlot, EXIT, Completion.SUSPENDED);
      }
      boolean raised = frame.getObject(slot + 2) instanceof PyException;
      suppressed = raised && truth.execute(frame, result);
      if (raised && Tracing.isOn()) {
        Tracing.branch(frame, this, position(), !suppressed);
      }
    } finally {
      if (!suspended && frame.getObject(slot + 2) instanceof PyException) {
        Handling.leave(frame, PyArguments.thread(frame, this), frame.getObject(slot + 3));
      }
    }
    Object pending = frame.getObject(slot + 2);
    clear(frame, slot, 4);
    if (pending == null || suppressed) {
      return Completion.NORMAL;
    }
    if (pending instanceof PyException exception) {
      throw exception;
    }
    return (int) pending;
  }

  private static final class Enter extends ExpressionNode {
    private final int slot;
    @Child private CallSpecialNode call = CallSpecialNode.awaited("__aenter__", 0);

    Enter(int slot) {
      this.slot = slot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return call.execute(frame, frame.getObject(slot));
    }
  }

  private static final class Exit extends ExpressionNode {
    private final int slot;
    @Child private CallSpecialNode call = CallSpecialNode.awaited("__aexit__", 3);

    Exit(int slot) {
      this.slot = slot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object object = frame.getObject(slot);
      if (frame.getObject(slot + 2) instanceof PyException exception) {
        PyBaseException value = exception.value();
        Object traceback = value.traceback();
        return call.execute(
            frame, object, value.type(), value, traceback == null ? PyNone.NONE : traceback);
      }
      return call.execute(frame, object, PyNone.NONE, PyNone.NONE, PyNone.NONE);
    }
  }
}
