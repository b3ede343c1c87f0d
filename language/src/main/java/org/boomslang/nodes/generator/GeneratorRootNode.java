package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import com.oracle.truffle.api.source.Source;
import java.util.stream.IntStream;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.root.Faults;
import org.boomslang.nodes.root.PyRootNode;
import org.boomslang.nodes.root.Tracebacks;
import org.boomslang.nodes.trace.JumpException;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.Generators;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * Runs the body of a generator from where it was suspended; the argument is its {@link Activation}.
 *
 * <p>Where this and the creation of the generator are inlined into the loop that consumes it,
 * activation and frame need not exist. For that, neither may be passed to calls in code that goes
 * on with the loop, and their references to each other never change while the body runs: at a merge
 * of paths that disagree both would have to be real objects. So the body's end empties the frame
 * instead of letting go of it.
 */
public final class GeneratorRootNode extends PyRootNode {
  @Child private ExpressionNode body;
  private final BranchProfile raised = BranchProfile.create();
  private final BranchProfile returned = BranchProfile.create();
  private final BranchProfile yielded = BranchProfile.create();
  private final BranchProfile refused = BranchProfile.create();

  /** The slots of the body's variables and temporaries. */
  @CompilationFinal(dimensions = 1)
  private final int[] variables;

  /**
   * @param bodyDescriptor of the frame that is kept
   */
  public GeneratorRootNode(
      TruffleLanguage<?> language,
      PyCode code,
      Source source,
      FrameDescriptor bodyDescriptor,
      ExpressionNode body) {
    super(language, new FrameDescriptor(), code, source);
    this.body = body;
    this.variables =
        IntStream.range(FrameLayout.FIRST_LOCAL, bodyDescriptor.getNumberOfSlots())
            .filter(slot -> bodyDescriptor.getSlotKind(slot) != FrameSlotKind.Static)
            .toArray();
  }

  @Override
  public Frame pythonFrame(Frame activation) {
    return ((Activation) activation.getArguments()[0]).frame();
  }

  @Override
  protected long position(Frame activation) {
    return ((Activation) activation.getArguments()[0]).position();
  }

  @Override
  public boolean isRunning(Frame activation) {
    return ((Activation) activation.getArguments()[0]).isRunning();
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Activation activation = CompilerDirectives.castExact(frame.getArguments()[0], Activation.class);
    MaterializedFrame kept = activation.frame();
    PyThreadState thread = PyArguments.thread(frame, this);
    PyArguments.resumedBy(kept, code().signature().parameterCount(), thread);
    Object handled = thread.handled;
    activation.setCallerHandled(handled);
    if (activation.handled() != null) {
      thread.handled = activation.handled();
    }
    try {
      return run(activation, kept, thread);
    } finally {
      if (thread.handled != handled) {
        // Looked at first: stores of references cost more.
        thread.handled = handled;
      }
      PyFrame.leave(kept, thread);
      thread.leaveActivation();
    }
  }

  private Object run(Activation activation, MaterializedFrame kept, PyThreadState thread) {
    Object result;
    PyException thrownAtStart = null;
    try {
      if (!thread.enterActivation()) {
        CompilerDirectives.transferToInterpreter();
        throw Tracebacks.stackOverflow();
      }
      PyFrame.enter(kept, code(), thread, isObserved());
      boolean fresh = activation.begin();
      if (fresh) {
        PyException thrown = activation.takeThrown();
        if (thrown != null) {
          refused.enter();
          if (Tracing.isOn()) {
            Tracing.thrown(kept, code(), thrown);
          }
          thrownAtStart = thrown;
          throw thrown;
        }
        activation.takeSent();
      }
      if (Tracing.isOn()) {
        if (fresh) {
          Tracing.call(kept, code(), thread);
        } else {
          resumed(kept, thread);
        }
      }
      result = body.execute(kept);
      if (result == Completion.SUSPENSION) {
        return suspended(activation, kept, thread);
      }
      if (Tracing.isOn()) {
        Tracing.returned(kept, code(), thread, result);
      }
    } catch (YieldException e) {
      return suspended(activation, kept, thread);
    } catch (PyException e) {
      raised.enter();
      if (Tracing.isOn() && e != thrownAtStart) {
        passes(kept, e);
      }
      PyException leaving = fail(activation, kept, e);
      // A body that has not begun has no code that turns StopIteration into RuntimeError.
      throw e == thrownAtStart ? leaving : Generators.escaped(activation.kind(), leaving);
    } catch (JumpException e) {
      CompilerDirectives.transferToInterpreter();
      throw fail(activation, kept, PyErrors.valueError("can't jump: incompatible stacks"));
    } catch (ControlFlowException e) {
      throw e;
    } catch (VirtualMachineError | RuntimeException e) {
      CompilerDirectives.transferToInterpreter();
      throw fail(activation, kept, Faults.toPython(e));
    }
    returned.enter();
    activation.finished(result, isSingleThreaded());
    if (kept.getObjectStatic(FrameLayout.PY_FRAME) instanceof PyFrame object && object.isTaken()) {
      object.finish(kept);
      activation.forgetFrame();
    } else {
      release(kept);
    }
    return null;
  }

  /** Lets go of what the variables and arguments of a body that has ended hold. */
  @ExplodeLoop
  private void release(MaterializedFrame kept) {
    for (int slot : variables) {
      kept.setObject(slot, null);
    }
    Object[] arguments = kept.getArguments();
    for (int i = 0; i < code().signature().parameterCount(); i++) {
      arguments[1 + i] = null;
    }
  }

  private boolean isSingleThreaded() {
    return PyContext.get(this).singleThreaded().isValid();
  }

  private Object suspended(Activation activation, MaterializedFrame kept, PyThreadState thread) {
    yielded.enter();
    Object value = activation.takeYielded();
    if (Tracing.isOn()) {
      Tracing.yielded(kept, code(), thread, value);
    }
    activation.suspended(isSingleThreaded());
    return value;
  }

  /**
   * In CPython the whole body is in a handler that looks for StopIteration ({@link
   * Generators#escaped}).
   */
  private void passes(MaterializedFrame kept, PyException exception) {
    Tracebacks.add(kept, code(), exception);
    Tracing.handled(kept, code(), exception);
    if (!exception.matches(ExceptionTypes.STOP_ITERATION)) {
      Tracing.reraised(kept, code(), exception);
    }
  }

  private PyException fail(Activation activation, MaterializedFrame kept, PyException exception) {
    PyException leaving = exception;
    PyFrame current = Tracebacks.add(kept, code(), exception);
    if (Tracing.isOn()) {
      leaving = unwound(kept, exception);
    }
    current.finish(kept);
    activation.finished(null, isSingleThreaded());
    activation.forgetFrame();
    return leaving;
  }

  private void resumed(Frame kept, PyThreadState thread) {
    PyException thrown = ((Activation) kept.getObjectStatic(FrameLayout.GENERATOR)).thrown();
    if (thrown == null) {
      Tracing.resume(kept, code(), thread);
    } else {
      Tracing.thrown(kept, code(), thrown);
    }
  }
}
