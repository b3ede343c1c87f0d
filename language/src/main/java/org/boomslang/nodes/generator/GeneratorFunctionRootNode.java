package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.PyAsyncGenerator;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.generator.PyGenerator;

/**
 * The call target of generator functions and coroutine functions: brings the arguments into a frame
 * of the body and makes the object. It is no activation that Python code sees.
 */
public final class GeneratorFunctionRootNode extends RootNode {
  private final PyCode code;
  private final FrameDescriptor bodyDescriptor;
  private final RootCallTarget resume;
  @Child private StatementNode prologue;

  /**
   * @param prologue may be null
   * @param resume runs the body
   */
  public GeneratorFunctionRootNode(
      TruffleLanguage<?> language,
      PyCode code,
      FrameDescriptor bodyDescriptor,
      StatementNode prologue,
      RootCallTarget resume) {
    super(language);
    this.code = code;
    this.bodyDescriptor = bodyDescriptor;
    this.prologue = prologue;
    this.resume = resume;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    MaterializedFrame kept =
        Truffle.getRuntime().createMaterializedFrame(frame.getArguments(), bodyDescriptor);
    if (prologue != null) {
      prologue.execute(kept);
    }
    return make((PyFunction) frame.getArguments()[0], kept);
  }

  private Object make(PyFunction function, MaterializedFrame kept) {
    Object name = function.name();
    Object qualname = function.qualname();
    int flags = code.flags();
    if ((flags & CodeFlags.ASYNC_GENERATOR) != 0) {
      return new PyAsyncGenerator(activation(kept, "async generator"), name, qualname);
    }
    if ((flags & CodeFlags.COROUTINE) != 0) {
      return makeCoroutine(kept, name, qualname);
    }
    return new PyGenerator(activation(kept, "generator"), name, qualname);
  }

  private Activation activation(MaterializedFrame kept, String kind) {
    Activation activation = new Activation(code, resume, kept, kind);
    kept.setObjectStatic(FrameLayout.GENERATOR, activation);
    return activation;
  }

  @TruffleBoundary
  private Object makeCoroutine(MaterializedFrame kept, Object name, Object qualname) {
    return PyCoroutine.watched(activation(kept, "coroutine"), name, qualname);
  }

  @Override
  public String getName() {
    return code.name();
  }

  @Override
  public String toString() {
    return code.qualname() + " (creation)";
  }
}
