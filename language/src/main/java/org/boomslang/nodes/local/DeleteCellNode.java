package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.function.PyCell;

/** {@code del name} for a captured variable. */
public final class DeleteCellNode extends StatementNode {
  @Child private CellNode cell;
  private final boolean quiet;

  /**
   * @param quiet whether an unbound variable is no error
   */
  public DeleteCellNode(CellNode cell, boolean quiet) {
    this.cell = cell;
    this.quiet = quiet;
  }

  @Override
  public void execute(VirtualFrame frame) {
    PyCell variable = cell.execute(frame);
    if (!quiet && variable.get() == null) {
      CompilerDirectives.transferToInterpreter();
      at(frame);
      throw cell.unbound();
    }
    variable.set(null);
  }
}
