package org.boomslang.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.function.PyFunction;

/**
 * A builtin that the language itself calls, such as {@code __build_class__}; globals do not hide
 * it.
 */
public final class ReadBuiltinNode extends ExpressionNode {
  private final String name;

  public ReadBuiltinNode(String name) {
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    at(frame);
    return read((PyFunction) frame.getArguments()[0]);
  }

  @TruffleBoundary
  private Object read(PyFunction function) {
    Object value = function.builtin(name);
    if (value == null) {
      throw PyErrors.nameError("%s not found", name);
    }
    return value;
  }
}
