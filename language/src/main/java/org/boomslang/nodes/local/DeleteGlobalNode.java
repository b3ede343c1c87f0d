package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.str.PyStr;

/** {@code del name} for a global. */
public final class DeleteGlobalNode extends StatementNode {
  private final String name;
  private final boolean quiet;

  /**
   * @param quiet whether an unbound name is no error
   */
  public DeleteGlobalNode(String name, boolean quiet) {
    this.name = name;
    this.quiet = quiet;
  }

  @Override
  public void execute(VirtualFrame frame) {
    at(frame);
    remove(((PyFunction) frame.getArguments()[0]).globals());
  }

  @TruffleBoundary
  private void remove(PyDict globals) {
    if (globals.remove(PyStr.constant(name)) == null && !quiet) {
      throw NameErrors.undefined(name);
    }
  }
}
