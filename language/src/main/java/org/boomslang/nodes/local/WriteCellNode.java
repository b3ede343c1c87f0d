package org.boomslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.objects.function.PyCell;

/** Writes a captured variable. */
public final class WriteCellNode extends PyNode implements WriteNode {
  @Child private CellNode cell;

  public WriteCellNode(CellNode cell) {
    this.cell = cell;
  }

  @Override
  public void write(VirtualFrame frame, Object value) {
    PyCell variable = cell.execute(frame);
    if (isSingleThreaded()) {
      variable.setUnlocked(value);
    } else {
      variable.set(value);
    }
  }
}
