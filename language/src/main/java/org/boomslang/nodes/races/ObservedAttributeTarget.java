package org.boomslang.nodes.races;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.attribute.WriteAttributeNode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** The place {@code object.name}; tells before it is written. */
public final class ObservedAttributeTarget extends PyNode implements WriteNode {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode object;
  @Child private WriteAttributeNode attribute;
  private final Site site;

  @CompilationFinal(dimensions = 1)
  private final int[] bases;

  /**
   * @param bases slots of reads on which the value may depend
   */
  public ObservedAttributeTarget(
      ExpressionNode object, String name, long position, Site site, int[] bases) {
    this.object = object;
    this.attribute = WriteAttributeNode.create(name);
    this.site = site;
    this.bases = bases;
    attribute.setPosition(position);
    setPosition(position);
  }

  @Override
  public void write(VirtualFrame frame, Object value) {
    Object receiver = object.execute(frame);
    if (tell.isDue()) {
      RaceEvents.writeAttribute(
          tell.thread(frame), receiver, attribute.name(), value, site, Basis.read(frame, bases));
    }
    at(frame);
    attribute.execute(frame, receiver, value);
  }
}
