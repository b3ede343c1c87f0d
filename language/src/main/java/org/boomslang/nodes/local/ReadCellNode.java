package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.function.PyCell;

/** Reads a captured variable. */
public final class ReadCellNode extends ExpressionNode {
  @Child private CellNode cell;

  public ReadCellNode(CellNode cell) {
    this.cell = cell;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    PyCell variable = cell.execute(frame);
    Object value = isSingleThreaded() ? variable.getUnlocked() : variable.get();
    if (value == null) {
      CompilerDirectives.transferToInterpreter();
      at(frame);
      throw cell.unbound();
    }
    return value;
  }
}
