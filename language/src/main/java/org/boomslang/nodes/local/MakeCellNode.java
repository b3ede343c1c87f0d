package org.boomslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.function.PyCell;

/** Makes the cell of a captured variable when its scope is entered. */
public final class MakeCellNode extends StatementNode {
  private final int slot;
  private final int parameter;

  /**
   * @param parameter index of the parameter that the variable is, -1 when it is none
   */
  public MakeCellNode(int slot, int parameter) {
    this.slot = slot;
    this.parameter = parameter;
  }

  @Override
  public void execute(VirtualFrame frame) {
    Object value = parameter < 0 ? null : frame.getArguments()[1 + parameter];
    frame.setObject(slot, new PyCell(value));
  }
}
