package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** A collection whose size decides about a change of it. */
public final class ObservedSizeNode extends ExpressionNode {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode collection;
  private final Site site;
  private final int growthSlot;
  private final int shrinkageSlot;

  /**
   * @param growthSlot where to keep the read for what makes it longer; -1 for nowhere
   * @param shrinkageSlot the same for what makes it shorter
   */
  public ObservedSizeNode(ExpressionNode collection, Site site, int growthSlot, int shrinkageSlot) {
    this.collection = collection;
    this.site = site;
    this.growthSlot = growthSlot;
    this.shrinkageSlot = shrinkageSlot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = collection.execute(frame);
    if (tell.isDue()) {
      if (growthSlot >= 0) {
        frame.setObject(growthSlot, RaceEvents.readSize(tell.thread(frame), value, true, site));
      }
      if (shrinkageSlot >= 0) {
        frame.setObject(shrinkageSlot, RaceEvents.readSize(tell.thread(frame), value, false, site));
      }
    }
    return value;
  }
}
