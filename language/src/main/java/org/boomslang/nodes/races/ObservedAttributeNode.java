package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.attribute.ReadAttributeNode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** Reads {@code object.name} and tells. */
public final class ObservedAttributeNode extends ExpressionNode {
  @Child private TellNode tell = new TellNode();
  @Child private ReadAttributeNode read;
  private final Site site;
  private final int slot;

  /**
   * @param slot where to keep the read for a write that depends on it; -1 for nowhere
   */
  public ObservedAttributeNode(ReadAttributeNode read, Site site, int slot) {
    this.read = read;
    this.site = site;
    this.slot = slot;
  }

  /** The node that reads. */
  public ReadAttributeNode plain() {
    return read;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object receiver = read.object().execute(frame);
    Object value = read.execute(frame, receiver);
    if (tell.isDue()) {
      Object seen =
          RaceEvents.readAttribute(
              tell.thread(frame), receiver, read.name(), value, site, slot >= 0);
      if (slot >= 0) {
        frame.setObject(slot, seen);
      }
    }
    return value;
  }
}
