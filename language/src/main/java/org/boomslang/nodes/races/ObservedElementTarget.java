package org.boomslang.nodes.races;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.subscript.WriteSubscriptNode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** The place {@code object[key]}; tells before it is written. */
public final class ObservedElementTarget extends PyNode implements WriteNode {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode object;
  @Child private ExpressionNode key;
  @Child private WriteSubscriptNode subscript;
  private final Site site;

  @CompilationFinal(dimensions = 1)
  private final int[] bases;

  /**
   * @param bases slots of reads on which the value may depend
   */
  public ObservedElementTarget(
      ExpressionNode object, ExpressionNode key, long position, Site site, int[] bases) {
    this.object = object;
    this.key = key;
    this.subscript = WriteSubscriptNode.create();
    this.site = site;
    this.bases = bases;
    subscript.setPosition(position);
    setPosition(position);
  }

  @Override
  public void write(VirtualFrame frame, Object value) {
    Object receiver = object.execute(frame);
    Object index = key.execute(frame);
    if (tell.isDue()) {
      RaceEvents.writeElement(
          tell.thread(frame), receiver, index, value, site, Basis.read(frame, bases));
    }
    at(frame);
    subscript.execute(frame, receiver, index, value);
  }
}
