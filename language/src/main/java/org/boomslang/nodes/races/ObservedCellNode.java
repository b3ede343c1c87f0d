package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.local.CellNode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** Reads a captured variable and tells. */
public final class ObservedCellNode extends ExpressionNode {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode read;
  @Child private CellNode cell;
  private final String name;
  private final Site site;
  private final int slot;

  /**
   * @param slot where to keep the read for a write that depends on it; -1 for nowhere
   */
  public ObservedCellNode(ExpressionNode read, CellNode cell, String name, Site site, int slot) {
    this.read = read;
    this.cell = cell;
    this.name = name;
    this.site = site;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = read.execute(frame);
    if (tell.isDue()) {
      Object seen =
          RaceEvents.readCell(
              tell.thread(frame), cell.execute(frame), name, value, site, slot >= 0);
      if (slot >= 0) {
        frame.setObject(slot, seen);
      }
    }
    return value;
  }
}
