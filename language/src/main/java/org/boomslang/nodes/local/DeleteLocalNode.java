package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.StatementNode;

/** {@code del name} for a local variable, or its quiet removal where the language implies one. */
public final class DeleteLocalNode extends StatementNode {
  private final int slot;
  private final String name;
  private final boolean quiet;

  /**
   * @param quiet whether an unbound variable is no error
   */
  public DeleteLocalNode(int slot, String name, boolean quiet) {
    this.slot = slot;
    this.name = name;
    this.quiet = quiet;
  }

  @Override
  public void execute(VirtualFrame frame) {
    if (!quiet && frame.isObject(slot) && frame.getObject(slot) == null) {
      CompilerDirectives.transferToInterpreter();
      at(frame);
      throw NameErrors.unboundLocal(name);
    }
    frame.setObject(slot, null);
  }
}
