package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.PyAsyncGenerator;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.runtime.PyThreadState;

/**
 * Brings the arguments of a call of a generator function or coroutine function into a frame of the
 * body and makes the object. Each call site has a copy of its own, so that no call is needed for
 * it.
 */
public final class CreationNode extends Node {
  private final PyCode code;
  private final FrameDescriptor bodyDescriptor;
  private final RootCallTarget resume;
  @Child private StatementNode prologue;

  /**
   * @param prologue may be null
   * @param resume runs the body
   */
  CreationNode(
      PyCode code, FrameDescriptor bodyDescriptor, StatementNode prologue, RootCallTarget resume) {
    this.code = code;
    this.bodyDescriptor = bodyDescriptor;
    this.prologue = prologue;
    this.resume = resume;
  }

  /** A copy for a call site; null when the code is that of an ordinary function. */
  public static CreationNode of(PyCode code) {
    return code.callTarget().getRootNode() instanceof GeneratorFunctionRootNode root
        ? root.creation().copyForCall()
        : null;
  }

  private CreationNode copyForCall() {
    return new CreationNode(
        code, bodyDescriptor, prologue == null ? null : NodeUtil.cloneNode(prologue), resume);
  }

  /**
   * Makes the object.
   *
   * @param arguments those of the function's call target
   */
  public Object execute(Object[] arguments) {
    PyFunction function = (PyFunction) arguments[0];
    int flags = code.flags();
    if ((flags & CodeFlags.ASYNC_GENERATOR) != 0) {
      return new PyAsyncGenerator(
          activation(arguments, "async generator"), function.name(), function.qualname());
    }
    if ((flags & CodeFlags.COROUTINE) != 0) {
      return watched(activation(arguments, "coroutine"), function.name(), function.qualname());
    }
    return new PyGenerator(
        activation(arguments, "generator"), function.name(), function.qualname());
  }

  /**
   * The same for an expression that awaits the object at once. A coroutine cannot be dropped before
   * its first step then, so nobody has to be told of it, and where the body is compiled together
   * with the expression it need not be in memory.
   */
  public Object awaited(Object[] arguments, PyThreadState thread) {
    if ((code.flags() & CodeFlags.COROUTINE) == 0
        || thread.originTrackingDepth > 0
        || Tracing.isOn()) {
      return execute(arguments);
    }
    PyFunction function = (PyFunction) arguments[0];
    Activation activation = activation(arguments, "coroutine");
    activation.hold();
    return new PyCoroutine(activation, function.name(), function.qualname(), null);
  }

  /**
   * The same for a statement that drops the object: a coroutine will never be awaited, which the
   * caller is warned of at once.
   */
  public Object dropped(Object[] arguments) {
    if ((code.flags() & CodeFlags.COROUTINE) == 0) {
      return execute(arguments);
    }
    PyFunction function = (PyFunction) arguments[0];
    return dropped(activation(arguments, "coroutine"), function.name(), function.qualname());
  }

  private Activation activation(Object[] arguments, String kind) {
    MaterializedFrame kept =
        Truffle.getRuntime().createMaterializedFrame(arguments, bodyDescriptor);
    if (prologue != null) {
      prologue.execute(kept);
    }
    Activation activation = new Activation(code, resume, kept, kind);
    kept.setObjectStatic(FrameLayout.GENERATOR, activation);
    return activation;
  }

  @TruffleBoundary
  private static Object watched(Activation activation, Object name, Object qualname) {
    return PyCoroutine.watched(activation, name, qualname);
  }

  @TruffleBoundary
  private static Object dropped(Activation activation, Object name, Object qualname) {
    return PyCoroutine.dropped(activation, name, qualname);
  }
}
