package org.boomslang.nodes.races;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** {@code del object.name} or {@code del object[key]}; tells before. */
public final class ObservedDeleteNode extends StatementNode {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode object;
  @Child private ExpressionNode key;
  @Child private StatementNode delete;
  private final String name;
  private final int operands;
  private final Site site;

  @CompilationFinal(dimensions = 1)
  private final int[] bases;

  /**
   * @param key null for an attribute
   * @param name the attribute's; null for an element
   * @param delete takes the operands from two slots
   * @param operands the first of the slots
   */
  public ObservedDeleteNode(
      ExpressionNode object,
      ExpressionNode key,
      String name,
      StatementNode delete,
      int operands,
      Site site,
      int[] bases) {
    this.object = object;
    this.key = key;
    this.name = name;
    this.delete = delete;
    this.operands = operands;
    this.site = site;
    this.bases = bases;
  }

  @Override
  public void execute(VirtualFrame frame) {
    Object receiver = object.execute(frame);
    frame.setObject(operands, receiver);
    Object index = null;
    if (key != null) {
      index = key.execute(frame);
      frame.setObject(operands + 1, index);
    }
    if (tell.isDue()) {
      Object[] seen = Basis.read(frame, bases);
      if (key == null) {
        RaceEvents.writeAttribute(tell.thread(frame), receiver, name, null, site, seen);
      } else {
        RaceEvents.deleteElement(tell.thread(frame), receiver, index, site, seen);
      }
    }
    delete.execute(frame);
  }
}
