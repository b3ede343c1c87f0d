package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** Reads a global and tells. */
public final class ObservedGlobalNode extends ExpressionNode {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode read;
  private final String name;
  private final Site site;
  private final int slot;

  /**
   * @param slot where to keep the read for a write that depends on it; -1 for nowhere
   */
  public ObservedGlobalNode(ExpressionNode read, String name, Site site, int slot) {
    this.read = read;
    this.name = name;
    this.site = site;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = read.execute(frame);
    if (tell.isDue()) {
      PyFunction function = (PyFunction) frame.getArguments()[0];
      Object seen =
          RaceEvents.readGlobal(
              tell.thread(frame), function.globals(), name, value, site, slot >= 0);
      if (slot >= 0) {
        frame.setObject(slot, seen);
      }
    }
    return value;
  }
}
