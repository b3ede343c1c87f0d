package org.boomslang.nodes.function;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.local.CellNode;

/** A cell itself, as an object: for {@code __classcell__}. */
public final class CellValueNode extends ExpressionNode {
  @Child private CellNode cell;

  public CellValueNode(CellNode cell) {
    this.cell = cell;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return cell.execute(frame);
  }
}
