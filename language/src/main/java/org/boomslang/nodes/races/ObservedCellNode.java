package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.local.CellNode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;
import org.boomslang.runtime.PyContext;

/** Reads a captured variable and tells. */
public final class ObservedCellNode extends ExpressionNode {
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
    if (!isSingleThreaded() && !RaceEvents.isAsleep()) {
      Object seen =
          RaceEvents.readCell(
              PyContext.get(this).threadState(), cell.execute(frame), name, value, site, slot >= 0);
      if (slot >= 0) {
        frame.setObject(slot, seen);
      }
    }
    return value;
  }
}
