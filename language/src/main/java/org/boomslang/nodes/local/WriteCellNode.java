package org.boomslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;

/** Writes a captured variable. */
public final class WriteCellNode extends PyNode implements WriteNode {
  @Child private CellNode cell;

  public WriteCellNode(CellNode cell) {
    this.cell = cell;
  }

  @Override
  public void write(VirtualFrame frame, Object value) {
    cell.execute(frame).set(value);
  }
}
