package org.boomslang.nodes.generator;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.code.PyCode;

/**
 * The call target of generator functions and coroutine functions: makes the object. It is no
 * activation that Python code sees.
 */
public final class GeneratorFunctionRootNode extends RootNode {
  private final PyCode code;
  @Child private CreationNode creation;

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
    this.creation = new CreationNode(code, bodyDescriptor, prologue, resume);
  }

  CreationNode creation() {
    return creation;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return creation.execute(frame.getArguments());
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
