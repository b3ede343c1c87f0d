package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.source.Source;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.root.Faults;
import org.boomslang.nodes.root.PyRootNode;
import org.boomslang.nodes.root.Tracebacks;
import org.boomslang.nodes.statement.ReturnException;
import org.boomslang.nodes.trace.JumpException;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.generator.Activation;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * Runs the body of a generator from where it was suspended; the argument is its {@link Activation}.
 */
public final class GeneratorRootNode extends PyRootNode {
  @Child private ExpressionNode body;

  public GeneratorRootNode(
      TruffleLanguage<?> language, PyCode code, Source source, ExpressionNode body) {
    super(language, new FrameDescriptor(), code, source);
    this.body = body;
  }

  @Override
  public Frame pythonFrame(Frame activation) {
    return ((Activation) activation.getArguments()[0]).frame();
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Activation activation = CompilerDirectives.castExact(frame.getArguments()[0], Activation.class);
    MaterializedFrame kept = activation.frame();
    PyThreadState thread = PyContext.get(this).threadState();
    Object handled = thread.handled;
    activation.setCallerHandled(handled);
    if (activation.handled() != null) {
      thread.handled = activation.handled();
    }
    try {
      return run(activation, kept, thread);
    } finally {
      thread.handled = handled;
      thread.leaveActivation();
    }
  }

  private Object run(Activation activation, MaterializedFrame kept, PyThreadState thread) {
    Object result;
    try {
      if (!thread.enterActivation()) {
        CompilerDirectives.transferToInterpreter();
        throw Tracebacks.stackOverflow();
      }
      boolean fresh = kept.getObjectStatic(FrameLayout.GENERATOR) == null;
      if (fresh) {
        kept.setObjectStatic(FrameLayout.GENERATOR, activation);
        PyException thrown = activation.takeThrown();
        if (thrown != null) {
          if (Tracing.isOn()) {
            Tracing.thrown(kept, code(), thrown);
          }
          throw thrown;
        }
        activation.takeSent();
      }
      if (Tracing.isOn()) {
        if (fresh) {
          Tracing.call(kept, code());
        } else {
          resumed(kept);
        }
      }
      result = execute(kept);
      if (Tracing.isOn()) {
        Tracing.returned(kept, code(), result);
      }
    } catch (YieldException e) {
      if (Tracing.isOn()) {
        Tracing.yielded(kept, code(), e.value());
      }
      activation.suspended();
      return e.value();
    } catch (PyException e) {
      throw fail(activation, kept, e);
    } catch (JumpException e) {
      throw fail(activation, kept, PyErrors.valueError("can't jump: incompatible stacks"));
    } catch (ControlFlowException e) {
      throw e;
    } catch (VirtualMachineError | RuntimeException e) {
      throw fail(activation, kept, Faults.toPython(e));
    }
    activation.finished(result);
    Object object = kept.getObjectStatic(FrameLayout.PY_FRAME);
    if (object != null) {
      CompilerDirectives.castExact(object, PyFrame.class).finish(kept);
    }
    return null;
  }

  private Object execute(MaterializedFrame kept) {
    try {
      return body.execute(kept);
    } catch (ReturnException e) {
      return e.value();
    }
  }

  private PyException fail(Activation activation, MaterializedFrame kept, PyException exception) {
    PyException leaving = exception;
    PyFrame current = Tracebacks.add(kept, code(), exception);
    if (Tracing.isOn()) {
      leaving = unwound(kept, exception);
    }
    current.finish(kept);
    activation.finished(null);
    return escaped(activation, leaving);
  }

  /** A StopIteration must not leave a generator: its caller would take it for the end (PEP 479). */
  @TruffleBoundary
  private static PyException escaped(Activation activation, PyException exception) {
    String name;
    if (exception.matches(ExceptionTypes.STOP_ITERATION)) {
      name = "StopIteration";
    } else if (activation.kind().equals("async generator")
        && exception.matches(ExceptionTypes.STOP_ASYNC_ITERATION)) {
      name = "StopAsyncIteration";
    } else {
      return exception;
    }
    PyException error = PyErrors.runtimeError("%s raised %s", activation.kind(), name);
    error.value().setCause(exception.value());
    error.value().setContext(exception.value());
    return error;
  }

  private void resumed(Frame kept) {
    PyException thrown = ((Activation) kept.getObjectStatic(FrameLayout.GENERATOR)).thrown();
    if (thrown == null) {
      Tracing.resume(kept, code());
    } else {
      Tracing.thrown(kept, code(), thrown);
    }
  }
}
